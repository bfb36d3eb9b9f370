import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading } from "../../model/reading";
import { asPrinted } from "../as-printed";
import type { Check } from "../check";
import { hasSaving, linesWithFigures } from "./lines-with-figures";

/** An investment whose net cost is said to be nothing has the saving or income that pays for it in the workbook (F07). */
export const offsetsAreListed: Check = {
  name: "offsets-are-listed",
  codes: ["F07"],
  run: ({ sheets }) =>
    sheets.flatMap((sheet): readonly Finding[] => {
      const claims = sheet.fields.filter(({ value }) => saysNil.test(value));
      const claim = claims.find(({ value }) => saysNet.test(value)) ?? claims[0];
      if (claim === undefined) return [];
      const spending = linesWithFigures(sheet).find(({ row }) => row.kind === "investment" || row.kind === "pressure");
      if (spending === undefined || hasSaving(sheets)) return [];
      return [
        {
          check: offsetsAreListed.name,
          code: "F07",
          severity: "warning",
          message: `"${quoted(claim)}" (${printRef(claim.at)}), but no saving or income in the workbook stands against the ${asPrinted(spending.amount)} of "${spending.row.name}".`,
          remedy: "List the saving or income that pays for it, with its reference and its own approval.",
          cells: [claim.at, ...claims.filter((each) => each !== claim).map(({ at }) => at), spending.at],
        },
      ];
    }),
};

const saysNet =
  /\bnet (investment|cost|impact|effect|budget impact)\b[^.;]{0,40}\b(zero(?! carbon)|nil|nothing|neutral)\b|\bnet nil\b|\b(cost|budget) neutral\b/i;
const saysOffset = /\b(investment|cost|pressure|growth) (will be|is|are) offset by\b[^.]*\b(savings?|income)\b/i;
const saysNil = new RegExp(`${saysNet.source}|${saysOffset.source}`, "i");

/** The sentence that says so. */
const quoted = ({ value }: SheetReading["fields"][number]): string => {
  const sentence = value.split(/(?<=[.;])\s+/).find((part) => saysNil.test(part)) ?? value;
  const text = sentence.replace(/[.;]$/, "");
  return text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(" ", 90))} …`;
};
