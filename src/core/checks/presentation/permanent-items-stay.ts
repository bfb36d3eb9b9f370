import type { Finding } from "../../model/finding";
import type { TableRow } from "../../model/reading";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { changesOf, sumOf, type YearLine, yearLines } from "../year-figures";

/** An item called permanent stays in the budget: its years do not add to nothing (P04). */
export const permanentItemsStay: Check = {
  name: "permanent-items-stay",
  codes: ["P04"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const { value } = table.presentation;
      if (value === "level" || value === "in-year") return [];
      const undone = yearLines(table, isPermanent).filter((line) => changesOf(line).length > 1 && sumOf(line).isZero());
      if (undone.length === 0) return [];
      return [
        {
          check: permanentItemsStay.name,
          code: "P04",
          severity: "warning",
          message: `Called permanent, but taken back within the plan: ${listed(undone.map(inWords))}.`,
          remedy: "Call it one-off or time-limited, or correct the figure that takes it back.",
          cells: undone.flatMap((line) => changesOf(line).map(({ at }) => at)),
        },
      ];
    }),
};

const isPermanent = ({ recurrence, kind }: TableRow): boolean => recurrence === "permanent" && kind !== "base";

const inWords = (line: YearLine): string =>
  `"${line.row.name}" (${changesOf(line)
    .map(({ amount, year }) => `${asPrinted(amount)} in ${year}`)
    .join(", ")})`;
