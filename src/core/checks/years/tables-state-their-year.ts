import type { Finding } from "../../model/finding";
import type { Check } from "../check";
import { tables } from "../reach";

/** A table of changes to a budget says which year or years its figures are for (Y04): none is guessed. */
export const tablesStateTheirYear: Check = {
  name: "tables-state-their-year",
  codes: ["Y04"],
  run: (reading) => {
    const asked = new Map(reading.questions.map(({ id, evidence }) => [id, evidence]));
    return [...tables(reading).values()].flatMap(({ id, sheet, range }): readonly Finding[] => {
      const evidence = asked.get(`${id}:year`) ?? asked.get(`${id}:base-year`);
      if (evidence === undefined) return [];
      return [
        {
          check: tablesStateTheirYear.name,
          code: "Y04",
          severity: "error",
          message: `${id} does not say which year its figures are for: ${evidence.join("; ")}.`,
          remedy:
            "Print the year in a heading or the title, such as 2025/26, or answer the question on the About sheet.",
          cells: [{ sheet, row: range.top, column: range.left }],
        },
      ];
    });
  },
};
