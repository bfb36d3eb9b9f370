import type { CellRef } from "../grid/address";
import { cellAt } from "../grid/grid";
import { cellText } from "../model/cell-text";
import type { TieOut } from "../model/reading";
import { exactly } from "../money/typed-figure";
import { workedOut } from "../summary/check-list";
import { verdictWords } from "../summary/words";
import type { CheckedWorkbook } from "../tasks/check-workbook";
import type { CellLookView, TieOutView } from "./views";

/** What a cell holds, and each printed total in it with its parts; a workbook not read yet says nothing. */
export const viewCell = (checked: CheckedWorkbook | undefined, at: CellRef): CellLookView => {
  const grid = checked?.workbook.sheets.find(({ sheet }) => sheet === at.sheet);
  const cell = grid && cellAt(grid, at.row, at.column);
  const value = typeof cell?.value === "number" ? exactly(cell.value).toFixed() : cellText(cell?.value);
  const totals = checked?.reading.tieOuts.filter(
    ({ at: { sheet, row, column } }) => row === at.row && column === at.column && sheet === at.sheet,
  );
  return {
    at,
    holds: cell?.formula === undefined ? value : `=${cell.formula}`,
    totals: (totals ?? []).map(viewTieOut),
  };
};

const viewTieOut = (tieOut: TieOut): TieOutView => ({
  verdict: tieOut.verdict,
  words: `${verdictWords[tieOut.verdict]}: ${workedOut(tieOut)}`,
  parts: tieOut.parts.map(({ sheet, range, sign }) => ({ sheet, range, isTakenAway: sign < 0 })),
});
