import type { Finding } from "../../model/finding";
import type { Check } from "../check";
import { tables } from "../reach";

/** Every table of money states its unit (U01), in a form that can be read one way (U02). */
export const unitsAreStated: Check = {
  name: "units-are-stated",
  codes: ["U01", "U02"],
  run: (reading) => {
    const asked = new Set(reading.questions.map(({ id }) => id));
    return [...tables(reading).values()].flatMap(({ id, sheet, range, unit }): readonly Finding[] => {
      const corner = { sheet, row: range.top, column: range.left };
      if (asked.has(`${id}:unit`)) {
        return [
          {
            check: unitsAreStated.name,
            code: "U01",
            severity: "warning",
            message: `No unit is stated for ${id}.`,
            remedy: "Say £, £000 or £m in the header or the title, or answer the question on the About sheet.",
            cells: [corner],
          },
        ];
      }
      if (unit.malformed === undefined) return [];
      return [
        {
          check: unitsAreStated.name,
          code: "U02",
          severity: "warning",
          message: `Unexpected unit ${unit.malformed}, expected ${unit.value ?? ""}: it was read as ${unit.value ?? ""}.`,
          remedy: `Print the unit as ${unit.value ?? ""}.`,
          cells: [unit.at ?? corner],
          expected: unit.value ?? "",
          found: unit.malformed,
        },
      ];
    });
  },
};
