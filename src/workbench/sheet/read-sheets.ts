import type { Range } from "../../core/grid/address";
import { firstNotBefore } from "../../core/grid/first-not-before";
import { openPictures, type WorkbookPictures } from "../../hosts/xlsx/open-pictures";
import { plainAppearance } from "../../hosts/xlsx/appearance";
import type { PictureCell, PictureRow, SheetPicture } from "../../hosts/xlsx/sheet-picture";
import type { TablePicture } from "../../hosts/xlsx/table-picture";
import { bandRow } from "./band-row";
import { findCell } from "./find-cell";
import { layOutSheet } from "./lay-out-sheet";
import type { CellView, RowView, SheetReader } from "./sheet-reader";
import { showCell } from "./show-cell";

/** Sheets kept as they were read, so that going back to one costs nothing; the one longest unused goes first. */
const mostKept = 3;

/** Reads the sheets of one workbook at a time. */
export const readSheets = (): SheetReader => {
  let book: WorkbookPictures | undefined;
  let digits = 7;
  const kept = new Map<string, SheetPicture>();

  const read = (sheet: string): SheetPicture | undefined => kept.get(sheet) ?? book?.read(sheet);
  const pictureOf = (sheet: string): SheetPicture | undefined => {
    const picture = read(sheet);
    if (picture === undefined) return undefined;
    kept.delete(sheet);
    kept.set(sheet, picture);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return picture;
  };
  const shown = (cell: PictureCell): CellView =>
    showCell(cell, book?.appearances[cell.style] ?? plainAppearance, book?.dates1904 ?? false);
  const textOfCell = (cell: PictureCell): string => {
    const { lead = "", text } = shown(cell);
    return `${lead}${text}`;
  };
  const show = ({ row, style = 0, cells }: PictureRow, tables: readonly TablePicture[]): RowView =>
    bandRow({ row, style, cells: cells.map(shown) }, tables);
  const rowsOf = (sheet: string, from: number, to: number): readonly RowView[] => {
    const { rows = [], tables = [] } = pictureOf(sheet) ?? {};
    const placeOf = (wanted: number): number => firstNotBefore(rows, ({ row }) => row < wanted);
    return rows.slice(placeOf(from), placeOf(to + 1)).map((row) => show(row, tables));
  };
  return {
    open: (bytes, digitWidth) => {
      book = openPictures(bytes);
      digits = digitWidth;
      kept.clear();
      return { tabs: book.tabs, appearances: book.appearances };
    },
    layout: (sheet) => {
      const picture = pictureOf(sheet);
      return picture && layOutSheet(picture, book?.appearances ?? [], digits);
    },
    rows: rowsOf,
    find: (words, from, step) => {
      const sheets = (book?.tabs ?? [])
        .filter(({ name, isHidden }) => !isHidden || name === from.sheet)
        .map(({ name }) => name);
      const first = sheets.indexOf(from.sheet);
      // The sheet it began on comes round again, for what stands before the beginning.
      for (let turn = 0; turn <= sheets.length; turn += 1) {
        const sheet = sheets.at((first + turn * step) % sheets.length);
        if (sheet === undefined) return undefined;
        // A sheet that is only searched takes no other's place among those that are kept.
        const { rows = [] } = read(sheet) ?? {};
        const found = findCell(rows, words, { step, textOf: textOfCell, ...(turn === 0 ? { from } : {}) });
        if (found !== undefined) return { sheet, ...found };
      }
      return undefined;
    },
    text: (sheet, range) => textOf(rowsOf(sheet, range.top, range.bottom), range),
  };
};

const textOf = (rows: readonly RowView[], { top, left, bottom, right }: Range): string => {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const texts = new Map(
      byRow.get(row)?.cells.map(({ column, lead = "", text }) => [column, `${lead}${text}`.trim()]),
    );
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) cells.push(quoted(texts.get(column) ?? ""));
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
};

/** A text that would be taken for more cells or more rows is pasted as one where it stands in quotes. */
const quoted = (text: string): string => (/[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
