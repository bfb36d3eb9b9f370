import type { CellValue } from "../../core/grid/cell";
import { readDateSerial } from "./read-date-serial";
import { damaged } from "./refuse";
import { ownText, unescapeText } from "./read-text";

/** What the cells of one workbook are read against. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly dates1904: boolean;
}

/** The value of a cell of the given type from its text as written; undefined when it holds none. */
export const readCellValue = (type: string, text: string, sources: CellSources): CellValue | undefined => {
  if (text === "") return undefined;
  switch (type) {
    case "n":
      return readNumber(text);
    case "s":
      return sharedString(text, sources.strings);
    case "str":
    case "inlineStr":
      return ownText(unescapeText(text));
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: text };
    case "d":
      return readDateSerial(text, sources.dates1904) ?? text;
    default:
      throw damaged(`a cell is of the unknown type "${type}"`);
  }
};

/** Anything but a finite number, such as 1E999, stays the text it is. */
const readNumber = (text: string): number | string => {
  const number = Number(text);
  return Number.isFinite(number) && (number !== 0 || text.trim() !== "") ? number : text;
};

const sharedString = (text: string, strings: readonly string[]): string => {
  const string = strings[Number(text)];
  if (string === undefined) throw damaged("a cell's text is missing from its list of texts");
  return string;
};
