import type { Role } from "./sheet-plan";

/** A line along one edge of a cell; colour as RRGGBB. */
export interface Line {
  readonly style: "thin" | "double";
  readonly colour: string;
}

/** How a cell of ours looks in every host. Colours are RRGGBB; absent is none. */
export interface Look {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly colour: string;
  readonly fill?: string;
  readonly top?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly right?: Line;
  readonly horizontal: "left" | "right";
  /** In widths of a character, from the side the text stands at. */
  readonly indent: number;
  readonly vertical: "top" | "bottom";
  readonly wrap: boolean;
}

/** The look of a cell by what it is for: sober, readable in print, every text at least 4.5 to 1 against its fill. */
export const lookOf = (role: Role): Look => looks[role];

/** Colours of chart series in order: told apart by the colour-blind, and in black and white by their lightness. */
export const seriesColours: readonly string[] = ["12436D", "28A197", "801650", "F46A25", "3D3D3D", "A285D1"];

const navy = "1F3864";
const black = "1A1A1A";

const thinNavy: Line = { style: "thin", colour: navy };
const doubleNavy: Line = { style: "double", colour: navy };
const thinGrey: Line = { style: "thin", colour: "A6A6A6" };
const hairline: Line = { style: "thin", colour: "D9DEE4" };

/** Headings stand on one line and run over the empty cells beside them. */
const headingLook: Look = {
  font: "Arial",
  size: 11,
  bold: true,
  italic: false,
  underline: false,
  colour: navy,
  horizontal: "left",
  indent: 0,
  vertical: "top",
  wrap: false,
};

const textLook: Look = { ...headingLook, bold: false, colour: black, wrap: true };
/** The indent keeps a figure clear of the words in the next column. */
const amountLook: Look = { ...textLook, horizontal: "right", indent: 1, wrap: false };
const headerLook: Look = { ...headingLook, fill: "D9E2EC", bottom: thinNavy, vertical: "bottom", wrap: true };
const plainHeaderLook: Look = { ...headingLook, bottom: thinNavy, vertical: "bottom", wrap: true };
const boxed = { top: thinGrey, bottom: thinGrey, left: thinGrey, right: thinGrey };
const inputFill = "FFF9E1";

const looks: Readonly<Record<Role, Look>> = {
  title: { ...headingLook, size: 16 },
  subtitle: { ...headingLook, size: 12, bold: false, colour: "44546A" },
  heading: { ...headingLook, size: 13 },
  label: { ...textLook, bottom: hairline },
  text: { ...textLook, bottom: hairline },
  "column-header": headerLook,
  "amount-header": { ...headerLook, horizontal: "right", indent: 1 },
  "plain-header": plainHeaderLook,
  "plain-amount-header": { ...plainHeaderLook, horizontal: "right", indent: 1 },
  amount: { ...amountLook, bottom: hairline },
  "subtotal-label": { ...textLook, bold: true, top: thinNavy },
  subtotal: { ...amountLook, bold: true, top: thinNavy },
  "total-label": { ...textLook, bold: true, colour: navy, top: thinNavy, bottom: doubleNavy },
  total: { ...amountLook, bold: true, colour: navy, top: thinNavy, bottom: doubleNavy },
  input: { ...amountLook, ...boxed, fill: inputFill },
  "input-text": { ...textLook, ...boxed, fill: inputFill },
  "free-text": { ...textLook, ...boxed, fill: inputFill },
  link: { ...textLook, bottom: hairline, underline: true, colour: "0B4F9E" },
  note: { ...headingLook, size: 10, bold: false, italic: true, colour: "505A66" },
  "status-good": { ...textLook, bold: true, colour: "1B4D2B", fill: "E1F0E3" },
  "status-warning": { ...textLook, bold: true, colour: "5C4300", fill: "FFEFC2" },
  "status-bad": { ...textLook, bold: true, colour: "7A1420", fill: "F9DCDC" },
};
