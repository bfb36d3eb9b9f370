import type { Statement } from "../model/reading";
import { findAmounts } from "../money/find-amounts";
import type { PrintedRow } from "./printed-rows";

/** How many characters either side of an amount are kept to tell what it is about. */
const reach = 80;

/** The amounts that sentences name, in the cells given. */
export const findStatements = (rows: readonly PrintedRow[], sheet: string): readonly Statement[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ value, row, column }) => {
      if (typeof value !== "string" || !value.includes("£")) return [];
      return findAmounts(value).map(({ printed, pounds, tolerance, hasUnit, isRate, offset }) => ({
        at: { sheet, row, column },
        printed,
        pounds,
        tolerance,
        hasUnit,
        isRate,
        offset,
        text: value,
        before: value.slice(Math.max(0, offset - reach), offset),
        after: value.slice(offset + printed.length, offset + printed.length + reach),
      }));
    }),
  );
