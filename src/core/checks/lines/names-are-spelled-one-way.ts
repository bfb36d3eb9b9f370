import { type CellRef, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Reading } from "../../model/reading";
import { listed } from "../as-printed";
import type { Check } from "../check";

/** A directorate, service or portfolio goes by one name throughout the workbook (K05). */
export const namesAreSpelledOneWay: Check = {
  name: "names-are-spelled-one-way",
  codes: ["K05"],
  run: (reading) => {
    const named = namesIn(reading);
    return [...named].flatMap(([kind, names]) => [
      ...spelledTwoWays(kind, [...names.values()]),
      ...renamed(kind, [...names.values()]),
      ...paddedNames(kind, [...names.values()]),
    ]);
  },
};

/** A name as it is spelled in one place, with where it was first seen. */
interface Spelled {
  readonly text: string;
  readonly at: CellRef;
  /** The columns and fields it stands in: names that stand side by side in one of them are different things. */
  readonly places: Set<string>;
  /** Where it stands with a blank before or after it. */
  readonly padded: CellRef[];
  /** Whether it also stands without. */
  plain: boolean;
  /** Read from a sentence: "and" for "&" is no slip there. */
  readonly isProse: boolean;
}

const groupHeading = /\b(directorate|department|division|portfolio|service( area)?|committee)s?\b/i;
const longestHeading = 40;

/** Every spelling of every group by the kind of group: "directorate", then the name as spelled. */
const namesIn = ({ sheets }: Reading): ReadonlyMap<string, ReadonlyMap<string, Spelled>> => {
  const found = new Map<string, Map<string, Spelled>>();
  const namesOf = (kind: string): Map<string, Spelled> => {
    const names = found.get(kind) ?? new Map<string, Spelled>();
    found.set(kind, names);
    return names;
  };
  for (const { sheet, tables, fields } of sheets) {
    for (const { id, nameColumn, wordColumns, rows } of tables) {
      for (const column of [...wordColumns, ...(nameColumn === undefined ? [] : [nameColumn])]) {
        const kind = kindIn(column.header);
        if (kind === undefined) continue;
        const index = wordColumns.indexOf(column);
        const place = `${id} ${column.column}`;
        const names = namesOf(kind);
        for (const { name, words, row, role, padded } of rows) {
          const text = index === -1 ? name : words[index];
          if (role !== "line" || text === undefined || text.length > longestName) continue;
          const known = names.get(text) ?? firstSeen(names, { text, at: { sheet, row, column: column.column } });
          known.places.add(place);
          if (padded?.includes(column.column) === true) known.padded.push({ sheet, row, column: column.column });
          else known.plain = true;
        }
      }
    }
    for (const { value, at } of fields) {
      for (const { text, kind } of namesInProse(value)) {
        const names = namesOf(kind);
        const known = names.get(text) ?? firstSeen(names, { text, at, isProse: true });
        known.places.add(printRef(at));
        known.plain = true;
      }
    }
  }
  return found;
};

const firstSeen = (
  names: Map<string, Spelled>,
  { text, at, isProse = false }: Pick<Spelled, "text" | "at"> & { readonly isProse?: boolean },
): Spelled => {
  const name = { text, at, isProse, places: new Set<string>(), padded: [], plain: false };
  names.set(text, name);
  return name;
};

const longestName = 80;

const kindIn = (header: string): string | undefined =>
  header.length > longestHeading ? undefined : groupHeading.exec(header)?.[1]?.toLowerCase();

/** "the Strategy & Partnerships Directorate". */
const namesInProse = (text: string): readonly { readonly text: string; readonly kind: string }[] =>
  /Directorate|Department/.test(text)
    ? [...text.matchAll(inProse)].map(([, name = "", kind = ""]) => ({ text: name, kind: kind.toLowerCase() }))
    : [];

const inProse =
  /\b([A-Z][\w'’]+(?:,? (?:(?:&|and) )?[A-Z][\w'’]+){0,4},? (?:&|and) [A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2}) (Directorate|Department)\b/g;

const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(directorate|department)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The same words in another case, with "and" for "&", or with other marks or blanks. */
const spelledTwoWays = (kind: string, names: readonly Spelled[]): readonly Finding[] => {
  const alike = new Map<string, Spelled[]>();
  for (const name of names) {
    if (name.isProse) continue;
    const key = plainName(name.text);
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  return [...alike].flatMap(([key, spellings]) =>
    key !== "" && spellings.length > 1 ? [findingOf(kind, spellings, "is also spelled")] : [],
  );
};

/** Names that stand with a blank before or after them in some cells and without one in others: all of a kind are one finding. */
const paddedNames = (kind: string, names: readonly Spelled[]): readonly Finding[] => {
  const padded = names.filter(({ padded: cells, plain }) => plain && cells.length > 0);
  const cells = padded.flatMap((name) => name.padded);
  if (cells.length === 0) return [];
  const examples = padded.map(({ text, padded: [at] }) => `"${text}" (${at === undefined ? "" : printRef(at)})`);
  return [
    {
      check: namesAreSpelledOneWay.name,
      code: "K05",
      severity: "warning",
      message: `${cells.length} cell${cells.length === 1 ? "" : "s"} in which a ${kind} is named ${cells.length === 1 ? "has" : "have"} a blank before or after the name, and others have none: ${listed(examples)}.`,
      remedy: "Take the blanks away: a look-up or a sum by name passes over these lines.",
      cells,
    },
  ];
};

/** Names alike but for one word, which never stand in one column: one of them is the other's old name, or a slip. */
const renamed = (kind: string, names: readonly Spelled[]): readonly Finding[] => {
  const byStart = new Map<string, { readonly name: Spelled; readonly words: readonly string[] }[]>();
  const seen = new Set<string>();
  for (const name of names) {
    const key = plainName(name.text);
    const words = key.split(" ").filter((word) => word !== "and");
    if (seen.has(key) || words.length < 2 || !/&|\band\b/.test(name.text)) continue;
    seen.add(key);
    const start = words[0] ?? "";
    byStart.set(start, [...(byStart.get(start) ?? []), { name, words }]);
  }
  return [...byStart.values()].flatMap((group) =>
    group.flatMap(({ name, words }, index) =>
      group
        .slice(index + 1)
        .filter((other) => differInOne(words, other.words) && !standTogether(name, other.name))
        .map((other) => findingOf(kind, [name, other.name], "is elsewhere called")),
    ),
  );
};

const differInOne = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.filter((word, index) => word !== b[index]).length === 1;

const standTogether = (a: Spelled, b: Spelled): boolean => [...a.places].some((place) => b.places.has(place));

const findingOf = (kind: string, spellings: readonly Spelled[], is: string): Finding => ({
  check: namesAreSpelledOneWay.name,
  code: "K05",
  severity: "warning",
  message: `The ${kind} ${said(spellings.slice(0, 1))} ${is} ${said(spellings.slice(1))}.`,
  remedy: "Use one name throughout, or say that they are two: figures gathered by name fall apart.",
  cells: spellings.map(({ at }) => at),
});

const said = (spellings: readonly Spelled[]): string =>
  listed(spellings.map(({ text, at }) => `"${text}" (${printRef(at)})`));
