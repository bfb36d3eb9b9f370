/** A picture of the plan and the figures it is drawn from. Numbers are for drawing alone; what is read is printed. */
export interface PictureView {
  readonly kind: "stack" | "bridge" | "bars";
  readonly title: string;
  /** What a row of the figures is: "Theme", "Line", "Year". */
  readonly heading: string;
  /** What the figures are and which way they count. */
  readonly rule: string;
  /** " £000", or nothing where no unit is stated. */
  readonly unit: string;
  /** The years, or the steps of a bridge. */
  readonly across: readonly string[];
  readonly series: readonly SeriesView[];
  /** What the series come to together, where there are several; not drawn. */
  readonly total?: SeriesView;
  /** Drawn as a line over the others. */
  readonly target?: SeriesView;
}

export interface SeriesView {
  readonly name: string;
  /** One a year or step; undefined where there is no figure. */
  readonly values: readonly (number | undefined)[];
  readonly printed: readonly string[];
}
