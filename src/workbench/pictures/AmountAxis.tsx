import type { ScaleLinear } from "d3-scale";
import { Fragment, type ReactNode } from "react";
import { widthOf } from "./measures";

interface AmountAxisProps {
  readonly amounts: ScaleLinear<number, number>;
  /** Where the bars begin and end, in pixels. */
  readonly left: number;
  readonly right: number;
}

const printTick = (amount: number): string => amount.toLocaleString("en-GB");

/** How much room the amounts take at the left, in pixels. */
export const widthOfAmounts = (amounts: ScaleLinear<number, number>): number =>
  12 + Math.max(...ticksOf(amounts).map((tick) => widthOf(printTick(tick))));

const ticksOf = (amounts: ScaleLinear<number, number>): readonly number[] => amounts.ticks(6);

/** Round amounts up the left side, each with a faint line across. */
export const AmountAxis = ({ amounts, left, right }: AmountAxisProps): ReactNode => (
  <g>
    {ticksOf(amounts).map((amount) => (
      <Fragment key={amount}>
        <line
          x1={left}
          x2={right}
          y1={amounts(amount)}
          y2={amounts(amount)}
          stroke="currentColor"
          strokeOpacity={amount === 0 ? 1 : 0.2}
        />
        <text x={left - 6} y={amounts(amount)} dy="0.32em" textAnchor="end">
          {printTick(amount)}
        </text>
      </Fragment>
    ))}
  </g>
);
