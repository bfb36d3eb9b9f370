import type { BaseSpot, BaseTable } from "./base-budget";
import type { Line } from "./line";
import { type NameLikeness, nameLikeness } from "./near-names";
import { foldName, type PlaceLevel, placeLevels } from "./place";
import type { Question, TableRow } from "./reading";

/** A service of the model: its lines of the base budget, if it has any, and the changes to it. */
export interface ServiceGroup {
  readonly name: string;
  readonly base: readonly BasePart[];
  readonly lines: readonly Line[];
  /** Whether it is a service of the base budget; lines of a whole directorate stand beside its services. */
  readonly kind: "in-base" | "over-services" | "not-in-base";
}

/** The rows of one base budget table that belong to one service. */
export interface BasePart {
  readonly table: BaseTable;
  readonly rows: readonly TableRow[];
  /** The level whose words the rows have in common: where a formula can look for them. */
  readonly level: PlaceLevel;
}

/** Lines by service of the base budget, and what a person must say about names that are nearly alike. */
export interface AppliedLines {
  readonly services: readonly ServiceGroup[];
  /** Every question a name gives rise to, answered or not. */
  readonly questions: readonly Question[];
}

/** The answer that a line's service is none of the base budget's. */
const noneOfThem = "none";

/**
 * Places each line in the base budget: by cost centre or reference, else by service, else by directorate, in whichever column of the base
 * budget the word stands; alike after folding case and blanks. A name that is only nearly one of the base budget's is a question, and until it is
 * answered its lines stand under their own name.
 */
export const applyLines = (
  base: readonly BaseTable[],
  lines: readonly Line[],
  answers: ReadonlyMap<string, string>,
): AppliedLines => {
  const spots = base.flatMap((table) => table.spots);
  const codes = new Set(
    lines.flatMap((line) => [...codesOf(line), ...line.places.service, ...line.places.directorate]).map(foldName),
  );
  const index = indexPlaces(spots, codes);
  const questions = new Map<string, Question>();
  const near = nearNameFinder([...index.service.values(), ...index.directorate.values()]);
  const placed = lines.map((line) => ({ line, place: placeOf(line, index, { near, answers, questions }) }));
  const level = mainLevel(
    base,
    placed.map(({ place }) => place),
  );
  const shared = namesInSeveral(spots);
  const groups = new Map<string, { name: string; kind: ServiceGroup["kind"]; base: BasePart[]; lines: Line[] }>();
  const groupAt = (key: string, name: string, kind: ServiceGroup["kind"]) => {
    const present = groups.get(key);
    if (present !== undefined) return present;
    const made = { name, kind, base: [], lines: [] };
    groups.set(key, made);
    return made;
  };
  const owners = new Map<string, Set<string>>();
  for (const table of base) {
    for (const [key, { name, rows, own }] of rowsByService(table.spots, { level, owners, shared, codes })) {
      groupAt(key, name, "in-base").base.push({ table, rows, level: own });
    }
  }
  for (const { line, place } of placed) {
    const key = place.kind === "found" ? `${place.level}\n${place.folded}` : "";
    const only = onlyService(key, line, owners);
    if (only !== undefined) groups.get(only)?.lines.push(line);
    else if (place.kind === "found") groupAt(key, place.name, "over-services").lines.push(line);
    else groupAt(`none\n${foldName(place.name)}`, place.name, "not-in-base").lines.push(line);
  }
  const order: readonly ServiceGroup["kind"][] = ["in-base", "over-services", "not-in-base"];
  return {
    services: withOwnNames(order.flatMap((kind) => [...groups.values()].filter((group) => group.kind === kind))),
    questions: [...questions.values()],
  };
};

/** Where a line belongs: a word of the base budget, or its own name. */
type LinePlace =
  | { readonly kind: "found"; readonly level: PlaceLevel; readonly folded: string; readonly name: string }
  | { readonly kind: "own-name"; readonly name: string };

/** The names of the base budget by level: folded to as printed. */
type PlaceIndex = Readonly<Record<PlaceLevel, ReadonlyMap<string, string>>>;

/** A ledger has thousands of cost centres: only those that a line names are looked at. */
const indexPlaces = (spots: readonly BaseSpot[], codes: ReadonlySet<string>): PlaceIndex => {
  const index: Record<PlaceLevel, Map<string, string>> = {
    code: new Map(),
    service: new Map(),
    directorate: new Map(),
  };
  for (const { places } of spots) {
    for (const level of placeLevels) {
      const name = places[level];
      if (name === undefined) continue;
      const folded = name.toLowerCase();
      if (level === "code" && !codes.has(folded)) continue;
      if (!index[level].has(folded)) index[level].set(folded, name);
    }
  }
  return index;
};

interface Asking {
  /** The names of the base budget that a name is nearly. */
  readonly near: (name: string) => readonly string[];
  readonly answers: ReadonlyMap<string, string>;
  readonly questions: Map<string, Question>;
}

/** The words of a line that are codes. */
const codesOf = ({ places, reference }: Line): readonly string[] => [
  ...places.code,
  ...(reference === undefined ? [] : [reference]),
];

const placeOf = (line: Line, index: PlaceIndex, { near: nearTo, answers, questions }: Asking): LinePlace => {
  const { service, directorate, headings } = line.places;
  const byCode = firstFound(codesOf(line), ["code"], index);
  if (byCode !== undefined) return byCode;
  for (const words of [service, directorate]) {
    const found = firstFound(words, ["service", "directorate", "code"], index);
    if (found !== undefined) return found;
    for (const name of words) {
      const near = nearTo(name);
      if (near.length === 0) continue;
      const id = `service:${name}`;
      if (!questions.has(id)) questions.set(id, questionFor(id, name, near));
      const answer = answers.get(id);
      const chosen = answer === undefined ? undefined : firstFound([answer], ["service", "directorate"], index);
      if (chosen !== undefined) return chosen;
      if (answer !== noneOfThem) return { kind: "own-name", name };
    }
  }
  const over = firstFound([...headings].reverse(), ["service", "directorate"], index);
  return over ?? { kind: "own-name", name: service[0] ?? directorate[0] ?? "Service not stated" };
};

/** Finds the names nearly like a name, nearest first. */
const nearNameFinder = (names: readonly string[]): ((name: string) => readonly string[]) => {
  const candidates = [...new Set(names)];
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const present = known.get(name);
    if (present !== undefined) return present;
    const likely = candidates.map((candidate) => ({ candidate, likeness: nameLikeness(name, candidate) }));
    const found = likenesses.flatMap((wanted) =>
      likely.flatMap(({ candidate, likeness }) => (likeness === wanted ? [candidate] : [])),
    );
    known.set(name, found.slice(0, mostChoices));
    return found.slice(0, mostChoices);
  };
};

const likenesses: readonly NameLikeness[] = ["same", "spelling", "wording"];

const mostChoices = 6;

const firstFound = (
  words: readonly string[],
  levels: readonly PlaceLevel[],
  index: PlaceIndex,
): Extract<LinePlace, { kind: "found" }> | undefined => {
  for (const word of words) {
    const folded = foldName(word);
    for (const level of levels) {
      const name = index[level].get(folded);
      if (name !== undefined) return { kind: "found", level, folded, name };
    }
  }
  return undefined;
};

const questionFor = (id: string, name: string, near: readonly string[]): Question => ({
  id,
  ask: `Which service of the base budget is "${name}"? Its lines stand under their own name until this is answered.`,
  choices: [...near, noneOfThem],
  evidence: [`the base budget has no "${name}", and names much like it: ${near.join(", ")}`],
});

/** The level most lines are found at; where as many are found by service as by directorate, by service. */
const mainLevel = (base: readonly BaseTable[], places: readonly LinePlace[]): PlaceLevel => {
  const has = (level: PlaceLevel): boolean =>
    base.some(({ spots }) => spots.some(({ places: own }) => own[level] !== undefined));
  const found = (level: PlaceLevel): number =>
    places.filter((place) => place.kind === "found" && place.level === level).length;
  if (has("service") && (!has("directorate") || found("service") + found("code") >= found("directorate")))
    return "service";
  if (has("directorate")) return "directorate";
  return has("service") ? "service" : "code";
};

/** The services whose name stands under more than one directorate: they are as many services. */
const namesInSeveral = (spots: readonly BaseSpot[]): ReadonlySet<string> => {
  const over = new Map<string, Set<string>>();
  for (const { places } of spots) {
    if (places.service === undefined || places.directorate === undefined) continue;
    const name = places.service.toLowerCase();
    const directorates = over.get(name) ?? new Set<string>();
    over.set(name, directorates);
    directorates.add(places.directorate.toLowerCase());
  }
  return new Set([...over].flatMap(([name, directorates]) => (directorates.size > 1 ? [name] : [])));
};

/** The one service a place lies in; of several, the one in the line's own directorate. */
const onlyService = (key: string, line: Line, owners: ReadonlyMap<string, ReadonlySet<string>>): string | undefined => {
  const within = [...(owners.get(key) ?? [])];
  if (within.length < 2) return within[0];
  const over = line.places.directorate.flatMap((name) => [...(owners.get(`directorate\n${foldName(name)}`) ?? [])]);
  const both = within.filter((one) => over.includes(one));
  return key.startsWith("directorate") || both.length !== 1 ? undefined : both[0];
};

interface Sharing {
  readonly level: PlaceLevel;
  /** Which services each place lies in. */
  readonly owners: Map<string, Set<string>>;
  /** Names that several directorates use for a service of theirs. */
  readonly shared: ReadonlySet<string>;
  /** The cost centres that lines name. */
  readonly codes: ReadonlySet<string>;
}

/** A table's rows by service, noting for each place which services it lies in. */
const rowsByService = (
  spots: readonly BaseSpot[],
  { level, owners, shared, codes }: Sharing,
): ReadonlyMap<string, { readonly name: string; readonly own: PlaceLevel; readonly rows: readonly TableRow[] }> => {
  const groups = new Map<string, { name: string; own: PlaceLevel; rows: TableRow[] }>();
  const fallBack: readonly PlaceLevel[] = [level, "service", "directorate", "code"];
  for (const { places, rows } of spots) {
    const own = fallBack.find((one) => places[one] !== undefined) ?? level;
    const name = places[own] ?? "";
    const over = own === "service" ? (places.directorate ?? "") : "";
    const isShared = over !== "" && shared.has(name.toLowerCase());
    const key = `${own}\n${name.toLowerCase()}${isShared ? `\n${over.toLowerCase()}` : ""}`;
    const group = groups.get(key) ?? { name: isShared ? `${name} (${over})` : name, own, rows: [] };
    groups.set(key, group);
    for (const row of rows) group.rows.push(row);
    for (const one of placeLevels) {
      const word = places[one];
      if (word === undefined) continue;
      const folded = word.toLowerCase();
      if (one === "code" && !codes.has(folded)) continue;
      const place = `${one}\n${folded}`;
      const within = owners.get(place) ?? new Set<string>();
      owners.set(place, within);
      within.add(key);
    }
  }
  for (const { rows } of groups.values()) rows.sort((one, other) => one.row - other.row);
  return groups;
};

/** Each service's name as our lists print it, unlike every other: two that differ by a mark alone would be added together. */
const withOwnNames = (groups: readonly ServiceGroup[]): readonly ServiceGroup[] => {
  const taken = new Set<string>();
  return groups.map((group) => {
    const plain = plainName(group.kind === "over-services" ? `${group.name} (as a whole)` : group.name);
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain} (${count})`;
    taken.add(name.toLowerCase());
    return { ...group, name };
  });
};

/** A name that SUMIFS takes for itself: *, ? and ~ are patterns to it, and a leading sign of comparison a comparison. */
const plainName = (name: string): string => {
  const plain = name
    .replace(/[*?~]/g, "")
    .replace(/^[\s<>=]+/, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
  return plain === "" ? "Service not stated" : plain;
};
