import type { Appearance, BorderLine } from "../../hosts/xlsx/appearance";

/** The class of the cells of a style. */
export const styleClass = (style: number): string => `cell-style-${style}`;

/** A rule for each style of a workbook, so that a cell needs a class alone. */
export const appearanceRules = (appearances: readonly Appearance[]): readonly string[] =>
  appearances.map((appearance, style) => `.${styleClass(style)}{${declarations(appearance).join(";")}}`);

const declarations = ({ font, fill, borders, horizontal, vertical, wraps, indent }: Appearance): readonly string[] => [
  `font:${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${((font.size * 4) / 3).toFixed(2)}px/1.22 ${familyOf(font.name)}`,
  ...(font.colour === undefined ? [] : [`color:${font.colour}`]),
  ...(font.underlined || font.struck
    ? [`text-decoration:${[font.underlined ? "underline" : "", font.struck ? "line-through" : ""].join(" ")}`]
    : []),
  ...(fill === undefined ? [] : [`background-color:${fill}`]),
  ...Object.entries(borders).map(([side, line]) => `border-${side}:${lineOf(line)}`),
  ...(alignments[horizontal] === undefined ? [] : [`justify-content:${alignments[horizontal]}`]),
  ...(textAlignments[horizontal] === undefined ? [] : [`text-align:${textAlignments[horizontal]}`]),
  `align-items:${verticals[vertical] ?? "flex-end"}`,
  ...(wraps ? ["white-space:pre-wrap", "overflow-wrap:anywhere"] : []),
  ...(indent > 0 ? [`padding-${horizontal === "right" ? "right" : "left"}:${3 + indent * 9}px`] : []),
];

const alignments: Readonly<Record<string, string>> = {
  left: "flex-start",
  center: "center",
  centerContinuous: "center",
  distributed: "center",
  right: "flex-end",
};

const textAlignments: Readonly<Record<string, string>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  distributed: "center",
  right: "right",
  justify: "justify",
};

const verticals: Readonly<Record<string, string>> = {
  top: "flex-start",
  center: "center",
  distributed: "center",
  justify: "flex-start",
};

const lineOf = ({ style, colour }: BorderLine): string => `${lines[style] ?? "1px solid"} ${colour}`;

const lines: Readonly<Record<string, string>> = {
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
  dotted: "1px dotted",
  hair: "1px dotted",
  dashed: "1px dashed",
  mediumDashed: "2px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
};

/** A font of the file by its name, where it is a plain one, then what stands in for it; Carlito has Calibri's widths. */
export const familyOf = (name: string): string =>
  `${/^[\w -]+$/.test(name) ? `"${name}",` : ""}${/serif|roman|cambria|georgia/i.test(name) ? "serif" : "Calibri,Carlito,Arial,sans-serif"}`;
