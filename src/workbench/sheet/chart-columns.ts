import { highest, lowest } from "../../core/grid/extremes";
import type { ChartPicture, ChartSeries } from "../../hosts/xlsx/chart-picture";
import { seriesColours } from "../pictures/colours";

/** One column of a chart: over which category, from which amount to which, and its place beside others there. */
export interface ChartColumn {
  readonly index: number;
  readonly series: string;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly beside: number;
  readonly among: number;
}

/** A series as it is drawn. */
export interface DrawnSeries extends ChartSeries {
  readonly colour: string;
}

/** The series that are seen, each with its colour. */
export const drawnSeries = ({ series }: ChartPicture): readonly DrawnSeries[] =>
  series
    .filter(({ isHidden }) => !isHidden)
    .map((one, index) => ({ ...one, colour: one.colour ?? seriesColours[index % seriesColours.length] ?? "" }));

/** The columns that are seen: stacked up and down from nothing, hidden ones making room, or side by side. */
export const chartColumns = (
  { categories, series, isStacked }: ChartPicture,
  drawn: readonly DrawnSeries[],
): readonly ChartColumn[] => {
  const upright = series.filter(({ shape }) => shape === "column");
  const colours = new Map(drawn.map(({ name, colour }) => [name, colour]));
  return categories.flatMap((_, index) => {
    let [above, below] = [0, 0];
    return upright.flatMap(({ name, values, isHidden }, beside): readonly ChartColumn[] => {
      const value = values[index];
      if (value === undefined || value === 0) return [];
      const from = !isStacked ? 0 : value > 0 ? above : below;
      if (value > 0) above += value;
      else below += value;
      if (isHidden) return [];
      const place = isStacked ? { beside: 0, among: 1 } : { beside, among: upright.length };
      return [{ index, series: name, from, to: from + value, colour: colours.get(name) ?? "", ...place }];
    });
  });
};

/** From the least to the most that is drawn, nothing among it. */
export const chartExtent = ({ series }: ChartPicture, columns: readonly ChartColumn[]): readonly [number, number] => {
  const lines = series.flatMap(({ shape, values }) => (shape === "line" ? values : []));
  const ends = [...columns.flatMap(({ from, to }) => [from, to]), ...lines].filter((value) => value !== undefined);
  return [lowest(ends, 0), highest(ends)];
};
