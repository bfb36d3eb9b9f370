import type { Range } from "../grid/address";
import { ownPrefix, ownSheets } from "../model/own-sheets";
import type { ExistingSheets } from "../summary/existing-sheets";
import type { Workbook } from "./workbook";

/** The sheets of ours as a workbook holds them, and the names that stand for their cells. */
export const existingSheetsOf = ({ sheets, names }: Workbook): ExistingSheets => {
  const ours = ownSheets(names);
  return {
    others: sheets.filter(({ sheet }) => !ours.has(sheet)).map(({ sheet }) => sheet),
    own: new Map(
      sheets.flatMap((grid) => {
        const marker = ours.get(grid.sheet);
        return marker === undefined ? [] : [[marker, grid] satisfies [string, typeof grid]];
      }),
    ),
    names: new Map(
      names.flatMap(({ name, refersTo }) =>
        name.startsWith(ownPrefix) && refersTo !== undefined
          ? [[name, refersTo] satisfies [string, { sheet: string; range: Range }]]
          : [],
      ),
    ),
  };
};
