/** A chart that lies over a sheet, as plain data: the figures are those that the file keeps of it. */
export interface ChartPicture {
  readonly area: ChartArea;
  readonly title: string;
  /** What its amounts are in; empty where it says nothing. */
  readonly axisTitle: string;
  /** Columns of one category stand on each other, not side by side. */
  readonly isStacked: boolean;
  readonly categories: readonly string[];
  /** In file order; none of a chart of another kind than upright columns and lines. */
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly shape: "column" | "line";
  /** "#rrggbb"; absent where the file leaves it to the theme. */
  readonly colour?: string;
  /** It is room under another and not drawn. */
  readonly isHidden: boolean;
  /** One for each category; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
}

/** From a corner to another, or so large. */
export type ChartArea =
  | { readonly from: ChartCorner; readonly to: ChartCorner }
  | { readonly from: ChartCorner; readonly width: number; readonly height: number };

/** A place within a cell, rows and columns counted from 1, offsets and sizes in pixels. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}
