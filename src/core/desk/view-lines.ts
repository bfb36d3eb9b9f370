import type { Budget } from "../model/budget";
import type { Line } from "../model/line";
import { lineFigure } from "../model/line-figure";
import { printAmount } from "../money/print-amount";
import { type PlanYear, planYears } from "../summary/plan-years";
import { kindWords, recurrenceWords } from "../summary/words";
import type { LineView, YearView } from "./views";

/** Every named line, savings and income positive where they reduce the budget, every other kind where it adds to it. */
export const viewLines = (
  budget: Budget,
): { readonly lines: readonly LineView[]; readonly years: readonly YearView[] } => {
  const years = planYears(budget.lines, budget.model?.starts);
  return {
    years: years.map(({ start, header }) => ({ start, printed: header })),
    lines: budget.lines.map((line) => ({
      key: line.key,
      table: line.table,
      reference: line.reference ?? "",
      name: line.name,
      theme: line.theme ?? "",
      service: line.service ?? "",
      kind: line.kind,
      kindWords: kindWords[line.kind],
      recurrence: recurrenceWords[line.recurrence],
      at: line.years[0]?.at ?? { sheet: line.sheet, row: line.row, column: 1 },
      figures: years.map((year) => figureText(line, year, budget)),
    })),
  };
};

const figureText = (line: Line, { start }: PlanYear, { cellAt, style }: Budget): string => {
  const year = line.years.find((one) => one.year.start === start);
  if (year === undefined) return "";
  const figure = lineFigure(line, year, cellAt(year.at), style.unit);
  if (figure.kind === "missing") return figure.text;
  if (typeof figure.value === "string") return figure.value;
  return figure.value.isZero() && year.reading === undefined
    ? ""
    : printAmount(figure.value, { decimals: style.decimals, negative: style.negative, thousands: true });
};
