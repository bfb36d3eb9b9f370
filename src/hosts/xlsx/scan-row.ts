import { asciiBytes, attributeNamed, scanAttributes, scanBlanks, scanText, standsAt } from "./scan-xml";

const space = 32;
const quote = 34;
const slash = 47;
const less = 60;
const equals = 61;
const greater = 62;
const letterF = 102;
const letterI = 105;
const letterS = 115;
const letterT = 116;
const rowStart = asciiBytes("<row");
const rowEnd = asciiBytes("</row>");
const cellStart = asciiBytes(`<c r="`);
const cellEnd = asciiBytes("</c>");
const rowAttribute = asciiBytes("r");
const hiddenAttribute = asciiBytes("hidden");
const hiddenOne = asciiBytes(`1"`);
const hiddenTrue = asciiBytes(`true"`);
const formulaEnd = asciiBytes("</f>");
const valueStart = asciiBytes("<v");
const valueEnd = asciiBytes("</v>");
const inlineStart = asciiBytes("<is><t");
const inlineEnd = asciiBytes("</t></is>");

/** A row as it lies in the bytes; one record serves for all rows, so that scanning leaves nothing behind. */
export interface ScannedRow {
  row: number;
  hidden: boolean;
  /** Its own attributes, as `scanAttributes` tells them. */
  readonly attributes: number[];
  /** Its cells are the first `count` of these; the rest are left from longer rows. */
  readonly cells: ScannedCell[];
  count: number;
}

/** Where the value and formula of a cell lie in the bytes; a stretch that begins where it ends holds nothing. */
export interface ScannedCell {
  column: number;
  /** The place of its type among `cellTypes`. */
  type: number;
  /** The number of its style, -1 when it has none. */
  style: number;
  valueStart: number;
  valueEnd: number;
  hasFormula: boolean;
  formulaStart: number;
  formulaEnd: number;
  /** Attributes of its formula, as `scanAttributes` tells them. */
  readonly attributes: number[];
}

/** The types that a cell can be of. */
export const cellTypes: readonly string[] = ["n", "s", "str", "b", "e", "inlineStr", "d"];
const typeEnds = cellTypes.map((type) => asciiBytes(`${type}"`));

export const emptyRow = (): ScannedRow => ({ row: 0, hidden: false, attributes: [], cells: [], count: 0 });

/**
 * Takes in a whole row, written as Excel and its peers write it and with every address in place, and answers where it ends;
 * 0 when anything in it is otherwise, right or wrong. A row that is longer than what is at hand is such a one.
 */
export const scanRow = (bytes: Uint8Array, start: number, into: ScannedRow): number => {
  if (!standsAt(bytes, start, rowStart)) return 0;
  let at = scanAttributes(bytes, start + rowStart.length, into.attributes);
  into.row = at === 0 ? 0 : rowNumber(bytes, into.attributes);
  if (into.row === 0 || bytes[at] !== greater) return 0;
  into.hidden = isHidden(bytes, into.attributes);
  into.count = 0;
  at += 1;
  for (;;) {
    if (bytes[at] !== less) at = scanBlanks(bytes, at);
    if (bytes[at + 1] === slash) return standsAt(bytes, at, rowEnd) ? at + rowEnd.length : 0;
    const cell = (into.cells[into.count] ??= emptyCell());
    into.count += 1;
    at = scanCell(bytes, at, into.row, cell);
    if (at === 0) return 0;
  }
};

const emptyCell = (): ScannedCell => ({
  column: 0,
  type: 0,
  style: 0,
  valueStart: 0,
  valueEnd: 0,
  hasFormula: false,
  formulaStart: 0,
  formulaEnd: 0,
  attributes: [],
});

const scanCell = (bytes: Uint8Array, start: number, row: number, cell: ScannedCell): number => {
  if (!standsAt(bytes, start, cellStart)) return 0;
  let at = scanCellTag(bytes, start + cellStart.length, row, cell);
  if (at === 0) return 0;
  cell.valueStart = cell.valueEnd = 0;
  cell.hasFormula = false;
  if (bytes[at] === slash) return bytes[at + 1] === greater ? at + 2 : 0;
  at += 1;
  if (bytes[at + 1] === letterF) at = scanFormula(bytes, at, cell);
  if (at !== 0 && bytes[at + 1] !== slash) at = scanValue(bytes, at, cell);
  return at !== 0 && standsAt(bytes, at, cellEnd) ? at + cellEnd.length : 0;
};

/** The attributes of a cell after its address, in any order but each once; any but a style and a type is rare. */
const scanCellTag = (bytes: Uint8Array, start: number, row: number, cell: ScannedCell): number => {
  let at = scanAddress(bytes, start, row, cell);
  cell.style = -1;
  cell.type = -1;
  while (at !== 0 && bytes[at] === space) {
    if (bytes[at + 1] === slash) return at + 1;
    const isFresh = bytes[at + 1] === letterS ? cell.style === -1 : cell.type === -1;
    if (!isFresh || bytes[at + 2] !== equals || bytes[at + 3] !== quote) return 0;
    const value = at + 4;
    if (bytes[at + 1] === letterS) at = scanStyle(bytes, value, cell);
    else if (bytes[at + 1] === letterT) at = scanType(bytes, value, cell);
    else return 0;
  }
  if (cell.type === -1) cell.type = 0;
  return bytes[at] === greater || bytes[at] === slash ? at : 0;
};

const scanAddress = (bytes: Uint8Array, start: number, row: number, cell: ScannedCell): number => {
  let at = start;
  let column = 0;
  for (let letter = bytes[at] ?? 0; letter >= 65 && letter <= 90; letter = bytes[at] ?? 0) {
    column = column * 26 + letter - 64;
    at += 1;
  }
  if (at === start || at - start > 3 || column > 16_384) return 0;
  cell.column = column;
  const end = scanDigits(bytes, at);
  return end !== 0 && bytes[end] === quote && wholeNumber(bytes, at, end) === row ? end + 1 : 0;
};

const scanStyle = (bytes: Uint8Array, start: number, cell: ScannedCell): number => {
  const end = scanDigits(bytes, start);
  if (end === 0 || bytes[end] !== quote) return 0;
  cell.style = wholeNumber(bytes, start, end);
  return end + 1;
};

const scanType = (bytes: Uint8Array, start: number, cell: ScannedCell): number => {
  let type = 0;
  for (const typeEnd of typeEnds) {
    if (standsAt(bytes, start, typeEnd)) {
      cell.type = type;
      return start + typeEnd.length;
    }
    type += 1;
  }
  return 0;
};

const scanFormula = (bytes: Uint8Array, start: number, cell: ScannedCell): number => {
  const at = scanAttributes(bytes, start + 2, cell.attributes);
  if (at === 0) return 0;
  cell.hasFormula = true;
  cell.formulaStart = cell.formulaEnd = at + 1;
  if (bytes[at] === slash) return bytes[at + 1] === greater ? at + 2 : 0;
  cell.formulaEnd = scanText(bytes, at + 1);
  return cell.formulaEnd !== 0 && standsAt(bytes, cell.formulaEnd, formulaEnd)
    ? cell.formulaEnd + formulaEnd.length
    : 0;
};

/** A value, or a text of one piece that the cell holds itself. */
const scanValue = (bytes: Uint8Array, start: number, cell: ScannedCell): number => {
  const isInline = bytes[start + 1] === letterI && standsAt(bytes, start, inlineStart);
  if (!isInline && !standsAt(bytes, start, valueStart)) return 0;
  const ending = isInline ? inlineEnd : valueEnd;
  const at = scanTagEnd(bytes, start + (isInline ? inlineStart : valueStart).length);
  if (at === 0) return 0;
  if (bytes[at] === slash) return !isInline && bytes[at + 1] === greater ? at + 2 : 0;
  cell.valueStart = at + 1;
  cell.valueEnd = scanText(bytes, cell.valueStart);
  return cell.valueEnd !== 0 && standsAt(bytes, cell.valueEnd, ending) ? cell.valueEnd + ending.length : 0;
};

const scanTagEnd = (bytes: Uint8Array, at: number): number =>
  bytes[at] === greater ? at : scanAttributes(bytes, at, passedOver);

/** Attributes that nothing is read from, such as the order to keep the blanks of a text. */
const passedOver: number[] = [];

/** The number in a row's own attribute; 0 when it has none that can be one of a sheet. */
const rowNumber = (bytes: Uint8Array, attributes: readonly number[]): number => {
  const index = attributeNamed(bytes, attributes, rowAttribute);
  if (index < 0) return 0;
  const start = (attributes[index + 1] ?? 0) + 2;
  const end = attributes[index + 2] ?? 0;
  const number = scanDigits(bytes, start) === end ? wholeNumber(bytes, start, end) : 0;
  return number <= 1_048_576 ? number : 0;
};

/** Whether a row is marked as hidden. */
const isHidden = (bytes: Uint8Array, attributes: readonly number[]): boolean => {
  const index = attributeNamed(bytes, attributes, hiddenAttribute);
  if (index < 0) return false;
  const start = (attributes[index + 1] ?? 0) + 2;
  return standsAt(bytes, start, hiddenOne) || standsAt(bytes, start, hiddenTrue);
};

/** The end of a whole number of at most seven digits. */
const scanDigits = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while (isDigit(bytes[at])) at += 1;
  return at > start && at <= start + 7 ? at : 0;
};

const wholeNumber = (bytes: Uint8Array, start: number, end: number): number => {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + (bytes[at] ?? 0) - 48;
  return number;
};

const isDigit = (byte = 0): boolean => byte >= 48 && byte <= 57;
