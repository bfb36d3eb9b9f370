import { printRef } from "../../grid/address";
import type { Check } from "../check";

/** No printed figure waits for Excel to work its formulas out: nobody changed a figure without Excel since it last did (H02). */
export const storedValuesAreFresh: Check = {
  name: "stored-values-are-fresh",
  codes: ["H02"],
  run: (_reading, { waiting }) => {
    const [first] = waiting;
    if (first === undefined) return [];
    const figures =
      waiting.length === 1
        ? `the printed figure ${printRef(first)} waits`
        : `${waiting.length} printed figures wait, ${printRef(first)} the first of them`;
    return [
      {
        check: storedValuesAreFresh.name,
        code: "H02",
        severity: "info",
        message: `A figure was changed without Excel, which works the formulas of this workbook out when it next opens it: until then ${figures}, for what is stored there or in its parts may be old.`,
        remedy: "Open the workbook in Excel, save it and check it again.",
        cells: waiting,
      },
    ];
  },
};
