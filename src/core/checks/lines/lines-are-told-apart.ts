import type { CellRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Kind, Table, TableRow } from "../../model/reading";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** No reference stands twice in a table, and no two lines of one name without references to tell them apart (K01). */
export const linesAreToldApart: Check = {
  name: "lines-are-told-apart",
  codes: ["K01"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const lines = table.rows.filter(
        ({ role, amounts }) => role === "line" && amounts.some((amount) => amount !== undefined),
      );
      return lines.length < 2 ? [] : [...sameReferences(table, lines), ...sameNames(table, lines)];
    }),
};

/** A thing that repeats oftener than this, or in more of a table's lines, is no key of them: a ledger's account, a note's letter. */
const mostOften = 3;
const mostShare = 0.1;

/** Lines that share a key, where keys are else different. */
const repeats = (lines: readonly TableRow[], keyOf: (row: TableRow) => string): readonly (readonly TableRow[])[] => {
  const byKey = new Map<string, TableRow[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === "") continue;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [line]);
    else known.push(line);
  }
  const repeated = [...byKey.values()].filter(({ length }) => length > 1);
  const isKey = repeated.length <= Math.max(1, byKey.size * mostShare) && byKey.size >= 3;
  return isKey && repeated.every(({ length }) => length <= mostOften) ? repeated : [];
};

const sameReferences = (table: Table, lines: readonly TableRow[]): readonly Finding[] => {
  if (lines.filter(({ reference }) => reference !== undefined).length * 2 < lines.length) return [];
  return repeats(lines, ({ reference = "" }) => (isKeyLike(reference) ? reference.toLowerCase() : "")).map((rows) =>
    findingOf(
      table,
      rows,
      `The reference ${rows[0]?.reference ?? ""} is given to ${rows.length} lines of ${table.id}: ${listed(rows.map(({ name }) => `"${name}"`))}.`,
      "Give each line a reference of its own, or put the lines together.",
    ),
  );
};

/** A letter or a short number stands for a note, and notes may be shared; "See note 1" is none either. */
const isKeyLike = (reference: string): boolean =>
  /\d/.test(reference) && !/\s/.test(reference) && !/^\d{1,2}[.)]?$/.test(reference);

const sameNames = (table: Table, lines: readonly TableRow[]): readonly Finding[] => {
  const unreferenced = lines.filter(({ reference }) => reference === undefined);
  const named = new Map<string, number>();
  for (const { name } of unreferenced) named.set(name, (named.get(name) ?? 0) + 1);
  const alike = repeats(unreferenced, (row) => ((named.get(row.name) ?? 0) <= mostOften ? nameKey(row) : ""));
  if (alike.length === 0) return [];
  const blocks = blocksOf(table);
  const apart = alike.filter((rows) => !areTogether(rows, blocks));
  // A name that every heading has among its lines ("Employees") goes with its heading; one that returns once is easily taken for the other.
  const odd = apart.length === 1 ? apart.filter(areProposals) : [];
  return [...alike.filter((rows) => areTogether(rows, blocks)), ...odd].flatMap((rows): readonly Finding[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const isTogether = areTogether(rows, blocks);
    const parents = rows.map((row) => `under "${row.parents.at(-1) ?? "no heading"}"`);
    return [
      findingOf(
        table,
        rows,
        `${rows.length} lines of ${table.id} are called "${first.name.replace(brackets, "")}"${isTogether ? "" : ` (${listed(parents)})`}, and have no reference to tell them apart.`,
        isTogether
          ? "Put the lines together if they are one, or name what sets them apart."
          : "Give each line a reference, or name its service with it, so that it is found again when the figures are refreshed.",
      ),
    ];
  });
};

/** How many totals stand above each row: what they close is another block. */
const blocksOf = ({ rows }: Table): ReadonlyMap<number, number> => {
  let totals = 0;
  return new Map(
    rows.map(({ row, role }) => {
      if (role === "total" || role === "subtotal") totals += 1;
      return [row, totals];
    }),
  );
};

const areTogether = (rows: readonly TableRow[], blocks: ReadonlyMap<number, number>): boolean =>
  rows.every(
    ({ row, parents }) =>
      blocks.get(row) === blocks.get(rows[0]?.row ?? 0) && parents.join("\n") === rows[0]?.parents.join("\n"),
  );

const areProposals = (rows: readonly TableRow[]): boolean =>
  rows.every(({ kind, parents }) => kind === rows[0]?.kind && proposals.has(kind) && parents.length > 0);

const proposals: ReadonlySet<Kind> = new Set<Kind>(["saving", "income", "investment", "pressure"]);

const brackets = /\s*\([^()]*\)\s*$/;

/** The name without what stands in brackets behind it, and the other words of the row; empty for a name too general to be a line's own. */
const nameKey = ({ name, words, year }: TableRow): string => {
  const plain = name.replace(brackets, "").replace(/\s+/g, " ").trim().toLowerCase();
  const isOwn =
    plain.split(" ").filter((word) => /[a-z]{3}/.test(word)).length >= 2 &&
    !general.test(plain) &&
    !plain.endsWith(".");
  return isOwn ? [plain, year?.printed ?? "", ...words.map((word) => word ?? "")].join("\n") : "";
};

const general =
  /^(other|(sum|count|average) of|of which|less|plus|add|total|sub-?total|net|please|select|not applicable)\b/;

const findingOf = (table: Table, rows: readonly TableRow[], message: string, remedy: string): Finding => ({
  check: linesAreToldApart.name,
  code: "K01",
  severity: "warning",
  message,
  remedy,
  cells: rows.map(({ row }): CellRef => ({
    sheet: table.sheet,
    row,
    column: table.nameColumn?.column ?? table.range.left,
  })),
});
