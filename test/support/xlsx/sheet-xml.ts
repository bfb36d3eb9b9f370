import { columnName, type Position, printRange, type Range } from "../../../src/core/grid/address";
import { type Cell, type CellLook, isCellError, plainLook } from "../../../src/core/grid/cell";
import { cellAt, type Grid } from "../../../src/core/grid/grid";
import type { BuiltSheet } from "../built-sheet";
import { xmlDeclaration } from "./package-xml";
import { cellText, type StringTable } from "./string-table";
import type { StyleTable } from "./style-table";
import { escapeXml } from "./xml-text";

interface Book {
  readonly strings: StringTable;
  readonly styles: StyleTable;
  readonly selected: boolean;
}

/** One worksheet part: view, columns, rows, merges and page set-up. */
export const worksheetXml = (sheet: BuiltSheet, book: Book): string => {
  const { grid, orientation = "portrait" } = sheet;
  return (
    `${xmlDeclaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${printRange(usedRange(grid))}"/>` +
    `<sheetViews>${viewXml(book.selected, sheet.freezeRows)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    columnsXml(sheet) +
    `<sheetData>${rowsXml(sheet, book)}</sheetData>` +
    mergesXml(grid.merges) +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/></worksheet>`
  );
};

const viewXml = (selected: boolean, freezeRows: number | undefined): string => {
  const tab = selected ? ` tabSelected="1"` : "";
  if (freezeRows === undefined) return `<sheetView${tab} workbookViewId="0"/>`;
  const below = `A${freezeRows + 1}`;
  return (
    `<sheetView${tab} workbookViewId="0"><pane ySplit="${freezeRows}" topLeftCell="${below}" activePane="bottomLeft" ` +
    `state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView>`
  );
};

const columnsXml = ({ grid, widths = [] }: BuiltSheet): string => {
  const last = Math.max(widths.length, 0, ...grid.hiddenColumns);
  const columns = Array.from({ length: last }, (_, index) => {
    const column = index + 1;
    const width = widths[index] === undefined ? `width="9.140625"` : `width="${widths[index]}" customWidth="1"`;
    const hidden = grid.hiddenColumns.has(column) ? ` hidden="1"` : "";
    return `<col min="${column}" max="${column}" ${width}${hidden}/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
};

const rowsXml = (sheet: BuiltSheet, book: Book): string => {
  const rows = new Map(sheet.grid.rows.map((row) => [row.row, row]));
  const blanks = blankCells(sheet.grid, sheet.boxed ?? false);
  const numbers = [...new Set([...rows.keys(), ...blanks.keys(), ...(sheet.heights?.keys() ?? [])])].sort(
    (a, b) => a - b,
  );
  return numbers
    .map((number) => {
      const row = rows.get(number);
      const height = sheet.heights?.get(number);
      const attributes =
        (height === undefined ? "" : ` ht="${height}" customHeight="1"`) + (row?.hidden === true ? ` hidden="1"` : "");
      const cells = [...(row?.cells ?? []), ...(blanks.get(number) ?? [])].sort((a, b) => a.column - b.column);
      return `<row r="${number}"${attributes}>${cells.map((cell) => cellXml(cell, sheet, book)).join("")}</row>`;
    })
    .join("");
};

/** A cell without a value, there only for its look. */
interface BlankCell {
  readonly row: number;
  readonly column: number;
  readonly look: CellLook;
}

/** Excel keeps a look on cells that hold nothing: those a merge covers, and the empty boxes of a form. */
const blankCells = (grid: Grid, boxed: boolean): ReadonlyMap<number, readonly BlankCell[]> => {
  const covered = grid.merges.flatMap((merge) => {
    const look = cellAt(grid, merge.top, merge.left)?.look ?? plainLook;
    return positionsIn(merge).map((position) => ({ ...position, look }));
  });
  const { left, right } = usedRange(grid);
  const boxes = grid.rows.flatMap(({ row }) =>
    boxed
      ? positionsIn({ top: row, bottom: row, left, right }).map((position) => ({ ...position, look: plainLook }))
      : [],
  );
  const taken = new Set(grid.rows.flatMap(({ cells }) => cells.map(keyOf)));
  const blanks = new Map<number, BlankCell[]>();
  for (const blank of [...covered, ...boxes]) {
    if (taken.has(keyOf(blank))) continue;
    taken.add(keyOf(blank));
    const row = blanks.get(blank.row) ?? [];
    row.push(blank);
    blanks.set(blank.row, row);
  }
  return blanks;
};

const keyOf = ({ row, column }: Position): number => row * 16_384 + column;

const positionsIn = ({ top, left, bottom, right }: Range): readonly Position[] =>
  Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
    row: top + Math.floor(index / (right - left + 1)),
    column: left + (index % (right - left + 1)),
  }));

const cellXml = (cell: Cell | BlankCell, { wrap = false, boxed = false }: BuiltSheet, book: Book): string => {
  const wrapped = typeof wrap === "boolean" ? wrap : wrap.includes(cell.column);
  const style = book.styles.numberOf(cell.look, { wrapped, boxed });
  const address = `r="${columnName(cell.column)}${cell.row}"${style === 0 ? "" : ` s="${style}"`}`;
  if (!("value" in cell)) return `<c ${address}/>`;
  const formula = cell.formula === undefined ? "" : `<f>${escapeXml(cell.formula)}</f>`;
  const { kind, text } = valueXml(cell, book.strings);
  return `<c ${address}${kind === "n" ? "" : ` t="${kind}"`}>${formula}<v>${text}</v></c>`;
};

const valueXml = ({ value, formula }: Cell, strings: StringTable): { readonly kind: string; readonly text: string } => {
  if (typeof value === "number") return { kind: "n", text: String(value) };
  if (typeof value === "boolean") return { kind: "b", text: value ? "1" : "0" };
  if (isCellError(value)) return { kind: "e", text: escapeXml(value.error) };
  return formula === undefined
    ? { kind: "s", text: String(strings.numberOf(value)) }
    : { kind: "str", text: cellText(value) };
};

const mergesXml = (merges: readonly Range[]): string =>
  merges.length === 0
    ? ""
    : `<mergeCells count="${merges.length}">` +
      merges.map((range) => `<mergeCell ref="${printRange(range)}"/>`).join("") +
      `</mergeCells>`;

const usedRange = ({ rows, merges }: Grid): Range => {
  const columns = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const covered = merges.map(({ right }) => right);
  return {
    top: rows[0]?.row ?? 1,
    bottom: rows.at(-1)?.row ?? 1,
    left: columns.reduce((least, column) => Math.min(least, column), columns[0] ?? 1),
    right: [...columns, ...covered].reduce((most, column) => Math.max(most, column), 1),
  };
};
