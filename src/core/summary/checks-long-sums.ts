import { printRef } from "../grid/address";
import type { NumberStyle } from "../model/number-style";
import type { BlockAt } from "./block";
import { blankCell, linkCell, liveCell, textCell } from "./cells";
import { pieceSum } from "./check-figures";
import { type CheckList, formulaOf } from "./check-list";
import { type ChecksLayout, checksWidths } from "./checks-layout";
import { amountFormatWith } from "./number-formats";
import type { PlanRow } from "./sheet-plan";
import { headerRow } from "./table-section";

/** The parts of sums that would make too long a formula in one. */
export const longSumsTable =
  ({ checks }: CheckList, { chunks, typedAt }: ChecksLayout, style: NumberStyle): BlockAt =>
  (top) => ({
    rows: [
      headerRow(checksWidths, ["No", "Part of the sum for", "Why it is apart", "Where", "Unit"], ["Amount"]),
      ...chunks.map(({ check, pieces }, index): PlanRow => {
        const listed = checks[check];
        const figure = { formula: formulaOf(pieces, 0, typedAt), value: pieceSum(pieces) };
        return {
          cells: [
            textCell("text", String(index + 1)),
            textCell("text", `Printed figure ${check + 1}`),
            textCell("text", "To keep each formula short"),
            listed === undefined ? blankCell() : linkCell(printRef(listed.tieOut.at), listed.tieOut.at),
            textCell("text", listed?.unit ?? ""),
            liveCell("amount", figure, amountFormatWith(style, Math.min(3, listed?.places ?? 0))),
          ],
        };
      }),
    ],
    tables: [{ name: "Crosscast_parts_table", range: { top, left: 1, bottom: top + chunks.length, right: 6 } }],
  });
