import { printRef, type CellRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading } from "../../model/reading";
import type { Check } from "../check";
import { hasSaving } from "./lines-with-figures";

/** What flexible use of capital receipts pays for leads to savings, which the workbook lists (F08). */
export const capitalReceiptsFundSavings: Check = {
  name: "capital-receipts-fund-savings",
  codes: ["F08"],
  run: ({ sheets }) => {
    const named = sheets.map(placesNaming).filter((places) => places.length > 0);
    if (named.length === 0 || hasSaving(sheets)) return [];
    return named.flatMap((places): readonly Finding[] => {
      const [first] = places;
      if (first === undefined) return [];
      return [
        {
          check: capitalReceiptsFundSavings.name,
          code: "F08",
          severity: "warning",
          message: `Flexible use of capital receipts is named as funding (${printRef(first)}), and no saving with a figure stands in the workbook: they may pay only for what leads to savings.`,
          remedy: "List the saving it leads to, or fund it another way.",
          cells: places,
        },
      ];
    });
  },
};

const flexible = /\bflexib(le|ly|ility)\b[^.]{0,40}\bcapital receipts?\b|\bcapital receipts?\b[^.]{0,20}\bflexib/i;

const placesNaming = ({ sheet, fields, tables }: SheetReading): readonly CellRef[] => [
  ...fields.filter(({ label, value }) => flexible.test(value) || flexible.test(label)).map(({ at }) => at),
  ...tables.flatMap(({ rows, notes, range }) => [
    ...notes.filter(({ text }) => flexible.test(text)).map(({ at }) => at),
    ...rows
      .filter(({ name, parents, words }) => isNamed(name) || parents.some(isNamed) || words.some(isNamed))
      .map(({ row }) => ({ sheet, row, column: range.left })),
  ]),
];

const isNamed = (text: string | undefined): boolean => text?.includes("apital") === true && flexible.test(text);
