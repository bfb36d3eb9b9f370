import type { ScaleBand } from "d3-scale";
import type { ReactNode } from "react";
import { lineHeight, widthOf } from "./measures";

interface StepAxisProps {
  readonly columns: ScaleBand<string>;
  /** Where the names begin, in pixels. */
  readonly top: number;
}

/** The years or steps below their bars: a word a line, or slanted where a word would run into the next. */
export const StepAxis = ({ columns, top }: StepAxisProps): ReactNode => {
  const middle = (name: string): number => (columns(name) ?? 0) + columns.bandwidth() / 2;
  return isSlanted(columns) ? (
    <g textAnchor="end">
      {columns.domain().map((name) => (
        <text key={name} transform={`translate(${middle(name)},${top + lineHeight - 4}) rotate(-45)`}>
          {name}
        </text>
      ))}
    </g>
  ) : (
    <g textAnchor="middle">
      {columns.domain().map((name) => (
        <text key={name} y={top}>
          {name.split(" ").map((word, index) => (
            // A word can stand twice in a name.
            <tspan key={`${index} ${word}`} x={middle(name)} dy={lineHeight}>
              {word}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
};

/** How high the names stand, in pixels. */
export const heightOfSteps = (columns: ScaleBand<string>): number => {
  const names = columns.domain();
  return isSlanted(columns)
    ? Math.max(...names.map(widthOf)) * Math.SQRT1_2 + lineHeight
    : Math.max(...names.map((name) => name.split(" ").length)) * lineHeight + 8;
};

const isSlanted = (columns: ScaleBand<string>): boolean =>
  columns.domain().some((name) => name.split(" ").some((word) => widthOf(word) > columns.step()));
