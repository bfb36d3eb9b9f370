import { Decimal } from "../../money/decimal";
import type { Check } from "../check";

/** A difference that printed precision explains is listed, and is a warning when it is more than one unit of the last place (T03). */
export const roundingIsExplained: Check = {
  name: "rounding-is-explained",
  codes: ["T03"],
  run: ({ tieOuts }) =>
    tieOuts
      .filter(({ verdict, relation }) => verdict === "rounding" && relation !== "narrative")
      .map(({ at, label, stated, computed, difference, decimals, formula }) => {
        const isWide = (difference ?? new Decimal(0)).abs().greaterThan(new Decimal(10).pow(-decimals));
        return {
          check: roundingIsExplained.name,
          code: "T03",
          severity: isWide ? ("warning" as const) : ("info" as const),
          message: `"${label}" is printed as ${stated.toString()} and ${formula} comes to ${computed?.toString() ?? ""}: rounding of the printed figures explains the difference of ${difference?.toString() ?? ""}.`,
          remedy:
            "Say on the page that figures may not sum because of rounding, or print the rounded parts' own total.",
          cells: [at],
          expected: computed?.toString() ?? "",
          found: stated.toString(),
        };
      }),
};
