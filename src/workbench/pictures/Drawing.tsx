import { scaleBand, scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import type { PictureView } from "../../core/desk/picture-view";
import { AmountAxis, widthOfAmounts } from "./AmountAxis";
import { barsOf, extentOf } from "./bars-of";
import { fontSize, widthOf } from "./measures";
import { heightOfSteps, StepAxis } from "./StepAxis";
import { TargetLine } from "./TargetLine";

interface DrawingProps {
  readonly picture: PictureView;
  /** In pixels. */
  readonly width: number;
}

const [barsHeight, headroom] = [280, 20];

/** The bars of a picture and the line of its target. It is told by the table below it, and by the words of each bar to a mouse. */
export const Drawing = ({ picture, width }: DrawingProps): ReactNode => {
  const { target, across, kind } = picture;
  const bars = barsOf(picture);
  const bottom = headroom + barsHeight;
  const amounts = scaleLinear([...extentOf(picture, bars)], [bottom, headroom]).nice();
  const left = widthOfAmounts(amounts);
  const columns = scaleBand([...across], [left, width - 4]).padding(0.2);
  const height = bottom + heightOfSteps(columns);
  const isPrinted = kind !== "stack" && bars.every(({ printed }) => widthOf(printed) <= columns.step());
  const foot = amounts(Math.max(amounts.domain()[0] ?? 0, 0));
  const middle = (name: string): number => (columns(name) ?? 0) + columns.bandwidth() / 2;
  return (
    <svg width={width} height={height} fontSize={fontSize} fill="currentColor" aria-hidden>
      <AmountAxis amounts={amounts} left={left} right={width - 4} />
      {bars.map(({ across: name, from, to, colour, words, printed }) => {
        const [start, end] = [from === 0 ? foot : amounts(from), amounts(to)];
        const top = Math.min(start, end);
        return (
          <g key={words}>
            <rect
              x={columns(name) ?? 0}
              width={columns.bandwidth()}
              y={top}
              height={Math.max(Math.abs(start - end), 1)}
              fill={colour}
              stroke="currentColor"
              strokeWidth={0.5}
            >
              <title>{words}</title>
            </rect>
            {isPrinted && (
              <text x={middle(name)} y={top - 5} textAnchor="middle">
                {printed}
              </text>
            )}
          </g>
        );
      })}
      {target !== undefined && (
        <TargetLine
          points={target.values
            .flatMap((value, index) =>
              value === undefined ? [] : [`${middle(across[index] ?? "")},${amounts(value)}`],
            )
            .join(" ")}
        />
      )}
      <StepAxis columns={columns} top={bottom + 2} />
    </svg>
  );
};
