import { type CellLook, plainLook } from "../../core/grid/cell";
import type { Part } from "./package";
import { type Attributes, parsePart } from "./parse-xml";
import { builtInFormats } from "./read-number-formats";

/** The look of each style number that a cell can carry; one object for all cells of a style. */
export const readStyles = (part: Part): readonly CellLook[] => {
  const formats = new Map(builtInFormats);
  const fonts: Partial<CellLook>[] = [];
  const fills: Partial<CellLook>[] = [];
  const borders: Partial<CellLook>[] = [];
  const looks: CellLook[] = [];
  let isSolid = false;

  const read = (section: string, name: string, attributes: Attributes): void => {
    if (section === "numFmts") {
      if (name === "numFmt") formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "General");
    } else if (section === "fonts") {
      if (name === "font") fonts.push({});
      else amendLast(fonts, fontLook(name, attributes));
    } else if (section === "fills") {
      if (name === "fill") fills.push({});
      else if (name === "patternFill") isSolid = attributes["patternType"] === "solid";
      else if (isSolid) amendLast(fills, fillLook(name, attributes));
    } else if (section === "borders") {
      if (name === "border") borders.push({});
      else amendLast(borders, borderLook(name, attributes));
    } else if (section === "cellXfs") {
      if (name === "xf") {
        looks.push({
          ...plainLook,
          ...fonts[Number(attributes["fontId"])],
          ...fills[Number(attributes["fillId"])],
          ...borders[Number(attributes["borderId"])],
          numberFormat: formats.get(Number(attributes["numFmtId"])) ?? plainLook.numberFormat,
        });
      } else if (name === "alignment") amendLast(looks, { indent: Number(attributes["indent"] ?? 0) });
    }
  };

  let depth = 0;
  let section = "";
  parsePart(part, {
    open: (name, attributes) => {
      depth += 1;
      if (depth === 2) section = name;
      else if (depth > 2) read(section, name, attributes);
    },
    close: () => {
      depth -= 1;
    },
  });
  return looks;
};

const amendLast = (looks: Partial<CellLook>[], more: Partial<CellLook>): void => {
  const last = looks.at(-1);
  if (last) looks[looks.length - 1] = { ...last, ...more };
};

const fontLook = (name: string, { val }: Attributes): Partial<CellLook> => {
  const on = val !== "0" && val !== "false";
  if (name === "b") return { bold: on };
  return name === "i" ? { italic: on } : {};
};

/** Only a solid fill with a colour of its own: theme colours and hatchings cannot be named. */
const fillLook = (name: string, { rgb }: Attributes): Partial<CellLook> =>
  name === "fgColor" && rgb !== undefined && rgb.length >= 6 ? { fill: rgb.slice(-6).toUpperCase() } : {};

const borderLook = (name: string, { style }: Attributes): Partial<CellLook> => {
  const drawn = style !== undefined && style !== "none";
  if (name === "top") return { borderTop: drawn };
  return name === "bottom" ? { borderBottom: drawn } : {};
};
