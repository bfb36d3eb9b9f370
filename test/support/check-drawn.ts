import { printRef } from "../../src/core/grid/address";
import { type CheckedWorkbook, checkWorkbook } from "../../src/core/tasks/check-workbook";
import { drawGrid } from "./draw-grid";

type Drawing = Parameters<typeof drawGrid>[1];

/** A drawn sheet checked as a workbook of one sheet. */
export const checkDrawn = (
  drawn: string,
  drawing: Drawing & { readonly answers?: ReadonlyMap<string, string> } = {},
): CheckedWorkbook =>
  checkWorkbook({ sheets: [drawGrid(drawn, drawing)], names: [], dates1904: false }, drawing.answers ?? new Map());

/** What one check finds in a drawn sheet: severity, first cell and message. */
export const found = (check: string, drawn: string, drawing: Drawing = {}): readonly string[] =>
  checkDrawn(drawn, drawing)
    .findings.filter((finding) => finding.check === check)
    .map(
      ({ severity, code, cells: [first], message }) =>
        `${severity} ${code} ${first === undefined ? "" : printRef(first)} ${message}`,
    );

/** The tie-outs of a drawn sheet: "B4 SUM(B2:B3) agrees". */
export const tied = (drawn: string, drawing: Drawing = {}): readonly string[] =>
  checkDrawn(drawn, drawing).reading.tieOuts.map(
    ({ at, formula, verdict, relation }) =>
      `${printRef(at).replace("Sheet1!", "")} ${formula} ${verdict}${relation === "sum" ? "" : ` (${relation})`}`,
  );
