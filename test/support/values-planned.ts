import type { WorkbookPlan } from "../../src/core/summary/sheet-plan";
import type { GivenValue } from "./excel-host/calculate-book";

/** The values a plan has worked its formulas out to, whatever rows they come to stand in. */
export const valuesPlanned = ({ sheets }: WorkbookPlan): GivenValue => {
  const values = new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell): [string, string | number][] => {
          if (cell?.content.kind !== "formula") return [];
          const { formula, cached } = cell.content;
          return [[`${name}\n${formula}`, typeof cached === "string" ? cached : cached.toNumber()]];
        }),
      ),
    ),
  );
  return ({ sheet }, formula) => values.get(`${sheet}\n${formula}`);
};
