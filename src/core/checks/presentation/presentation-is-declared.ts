import type { Finding } from "../../model/finding";
import type { Check } from "../check";
import { tables } from "../reach";

/** A table of savings by year says whether a year's figure is a change or a level (P01): until it does, both readings stand. */
export const presentationIsDeclared: Check = {
  name: "presentation-is-declared",
  codes: ["P01"],
  run: (reading) => {
    const asked = new Map(reading.questions.map(({ id, evidence }) => [id, evidence]));
    return [...tables(reading).values()].flatMap(({ id, sheet, range }): readonly Finding[] => {
      const evidence = asked.get(`${id}:presentation`);
      return evidence === undefined
        ? []
        : [
            {
              check: presentationIsDeclared.name,
              code: "P01",
              severity: "error",
              message: `${id} does not say whether each year is a change from the year before or that year's level: ${evidence.join("; ")}.`,
              remedy:
                "Say so under the table, or answer the question on the About sheet; until then both readings are shown.",
              cells: [{ sheet, row: range.top, column: range.left }],
            },
          ];
    });
  },
};
