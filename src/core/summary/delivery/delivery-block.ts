import { cellKey, printPosition, printRef } from "../../grid/address";
import type { DeliveryRecord, DeliveryReport, DeliveryScope, DeliverySlot } from "../../model/delivery/delivery";
import type { DeliveryRule } from "../../model/delivery/delivery-rules";
import { isPart } from "../../model/delivery/is-part";
import { isCellError } from "../../grid/cell";
import { lineFigure, thousandsBetween } from "../../model/line-figure";
import type { TieOut } from "../../model/reading";
import { Decimal, zero } from "../../money/decimal";
import { addUp, takeAway } from "../figure";
import { sumOf, toCell } from "../formula";
import { worth, type YearCell } from "../model-row";
import type { PlanContext } from "../plan-context";
import { type DeliveryColumn, columnOfSlot, deliveryColumns, firstFigureColumn } from "./delivery-columns";

/** A row of a report's table: its record and what stands in each of its columns of figures. */
export interface DeliveryRow {
  readonly record: DeliveryRecord;
  readonly row: number;
  readonly cells: readonly YearCell[];
}

/** One report with the place of everything on the sheet. */
export interface DeliveryBlock {
  readonly report: DeliveryReport;
  readonly columns: readonly DeliveryColumn[];
  /** The row of its heading. */
  readonly top: number;
  readonly headerRow: number;
  /** Lines, services or years first, then subtotals and totals. */
  readonly rows: readonly DeliveryRow[];
  /** What the rows come to less the total as printed; absent where no total adds them up. */
  readonly proof?: readonly YearCell[];
}

/** The cell that says how many decimal places differences are compared to. */
export const placesCell = { row: 4, column: 3 };

/** Decimal places differences are compared to: finer than any tracker is printed. */
export const comparedPlaces = 6;

/** The rows between a block's heading and its header: what it is of, and how its figures are worked out. */
const noteRows = 2;

/** Works out a report's table from its first row on. */
export const settleBlock = (
  report: DeliveryReport,
  top: number,
  context: Pick<PlanContext, "cellAt" | "reading">,
): DeliveryBlock => {
  const columns = deliveryColumns(report);
  const headerRow = top + 1 + noteRows;
  const rows = inOrder(report.records).map((record, index): DeliveryRow => {
    const row = headerRow + 1 + index;
    return { record, row, cells: cellsOf(record, row, { report, columns, context }) };
  });
  const proof = proofOf(report, columns, rows, context);
  return { report, columns, top, headerRow, rows, ...(proof === undefined ? {} : { proof }) };
};

/** The row after a block's last. */
export const afterBlock = ({ headerRow, rows, proof }: DeliveryBlock): number =>
  headerRow + 1 + rows.length + (proof === undefined ? 0 : 1);

const inOrder = (records: readonly DeliveryRecord[]): readonly DeliveryRecord[] => {
  const of = (scope: DeliveryScope): readonly DeliveryRecord[] => records.filter((record) => record.scope === scope);
  return [...records.filter(isPart), ...of("subtotal"), ...of("total")];
};

interface Setting {
  readonly report: DeliveryReport;
  readonly columns: readonly DeliveryColumn[];
  readonly context: Pick<PlanContext, "cellAt">;
}

const cellsOf = (record: DeliveryRecord, row: number, setting: Setting): readonly YearCell[] => {
  const { report, columns, context } = setting;
  const printed = new Map(report.slots.map((slot) => [slot.key, printedCell(record, slot, report, context)]));
  return columns.map((column): YearCell => {
    switch (column.kind) {
      case "printed":
        return printed.get(column.slot.key);
      case "worked-out":
        return workedOut(column.rule, row, { columns, printed });
      case "difference":
        return difference(column.rule, row, { columns, printed });
      case "share":
        return share(column.rule, row, { columns, printed });
    }
  });
};

/** A figure of the user's, live, in the report's unit, savings as plus; typed where the sheet holds it as text. */
const printedCell = (
  { figures }: DeliveryRecord,
  { key }: DeliverySlot,
  { unit, isMinus }: DeliveryReport,
  { cellAt }: Pick<PlanContext, "cellAt">,
): YearCell => {
  const figure = figures.get(key);
  if (figure === undefined) return undefined;
  const { at, reading } = figure;
  const cell = cellAt(at);
  if (reading.kind === "percent" && cell !== undefined && !isCellError(cell.value)) {
    return typeof cell.value === "number"
      ? { formula: toCell(at), value: new Decimal(cell.value) }
      : { typed: reading.value.dividedBy(100) };
  }
  const read = lineFigure(
    { kind: "saving", sign: isMinus ? "savings-negative" : "savings-positive" },
    { year: { start: 0 }, printed: "", ...figure },
    cell,
    unit,
  );
  if (read.kind === "missing") return { words: read.text };
  if (read.kind === "typed") return { typed: read.value };
  const scale = (read.thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(read.thousands));
  return { formula: `${read.turned ? "-" : ""}${toCell(at)}${scale}`, value: read.value };
};

interface Shown {
  readonly columns: readonly DeliveryColumn[];
  readonly printed: ReadonlyMap<string, YearCell>;
}

/** What was planned with the rest taken away or added; nothing where a part is missing or still open. A blank pressure is none. */
const workedOut = (rule: DeliveryRule, row: number, { columns, printed }: Shown): YearCell => {
  const values = rule.parts.map(({ slot }) => printed.get(slot.key));
  if (values.some((value, index) => (value === undefined ? index < 2 : "words" in value))) return undefined;
  const terms = rule.parts.map(
    ({ slot, sign }, index) =>
      (index === 0 ? "" : sign === 1 ? "+" : "-") + printPosition({ row, column: columnOfSlot(columns, slot) }),
  );
  const value = rule.parts.reduce<Decimal | string>((rest, { sign }, index) => {
    const part = worth(values[index]) ?? zero;
    if (index === 0) return part;
    return sign === 1 ? addUp([rest, part]) : takeAway(rest, part);
  }, zero);
  return rounded(terms.join(""), value);
};

const difference = (rule: DeliveryRule & { readonly result: DeliverySlot }, row: number, shown: Shown): YearCell => {
  const [stated, computed] = [worth(shown.printed.get(rule.result.key)), worth(workedOut(rule, row, shown))];
  if (stated === undefined || computed === undefined) return undefined;
  const at = printPosition({ row, column: columnOfSlot(shown.columns, rule.result) });
  const from = shown.columns.findIndex(
    (column) => column.kind === "worked-out" && column.rule.kind === rule.kind && column.rule.basis === rule.basis,
  );
  return rounded(`${at}-${printPosition({ row, column: firstFigureColumn + from })}`, takeAway(stated, computed));
};

const share = ({ parts }: DeliveryRule, row: number, { columns, printed }: Shown): YearCell => {
  const [plan, done] = parts.map(({ slot }) => ({
    at: printPosition({ row, column: columnOfSlot(columns, slot) }),
    value: worth(printed.get(slot.key)),
  }));
  if (plan?.value === undefined || done?.value === undefined) return undefined;
  return { formula: `IF(${plan.at}=0,"n/a",${done.at}/${plan.at})`, value: quotient(done.value, plan.value) };
};

const quotient = (done: Decimal | string, plan: Decimal | string): Decimal | string => {
  if (typeof plan === "string") return plan;
  if (plan.isZero()) return "n/a";
  return typeof done === "string" ? done : done.dividedBy(plan);
};

/** The rows of each printed column less its total, where the total is known to add up just those rows. */
const proofOf = (
  report: DeliveryReport,
  columns: readonly DeliveryColumn[],
  rows: readonly DeliveryRow[],
  { reading }: Pick<PlanContext, "reading">,
): readonly YearCell[] | undefined => {
  const parts = rows.filter(({ record }) => isPart(record));
  const totals = rows.filter(({ record }) => record.scope === "total");
  const [first, last, total] = [parts[0], parts.at(-1), totals[0]];
  if (first === undefined || last === undefined || total === undefined || totals.length > 1) return undefined;
  const sums = new Map(
    reading.tieOuts
      .filter(({ relation, at }) => relation === "sum" && at.sheet === report.table.sheet)
      .map((tieOut) => [cellKey(tieOut.at), tieOut]),
  );
  const cells = columns.map((column, index): YearCell => {
    const at = column.kind === "printed" ? total.record.figures.get(column.slot.key)?.at : undefined;
    const tieOut = at === undefined ? undefined : sums.get(cellKey(at));
    const addsThem =
      tieOut !== undefined &&
      rows.every(({ record, cells: each }) => each[index] === undefined || adds(tieOut, record) === isPart(record));
    const stated = worth(total.cells[index]);
    if (!addsThem || stated === undefined) return undefined;
    const own = firstFigureColumn + index;
    const range = { top: first.row, bottom: last.row, left: own, right: own };
    const sum = addUp(parts.flatMap(({ cells: each }) => worth(each[index]) ?? []));
    return rounded(`${sumOf(range)}-${printPosition({ row: total.row, column: own })}`, takeAway(sum, stated));
  });
  return cells.every((cell) => cell === undefined) ? undefined : cells;
};

/** Whether a sum takes in the row of a record. */
const adds = ({ parts }: TieOut, { at }: DeliveryRecord): boolean =>
  parts.some(({ range, sign }) => sign === 1 && range.top <= at.row && at.row <= range.bottom);

const rounded = (formula: string, value: Decimal | string): YearCell => ({
  formula: `ROUND(${formula},${printPosition(placesCell, true)})`,
  value: typeof value === "string" ? value : value.toDecimalPlaces(comparedPlaces).plus(zero),
});

/** How many thousands one unit is of the other, as formulas write it: "*1000", "/1000" or nothing. */
export const inUnitOf = (from: DeliveryReport["unit"], to: DeliveryReport["unit"]): string => {
  const thousands = thousandsBetween(from, to);
  return (thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(thousands));
};

/** A cell of the user's in the words of a link. */
export const sourceWords = ({ at }: DeliveryRecord): string => printRef(at);
