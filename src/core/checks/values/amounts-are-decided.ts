import type { Finding } from "../../model/finding";
import type { Check } from "../check";
import { figuresWhere } from "../reach";

/** No figure is still to be confirmed, not applicable or a range where a total counts on it (V02, V03). */
export const amountsAreDecided: Check = {
  name: "amounts-are-decided",
  codes: ["V02", "V03"],
  run: (reading) =>
    figuresWhere(
      reading,
      (amount) => amount.kind === "tbc" || amount.kind === "not-applicable" || amount.kind === "range",
    ).map(({ amount, row, at }): Finding => {
      const text =
        amount.kind === "tbc" || amount.kind === "not-applicable" || amount.kind === "range" ? amount.text : "";
      return {
        check: amountsAreDecided.name,
        code: amount.kind === "range" ? "V03" : "V02",
        severity: "warning",
        message: `"${row.name}" is printed as ${text}: any total of it is "at least", not final.`,
        remedy: "Give a figure, or say by when it will be known.",
        cells: [at],
        found: text,
      };
    }),
};
