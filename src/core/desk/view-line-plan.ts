import type { CellRef } from "../grid/address";
import { type CellValue, isCellError } from "../grid/cell";
import type { NewContent } from "../grid/cell-change";
import { readAmountStyle } from "../model/read-amount-style";
import { Decimal } from "../money/decimal";
import { decimalsOf } from "../money/number-format";
import { type AmountStyle, printAmount } from "../money/print-amount";
import { exactly } from "../money/typed-figure";
import { withPlus } from "../summary/changes/change-figures";
import type { LineEditPlan, TotalEffect, YearEffect } from "../tasks/line-edit-plan";
import type { LineCellView, LineEffectView, LinePlanView, TotalEffectView } from "./line-views";
import { viewFinding } from "./view-finding";

/** What an edit of a line would do, as words and cells. */
export const viewLinePlan = (plan: LineEditPlan): LinePlanView => {
  const { refusals, warnings, changes, effects } = plan;
  const style = styleOf(plan);
  return {
    refusals,
    warnings,
    cells: changes.cells.map(({ at, before, after }): LineCellView => ({
      at,
      heading: headingAt(at, plan),
      before: presentText(before, at, plan, style),
      after: plannedText(after, at, plan, style),
    })),
    years: effects.years.filter(isMoved).map((effect) => viewEffect(effect, style)),
    totals: effects.totals.map((total) => viewTotal(total, plan, style)),
    waiting: effects.waiting,
    found: effects.found.map(viewFinding),
    settled: effects.settled.map(viewFinding),
  };
};

/** An edit that was not understood. */
export const refusedView = (refusals: readonly string[]): LinePlanView => ({
  refusals,
  warnings: [],
  cells: [],
  years: [],
  totals: [],
  waiting: [],
  found: [],
  settled: [],
});

const styleOf = ({ checked, table, effects }: LineEditPlan): AmountStyle => {
  const sheet = table?.sheet ?? effects.after?.sheet;
  const grid = checked.workbook.sheets.find((each) => each.sheet === sheet);
  return { ...readAmountStyle(grid, table?.range), decimals: 0 };
};

const headingAt = ({ column }: CellRef, { table }: LineEditPlan): string => {
  const figures = table?.columns.find((each) => each.column === column);
  if (figures !== undefined) return figures.meaning.kind === "year" ? figures.meaning.printed : figures.header;
  const words = [
    table?.nameColumn,
    table?.referenceColumn,
    table?.kindColumn,
    table?.recurrenceColumn,
    ...(table?.wordColumns ?? []),
  ];
  return words.find((each) => each?.column === column)?.header ?? "";
};

const presentText = (value: CellValue | undefined, at: CellRef, plan: LineEditPlan, style: AmountStyle): string => {
  if (value === undefined) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? numberText(exactly(value), at, plan, style) : String(value);
};

const plannedText = (content: NewContent, at: CellRef, plan: LineEditPlan, style: AmountStyle): string => {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
      return numberText(content.value, at, plan, style);
  }
};

const numberText = (value: Decimal, at: CellRef, { table, checked }: LineEditPlan, style: AmountStyle): string => {
  const isFigure = table?.columns.some(({ column }) => column === at.column) ?? false;
  if (!isFigure) return value.toFixed();
  const decimals = decimalsOf(checked.cellAt(at)?.look.numberFormat ?? "General") ?? 0;
  return printAmount(value, { ...style, decimals: Math.max(decimals, value.decimalPlaces()) });
};

const isMoved = ({ effectBefore, effectAfter }: YearEffect): boolean =>
  effectBefore === undefined || effectAfter === undefined
    ? effectBefore !== effectAfter
    : effectBefore.toString() !== effectAfter.toString();

const viewEffect = ({ printed, effectBefore, effectAfter }: YearEffect, style: AmountStyle): LineEffectView => ({
  printed,
  before: levelText(effectBefore, style),
  after: levelText(effectAfter, style),
  change: changeText(effectBefore, effectAfter, style),
});

const levelText = (level: YearEffect["effectBefore"], style: AmountStyle): string => {
  if (level === undefined) return "none";
  return typeof level === "string" ? level : printAmount(level, { ...style, decimals: level.decimalPlaces() });
};

const changeText = (
  before: YearEffect["effectBefore"],
  after: YearEffect["effectAfter"],
  style: AmountStyle,
): string => {
  if (typeof before === "string" || typeof after === "string") return "";
  const change = (after ?? new Decimal(0)).minus(before ?? new Decimal(0));
  return withPlus(printAmount(change, { ...style, decimals: change.decimalPlaces() }), change);
};

const viewTotal = (
  { at, label, heading, before, after }: TotalEffect,
  { checked }: LineEditPlan,
  style: AmountStyle,
): TotalEffectView => {
  const [from, to] = [exactly(before), exactly(after)];
  const shown = decimalsOf(checked.cellAt(at)?.look.numberFormat ?? "General") ?? 0;
  const decimals = Math.min(Math.max(shown, from.decimalPlaces(), to.decimalPlaces()), mostDecimals);
  const print = (value: Decimal): string => printAmount(value, { ...style, decimals });
  const change = to.minus(from);
  return {
    at,
    label: [label, heading].filter((part) => part !== "").join(" "),
    before: print(from),
    after: print(to),
    change: withPlus(print(change), change),
  };
};

/** More are dust of a double. */
const mostDecimals = 6;
