import { printRef } from "../../grid/address";
import { type CellValue, isCellError } from "../../grid/cell";
import type { OldValues } from "../../model/formulas/work-out";
import type { Finding } from "../../model/finding";
import type { Check } from "../check";

/** The values stored for formulas are those Excel would show: nobody changed a figure without working them out since (H02). */
export const storedValuesAreFresh: Check = {
  name: "stored-values-are-fresh",
  codes: ["H02"],
  run: (_reading, { old }) => (old === undefined || old.moved.length + old.unsure.length === 0 ? [] : [finding(old)]),
};

const finding = ({ moved, unsure }: OldValues): Finding => {
  const [first] = moved;
  const parts = [
    ...(first === undefined
      ? []
      : [
          `${count(moved.length, "stored value is", "stored values are")} from before the last change and ${moved.length === 1 ? "was" : "were"} worked out here instead (${printRef(first.at)}: ${said(first.stored)} stored, ${said(first.now)} now)`,
        ]),
    ...(unsure.length === 0
      ? []
      : [
          `${count(unsure.length, "formula", "formulas")} cannot be worked out here, so that ${unsure.length === 1 ? "its value" : "their values"} may be old`,
        ]),
  ];
  return {
    check: storedValuesAreFresh.name,
    code: "H02",
    severity: "info",
    message: `Excel works the formulas of this workbook out afresh when it next opens it: ${parts.join("; ")}.`,
    remedy: "Open the workbook in Excel and save it, and the stored values are up to date.",
    cells: [...moved.map(({ at }) => at), ...unsure],
  };
};

const count = (number: number, one: string, several: string): string => `${number} ${number === 1 ? one : several}`;

const said = (value: CellValue): string =>
  isCellError(value) ? value.error : value === "" ? "nothing" : String(value);
