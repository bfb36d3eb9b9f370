import { selectCell } from "../hosts/excel/select-cell";
import { sentenceOf } from "../office/sentence-of";
import { lateDesk } from "./late-desk";
import { openSample } from "./open-sample";
import type { Surface } from "../ui/surface";

/** The pane's surface in Excel: the workbook that is open beside it. */
export const excelSurface = (): Surface => ({
  desk: lateDesk(async () => {
    const { excelDesk } = await import(/* webpackChunkName: "desk" */ "../office/excel-desk");
    return excelDesk();
  }),
  show: selectCell,
  copy: (text) => navigator.clipboard.writeText(text),
  openSample,
  undoWords: "To take it back choose Undo in Excel: all cells were written as one step.",
  sentenceOf,
});
