import type { Decimal } from "../money/decimal";
import type { NumberStyle } from "../model/number-style";
import { printAmount } from "../money/print-amount";
import { unitSuffix } from "../summary/plan-context";
import type { PlanYear } from "../summary/plan-years";
import type { PictureView, SeriesView } from "./picture-view";

/** A figure to be drawn; undefined where there is none. */
export type Amount = Decimal | undefined;

/** What is stacked: figures a year under the name of each theme, line or the like. */
export interface Stack {
  readonly title: string;
  readonly rule: string;
  /** What one of them is called, "Theme", and several, "themes". */
  readonly one: string;
  readonly several: string;
  readonly amounts: ReadonlyMap<string, readonly Amount[]>;
  readonly target?: SeriesView;
}

/** More of them than this cannot be told apart; the smallest are drawn as one. */
const mostDrawn = 7;

/** Stacks figures by year, the largest first. */
export const stackPicture = (
  { title, rule, one, several, amounts, target }: Stack,
  years: readonly PlanYear[],
  style: NumberStyle,
): PictureView => {
  const largest = [...amounts].toSorted(([, first], [, second]) => sizeOf(second) - sizeOf(first));
  const shown = largest.length > mostDrawn + 1 ? largest.slice(0, mostDrawn) : largest;
  const rest = largest.slice(shown.length).map(([, figures]) => figures);
  const together = (figures: readonly (readonly Amount[])[]): readonly Amount[] =>
    years.map((_, year) => figures.reduce<Amount>((sum, { [year]: amount }) => plus(sum, amount), undefined));
  return {
    kind: "stack",
    ...{ title, rule, heading: one },
    unit: unitSuffix(style),
    across: years.map(({ header }) => header),
    series: [
      ...shown.map(([name, figures]) => seriesView(name, figures, style)),
      ...(rest.length === 0 ? [] : [seriesView(`${rest.length} other ${several}`, together(rest), style)]),
    ],
    ...(amounts.size === 1 ? {} : { total: seriesView(`All ${several}`, together([...amounts.values()]), style) }),
    ...(target === undefined ? {} : { target }),
  };
};

/** The sum of two figures, of which either may be missing. */
export const plus = (sum: Amount, amount: Amount): Amount =>
  amount === undefined ? sum : sum === undefined ? amount : sum.plus(amount);

/** Figures to draw, each also as it is printed. */
export const seriesView = (name: string, amounts: readonly Amount[], style: NumberStyle): SeriesView => ({
  name,
  values: amounts.map((amount) => amount?.toNumber()),
  printed: amounts.map((amount) => (amount === undefined ? "" : printAmount(amount, { ...style, thousands: true }))),
});

const sizeOf = (amounts: readonly Amount[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount?.abs().toNumber() ?? 0), 0);
