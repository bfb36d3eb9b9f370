import type { Finding } from "../../model/finding";
import type { Table, TableRow, TieOut } from "../../model/reading";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { rowsCounted, type RowTieOuts, rowTieOuts } from "./rows-added-up";
import { totalKey } from "./total-key";

/** A row that calls itself a total has lines it is the total of, where its neighbours do (T08). */
export const totalsHaveParts: Check = {
  name: "totals-have-parts",
  codes: ["T08"],
  run: (reading) => {
    const [tied, counted, all] = [rowTieOuts(reading), rowsCounted(reading), tables(reading)];
    const detailed = new Set(
      [...all.values()].flatMap(({ id, rows }) =>
        rows.filter(({ row }) => tied.get(id)?.has(row) === true).map(({ name }) => totalKey(name)),
      ),
    );
    return [...all.values()].flatMap((table): readonly Finding[] => {
      const rows = withoutParts(table, tied.get(table.id) ?? new Map(), counted.get(table.id) ?? new Set());
      const bare = rows.filter(({ name }) => !detailed.has(totalKey(name)));
      return bare.length === 0 ? [] : [findingOf(table, bare)];
    });
  },
};

/** Named totals with money and no parts, in a table where other totals have them. */
const withoutParts = (table: Table, tied: RowTieOuts, counted: ReadonlySet<number>): readonly TableRow[] => {
  const isTotal = ({ role, name }: TableRow): boolean =>
    (role === "total" || role === "subtotal") &&
    named.test(name) &&
    !name.endsWith(".") &&
    name.length <= longestName &&
    !counts.test(name);
  const totals = table.rows.filter(isTotal);
  const having = totals.filter(({ row }) => tied.has(row));
  if (having.length === 0) return [];
  const leading = new Set([...tied.values()].flatMap((tieOuts) => tieOuts.flatMap(leadOf)));
  const lacking = totals.filter(
    ({ row, formulas, amounts }) =>
      !tied.has(row) &&
      !leading.has(row) &&
      formulas?.some((formula) => formula !== undefined) !== true &&
      amounts.some((amount) => amount?.kind === "amount" && !amount.value.isZero()),
  );
  const repeated = (row: TableRow): boolean =>
    lacking.some(({ name }, index) => name === row.name && lacking[index] !== row);
  return lacking.filter((row) => !repeated(row) && (counted.has(row.row) || underOwnHeading(table, row)));
};

/** "Total" or "Subtotal" with a name: a bare one is of the lines above it or of nothing, which other checks say. */
const named = /\btotals?\b.*[a-z]{3}|[a-z]{3}.*\btotals?\b/i;

/** Longer than this it is a sentence or the definition of a measure. */
const longestName = 80;

/** Totals that are counted, not added up. */
const counts = /\b(number|headcount|population|persons|people|households|per (cent|capita|head)|average|rate)\b|%/i;

/** What a difference starts from follows from its result and what was taken away: it is no total without parts. */
const leadOf = ({ relation, parts }: TieOut): readonly number[] => {
  const [first] = parts;
  return relation === "difference" && first?.sign === 1 ? [first.range.top] : [];
};

/** The first thing printed under a heading of its own: the heading promises detail. */
const underOwnHeading = ({ rows }: Table, row: TableRow): boolean => rows[rows.indexOf(row) - 1]?.role === "heading";

const findingOf = (table: Table, rows: readonly TableRow[]): Finding => {
  const said = rows.map(({ name, amounts }) => `"${name}" (${asPrinted(amounts.find(isFigure))})`);
  return {
    check: totalsHaveParts.name,
    code: "T08",
    severity: "warning",
    message: `${listed(said)} of ${table.id} ${rows.length === 1 ? "is a total" : "are totals"} without lines: nothing printed shows what ${rows.length === 1 ? "it is" : "they are"} made of.`,
    remedy: "List the lines it adds up, or call it a line.",
    cells: rows.map(({ row, amounts }) => ({
      sheet: table.sheet,
      row,
      column: table.columns[amounts.findIndex(isFigure)]?.column ?? table.range.left,
    })),
  };
};

const isFigure = (amount: TableRow["amounts"][number]): boolean => amount?.kind === "amount" && !amount.value.isZero();
