import { printRange } from "../grid/address";
import { Decimal } from "../money/decimal";
import type { BlockAt } from "./block";
import { blankCell, inputCell, liveCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { type ChecksLayout, firstCountRow, checksWidths } from "./checks-layout";
import { sumOf } from "./formula";
import { countOrder, countResults, type ResultCounts, statusParts } from "./master-status";
import { countFormat } from "./number-formats";
import type { PlanRow } from "./sheet-plan";
import { headerRow } from "./table-section";
import { verdictWords } from "./words";

/** How many printed figures came out each way, counted live, with the words the master status is made of. */
export const resultsTable =
  (list: CheckList, layout: ChecksLayout): BlockAt =>
  (top) => {
    const counts = countResults(list);
    const at = (index: number): string => `C${firstCountRow + index}`;
    const cells = {
      agrees: at(0),
      rounding: at(1),
      differs: at(2),
      incomplete: at(3),
      all: at(4),
      errors: at(5),
      unproved: at(6),
    };
    const parts = statusParts(counts, cells);
    const formulas = countFormulas(list, layout);
    return {
      rows: [
        headerRow(checksWidths, ["Result", "Words of the result"], ["Count"]),
        ...countOrder(list).map((count): PlanRow => {
          const formula = formulas[count];
          const value = new Decimal(counts[count]);
          return {
            cells: [
              textCell("label", labels[count]),
              count === "all" ? blankCell() : liveCell("text", parts[count]),
              formula === undefined
                ? inputCell(value, countFormat)
                : liveCell("amount", { formula, value }, countFormat),
            ],
          };
        }),
      ],
      tables: [
        { name: "Crosscast_results_table", range: { top, left: 1, bottom: top + countOrder(list).length, right: 3 } },
      ],
    };
  };

const labels: Readonly<Record<keyof ResultCounts, string>> = {
  ...verdictWords,
  all: "All",
  errors: "Other errors",
  unproved: "Not proved",
};

/** The formula of each count; none for one that has nothing to count. */
const countFormulas = (
  { checks, counted, findings, proofs }: CheckList,
  { firstCheck, firstCounted, firstProof, firstFinding }: ChecksLayout,
): Readonly<Record<keyof ResultCounts, string | undefined>> => {
  const down = (first: number, count: number, column: number) => ({
    top: first,
    bottom: first + count - 1,
    left: column,
    right: column,
  });
  const listed = (row: number): readonly string[] =>
    checks.length === 0
      ? []
      : [`COUNTIF(${printRange(down(firstCheck, checks.length, 11), true)},A${firstCountRow + row})`];
  const rest = (column: number): readonly string[] =>
    counted.length === 0 ? [] : [sumOf(down(firstCounted, counted.length, column))];
  const joined = (terms: readonly string[]): string | undefined => (terms.length === 0 ? undefined : terms.join("+"));
  return {
    agrees: joined([...listed(0), ...rest(6)]),
    rounding: joined([...listed(1), ...rest(7)]),
    differs: joined(listed(2)),
    incomplete: joined(listed(3)),
    all: sumOf(down(firstCountRow, 4, 3)),
    errors:
      findings.length === 0
        ? undefined
        : `COUNTIF(${printRange(down(firstFinding, findings.length, 5), true)},"Error")`,
    unproved:
      proofs.length === 0
        ? undefined
        : `COUNTIF(${printRange(down(firstProof, proofs.length, 11), true)},"<>${verdictWords.agrees}")`,
  };
};
