import { highest } from "../../core/grid/extremes";
import type { Appearance } from "../../hosts/xlsx/appearance";
import type { ChartPicture } from "../../hosts/xlsx/chart-picture";
import type { PictureRow, SheetPicture } from "../../hosts/xlsx/sheet-picture";
import type { SheetLayout } from "./sheet-reader";

/** Room for a sheet that holds little, and blank rows and columns after the last that holds something. */
const [leastRows, leastColumns, rowsAfter, columnsAfter] = [60, 26, 20, 3];
const [mostRows, mostColumns] = [1_048_576, 16_384];

const pixelsPerPoint = 4 / 3;

/** The lengths of a sheet in pixels, given the width of a digit of ordinary text. */
export const layOutSheet = (
  picture: SheetPicture,
  appearances: readonly Appearance[],
  digitWidth: number,
): SheetLayout => {
  const { frozen, merges, charts, hasGridlines } = picture;
  const extent = extentOf(picture, appearances);
  const { widths, columnStyles } = layOutColumns(picture, extent.columns, digitWidth);
  return {
    widths,
    columnStyles,
    heights: layOutRows(picture, { appearances, widths, digitWidth, rowCount: extent.rows }),
    frozen: { rows: Math.min(frozen.rows, extent.rows), columns: Math.min(frozen.columns, extent.columns) },
    last: extent.last,
    merges,
    charts,
    hasGridlines,
  };
};

/** How far the sheet is used: by values, and by styles that can be seen on a blank cell. */
const extentOf = ({ rows, merges, charts }: SheetPicture, appearances: readonly Appearance[]) => {
  const shows = appearances.map(({ fill, borders }) => fill !== undefined || Object.keys(borders).length > 0);
  let [lastRow, lastColumn] = [0, 0];
  for (const { row, cells } of rows) {
    const last = cells.findLast(({ value, style }) => value !== "" || shows[style] === true);
    if (last === undefined) continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, last.column);
  }
  for (const { bottom, right } of merges) {
    if (bottom > lastRow + rowsAfter || right > lastColumn + leastColumns) continue;
    [lastRow, lastColumn] = [Math.max(lastRow, bottom), Math.max(lastColumn, right)];
  }
  const [chartRow, chartColumn] = [highest(charts.map(lastRowOf)), highest(charts.map(lastColumnOf))];
  return {
    last: { row: Math.max(lastRow, 1), column: Math.max(lastColumn, 1) },
    rows: Math.min(Math.max(lastRow + rowsAfter, chartRow + 1, leastRows), mostRows),
    columns: Math.min(Math.max(lastColumn + columnsAfter, chartColumn + 1, leastColumns), mostColumns),
  };
};

const lastRowOf = ({ area: { from, ...rest } }: ChartPicture): number => ("to" in rest ? rest.to.row : from.row);
const lastColumnOf = ({ area: { from, ...rest } }: ChartPicture): number =>
  "to" in rest ? rest.to.column : from.column;

const layOutColumns = ({ columns, defaultWidth }: SheetPicture, count: number, digitWidth: number) => {
  const pixels = (characters: number): number =>
    Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
  const widths = new Float32Array(count).fill(pixels(defaultWidth));
  const columnStyles = new Uint16Array(count);
  for (const { from, to, width, isHidden, style } of columns) {
    widths.fill(isHidden ? 0 : pixels(width ?? defaultWidth), from - 1, to);
    columnStyles.fill(style ?? 0, from - 1, to);
  }
  return { widths, columnStyles };
};

interface RowSetting {
  readonly appearances: readonly Appearance[];
  readonly widths: Float32Array;
  readonly digitWidth: number;
  readonly rowCount: number;
}

const layOutRows = ({ rows, defaultHeight, hidesOtherRows }: SheetPicture, setting: RowSetting): Float32Array => {
  const usual = Math.round(defaultHeight * pixelsPerPoint);
  const heights = new Float32Array(setting.rowCount).fill(hidesOtherRows ? 0 : usual);
  for (const each of rows) {
    if (each.row > setting.rowCount) break;
    const { row, height, isHidden } = each;
    heights[row - 1] = isHidden
      ? 0
      : height === undefined
        ? Math.max(usual, neededHeight(each, setting))
        : Math.round(height * pixelsPerPoint);
  }
  return heights;
};

/** What a row needs whose file leaves its height to the reader: its largest text, and all lines of a text that wraps. */
const neededHeight = ({ cells }: PictureRow, { appearances, widths, digitWidth }: RowSetting): number => {
  let needed = 0;
  for (const { column, style, value } of cells) {
    const { font, wraps } = appearances[style] ?? appearances[0] ?? { font: { size: 11 }, wraps: false };
    if (value === "" || (font.size <= 11 && !wraps)) continue;
    const characters = Math.max(((widths[column - 1] ?? 0) / digitWidth) * (11 / font.size), 1);
    const lines =
      wraps && typeof value === "string"
        ? value.split("\n").reduce((sum, line) => sum + Math.max(Math.ceil(line.length / characters), 1), 0)
        : 1;
    needed = Math.max(needed, Math.ceil(lines * font.size * pixelsPerPoint * 1.3) + 1);
  }
  return Math.min(needed, 546);
};
