import { selectCell } from "../hosts/excel/select-cell";
import { excelDesk } from "../office/excel-desk";
import { sentenceOf } from "../office/sentence-of";
import { openSample } from "./open-sample";
import type { Surface } from "../ui/surface";

/** The pane's surface in Excel: the workbook that is open beside it. */
export const excelSurface = (): Surface => ({
  desk: excelDesk(),
  show: selectCell,
  copy: (text) => navigator.clipboard.writeText(text),
  openSample,
  undoWords: "To take it back choose Undo in Excel: all cells were written as one step.",
  sentenceOf,
});
