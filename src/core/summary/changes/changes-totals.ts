import { printPosition } from "../../grid/address";
import type { ChangeTotal } from "../../model/versions/change-totals";
import { type Decimal, sum } from "../../money/decimal";
import type { BlockAt } from "../block";
import { liveCell, textCell } from "../cells";
import type { Figure } from "../figure";
import { sumOf } from "../formula";
import { amountFormat } from "../number-formats";
import { headingRow } from "../prose-rows";
import { rowHeight } from "../row-heights";
import type { PlanRow } from "../sheet-plan";
import { headerRow } from "../table-section";
import { changeStatus } from "./changed-lines";
import { type ChangesLayout, columnOfLines, type LineRows } from "./changes-layout";

/** Totals of the lines, a row each with what its change is made of, and their sum below. */
export interface TotalsTable {
  readonly heading: string;
  readonly header: string;
  readonly tableName: string;
  readonly rows: readonly TotalRow[];
}

interface TotalRow {
  readonly total: ChangeTotal;
  /** Its formulas, column by column; the change is worked out of old and new. */
  readonly formulas: TotalFormulas;
}

/** The columns of totals in order, but for the name and the change. */
type TotalPart = "old" | "now" | "newLines" | "goneLines" | "changedAmounts" | "movedIn" | "movedOut" | "undecided";
type TotalFormulas = (row: number) => Readonly<Record<TotalPart, string>>;

/** Every year both versions cover: each line stands in every row with its figure of that year. */
export const yearTotals = (
  totals: readonly ChangeTotal[],
  layout: ChangesLayout,
  lines: LineRows,
  tableName: string,
): TotalsTable => {
  const { columns } = layout;
  const status = columnOfLines(columns.change, lines);
  return {
    ...{ tableName, heading: `By year${layout.suffix}`, header: "Year" },
    rows: layout.years.flatMap(({ header }, index) => {
      const total = totals[index];
      const [old, now, change] = [columns.old, columns.now, columns.difference].map((column) =>
        columnOfLines(column + index, lines),
      );
      if (total === undefined || old === undefined || now === undefined || change === undefined) return [];
      const between = `${status},"${changeStatus.betweenYears}"`;
      return [
        {
          total: { ...total, name: header },
          formulas: (row): Readonly<Record<TotalPart, string>> => ({
            old: `SUM(${old})`,
            now: `SUM(${now})`,
            newLines: `SUMIFS(${now},${status},"${changeStatus.new}")`,
            goneLines: `-SUMIFS(${old},${status},"${changeStatus.gone}")`,
            changedAmounts: [changeStatus.changed, changeStatus.unchanged]
              .map((word) => `SUMIFS(${change},${status},"${word}")`)
              .join("+"),
            movedIn: `SUMIFS(${change},${between},${change},">0")`,
            movedOut: `SUMIFS(${change},${between},${change},"<0")`,
            undecided: `C${row}-B${row}-SUM(${change})`,
          }),
        },
      ];
    }),
  };
};

/** Every theme or service of the lines, over the years compared. */
export const placeTotals = (
  totals: readonly ChangeTotal[],
  layout: ChangesLayout,
  lines: LineRows,
  tableName: string,
): TotalsTable => {
  const { columns, place, suffix } = layout;
  const at = (column: number): string => columnOfLines(column, lines);
  const [status, here, before] = [at(columns.change), at(columns.place), at(columns.placeBefore)];
  const [old, now, change] = [at(columns.oldTotal), at(columns.newTotal), at(columns.changeTotal)];
  const header = place?.header ?? "Theme";
  return {
    ...{ tableName, heading: `By ${header.toLowerCase()}${suffix}`, header },
    rows: totals.map((total) => ({
      total,
      formulas: (row): Readonly<Record<TotalPart, string>> => ({
        old: `SUMIFS(${old},${before},$A${row})`,
        now: `SUMIFS(${now},${here},$A${row})`,
        newLines: `SUMIFS(${now},${here},$A${row},${status},"${changeStatus.new}")`,
        goneLines: `-SUMIFS(${old},${before},$A${row},${status},"${changeStatus.gone}")`,
        changedAmounts: `SUMIFS(${change},${here},$A${row},${status},"<>${changeStatus.new}",${status},"<>${changeStatus.gone}")`,
        movedIn: `SUMIFS(${old},${here},$A${row},${before},"<>"&$A${row})`,
        movedOut: `-SUMIFS(${old},${before},$A${row},${here},"<>"&$A${row})`,
        undecided: `SUMIFS(${at(columns.undecided)},${here},$A${row})`,
      }),
    })),
  };
};

/** Where a table of totals stands: its header, and its last row, which adds up the others. */
const totalsRow = ({ rows }: TotalsTable, top: number): number => top + 3 + rows.length;

/** The column each part stands in; the total's name is in the first. */
const partColumns = {
  old: 2,
  now: 3,
  change: 4,
  newLines: 5,
  goneLines: 6,
  changedAmounts: 7,
  movedIn: 8,
  movedOut: 9,
  undecided: 10,
};

/** A gap, a heading, the totals and their sum. */
export const totalsTable =
  ({ heading, header, tableName, rows }: TotalsTable, { widths, style, hasUndecided }: ChangesLayout): BlockAt =>
  (top) => {
    const parts = orderedParts.filter((part) => part !== "undecided" || hasUndecided);
    const format = amountFormat(style);
    const first = top + 3;
    const draw = (name: string, role: "amount" | "total", figures: readonly Figure[]): PlanRow => ({
      height: rowHeight([{ text: name, width: widths[0] ?? 38 }]),
      cells: [
        textCell(role === "total" ? "total-label" : "text", name),
        ...figures.map((figure) => liveCell(role, figure, format)),
      ],
    });
    const listed = rows.map(({ total, formulas }, index) => {
      const row = first + index;
      const by = { ...formulas(row), change: `C${row}-B${row}` };
      return draw(
        total.name,
        "amount",
        parts.map((part) => ({ formula: by[part], value: total[part] })),
      );
    });
    const totals = parts.map((part): Figure => {
      const column = partColumns[part];
      return {
        formula: sumOf({ top: first, bottom: first + rows.length - 1, left: column, right: column }),
        value: sum(rows.map(({ total }): Decimal => total[part])),
      };
    });
    return {
      rows: [
        { cells: [] },
        headingRow(heading),
        headerRow(
          widths,
          [header],
          parts.map((part) => partWords[part]),
        ),
        ...listed,
        draw("Total", "total", totals),
      ],
      tables: [
        { name: tableName, range: { top: top + 2, left: 1, bottom: first + rows.length, right: 1 + parts.length } },
      ],
    };
  };

type ShownPart = TotalPart | "change";

const orderedParts: readonly ShownPart[] = [
  "old",
  "now",
  "change",
  "newLines",
  "goneLines",
  "changedAmounts",
  "movedIn",
  "movedOut",
  "undecided",
];

const partWords: Readonly<Record<ShownPart, string>> = {
  old: "Old",
  now: "New",
  change: "Change",
  newLines: "New lines",
  goneLines: "Gone lines",
  changedAmounts: "Changed amounts",
  movedIn: "Moved in",
  movedOut: "Moved out",
  undecided: "To be confirmed",
};

/** A figure in the sum of a table of totals. */
export const totalCell = (table: TotalsTable, top: number, part: ShownPart): string =>
  printPosition({ row: totalsRow(table, top), column: partColumns[part] }, true);
