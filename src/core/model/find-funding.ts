import type { Unit } from "../money/unit";
import type { PrintedTotal } from "./business-case";
import { printsChanges } from "./budget-changes";
import { printedRows } from "./printed-totals";
import { type Reading, type SheetReading, type Table, type TableRow } from "./reading";

/** What pays for the budget, as the sheets print it: the total and, where arithmetic proves them, its lines. */
export interface Funding {
  readonly total: PrintedTotal;
  readonly lines: readonly PrintedTotal[];
  /** Whether it is printed as minus. */
  readonly isMinus: boolean;
}

/**
 * The one funding total of a workbook, each year's figure an amount for that year; undefined where there is none, or more than one, or where
 * its unit is stated and that of our lists is not, or the other way round.
 */
export const findFunding = ({ sheets, tieOuts }: Reading, unit: Unit | undefined): Funding | undefined => {
  const totals = sheets.flatMap((sheet) => printedRows(sheet, isFundingTotal)).filter(({ table }) => isLevel(table));
  const [total] = totals;
  if (total === undefined || totals.length > 1 || !isComparable(total, unit)) return undefined;
  const isMinus = printedSign(total);
  if (isMinus === undefined) return undefined;
  const rows = partRows(total, tieOuts);
  const lines = rows.flatMap((row) => {
    const found = total.table.rows.find((one) => one.row === row);
    return found === undefined ? [] : [{ row: found, table: total.table }];
  });
  return { total, lines: lines.length === rows.length ? lines : [], isMinus };
};

/**
 * The one savings target of a workbook whose years and unit are settled, and how it is printed; its total where there are several. Yearly
 * steps that begin after the first year of the plan are none: they are counted from another year than the lines are.
 */
export const findTarget = (
  { sheets }: Pick<Reading, "sheets">,
  { unit, first }: { readonly unit: Unit | undefined; readonly first: number },
): SavingsTarget | undefined => {
  const rows = sheets.flatMap((sheet: SheetReading) => printedRows(sheet, isTarget));
  const totals = rows.filter(({ row }) => row.role !== "line");
  const candidates = totals.length > 0 ? totals : rows;
  const [target] = candidates;
  if (target === undefined || candidates.length > 1 || target.table.presentation.value === "unknown") return undefined;
  if (!isComparable(target, unit)) return undefined;
  if (target.table.presentation.value === "incremental" && !countsFrom(first, target.table)) return undefined;
  const isMinus = printedSign(target);
  return isMinus === undefined ? undefined : { target, isMinus };
};

/** A savings target as printed, and whether as minus. */
export interface SavingsTarget {
  readonly target: PrintedTotal;
  readonly isMinus: boolean;
}

const isFundingTotal = ({ kind, role, name }: TableRow): boolean =>
  kind === "funding" && (role === "total" || role === "subtotal") && /\bfunding|financing|resources\b/i.test(name);

const isTarget = ({ kind, role, name }: TableRow): boolean =>
  kind === "target" && role !== "heading" && role !== "note" && /\btargets?\b/i.test(name);

/** Whether each figure of a year has a unit where our lists have one, and none where they have none. */
const isComparable = ({ row, table }: PrintedTotal, unit: Unit | undefined): boolean =>
  table.columns.every(({ meaning, unit: own }, index) => {
    const amount = row.amounts[index];
    if (meaning.kind !== "year" || amount?.kind !== "amount") return true;
    return ((amount.unit ?? own?.value ?? table.unit.value) === undefined) === (unit === undefined);
  });

/** Whether a table's years stand side by side in order, none missing, so that steps can be added up along the row from a year on. */
const countsFrom = (first: number, { columns }: Table): boolean => {
  const years = columns.flatMap(({ column, meaning }) =>
    meaning.kind === "year" ? [{ column, ...meaning.year }] : [],
  );
  return years.every(({ column, start }, index) => {
    const before = years[index - 1];
    return before === undefined ? start <= first : column === before.column + 1 && start > before.start;
  });
};

const isLevel = (table: Table): boolean =>
  table.presentation.value === "level" || (table.presentation.value !== "incremental" && !printsChanges(table));

/** Whether a row is printed as minus throughout; undefined when some figures are plus and others minus. */
const printedSign = ({ row, table }: PrintedTotal): boolean | undefined => {
  const signs = table.columns.flatMap(({ meaning }, index) => {
    const amount = row.amounts[index];
    if (meaning.kind !== "year" || amount?.kind !== "amount" || amount.value.isZero()) return [];
    return [amount.value.isNegative()];
  });
  const [first, ...others] = new Set(signs);
  return first === undefined || others.length > 0 ? undefined : first;
};

/** The rows a total adds up exactly in every year it is printed for; none where one year does not agree or adds up others. */
const partRows = ({ row, table }: PrintedTotal, tieOuts: Reading["tieOuts"]): readonly number[] => {
  const own = tieOuts.filter(
    ({ at, relation, parts }) =>
      at.sheet === table.sheet &&
      at.row === row.row &&
      relation === "sum" &&
      parts.every(
        ({ sheet, range, sign }) =>
          sheet === table.sheet && sign === 1 && range.left === at.column && range.right === at.column,
      ),
  );
  const years = table.columns.filter(({ meaning }) => meaning.kind === "year");
  const byYear = years.map(({ column }) => own.find(({ at }) => at.column === column));
  const [first] = byYear;
  if (first === undefined) return [];
  const rowsOf = ({ parts }: (typeof own)[number]): readonly number[] =>
    parts.flatMap(({ range }) => Array.from({ length: range.bottom - range.top + 1 }, (_, down) => range.top + down));
  const rows = rowsOf(first);
  const isAlike = byYear.every((one) => one?.verdict === "agrees" && rowsOf(one).join() === rows.join());
  return isAlike && rows.length <= 20 ? rows : [];
};
