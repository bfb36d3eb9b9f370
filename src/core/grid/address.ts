/** A cell by position; rows and columns count from 1. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether a cell lies in a rectangle. */
export const contains = ({ top, left, bottom, right }: Range, { row, column }: Position): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Every cell of a rectangle, row by row. */
export const positionsIn = ({ top, left, bottom, right }: Range): readonly Position[] => {
  const positions: Position[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) positions.push({ row, column });
  }
  return positions;
};

/** A cell somewhere in the workbook. */
export interface CellRef extends Position {
  readonly sheet: string;
}

/** 1 is A, 27 is AA. */
export const columnName = (column: number): string => {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** A is 1, AA is 27. Letters only, any case. */
export const columnNumber = (name: string): number => {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

/** "C13", absolute as "$C$13". */
export const printPosition = ({ row, column }: Position, absolute = false): string =>
  absolute ? `$${columnName(column)}$${row}` : `${columnName(column)}${row}`;

/** "C10:E12", or "C10" for one cell. */
export const printRange = (range: Range, absolute = false): string => {
  const from = printPosition({ row: range.top, column: range.left }, absolute);
  const to = printPosition({ row: range.bottom, column: range.right }, absolute);
  return from === to ? from : `${from}:${to}`;
};

/** A sheet name as Excel writes it in a reference: quoted unless it is a plain word that cannot be taken for a cell. */
export const quoteSheet = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) &&
  !/^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*|TRUE|FALSE)$/i.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

/** A cell as the key of a map or a set; never shown. */
export const cellKey = ({ sheet, row, column }: CellRef): string => `${sheet}\n${row}\n${column}`;

/** "Sheet1!C13", "'Theme A'!C13". */
export const printRef = (ref: CellRef, absolute = false): string =>
  `${quoteSheet(ref.sheet)}!${printPosition(ref, absolute)}`;

/** Reads "C13" or "$C$13"; undefined when it is not an address of a sheet (columns to XFD, rows to 1048576). */
export const parsePosition = (text: string): Position | undefined => {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const position = { row: Number(match[2]), column: columnNumber(match[1]) };
  return position.row >= 1 && position.row <= 1_048_576 && position.column <= 16_384 ? position : undefined;
};

/** Reads "C10:E12", "C10" or either with dollars; undefined when it is neither. */
export const parseRange = (text: string): Range | undefined => {
  const [from, to = from, ...rest] = text.split(":");
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  const first = parsePosition(from);
  const last = parsePosition(to);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    bottom: Math.max(first.row, last.row),
    left: Math.min(first.column, last.column),
    right: Math.max(first.column, last.column),
  };
};

/** Reads "Sheet1!C13", "'Theme A'!$C$13" or the same with a range. */
export const parseRef = (text: string): { readonly sheet: string; readonly range: Range } | undefined => {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const range = match?.[3] === undefined ? undefined : parseRange(match[3]);
  return sheet === undefined || range === undefined ? undefined : { sheet, range };
};
