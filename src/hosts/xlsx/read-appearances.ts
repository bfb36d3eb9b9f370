import {
  type Appearance,
  type BorderAppearance,
  type BorderSide,
  type FontAppearance,
  plainAppearance,
} from "./appearance";
import { colourOf, type Palette } from "./colours";
import type { Part } from "./package";
import { type Attributes, parsePart } from "./parse-xml";
import { builtInFormats } from "./read-number-formats";
import { isTrue } from "./read-workbook-part";

/** How the cells of each style number are drawn; conditional formats and the looks of Excel tables are not among it. */
export const readAppearances = (part: Part, theme: readonly string[]): readonly Appearance[] => {
  const palette: Palette & { readonly indexed: string[] } = { theme, indexed: [] };
  const formats = new Map([...builtInFormats, [14, "dd/mm/yyyy"], [22, "dd/mm/yyyy h:mm"]]);
  const fonts: FontAppearance[] = [];
  const fills: FillRead[] = [];
  const borders: BorderAppearance[] = [];
  const styles: Appearance[] = [];
  let side: BorderSide | undefined;

  const readFill = (name: string, attributes: Attributes): void => {
    const last = fills.at(-1);
    if (last === undefined) return;
    if (name === "patternFill") last.pattern = attributes["patternType"] ?? "none";
    else if (name === "fgColor" || name === "color") last.colour ??= colourOf(attributes, palette);
    else if (name === "gradientFill") last.pattern = "solid";
  };
  const readBorder = (name: string, attributes: Attributes): void => {
    if (name === "color") {
      const line = side && borders.at(-1)?.[side];
      const colour = colourOf(attributes, palette);
      if (side && line && colour !== undefined) amendLast(borders, { [side]: { ...line, colour } });
      return;
    }
    side = sides[name];
    const { style } = attributes;
    if (side && style !== undefined && style !== "none") amendLast(borders, { [side]: { style, colour: "#000000" } });
  };
  const readStyle = (name: string, attributes: Attributes): void => {
    if (name === "xf") {
      const fill = fills[Number(attributes["fillId"])];
      styles.push({
        ...plainAppearance,
        font: fonts[Number(attributes["fontId"])] ?? fonts[0] ?? plainAppearance.font,
        ...(fill === undefined ? {} : shownFill(fill)),
        borders: borders[Number(attributes["borderId"])] ?? {},
        numberFormat: formats.get(Number(attributes["numFmtId"])) ?? "General",
      });
    } else if (name === "alignment") {
      const { horizontal = "general", vertical = "bottom", wrapText, indent } = attributes;
      amendLast(styles, { horizontal, vertical, wraps: isTrue(wrapText), indent: Number(indent ?? 0) });
    }
  };
  const read = (section: string, name: string, attributes: Attributes): void => {
    if (section === "numFmts") formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "General");
    else if (section === "fonts") {
      if (name === "font") fonts.push(plainAppearance.font);
      else amendLast(fonts, fontLook(name, attributes, palette));
    } else if (section === "fills") {
      if (name === "fill") fills.push({ pattern: "none" });
      else readFill(name, attributes);
    } else if (section === "borders") {
      if (name === "border") borders.push({});
      else readBorder(name, attributes);
    } else if (section === "cellXfs") readStyle(name, attributes);
    else if (name === "rgbColor") palette.indexed.push(colourOf(attributes, palette) ?? "#000000");
  };

  const sections = coloursFirst(part);
  for (const { section, name, attributes } of sections) read(section, name, attributes);
  return styles;
};

interface FillRead {
  pattern: string;
  colour?: string | undefined;
}

interface Element {
  readonly section: string;
  readonly name: string;
  readonly attributes: Attributes;
}

/** The elements of the part two levels down and deeper; a palette of its own stands at the end but colours all that is before it. */
const coloursFirst = (part: Part): readonly Element[] => {
  const elements: Element[] = [];
  const colours: Element[] = [];
  let depth = 0;
  let section = "";
  parsePart(part, {
    open: (name, attributes) => {
      depth += 1;
      if (depth === 2) section = name;
      else if (depth > 2) (section === "colors" ? colours : elements).push({ section, name, attributes });
    },
    close: () => {
      depth -= 1;
    },
  });
  return [...colours, ...elements];
};

const sides: Readonly<Record<string, BorderSide>> = {
  left: "left",
  right: "right",
  start: "left",
  end: "right",
  top: "top",
  bottom: "bottom",
};

/** A hatching is shown as its colour thinned out, for at the size of a cell that is what it looks like. */
const shownFill = ({ pattern, colour }: FillRead): { readonly fill?: string } => {
  if (pattern === "none") return {};
  if (pattern === "solid") return colour === undefined ? {} : { fill: colour };
  return { fill: "#e8e8e8" };
};

const fontLook = (name: string, attributes: Attributes, palette: Palette): Partial<FontAppearance> => {
  const { val } = attributes;
  const isOn = val !== "0" && val !== "false" && val !== "none";
  switch (name) {
    case "b":
      return { bold: isOn };
    case "i":
      return { italic: isOn };
    case "u":
      return { underlined: isOn };
    case "strike":
      return { struck: isOn };
    case "sz":
      return Number(val) > 0 ? { size: Number(val) } : {};
    case "name":
      return val === undefined ? {} : { name: val };
    case "color": {
      const colour = colourOf(attributes, palette);
      return colour === undefined ? {} : { colour };
    }
    default:
      return {};
  }
};

const amendLast = <Item>(items: Item[], more: Partial<Item>): void => {
  const last = items.at(-1);
  if (last !== undefined) items[items.length - 1] = { ...last, ...more };
};
