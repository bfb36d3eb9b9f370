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

type Shown = string | number | boolean;

/**
 * The formulas that another program works out differently, each with both values. Figures are the same within what a double leaves of the
 * largest of them, far less than a penny; where several errors meet, each program shows one of its own choice.
 */
export const unlikeFormulas = (
  ours: ReadonlyMap<string, Shown>,
  theirs: ReadonlyMap<string, Shown>,
): readonly string[] => {
  const largest = [...ours.values()].reduce<number>((most, value) => Math.max(most, Math.abs(Number(value)) || 0), 0);
  const leeway = Math.max(1e-9, largest * 1e-13);
  const isSame = (own: Shown, other: Shown | undefined): boolean =>
    typeof own === "number" && typeof other === "number"
      ? Math.abs(own - other) <= leeway
      : own === other || (isError(own) && isError(other));
  return [...ours]
    .filter(([cell, value]) => !isSame(value, theirs.get(cell)))
    .map(([cell, value]) => `${cell} is ${String(value)}, and is worked out to be ${String(theirs.get(cell))}`);
};

const isError = (value: Shown | undefined): boolean => typeof value === "string" && value.startsWith("#");
