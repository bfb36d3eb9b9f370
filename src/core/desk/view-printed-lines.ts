import { isReducing, type Line } from "../model/line";
import { Decimal } from "../money/decimal";
import { sharedPresentation } from "../summary/meaning-table";
import type { PlanContext } from "../summary/plan-context";
import { shownValue } from "../summary/place-lines";
import { presentationWords } from "../summary/words";
import type { PictureView } from "./picture-view";
import { openWords } from "./picture-words";
import { type Amount, plus, stackPicture } from "./stack-picture";

/** Pictures of the lines of a workbook that has no budget to apply them to: what their sheets print, savings apart from what adds to the budget. */
export const viewPrintedLines = (settled: Omit<PlanContext, "facts">): readonly PictureView[] => {
  const reducing = settled.lines.filter(isReducing);
  const adding = settled.lines.filter((line) => !isReducing(line));
  return [
    ...stackOf(["Savings", "Savings and income count as plus."], reducing, settled),
    ...stackOf(["Investments and pressures", "What adds to the budget counts as plus."], adding, settled),
  ];
};

const stackOf = (
  [what, sign]: readonly [what: string, sign: string],
  lines: readonly Line[],
  { placed, years, style }: Omit<PlanContext, "facts">,
): readonly PictureView[] => {
  const amounts = new Map<string, readonly Amount[]>();
  const { one, several, nameOf } = groupingOf(lines);
  for (const line of lines) {
    const before = amounts.get(nameOf(line)) ?? [];
    const figures = placed.get(line)?.figures ?? [];
    amounts.set(
      nameOf(line),
      years.map((_, year) => plus(before[year], amountOf(figures[year] && shownValue(figures[year])))),
    );
  }
  for (const [name, figures] of amounts)
    if (figures.every((amount) => amount === undefined || amount.isZero())) amounts.delete(name);
  if (amounts.size === 0) return [];
  const title = `${what} as printed, by ${one.toLowerCase()}`;
  const isOpen = (line: Line): boolean =>
    placed.get(line)?.figures.some((one) => one?.figure.kind === "missing" && one.figure.text !== "n/a") === true;
  const rule = `${meaningOf(lines)} ${signOf(lines, sign)}${openWords(lines.filter(isOpen).length)}`;
  return [stackPicture({ title, rule, one, several, amounts }, years, style)];
};

const amountOf = (value: Decimal | string | undefined): Amount => (Decimal.isDecimal(value) ? value : undefined);

interface Grouping {
  readonly one: string;
  readonly several: string;
  readonly nameOf: (line: Line) => string;
}

const themes: Grouping = { one: "Theme", several: "themes", nameOf: ({ theme }) => theme ?? "No theme" };
const ownLines: Grouping = { one: "Line", several: "lines", nameOf: ({ name }) => name };

/** By theme where there are several, else line by line. */
const groupingOf = (lines: readonly Line[]): Grouping =>
  new Set(lines.map(themes.nameOf)).size > 1 ? themes : ownLines;

const meaningOf = (lines: readonly Line[]): string => {
  const presentation = sharedPresentation(lines);
  return presentation === "unknown"
    ? "The bars show what is printed: whether a year's figure is a change or a level is not settled for all of them."
    : `The bars show what is printed: ${presentationWords[presentation].toLowerCase()}.`;
};

const signOf = (lines: readonly Line[], sign: string): string =>
  lines.some((line) => line.sign === "unknown") ? "Not every sign is settled: figures stand as printed." : sign;
