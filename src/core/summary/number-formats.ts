import type { NumberStyle } from "../model/number-style";

/** The number format of amounts in the team's own style: thousands separated, minus or brackets, nil as 0 or a dash. */
export const amountFormat = ({ decimals, negative, nil }: NumberStyle): string => {
  const figure = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  const [positive, below] = negative === "brackets" ? [`${figure}_)`, `(${figure})`] : [figure, `-${figure}`];
  return `${positive};${below};${nil === "-" ? '"-"' : positive}`;
};

/** The same style with another number of decimals. */
export const amountFormatWith = (style: NumberStyle, decimals: number): string => amountFormat({ ...style, decimals });

/** Whole numbers: counts, scores, decimal places. */
export const countFormat = "0";
