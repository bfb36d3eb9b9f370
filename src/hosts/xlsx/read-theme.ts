import type { Part } from "./package";
import { parsePart } from "./parse-xml";

/** A theme's colours in the order styles count them; they stand in the part dark before light. */
export const readTheme = (part: Part): readonly string[] => {
  const colours = new Map<string, string>();
  let slot = "";
  let isScheme = false;
  parsePart(part, {
    open: (name, { val, lastClr }) => {
      if (name === "clrScheme") isScheme = true;
      else if (!isScheme) return;
      else if (slots.includes(name)) slot = name;
      else if (name === "srgbClr" || name === "sysClr") {
        const colour = name === "srgbClr" ? val : lastClr;
        if (!colours.has(slot) && colour !== undefined) colours.set(slot, `#${colour.toLowerCase()}`);
      }
    },
    close: (name) => {
      if (name === "clrScheme") isScheme = false;
    },
  });
  return slots.map((name, index) => colours.get(name) ?? officeTheme[index] ?? "#000000");
};

const slots = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The theme Excel falls back on where a file has none. */
export const officeTheme: readonly string[] =
  "ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72"
    .split(" ")
    .map((digits) => `#${digits}`);
