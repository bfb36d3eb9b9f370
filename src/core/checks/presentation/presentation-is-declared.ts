import type { Finding } from "../../model/finding";
import type { Check } from "../check";
import { tables } from "../reach";

/** A table of savings by year says whether a year's figure is a change or a level (P01): until it does, both readings stand. */
export const presentationIsDeclared: Check = {
  name: "presentation-is-declared",
  codes: ["P01"],
  run: (reading) => {
    const asked = new Set(reading.questions.map(({ id }) => id));
    return [...tables(reading).values()]
      .filter(({ id }) => asked.has(`${id}:presentation`))
      .map(({ id, sheet, range, presentation }): Finding => ({
        check: presentationIsDeclared.name,
        code: "P01",
        severity: "error",
        message: `${id} does not say whether each year is a change from the year before or that year's level: ${presentation.evidence.join("; ")}.`,
        remedy:
          "Say so under the table, or answer the question on the About sheet; until then both readings are shown.",
        cells: [{ sheet, row: range.top, column: range.left }],
      }));
  },
};
