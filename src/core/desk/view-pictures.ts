import { isReducing } from "../model/line";
import { Decimal, zero } from "../money/decimal";
import { printAmount } from "../money/print-amount";
import type { WholeKey } from "../summary/model-keys";
import { worth } from "../summary/model-row";
import { type ModelSheet, settleModel } from "../summary/model-sheet";
import { wholeRows, type WholeRows } from "../summary/model-whole";
import { unitSuffix } from "../summary/plan-context";
import { settlePlan } from "../summary/plan-workbook";
import type { CheckedWorkbook } from "../tasks/check-workbook";
import { existingSheetsOf } from "../tasks/existing-sheets-of";
import type { PictureView, SeriesView } from "./picture-view";

/** Pictures of the budget model: the very figures its sheet would hold. None where a workbook has no model. */
export const viewPictures = (checked: CheckedWorkbook): readonly PictureView[] => {
  const { model, workbook } = checked;
  if (model === undefined) return [];
  const settled = settlePlan({ ...checked, cases: [], existing: existingSheetsOf(workbook) });
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
  return [
    waiting === 0
      ? ""
      : ` ${counted(waiting)} waiting for an answer on Sources ${waiting === 1 ? "is" : "are"} not in it.`,
    open === 0
      ? ""
      : ` ${counted(open)} with figures to be confirmed ${open === 1 ? "is" : "are"} in it only so far as settled.`,
  ].join("");
};

const counted = (count: number): string => `${count} line${count === 1 ? "" : "s"}`;

type Amount = Decimal | undefined;

/** More themes than this cannot be told apart; the smallest are drawn as one. */
const mostThemes = 7;

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
  const largest = [...themes].toSorted(([, one], [, other]) => sizeOf(other) - sizeOf(one));
  const shown = largest.length > mostThemes + 1 ? largest.slice(0, mostThemes) : largest;
  const rest = largest.slice(shown.length).map(([, amounts]) => amounts);
  const together = (amounts: readonly (readonly Amount[])[]): readonly Amount[] =>
    sheet.model.starts.map((_, year) =>
      amounts.reduce<Amount>(
        (sum, { [year]: amount }) => (amount === undefined ? sum : (sum ?? zero).plus(amount)),
        undefined,
      ),
    );
  const target = rows.has("target") ? series(sheet, "Savings target", amountsOf(rows, "target")) : undefined;
  return {
    kind: "stack",
    title: target === undefined ? "Savings by theme" : "Savings by theme against the target",
    rule: "Each year's effect against the base budget; savings and income count as plus.",
    ...across(sheet),
    series: [
      ...shown.map(([theme, amounts]) => series(sheet, theme, amounts)),
      ...(rest.length === 0 ? [] : [series(sheet, `${rest.length} other themes`, together(rest))]),
    ],
    ...(themes.size === 1 ? {} : { total: series(sheet, "All themes", together([...themes.values()])) }),
    ...(target === undefined ? {} : { target }),
  };
};

const sizeOf = (amounts: readonly Amount[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount?.abs().toNumber() ?? 0), 0);

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
    title: `${rows.get(key)?.name ?? ""}, by year`,
    rule: "Plus is still to be found; minus is more than was needed.",
    ...across(sheet),
    series: [series(sheet, rows.get(key)?.name ?? "", amountsOf(rows, key))],
  };
};

const amountsOf = (rows: WholeRows, key: WholeKey): readonly Amount[] =>
  (rows.get(key)?.years ?? []).map((cell) => {
    const value = worth(cell);
    return Decimal.isDecimal(value) ? value : undefined;
  });

const across = ({ context: { years, style } }: ModelSheet) => ({
  unit: unitSuffix(style),
  across: years.map(({ header }) => header),
});

const series = ({ context: { style } }: ModelSheet, name: string, amounts: readonly Amount[]): SeriesView => ({
  name,
  values: amounts.map((amount) => amount?.toNumber()),
  printed: amounts.map((amount) => (amount === undefined ? "" : printAmount(amount, { ...style, thousands: true }))),
});
