import type { Finding } from "../../model/finding";
import type { Check } from "../check";

/** Triple bottom line scores lie within -5 to +5 (G02). */
export const scoresAreInRange: Check = {
  name: "scores-are-in-range",
  codes: ["G02"],
  run: ({ sheets }) =>
    sheets
      .flatMap(({ fields }) => fields)
      .filter(({ label, value }) => /\b(social|environment(al)?|financial) score$/i.test(label) && !isInRange(value))
      .map(({ label, value, at }): Finding => ({
        check: scoresAreInRange.name,
        code: "G02",
        severity: "error",
        message: `Unexpected ${label} ${value}, expected a whole number from -5 to +5.`,
        remedy: "Correct the score.",
        cells: [at],
        expected: "-5 to +5",
        found: value,
      })),
};

const isInRange = (value: string): boolean => /^[+-]?\d+$/.test(value) && Math.abs(Number(value)) <= 5;
