import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleBand, scaleLinear } from "d3-scale";
import { memo, type ReactNode } from "react";
import type { ChartPicture } from "../../hosts/xlsx/chart-picture";
import { AmountAxis, widthOfAmounts } from "../pictures/AmountAxis";
import { fontSize, lineHeight, widthOf } from "../pictures/measures";
import { heightOfSteps, StepAxis } from "../pictures/StepAxis";
import { type ChartColumn, chartColumns, chartExtent, type DrawnSeries, drawnSeries } from "./chart-columns";

const useStyles = makeStyles({
  words: { padding: tokens.spacingHorizontalM },
  title: { fontWeight: tokens.fontWeightSemibold },
});

interface ChartDrawingProps {
  readonly chart: ChartPicture;
  /** In pixels, as the height. */
  readonly width: number;
  readonly height: number;
}

/** A chart as its workbook keeps it: columns and lines drawn, others by their title alone; not again for each step of scrolling. */
export const ChartDrawing = memo(({ chart, width, height }: ChartDrawingProps): ReactNode => {
  const styles = useStyles();
  const { title, axisTitle, categories, series } = chart;
  const drawn = drawnSeries(chart);
  const bars = chartColumns(chart, drawn);
  const lines = drawn.filter(({ shape }) => shape === "line");
  const key = keyRows(drawn, width);
  const top = (title === "" ? 0 : lineHeight + 8) + (axisTitle === "" ? 0 : lineHeight) + 10;
  if (series.length === 0 || width < 120 || height < 120)
    return (
      <div className={styles.words}>
        <div className={styles.title}>{title === "" ? "A chart" : title}</div>
        {series.length === 0 && <div>Charts of this kind are drawn in Excel.</div>}
      </div>
    );
  const draft = scaleLinear([...chartExtent(chart, bars)], [0, 1]).nice();
  const left = widthOfAmounts(draft);
  const names = toldApart(categories);
  const columns = scaleBand([...names], [left, width - 8]).padding(0.3);
  const bottom = Math.max(height - heightOfSteps(columns) - key.length * (lineHeight + 3) - 8, top + 20);
  const amounts = draft.range([bottom, top]);
  const middle = (index: number): number => (columns(names[index] ?? "") ?? 0) + columns.bandwidth() / 2;
  return (
    <svg width={width} height={height} fontSize={fontSize} fill="currentColor">
      {title !== "" && (
        <text x={width / 2} y={lineHeight + 4} textAnchor="middle" fontWeight={600}>
          {title}
        </text>
      )}
      {axisTitle !== "" && (
        <text x={8} y={top - 14}>
          {axisTitle}
        </text>
      )}
      <AmountAxis amounts={amounts} left={left} right={width - 8} />
      {bars.map((column) => (
        <Column
          key={`${column.index} ${column.beside} ${column.series}`}
          column={column}
          amounts={amounts}
          left={columns(names[column.index] ?? "") ?? 0}
          width={columns.bandwidth()}
        />
      ))}
      {lines.map((line) => (
        <polyline
          key={line.name}
          points={line.values
            .flatMap((value, index) => (value === undefined ? [] : [`${middle(index)},${amounts(value)}`]))
            .join(" ")}
          fill="none"
          stroke={line.colour}
          strokeWidth={2.5}
        />
      ))}
      <StepAxis columns={columns} top={bottom + 2} />
      {key.map((row, index) => (
        <g key={row[0]?.name} transform={`translate(${left},${height - (key.length - index) * (lineHeight + 3) + 2})`}>
          {row.map(({ name, colour, x }) => (
            <g key={name} transform={`translate(${x},0)`}>
              <rect width={10} height={10} fill={colour} />
              <text x={15} y={9}>
                {name}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
});
ChartDrawing.displayName = "ChartDrawing";

interface ColumnProps {
  readonly column: ChartColumn;
  readonly amounts: (amount: number) => number;
  /** Where its category begins and how wide it is. */
  readonly left: number;
  readonly width: number;
}

const Column = ({ column, amounts, left, width }: ColumnProps): ReactNode => {
  const { from, to, colour, beside, among } = column;
  const [start, end] = [amounts(from), amounts(to)];
  return (
    <rect
      x={left + (beside * width) / among}
      width={width / among}
      y={Math.min(start, end)}
      height={Math.abs(start - end)}
      fill={colour}
      stroke="white"
      strokeWidth={1}
    />
  );
};

/** Categories of one name, each with its own number of characters that take no room. */
const toldApart = (categories: readonly string[]): readonly string[] =>
  categories.map((name, index) => (categories.indexOf(name) === index ? name : name + "\u200b".repeat(index)));

interface KeyEntry {
  readonly name: string;
  readonly colour: string;
  readonly x: number;
}

/** What each colour stands for, in rows no wider than the chart; none where there is one series. */
const keyRows = (named: readonly DrawnSeries[], width: number): readonly (readonly KeyEntry[])[] => {
  if (named.length < 2) return [];
  const rows: KeyEntry[][] = [[]];
  let x = 0;
  for (const { name, colour } of named) {
    const needed = widthOf(name) + 30;
    if (x > 0 && x + needed > width - 40) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ name, colour, x });
    x += needed;
  }
  return rows;
};
