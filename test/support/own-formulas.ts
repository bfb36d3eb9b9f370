import { printRef } from "../../src/core/grid/address";
import { isCellError } from "../../src/core/grid/cell";
import { ownSheets } from "../../src/core/model/own-sheets";
import type { Workbook } from "../../src/core/tasks/workbook";

/** The values of the formulas on our own sheets, by cell. */
export const ownFormulas = ({ sheets, names }: Workbook): ReadonlyMap<string, string | number | boolean> => {
  const ours = ownSheets(names);
  return new Map(
    sheets
      .filter(({ sheet }) => ours.has(sheet))
      .flatMap(({ sheet, rows }) => rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, sheet }))))
      .filter(({ formula }) => formula !== undefined)
      .map(({ sheet, row, column, value }) => [
        printRef({ sheet, row, column }),
        isCellError(value) ? value.error : value,
      ]),
  );
};

/** The same words, or the same figure to the penny. */
export const isSame = (ours: string | number | boolean, theirs: string | number | boolean | undefined): boolean =>
  typeof ours === "number" && typeof theirs === "number" ? Math.abs(ours - theirs) < 0.005 : ours === theirs;
