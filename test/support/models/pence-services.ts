import type { HandRow, HandTable } from "./budget-by-hand";
import type { DrawnBook } from "./draw-book";
import type { PenceLine } from "./pence-lines";
import { serviceNames } from "./service-names";

type Level = "service" | "directorate" | "code";

/** A row of a base budget with the words that say where it stands, folded; empty where it has none. */
export interface PlacedRow extends Readonly<Record<Level, string>> {
  readonly row: HandRow;
  readonly table: HandTable;
  readonly printed: Readonly<Record<Level, string>>;
}

/** A service of the model: its rows of the base budget, and its lines. */
export interface PenceService {
  readonly name: string;
  readonly kind: "base" | "several" | "none";
  readonly rows: readonly PlacedRow[];
  readonly lines: readonly PenceLine[];
}

export interface PlacedLines {
  readonly services: readonly PenceService[];
  /** The names a person has to be asked about. */
  readonly asked: ReadonlySet<string>;
}

const levels: readonly Level[] = ["service", "directorate", "code"];
const headingOf: Readonly<Record<Level, string>> = {
  service: "Service",
  directorate: "Directorate",
  code: "Cost centre",
};

const tidy = (word: string): string => word.replace(/\s+/g, " ").trim();
const fold = (word: string): string => tidy(word).toLowerCase();

/** The rows of a base budget that are counted: no totals, none that only adds others up, none without a place. */
export const countedRows = (table: HandTable): readonly PlacedRow[] =>
  table.rows
    .filter(
      ({ role, adds, figures }) => role === "line" && adds === undefined && figures.some((one) => one !== undefined),
    )
    .map((row) => placedRow(row, table))
    .filter((row) => levels.some((level) => row[level] !== ""));

const placedRow = (row: HandRow, table: HandTable): PlacedRow => {
  const word = (level: Level): string => {
    const own = row.words[table.headings.indexOf(headingOf[level])] ?? "";
    return tidy(own === "" && table.nameHeading === headingOf[level] ? row.name : own);
  };
  const printed = { service: word("service"), directorate: word("directorate"), code: word("code") };
  return {
    row,
    table,
    printed,
    service: fold(printed.service),
    directorate: fold(printed.directorate),
    code: fold(printed.code),
  };
};

interface Place {
  readonly level: Level;
  readonly word: string;
}

/** Puts each line with a service of the base budget, with several of them, or with none. */
export const placeInPence = (
  rows: readonly PlacedRow[],
  lines: readonly PenceLine[],
  answers: DrawnBook["answers"],
): PlacedLines => {
  const asked = new Set<string>();
  const places = lines.map((line) => ({ line, ...findPlace(line, rows, answers, asked) }));
  const main = mainLevel(
    rows,
    places.map(({ place }) => place),
  );
  const keys = new Map(rows.map((row) => [row, keyOf(row, main, rows)]));
  const services = new Map<
    string,
    { name: string; kind: PenceService["kind"]; rows: PlacedRow[]; lines: PenceLine[] }
  >();
  const serviceAt = (key: string, name: string, kind: PenceService["kind"]) => {
    const service = services.get(key) ?? { name: cleanName(name), kind, rows: [], lines: [] };
    services.set(key, service);
    return service;
  };
  for (const row of rows) {
    const { key, name } = keys.get(row) ?? { key: "", name: "" };
    serviceAt(key, name, "base").rows.push(row);
  }
  for (const { line, place, name } of places) {
    if (place === undefined) {
      serviceAt(`none ${fold(name)}`, name, "none").lines.push(line);
      continue;
    }
    const within = keysWith(place, rows, keys);
    const directorate = fold(wordOf(line, "directorate"));
    const both = within.filter((key) =>
      keysWith({ level: "directorate", word: directorate }, rows, keys).includes(key),
    );
    const only =
      within.length === 1 ? within[0] : place.level !== "directorate" && both.length === 1 ? both[0] : undefined;
    const printed = rows.find((row) => row[place.level] === place.word)?.printed[place.level] ?? "";
    // Rows that name a directorate and no service of it stand for the directorate itself.
    const itself = `${place.level} ${place.word}`;
    if (only !== undefined) services.get(only)?.lines.push(line);
    else if (services.get(itself)?.kind === "base") services.get(itself)?.lines.push(line);
    else serviceAt(`several ${place.level} ${place.word}`, `${printed} (as a whole)`, "several").lines.push(line);
  }
  return { services: [...services.values()], asked };
};

const keysWith = (
  { level, word }: Place,
  rows: readonly PlacedRow[],
  keys: ReadonlyMap<PlacedRow, { readonly key: string }>,
): readonly string[] =>
  word === "" ? [] : [...new Set(rows.filter((row) => row[level] === word).map((row) => keys.get(row)?.key ?? ""))];

const wordOf = ({ row, table }: PenceLine, level: Level): string =>
  tidy(row.words[table.headings.indexOf(headingOf[level])] ?? "");

/** By cost centre or reference, else by service, else by directorate, else by the headings over it; else its own name. */
const findPlace = (
  line: PenceLine,
  rows: readonly PlacedRow[],
  answers: DrawnBook["answers"],
  asked: Set<string>,
): { readonly place?: Place; readonly name: string } => {
  const find = (word: string, at: readonly Level[]): Place | undefined => {
    const folded = fold(word);
    const level = at.find((one) => folded !== "" && rows.some((row) => row[one] === folded));
    return level === undefined ? undefined : { level, word: folded };
  };
  const named = (word: string) => find(word, ["service", "directorate", "code"]);
  const [service, directorate] = [wordOf(line, "service"), wordOf(line, "directorate")];
  const byCode = find(wordOf(line, "code"), ["code"]) ?? find(line.row.reference ?? "", ["code"]);
  if (byCode !== undefined) return { place: byCode, name: "" };
  const byService = named(service);
  if (byService !== undefined) return { place: byService, name: "" };
  const meant = serviceNames.find(({ near }) => near.some((one) => tidy(one) === service));
  if (meant !== undefined && find(meant.name, ["service", "directorate"]) !== undefined) {
    asked.add(`service:${service}`);
    const answer = answers.get(`service:${service}`);
    const chosen = find(answer ?? "", ["service", "directorate"]);
    if (chosen !== undefined) return { place: chosen, name: "" };
    if (answer === undefined) return { name: service };
  }
  const byDirectorate = named(directorate);
  if (byDirectorate !== undefined) return { place: byDirectorate, name: "" };
  const byHeading = find((line.row.parents ?? []).at(-1) ?? "", ["service", "directorate"]);
  if (byHeading !== undefined) return { place: byHeading, name: "" };
  return { name: [service, directorate].find((word) => word !== "") ?? "Service not stated" };
};

/** By service, or by directorate where most lines name no more than that. */
const mainLevel = (rows: readonly PlacedRow[], places: readonly (Place | undefined)[]): Level => {
  const has = (level: Level): boolean => rows.some((row) => row[level] !== "");
  const found = (level: Level): number => places.filter((place) => place?.level === level).length;
  if (has("service") && has("directorate"))
    return found("directorate") > found("service") + found("code") ? "directorate" : "service";
  return has("service") ? "service" : has("directorate") ? "directorate" : "code";
};

/** The service a row belongs to; one name under two directorates is two services. */
const keyOf = (
  row: PlacedRow,
  main: Level,
  rows: readonly PlacedRow[],
): { readonly key: string; readonly name: string } => {
  const level = [main, ...levels].find((one) => row[one] !== "") ?? main;
  const [word, printed] = [row[level], row.printed[level]];
  const others = rows.filter((one) => level === "service" && one.service === word && one.directorate !== "");
  const isShared = row.directorate !== "" && new Set(others.map(({ directorate }) => directorate)).size > 1;
  return isShared
    ? { key: `${level} ${word} in ${row.directorate}`, name: `${printed} (${row.printed.directorate})` }
    : { key: `${level} ${word}`, name: printed };
};

/** A name without what a formula would take for a pattern or a comparison. */
const cleanName = (name: string): string => tidy(name.replace(/[*?~]/g, "").replace(/^[<>=\s]+/, ""));
