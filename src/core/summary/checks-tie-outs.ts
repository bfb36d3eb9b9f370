import { printRef } from "../grid/address";
import { Decimal } from "../money/decimal";
import type { NumberStyle } from "../model/number-style";
import type { BlockAt } from "./block";
import { inputCell, linkCell, liveCell, textCell } from "./cells";
import type { Calculation } from "./check-figures";
import { checkLabel, type CheckList, formulaOf, type ListedCheck, workedOut } from "./check-list";
import { type ChecksLayout, checksWidths } from "./checks-layout";
import { amountFormatWith, countFormat } from "./number-formats";
import { rowHeight } from "./row-heights";
import type { PlanCell, PlanRow } from "./sheet-plan";
import { headerRow } from "./table-section";
import { verdictWords } from "./words";

/** A row a printed figure: as stated, as calculated, the difference against its tolerance, and the result in words. */
export const tieOutsTable =
  ({ checks }: CheckList, layout: ChecksLayout, style: NumberStyle): BlockAt =>
  (top) => {
    const bottom = top + checks.length;
    const results = { top: top + 1, bottom, left: 11, right: 11 };
    const chunkRows = new Map<number, number[]>();
    layout.chunks.forEach(({ check }, index) => {
      chunkRows.set(check, [...(chunkRows.get(check) ?? []), layout.firstChunk + index]);
    });
    return {
      rows: [
        headerRow(
          checksWidths,
          ["No", "What is checked", "How it is worked out", "Where", "Unit"],
          ["Stated", "Calculated", "Difference", "Tolerance", "Decimal places"],
          ["Result"],
        ),
        ...checks.map((check, index) =>
          checkRow(check, index, { row: top + 1 + index, style, layout, chunks: chunkRows.get(index) ?? [] }),
        ),
      ],
      tables: [{ name: "Crosscast_checks_table", range: { top, left: 1, bottom, right: checksWidths.length } }],
      highlights: [
        { range: results, word: verdictWords.differs, role: "status-bad" },
        { range: results, word: verdictWords.incomplete, role: "status-warning" },
        { range: results, word: verdictWords.rounding, role: "status-warning" },
      ],
    };
  };

interface RowSetting {
  readonly row: number;
  readonly style: NumberStyle;
  readonly layout: ChecksLayout;
  /** The rows of the parts of a long sum. */
  readonly chunks: readonly number[];
}

const checkRow = (check: ListedCheck, index: number, setting: RowSetting): PlanRow => {
  const { tieOut, stated, places, difference, result, unit } = check;
  const { row, style, layout } = setting;
  const format = amountFormatWith(style, Math.min(places, 3));
  const [what, how, at] = [checkLabel(tieOut), workedOut(tieOut), printRef(tieOut.at)];
  const statedValue = stated.kind === "cells" ? stated.value : stated.figure.value;
  return {
    height: rowHeight([what, how, at].map((text, column) => ({ text, width: checksWidths[column + 1] ?? 40 }))),
    cells: [
      textCell("text", String(index + 1)),
      textCell("text", what),
      textCell("text", how),
      linkCell(at, tieOut.at),
      textCell("text", unit),
      liveCell("amount", { formula: formulaOf([stated], 0, layout.typedAt), value: statedValue }, format),
      calculatedCell(check.calculation, format, setting),
      liveCell(
        "amount",
        { formula: `IFERROR(ROUND(F${row}-G${row},J${row}),"n/a")`, value: difference ?? "n/a" },
        format,
      ),
      inputCell(tieOut.tolerance, toleranceFormat(tieOut.tolerance)),
      inputCell(new Decimal(places), countFormat),
      liveCell("text", {
        formula: `IFERROR(CHOOSE(1+(ABS(H${row})>0)+(ABS(H${row})>I${row}),"Agrees","Rounding","Differs"),"Incomplete")`,
        value: verdictWords[result],
      }),
    ],
  };
};

const toleranceFormat = (tolerance: Decimal): string => {
  const decimals = Math.min(6, tolerance.decimalPlaces());
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
};

const calculatedCell = (calculation: Calculation, format: string, { layout, chunks }: RowSetting): PlanCell => {
  if (calculation.kind === "unknown") return textCell("input-text", "Not known");
  if (calculation.kind === "typed") return inputCell(calculation.value, format);
  const { pieces, thousands, value } = calculation;
  const [first, last] = [chunks[0], chunks.at(-1)];
  const formula =
    first === undefined || last === undefined
      ? formulaOf(pieces, thousands, layout.typedAt)
      : `SUM(F${first}:F${last})${"*1000".repeat(thousands)}`;
  return liveCell("amount", { formula, value }, format);
};
