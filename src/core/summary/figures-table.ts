import { printPosition } from "../grid/address";
import type { PrintedTotal } from "../model/business-case";
import { isTurned, type Line } from "../model/line";
import { lineFigure } from "../model/line-figure";
import { Decimal } from "../money/decimal";
import type { BlockAt } from "./block";
import type { CaseColumns } from "./case-columns";
import { labelWidth } from "./case-columns";
import { blankCell, liveCell, textCell } from "./cells";
import { addUp, type Figure, takeAway } from "./figure";
import { sumOf, toCell } from "./formula";
import { amountFormat } from "./number-formats";
import { shownValue } from "./place-lines";
import { type PlanContext, unitSuffix } from "./plan-context";
import { rowHeight } from "./row-heights";
import type { PlanCell, PlanRow, Role } from "./sheet-plan";
import { recurrenceWords } from "./words";

/** Where the rows of a figures table stand, and what its rows show year by year. */
export interface FiguresTable {
  readonly block: BlockAt;
  readonly lineRows: readonly { readonly line: Line; readonly row: number; readonly values: Values }[];
  /** The row the budget effect is read from: the total, or the net effect where costs and savings meet. */
  readonly headline: { readonly row: number; readonly label: string; readonly values: Values };
  readonly hasDifference: boolean;
  readonly headerRow: number;
  /** How many rows it takes. */
  readonly size: number;
}

type Values = readonly (Decimal | string | undefined)[];

interface TableOptions {
  readonly name: string;
  readonly top: number;
  readonly columns: CaseColumns;
  readonly context: PlanContext;
  readonly headers: readonly [string, string];
  readonly labels: (line: Line) => readonly [string, string];
  readonly printedTotal?: PrintedTotal;
  /** Whether costs and savings that meet are also added as a form adds them. */
  readonly addsAll: boolean;
}

interface FigureRow {
  readonly label: string;
  readonly about: string;
  readonly recurrence: string;
  readonly figures: readonly (Figure | undefined)[];
  readonly total: Figure | undefined;
  readonly roles: readonly [Role, Role];
}

/**
 * Lines by year with their total, what the sheet prints as the total and the difference. Lines that reduce the budget
 * come first; where lines that add to it follow, the net budget effect is costs less savings.
 */
export const figuresTable = (lines: readonly Line[], options: TableOptions): FiguresTable => {
  const { top, columns } = options;
  const reduces = lines.filter(isReducing);
  const adds = lines.filter((line) => !isReducing(line));
  const ordered = [...reduces, ...adds];
  const first = top + 1;
  const lineRows = ordered.map((line, index) => ({ line, row: first + index, row_: lineRow(line, options) }));
  const listed = lineRows.map(({ row_ }) => row_);
  const totals = totalRows({ reduces: reduces.length, adds: adds.length, first, listed, options });
  const rows = [...listed, ...totals.rows];
  const format = amountFormat(options.context.style);
  return {
    lineRows: lineRows.map(({ line, row, row_ }) => ({ line, row, values: row_.figures.map((figure) => figure?.value) })),
    headline: totals.headline,
    hasDifference: totals.hasDifference,
    headerRow: top,
    size: rows.length + 1,
    block: () => ({
      rows: [headerRow(options), ...rows.map((row) => drawRow(row, columns, format))],
      tables: [{ name: options.name, range: { top, left: 1, bottom: top + rows.length, right: columns.total } }],
    }),
  };
};

/** Savings and income reduce the budget; every other kind adds to it. */
export const isReducing = ({ kind }: Line): boolean => kind === "saving" || kind === "income";

const headerRow = ({ columns, headers, context: { style } }: TableOptions): PlanRow => ({
  cells: [
    ...[...headers, "One-off or permanent"].map((text) => textCell("column-header", text)),
    ...[...columns.years.map(({ header }) => header), "Total"].map((text) =>
      textCell("amount-header", `${text}${unitSuffix(style)}`),
    ),
  ],
});

const lineRow = (line: Line, { columns, context, labels }: TableOptions): FigureRow => {
  const placed = context.placed.get(line);
  const sheet = context.layout.sheet;
  const row = placed?.row ?? 0;
  const figures = columns.years.map(({ index }): Figure | undefined => {
    const figure = placed?.figures[index];
    if (figure === undefined) return undefined;
    return { formula: toCell({ sheet, row, column: context.layout.firstYear + index }), value: shownValue(figure) };
  });
  const [label, about] = labels(line);
  return {
    label,
    about,
    recurrence: recurrenceWords[line.recurrence],
    figures,
    total: { formula: toCell({ sheet, row, column: context.layout.total }), value: addUp(defined(figures)) },
    roles: ["text", "amount"],
  };
};

interface Totalling {
  readonly reduces: number;
  readonly adds: number;
  readonly first: number;
  readonly listed: readonly FigureRow[];
  readonly options: TableOptions;
}

/** The rows under the lines: totals, what is printed, the difference. */
const totalRows = ({ reduces, adds, first, listed, options }: Totalling) => {
  const { columns, printedTotal } = options;
  const next = first + listed.length;
  const summed = (label: string, from: number, count: number, role: "subtotal" | "total"): FigureRow =>
    yearRow(label, columns, role, (column) => ({
      formula: sumOf({ top: first + from, bottom: first + from + count - 1, left: column, right: column }),
      value: addUp(listed.slice(from, from + count).map((row) => valueIn(row, column, columns))),
    }));
  const rows: FigureRow[] = [];
  if (reduces === 0 || adds === 0) {
    rows.push(summed(adds === 0 ? "Total" : "Total added to the budget", 0, listed.length, "total"));
  } else {
    rows.push(summed("Savings and income", 0, reduces, "subtotal"));
    rows.push(summed("Investments and pressures", reduces, adds, "subtotal"));
    const [savings, costs] = rows;
    rows.push(
      yearRow("Net budget effect", columns, "total", (column) => ({
        formula: `${printPosition({ row: next + 1, column })}-${printPosition({ row: next, column })}`,
        value: takeAway(savings === undefined ? "" : valueIn(costs, column, columns), valueIn(savings, column, columns)),
      }), "Plus adds to the budget, minus reduces it"),
    );
    if (options.addsAll) rows.push(summed("All rows added as printed", 0, listed.length, "subtotal"));
  }
  const headlineIndex = reduces === 0 || adds === 0 ? 0 : 2;
  const headlineRow = rows[headlineIndex];
  const headline = {
    row: next + headlineIndex,
    label: headlineRow?.label ?? "Total",
    values: headlineRow?.figures.map((figure) => figure?.value) ?? [],
  };
  if (printedTotal === undefined) return { rows, headline, hasDifference: false };
  const printed = printedRow(printedTotal, adds === 0 ? "saving" : "investment", options);
  const base = comparedWith(rows, printed, columns, { mixed: reduces > 0 && adds > 0, sign: printedTotal.table.sign.value });
  const printedAt = next + rows.length;
  const difference = yearRow("Difference", columns, "amount", (column) => {
    const figure = figureIn(printed, column, columns);
    if (figure === undefined) return undefined;
    const row = rows[base];
    return {
      formula: `${printPosition({ row: printedAt, column })}-${printPosition({ row: next + base, column })}`,
      value: takeAway(figure.value, row === undefined ? "" : valueIn(row, column, columns)),
    };
  });
  return { rows: [...rows, printed, difference], headline, hasDifference: true };
};

/** The total row the printed total speaks of: the one it agrees with, else the one its sign rule makes likely. */
const comparedWith = (
  rows: readonly FigureRow[],
  printed: FigureRow,
  columns: CaseColumns,
  { mixed, sign }: { readonly mixed: boolean; readonly sign: string },
): number => {
  const agreeing = rows.findIndex((row) =>
    columns.years.every((_, index) => {
      const [one, other] = [row.figures[index]?.value, printed.figures[index]?.value];
      return other === undefined || (Decimal.isDecimal(one) && Decimal.isDecimal(other) && one.eq(other));
    }),
  );
  if (agreeing >= 0) return agreeing;
  return mixed && sign === "savings-positive" && rows.length > 3 ? 3 : Math.min(2, rows.length - 1);
};

const printedRow = (
  { row, table }: PrintedTotal,
  kind: "saving" | "investment",
  { columns, context }: TableOptions,
): FigureRow => {
  const unit = context.style.unit;
  const at = (column: number, start: number): Figure | undefined => {
    const index = table.columns.findIndex((one) => one.column === column);
    const reading = row.amounts[index];
    const from = { sheet: table.sheet, row: row.row, column };
    const own = table.columns[index]?.unit?.value ?? table.unit.value;
    const cell = context.cellAt(from);
    if (reading === undefined || cell === undefined) return undefined;
    const read = lineFigure(
      { kind, sign: table.sign.value },
      { year: { start }, printed: "", at: from, reading, ...(own === undefined ? {} : { unit: own }) },
      cell,
      unit,
    );
    if (read.kind !== "live") return undefined;
    const turned = isTurned({ kind, sign: table.sign.value }) ? "-" : "";
    const scale = (read.thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(read.thousands));
    return { formula: `${turned}${toCell(from)}${scale}`, value: read.value };
  };
  const figures = columns.years.map(({ start }) => {
    const column = table.columns.find(({ meaning }) => meaning.kind === "year" && meaning.year.start === start);
    return column === undefined ? undefined : at(column.column, start);
  });
  const total = table.columns.find(({ meaning }) => meaning.kind === "total");
  return {
    label: "Total as printed",
    about: row.name,
    recurrence: "",
    figures,
    total: total === undefined ? undefined : at(total.column, 0),
    roles: ["text", "amount"],
  };
};

const yearRow = (
  label: string,
  columns: CaseColumns,
  role: "amount" | "subtotal" | "total",
  figureAt: (column: number) => Figure | undefined,
  about = "",
): FigureRow => ({
  label,
  about,
  recurrence: "",
  figures: columns.years.map((_, index) => figureAt(columns.firstYear + index)),
  total: figureAt(columns.total),
  roles: [role === "amount" ? "text" : role === "subtotal" ? "subtotal-label" : "total-label", role],
});

const drawRow = (row: FigureRow, { prose }: CaseColumns, format: string): PlanRow => {
  const [labelRole, role] = row.roles;
  const cell = (figure: Figure | undefined): PlanCell => (figure === undefined ? blankCell(role) : liveCell(role, figure, format));
  return {
    height: rowHeight([
      { text: row.label, width: labelWidth },
      { text: row.about, width: prose },
    ]),
    cells: [
      textCell(labelRole, row.label),
      textCell(labelRole, row.about),
      textCell(labelRole, row.recurrence),
      ...row.figures.map(cell),
      cell(row.total),
    ],
  };
};

const figureIn = (row: FigureRow | undefined, column: number, columns: CaseColumns): Figure | undefined =>
  column === columns.total ? row?.total : row?.figures[column - columns.firstYear];

const valueIn = (row: FigureRow | undefined, column: number, columns: CaseColumns): Decimal | string =>
  figureIn(row, column, columns)?.value ?? new Decimal(0);

const defined = (figures: readonly (Figure | undefined)[]): readonly (Decimal | string)[] =>
  figures.flatMap((figure) => figure?.value ?? []);
