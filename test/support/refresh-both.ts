import type { CellRef } from "../../src/core/grid/address";
import { printPosition, printRange } from "../../src/core/grid/address";
import { type Cell, isCellError } from "../../src/core/grid/cell";
import { cellAt, type Grid } from "../../src/core/grid/grid";
import { refreshWorkbook } from "../../src/core/tasks/refresh-workbook";
import type { Workbook } from "../../src/core/tasks/workbook";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import type { GivenValue } from "./excel-host/calculate-book";
import { type OpenInExcel, openInExcel } from "./open-in-excel";
import { refreshOptions } from "./refresh-options";

/** One workbook refreshed twice over: as a file, and open in Excel. */
export interface RefreshedBoth {
  readonly file: Workbook;
  readonly excel: OpenInExcel;
}

/** Refreshes a workbook file through its bytes and, from the same state, through Excel; formulas come to the same values there. */
export const refreshBoth = async (bytes: Uint8Array): Promise<RefreshedBoth> => {
  const file = openXlsx(bytes);
  const before = await file.read();
  await refreshWorkbook(file, refreshOptions());
  const after = await file.read();
  const excel = openInExcel(before, valuesOf(after));
  await refreshWorkbook(excel, refreshOptions());
  return { file: after, excel };
};

/** The values formulas came to in a workbook. */
export const valuesOf = ({ sheets }: Workbook): GivenValue => {
  const grids = new Map(sheets.map((grid) => [grid.sheet, grid]));
  return ({ sheet, row, column }: CellRef, formula) => {
    const grid = grids.get(sheet);
    const cell = grid && cellAt(grid, row, column);
    return cell?.formula === formula ? cell.value : undefined;
  };
};

/** Everything a workbook holds as lines of text, one a cell, name and table, so that two can be told apart. */
export const describeWorkbook = ({ sheets, names }: Workbook): readonly string[] => [
  ...sheets.flatMap(describeSheet),
  ...names
    .map(({ name, refersTo }) => `name ${name} ${refersTo ? `${refersTo.sheet}!${printRange(refersTo.range)}` : ""}`)
    .sort(),
];

const describeSheet = (grid: Grid): readonly string[] => [
  `sheet ${grid.sheet}${grid.hidden ? " hidden" : ""}`,
  ...grid.rows.flatMap(({ cells }) => cells.map((cell) => `${grid.sheet}!${describeCell(cell)}`)),
  ...(grid.listObjects ?? [])
    .map(({ name, range, columns }) => `table ${name} ${grid.sheet}!${printRange(range)} ${columns.join(", ")}`)
    .sort(),
];

const describeCell = ({ value, formula, look, ...at }: Cell): string => {
  const { numberFormat, bold, italic, indent, borderTop, borderBottom, fill = "none" } = look;
  const looks = [numberFormat, bold && "bold", italic && "italic", `indent ${indent}`, `fill ${fill}`];
  const lines = [borderTop && "line above", borderBottom && "line below"];
  const held = isCellError(value) ? value.error : JSON.stringify(value);
  return [
    ...[printPosition(at), held, formula === undefined ? "" : `=${formula}`],
    ...[...looks, ...lines].filter((each) => each !== false),
  ].join(" | ");
};
