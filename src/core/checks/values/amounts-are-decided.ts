import type { Finding } from "../../model/finding";
import type { Check } from "../check";
import { figuresWhere } from "../reach";

/** No figure is still to be confirmed or not applicable where a total counts on it (V02). */
export const amountsAreDecided: Check = {
  name: "amounts-are-decided",
  codes: ["V02"],
  run: (reading) =>
    figuresWhere(reading, ({ kind }) => kind === "tbc" || kind === "not-applicable").map(
      ({ amount, row, at }): Finding => {
        const text = amount.kind === "tbc" || amount.kind === "not-applicable" ? amount.text : "";
        return {
          check: amountsAreDecided.name,
          code: "V02",
          severity: "warning",
          message: `"${row.name}" is printed as ${text}: any total of it is "at least", not final.`,
          remedy: "Give a figure, or say by when it will be known.",
          cells: [at],
          found: text,
        };
      },
    ),
};
