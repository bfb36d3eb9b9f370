/** How cells of one style are drawn: all that a person sees of them but the value. Colours are "#rrggbb". */
export interface Appearance {
  readonly numberFormat: string;
  readonly font: FontAppearance;
  /** Absent where the sheet shows through. */
  readonly fill?: string;
  readonly borders: BorderAppearance;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wraps: boolean;
  readonly indent: number;
}

export interface FontAppearance {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  /** Absent where it is the ordinary colour of text. */
  readonly colour?: string;
}

/** The lines round a cell; a side without one is absent. */
export type BorderAppearance = Readonly<Partial<Record<BorderSide, BorderLine>>>;

export type BorderSide = "left" | "right" | "top" | "bottom";

export interface BorderLine {
  /** As the file names it: "thin", "medium", "double", "hair". */
  readonly style: string;
  readonly colour: string;
}

const plainFont: FontAppearance = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underlined: false,
  struck: false,
};

/** What a cell without a style looks like in a file that has none. */
export const plainAppearance: Appearance = {
  numberFormat: "General",
  font: plainFont,
  borders: {},
  horizontal: "general",
  vertical: "bottom",
  wraps: false,
  indent: 0,
};
