import { type CellRef, printPosition, printRange } from "../../src/core/grid/address";
import { type Cell, isCellError } from "../../src/core/grid/cell";
import type { SheetEdit } from "../../src/core/grid/cell-change";
import { cellAt, type Grid } from "../../src/core/grid/grid";
import { workOut } from "./formulas/work-out";
import { ownSheets } from "../../src/core/model/own-sheets";
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

/**
 * Refreshes a workbook file through its bytes and, from the same state, through Excel, and again after each edit; formulas come to the same values
 * there.
 */
export const refreshBoth = async (bytes: Uint8Array, edits: readonly SheetEdit[] = []): Promise<RefreshedBoth> => {
  const file = openXlsx(bytes);
  const before = await file.read();
  const states: Workbook[] = [];
  for (const edit of [undefined, ...edits]) {
    if (edit !== undefined) await file.edit(edit);
    // Between an edit and a refresh Excel would have saved the file with its sums worked out.
    const read = async () => workedOut(await file.read());
    await refreshWorkbook({ ...file, read: edit === undefined ? () => file.read() : read }, refreshOptions());
    states.push(await file.read());
  }
  let [valueOf, ...later] = states.map(valuesOf);
  const excel = openInExcel(before, (at, formula) => valueOf?.(at, formula));
  for (const edit of [undefined, ...edits]) {
    if (edit !== undefined) {
      [valueOf, ...later] = later;
      await excel.edit(edit);
    }
    await refreshWorkbook(excel, refreshOptions());
  }
  return { file: states.at(-1) ?? before, excel };
};

const workedOut = ({ sheets, names, dates1904 }: Workbook): Workbook => ({
  ...{ names, dates1904 },
  sheets: workOut({ grids: sheets, names }).grids,
});

/** The values formulas of ours came to in a workbook: a person's a file keeps from before its last change. */
const valuesOf = ({ sheets, names }: Workbook): GivenValue => {
  const ours = ownSheets(names);
  const grids = new Map(sheets.filter(({ sheet }) => ours.has(sheet)).map((grid) => [grid.sheet, grid]));
  return ({ sheet, row, column }: CellRef, formula) => {
    const grid = grids.get(sheet);
    const cell = grid && cellAt(grid, row, column);
    return cell?.formula === formula ? cell.value : undefined;
  };
};

/**
 * Everything a workbook holds as lines of text, one a cell, name and table, so that two can be told apart; of formulas on sheets that are not ours
 * without the values, which a file keeps until Excel opens it.
 */
export const describeWorkbook = ({ sheets, names }: Workbook): readonly string[] => {
  const ours = ownSheets(names);
  return [
    ...sheets.flatMap((grid) => describeSheet(grid, ours.has(grid.sheet))),
    ...names
      .map(({ name, refersTo }) => `name ${name} ${refersTo ? `${refersTo.sheet}!${printRange(refersTo.range)}` : ""}`)
      .sort(),
  ];
};

const describeSheet = (grid: Grid, isOurs: boolean): readonly string[] => [
  `sheet ${grid.sheet}${grid.hidden ? " hidden" : ""}`,
  ...grid.rows.flatMap(({ cells }) => cells.map((cell) => `${grid.sheet}!${describeCell(cell, isOurs)}`)),
  ...(grid.listObjects ?? [])
    .map(({ name, range, columns }) => `table ${name} ${grid.sheet}!${printRange(range)} ${columns.join(", ")}`)
    .sort(),
];

const describeCell = ({ value, formula, look, ...at }: Cell, isOurs: boolean): string => {
  const { numberFormat, bold, italic, indent, borderTop, borderBottom, fill = "none" } = look;
  const looks = [numberFormat, bold && "bold", italic && "italic", `indent ${indent}`, `fill ${fill}`];
  const lines = [borderTop && "line above", borderBottom && "line below"];
  const held = formula !== undefined && !isOurs ? "" : isCellError(value) ? value.error : JSON.stringify(value);
  return [
    ...[printPosition(at), held, formula === undefined ? "" : `=${formula}`],
    ...[...looks, ...lines].filter((each) => each !== false),
  ].join(" | ");
};
