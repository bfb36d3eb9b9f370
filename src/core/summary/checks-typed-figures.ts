import { printRef } from "../grid/address";
import type { NumberStyle } from "../model/number-style";
import type { BlockAt } from "./block";
import { inputCell, linkCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { checksWidths } from "./checks-layout";
import { amountFormatWith } from "./number-formats";
import { rowHeight } from "./row-heights";
import type { PlanRow } from "./sheet-plan";
import { headerRow } from "./table-section";

/** The figures that stand in words in the workbook, typed so that formulas can reach them, each with its cell. */
export const typedFiguresTable =
  ({ textFigures }: CheckList, style: NumberStyle): BlockAt =>
  (top) => ({
    rows: [
      headerRow(checksWidths, ["No", "Printed", "Why it is typed here", "Where", "Unit"], ["Figure"]),
      ...textFigures.map(({ at, printed, value, inSentence }, index): PlanRow => ({
        height: rowHeight([{ text: printRef(at), width: checksWidths[3] ?? 24 }]),
        cells: [
          textCell("text", String(index + 1)),
          textCell("text", printed),
          textCell("text", inSentence ? "It stands in a sentence" : "The sheet holds it as text"),
          linkCell(printRef(at), at),
          textCell("text", inSentence ? "£" : ""),
          inputCell(value, amountFormatWith(style, Math.min(3, value.decimalPlaces()))),
        ],
      })),
    ],
    tables: [{ name: "Crosscast_words_table", range: { top, left: 1, bottom: top + textFigures.length, right: 6 } }],
  });
