import { isReducing } from "../model/line";
import { Decimal, zero } from "../money/decimal";
import type { WholeKey } from "../summary/model-keys";
import { worth } from "../summary/model-row";
import { type ModelSheet, settleModel } from "../summary/model-sheet";
import { wholeRows, type WholeRows } from "../summary/model-whole";
import { unitSuffix } from "../summary/plan-context";
import { settlePlan } from "../summary/plan-workbook";
import type { CheckedWorkbook } from "../tasks/check-workbook";
import { existingSheetsOf } from "../tasks/existing-sheets-of";
import type { PictureView, SeriesView } from "./picture-view";
import { openWords, waitingWords } from "./picture-words";
import { type Amount, seriesView, stackPicture } from "./stack-picture";
import { viewPrintedLines } from "./view-printed-lines";

/** Pictures of the budget model: the very figures its sheet would hold; of the lines as printed where a workbook has no model. */
export const viewPictures = (checked: CheckedWorkbook): readonly PictureView[] => {
  const { model, workbook } = checked;
  const settled = settlePlan({ ...checked, cases: [], existing: existingSheetsOf(workbook) });
  if (model === undefined) return viewPrintedLines(settled);
  const sheet = settleModel(settled, model);
  const rows = wholeRows(sheet);
  const lacking = lackingWords(sheet);
  return [savingsByTheme(sheet, rows), bridge(sheet, rows), gap(sheet, rows)].flatMap((view) =>
    view === undefined ? [] : [{ ...view, rule: `${view.rule}${lacking}` }],
  );
};

/** What is not in any picture, because a person must first say what it means. */
const lackingWords = ({ model, lines }: ModelSheet): string => {
  const waiting = model.waiting.filter((one) => one.for !== "in-base").length;
  const open = lines.filter(({ effect }) => effect.levels.includes(undefined)).length;
  return `${waitingWords(waiting)}${openWords(open)}`;
};

const savingsByTheme = (sheet: ModelSheet, rows: WholeRows): PictureView | undefined => {
  const themes = new Map<string, readonly Amount[]>();
  for (const { line, effect } of sheet.lines) {
    if (!isReducing(line)) continue;
    const theme = line.theme ?? "No theme";
    const before = themes.get(theme) ?? [];
    themes.set(
      theme,
      effect.levels.map((level, year) =>
        Decimal.isDecimal(level) ? (before[year] ?? zero).minus(level) : before[year],
      ),
    );
  }
  if (themes.size === 0) return undefined;
  const target = rows.has("target") ? series(sheet, "Savings target", amountsOf(rows, "target")) : undefined;
  const title = target === undefined ? "Savings by theme" : "Savings by theme against the target";
  const rule = "Each year's effect against the base budget; savings and income count as plus.";
  const stack = { title, rule, one: "Theme", several: "themes", amounts: themes, ...(target && { target }) };
  return stackPicture(stack, sheet.context.years, sheet.context.style);
};

const bridgeKeys: readonly WholeKey[] = ["base", "pressure", "investment", "reversal", "saving", "income", "revised"];

/** From base budget to revised budget in the last year that has both. */
const bridge = (sheet: ModelSheet, rows: WholeRows): PictureView | undefined => {
  const year = sheet.model.starts.findLastIndex(
    (_, index) => amountsOf(rows, "base")[index] !== undefined && amountsOf(rows, "revised")[index] !== undefined,
  );
  if (year < 0) return undefined;
  const steps = bridgeKeys.flatMap((key) => {
    const row = rows.get(key);
    return row === undefined ? [] : [{ name: row.name, amount: amountsOf(rows, key)[year] ?? zero }];
  });
  const header = sheet.context.years[year]?.header ?? "";
  return {
    kind: "bridge",
    heading: "Year",
    title: `From base budget to revised budget, ${header}`,
    rule: "The year's level; what adds to the budget is plus, what reduces it minus.",
    unit: unitSuffix(sheet.context.style),
    across: steps.map(({ name }) => name),
    series: [
      series(
        sheet,
        header,
        steps.map(({ amount }) => amount),
      ),
    ],
  };
};

/** What is still to be found: of the funding where the workbook says what that is, else of the target. */
const gap = (sheet: ModelSheet, rows: WholeRows): PictureView | undefined => {
  const key: WholeKey | undefined = (["gap-after", "remaining"] satisfies WholeKey[]).find((one) => rows.has(one));
  if (key === undefined) return undefined;
  return {
    kind: "bars",
    heading: "Figure",
    title: `${rows.get(key)?.name ?? ""}, by year`,
    rule: "Plus is still to be found; minus is more than was needed.",
    unit: unitSuffix(sheet.context.style),
    across: sheet.context.years.map(({ header }) => header),
    series: [series(sheet, rows.get(key)?.name ?? "", amountsOf(rows, key))],
  };
};

const amountsOf = (rows: WholeRows, key: WholeKey): readonly Amount[] =>
  (rows.get(key)?.years ?? []).map((cell) => {
    const value = worth(cell);
    return Decimal.isDecimal(value) ? value : undefined;
  });

const series = ({ context: { style } }: ModelSheet, name: string, amounts: readonly Amount[]): SeriesView =>
  seriesView(name, amounts, style);
