import type { Range } from "../../grid/address";
import type { ChangeTotal } from "../../model/versions/change-totals";
import { Decimal, zero } from "../../money/decimal";
import type { BlockAt } from "../block";
import { chartRoom } from "../case-chart";
import { blankCell, liveCell, textCell } from "../cells";
import type { Figure } from "../figure";
import { amountFormat } from "../number-formats";
import { headingRow } from "../prose-rows";
import type { PlanChart } from "../sheet-plan";
import { headerRow } from "../table-section";
import type { ChangesLayout } from "./changes-layout";

interface BridgeSource {
  readonly total: ChangeTotal;
  /** The cell that holds a part of the total. */
  readonly cellOf: (part: BridgePart) => string;
  readonly layout: ChangesLayout;
  readonly sheet: string;
  readonly title: string;
  readonly tableName: string;
}

type BridgePart = "old" | "now" | "newLines" | "goneLines" | "changedAmounts" | "movedIn" | "movedOut" | "undecided";

/** The chart of a bridge from the old total to the new one, over the table of its steps. */
export interface Bridge {
  readonly block: BlockAt;
  readonly chart: (top: number) => PlanChart;
}

/** The steps from the old total to the new: gone lines, changed amounts, moves, what is to be confirmed, new lines. */
export const changesBridge = (source: BridgeSource): Bridge => {
  const { layout, title, tableName } = source;
  const room = chartRoom(title);
  const steps = stepsOf(source);
  const format = amountFormat(layout.style);
  return {
    block: (top) => {
      const above = room(top).rows;
      const headerAt = top + above.length + 2;
      return {
        rows: [
          ...above,
          { cells: [] },
          headingRow(`Figures behind the chart${layout.suffix}`),
          headerRow(layout.widths, ["Step"], columnWords),
          ...steps.map((step, index) => ({
            cells: [
              textCell("text", step.name),
              ...step
                .cells(headerAt + 1 + index)
                .map((figure) => (figure === undefined ? blankCell("amount") : liveCell("amount", figure, format))),
            ],
          })),
        ],
        tables: [
          {
            name: tableName,
            range: { top: headerAt, left: 1, bottom: headerAt + steps.length, right: 1 + columnWords.length },
          },
        ],
      };
    },
    chart: (top) => chartOf(source, steps, { top, headerAt: top + room(top).rows.length + 2 }),
  };
};

const columnWords = ["From", "To", "Total", "Stands on", "Size", "Up", "Down", "Across zero"];

interface Step {
  readonly name: string;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly isTotal: boolean;
  /** One figure a column, from From to Across zero. */
  readonly cells: (row: number) => readonly (Figure | undefined)[];
}

const stepsOf = ({ total, cellOf }: BridgeSource): readonly Step[] => {
  const movedNet = total.movedIn.plus(total.movedOut);
  const hasMoves = !total.movedIn.isZero() || !total.movedOut.isZero();
  const parts = [
    { name: "Gone lines", value: total.goneLines, formula: cellOf("goneLines") },
    { name: "Changed amounts", value: total.changedAmounts, formula: cellOf("changedAmounts") },
    ...(hasMoves
      ? [{ name: "Moved, in less out", value: movedNet, formula: `${cellOf("movedIn")}+${cellOf("movedOut")}` }]
      : []),
    ...(total.toBeConfirmed > 0
      ? [{ name: "To be confirmed", value: total.undecided, formula: cellOf("undecided") }]
      : []),
    { name: "New lines", value: total.newLines, formula: cellOf("newLines") },
  ];
  let reached = total.old;
  const steps = parts.map(({ name, value, formula }): Step => {
    const from = reached;
    reached = from.plus(value);
    return stepOf(name, from, reached, (row) => `C${row - 1}+${formula}`);
  });
  return [totalStep("Old total", total.old, cellOf("old")), ...steps, totalStep("New total", total.now, cellOf("now"))];
};

const totalStep = (name: string, value: Decimal, formula: string): Step => ({
  ...{ name, from: value, to: value, isTotal: true },
  cells: (row) => [
    { formula, value },
    { formula: `B${row}`, value },
    { formula: `C${row}`, value },
    ...["Stands on", "Size", "Up", "Down", "Across zero"].map(() => undefined),
  ],
});

const stepOf = (name: string, from: Decimal, to: Decimal, reach: (row: number) => string): Step => ({
  ...{ name, from, to, isTotal: false },
  cells: (row) => {
    const crosses = from.times(to).isNegative() && !from.isZero() && !to.isZero();
    const isOutward = to.abs().gt(from.abs());
    const base = crosses || from.times(to).isZero() ? zero : isOutward ? from : to;
    const size = crosses ? to : isOutward ? to.minus(from) : from.minus(to);
    return [
      { formula: `C${row - 1}`, value: from },
      { formula: reach(row), value: to },
      undefined,
      { formula: `IF(B${row}*C${row}>0,IF(ABS(C${row})>ABS(B${row}),B${row},C${row}),0)`, value: base },
      {
        formula: `IF(B${row}*C${row}<0,C${row},IF(ABS(C${row})>ABS(B${row}),C${row}-B${row},B${row}-C${row}))`,
        value: size,
      },
      { formula: `IF(C${row}>B${row},F${row},0)`, value: to.gt(from) ? size : zero },
      { formula: `IF(C${row}<B${row},F${row},0)`, value: to.lt(from) ? size : zero },
      { formula: `IF(B${row}*C${row}<0,B${row},0)`, value: crosses ? from : zero },
    ];
  },
});

const chartOf = (
  { title, sheet, layout, total }: BridgeSource,
  steps: readonly Step[],
  { top, headerAt }: { readonly top: number; readonly headerAt: number },
): PlanChart => {
  const first = headerAt + 1;
  const down = (column: number): Range => ({
    top: first,
    bottom: first + steps.length - 1,
    left: column,
    right: column,
  });
  const crossesZero = steps.some(({ from, to }) => from.times(to).isNegative() && !from.isZero() && !to.isZero());
  const series = [
    { name: "Total", column: 4 },
    { name: "Stands on", column: 5, isBase: true },
    { name: "Up", column: 7 },
    { name: "Down", column: 8 },
    ...(crossesZero ? [{ name: "Across zero", column: 9 }] : []),
  ];
  const unit = layout.suffix.trim();
  return {
    kind: "stacked",
    title,
    altText: `${title}. Old total ${total.old.toFixed()}; ${steps
      .filter(({ isTotal }) => !isTotal)
      .map(({ name, from, to }) => `${name} ${to.minus(from).toFixed()}`)
      .join("; ")}; new total ${total.now.toFixed()}.`,
    axisTitle: unit === "" ? "Amount" : unit,
    area: { top: top + 2, left: 1, bottom: top + 17, right: 8 },
    categories: { sheet, range: down(1), cached: steps.map(({ name }) => name) },
    series: series.map(({ name, column, isBase }) => ({
      name: { sheet, at: { row: headerAt, column }, cached: name },
      values: {
        sheet,
        range: down(column),
        cached: steps.map((step, index) => {
          const value = step.cells(first + index)[column - 2]?.value;
          return Decimal.isDecimal(value) ? value : zero;
        }),
      },
      ...(isBase === true ? { isBase } : {}),
    })),
    numberFormat: amountFormat(layout.style),
  };
};
