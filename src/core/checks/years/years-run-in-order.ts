import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import { yearKey } from "../../years/financial-year";
import type { Check } from "../check";
import { tables } from "../reach";

/** The years of a table follow one another, none missing and none twice (Y01). */
export const yearsRunInOrder: Check = {
  name: "years-run-in-order",
  codes: ["Y01"],
  run: (reading) =>
    [...tables(reading).values()].flatMap(({ columns }) => {
      const years = columns.flatMap(({ meaning, kind }) => (meaning.kind === "year" ? [{ ...meaning, of: kind }] : []));
      return years.flatMap((next, index): readonly Finding[] => {
        const before = years[index - 1];
        const step = before === undefined ? 1 : next.year.start - before.year.start;
        // Two columns for one year are a block of their own ("gross" beside "net") unless they stand alone.
        if (before === undefined || step === 1 || (step <= 0 && isBlock(years.map(({ year }) => year.start))))
          return [];
        // "Spending" beside "Savings", both of the one year of the table.
        if (step === 0 && next.of !== undefined && before.of !== undefined && next.of !== before.of) return [];
        const expected = yearKey({ start: before.year.start + 1 });
        return [
          {
            check: yearsRunInOrder.name,
            code: "Y01",
            severity: "error",
            message: `Unexpected year ${next.printed} after ${before.printed}, expected ${expected}.`,
            remedy: `Correct the heading in ${printRef(next.at)}, or add the missing year.`,
            cells: [next.at, before.at],
            expected,
            found: yearKey(next.year),
          },
        ];
      });
    }),
};

/** The same run of years printed more than once side by side. */
const isBlock = (starts: readonly number[]): boolean => {
  const first = starts[0] ?? 0;
  const restarts = starts.filter((start) => start === first).length;
  return restarts > 1 && starts.length % restarts === 0 && starts.length > restarts;
};
