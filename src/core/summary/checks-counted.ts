import { Decimal } from "../money/decimal";
import type { BlockAt } from "./block";
import { blankCell, inputCell, linkCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { countFormat } from "./number-formats";
import type { PlanRow } from "./sheet-plan";
import { checksWidths } from "./checks-layout";
import { headerRow } from "./table-section";

/** How many printed figures of each table agree without being listed one by one. */
export const countedTable =
  ({ counted }: CheckList): BlockAt =>
  (top) => ({
    rows: [
      headerRow(
        checksWidths,
        ["No", "Table", "Why they are not listed", "Where", "Unit"],
        ["Agree", "Within rounding"],
      ),
      ...counted.map(({ table, agree, rounding }, index): PlanRow => ({
        cells: [
          textCell("text", String(index + 1)),
          textCell("text", table?.title?.text ?? table?.id ?? "Sentences"),
          textCell("text", "More than 2,000 printed figures"),
          table === undefined
            ? blankCell()
            : linkCell(table.id, { sheet: table.sheet, row: table.range.top, column: table.range.left }),
          textCell("text", table?.unit.value ?? ""),
          inputCell(new Decimal(agree), countFormat),
          inputCell(new Decimal(rounding), countFormat),
        ],
      })),
    ],
    tables: [{ name: "Crosscast_counted_table", range: { top, left: 1, bottom: top + counted.length, right: 7 } }],
  });
