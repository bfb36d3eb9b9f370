import type { Line, Look } from "../../core/summary/house-style";
import type { WriteElement } from "./write-xml";

/** The places of a look's parts in the workbook's lists of styles. */
export interface StyleParts {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** The named style every cell style rests on; none in a workbook without any. */
  readonly rests?: number;
}

/** A look's `<font>`. */
export const writeFont = (look: Look, el: WriteElement): string =>
  el(
    "font",
    {},
    look.bold ? el("b") : "",
    look.italic ? el("i") : "",
    look.underline ? el("u") : "",
    el("sz", { val: look.size }),
    el("color", { rgb: `FF${look.colour}` }),
    el("name", { val: look.font }),
    el("family", { val: 2 }),
  );

/** A look's `<fill>`. */
export const writeFill = ({ fill }: Look, el: WriteElement): string =>
  el(
    "fill",
    {},
    fill === undefined
      ? el("patternFill", { patternType: "none" })
      : el(
          "patternFill",
          { patternType: "solid" },
          el("fgColor", { rgb: `FF${fill}` }),
          el("bgColor", { indexed: 64 }),
        ),
  );

/** A look's `<border>`. */
export const writeBorder = ({ left, right, top, bottom }: Look, el: WriteElement): string => {
  const edge = (name: string, line: Line | undefined) =>
    line === undefined ? el(name) : el(name, { style: line.style }, el("color", { rgb: `FF${line.colour}` }));
  return el(
    "border",
    {},
    edge("left", left),
    edge("right", right),
    edge("top", top),
    edge("bottom", bottom),
    el("diagonal"),
  );
};

/** A cell style made of a look and a number format: an `<xf>`. */
export const writeCellStyle = (look: Look, parts: StyleParts, el: WriteElement): string =>
  el(
    "xf",
    {
      ...{ numFmtId: parts.format, fontId: parts.font, fillId: parts.fill, borderId: parts.border, xfId: parts.rests },
      ...{ applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 },
    },
    el("alignment", {
      horizontal: look.horizontal,
      indent: look.indent === 0 ? undefined : look.indent,
      vertical: look.vertical,
      wrapText: look.wrap ? 1 : undefined,
    }),
  );

/** The change a highlight makes to a cell: a `<dxf>`. */
export const writeHighlight = (look: Look, el: WriteElement): string =>
  el(
    "dxf",
    {},
    el("font", {}, look.bold ? el("b") : "", el("color", { rgb: `FF${look.colour}` })),
    look.fill === undefined ? "" : el("fill", {}, el("patternFill", {}, el("bgColor", { rgb: `FF${look.fill}` }))),
  );
