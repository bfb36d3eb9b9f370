import { quoteSheet } from "../grid/address";
import { Decimal, zero } from "../money/decimal";
import type { NumberStyle } from "../model/number-style";
import type { BlockAt } from "./block";
import { inputCell, linkCell, liveCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { checksWidths } from "./checks-layout";
import { isErrorText } from "./error-text";
import type { Figure } from "./figure";
import { proofResult } from "./master-status";
import { comparedPlaces, type ModelProof } from "./model-proof";
import { amountFormat, countFormat } from "./number-formats";
import { rowHeight } from "./row-heights";
import type { PlanRow } from "./sheet-plan";
import { headerRow } from "./table-section";
import { verdictWords } from "./words";

/** A row a proof: the lowest and the highest difference of its years, which must both be nothing. */
export const proofsTable =
  ({ proofs }: CheckList, style: NumberStyle): BlockAt =>
  (top) => {
    const bottom = top + proofs.length;
    const results = { top: top + 1, bottom, left: 11, right: 11 };
    return {
      rows: [
        headerRow(
          checksWidths,
          ["No", "What is proved", "How it is worked out", "Where", "Years"],
          ["Lowest difference", "Highest difference", "Largest", "Tolerance", "Decimal places"],
          ["Result"],
        ),
        ...proofs.map((proof, index) => proofRow(proof, index, { row: top + 1 + index, format: amountFormat(style) })),
      ],
      tables: [{ name: "Crosscast_proofs_table", range: { top, left: 1, bottom, right: checksWidths.length } }],
      highlights: [
        { range: results, word: verdictWords.differs, role: "status-bad" },
        { range: results, word: verdictWords.incomplete, role: "status-warning" },
      ],
    };
  };

const proofRow = (
  proof: ModelProof,
  index: number,
  { row, format }: { readonly row: number; readonly format: string },
): PlanRow => {
  const { label, how, sheet, differences } = proof;
  const cells = `${quoteSheet(sheet)}!${proof.cells}`;
  const at = { sheet, row: proof.row, column: 1 };
  const where = `${sheet}, row ${proof.row}`;
  const error = differences.find(isErrorText);
  const figures = differences.filter((one) => Decimal.isDecimal(one));
  const lowest = error ?? Decimal.min(zero, ...figures);
  const highest = error ?? Decimal.max(zero, ...figures);
  const largest: Figure["value"] =
    typeof lowest === "string" || typeof highest === "string"
      ? "n/a"
      : Decimal.max(highest, lowest.negated().plus(zero));
  return {
    height: rowHeight([label, how, where].map((text, column) => ({ text, width: checksWidths[column + 1] ?? 40 }))),
    cells: [
      textCell("text", String(index + 1)),
      textCell("text", label),
      textCell("text", how),
      linkCell(where, at),
      liveCell("amount", { formula: `COUNT(${cells})`, value: new Decimal(figures.length) }, countFormat),
      liveCell("amount", { formula: `MIN(0,${cells})`, value: lowest }, format),
      liveCell("amount", { formula: `MAX(0,${cells})`, value: highest }, format),
      liveCell("amount", { formula: `IFERROR(ROUND(MAX(-F${row},G${row}),J${row}),"n/a")`, value: largest }, format),
      inputCell(zero, countFormat),
      inputCell(new Decimal(comparedPlaces), countFormat),
      liveCell("text", {
        formula: `IFERROR(CHOOSE(1+(ABS(H${row})>I${row}),"Agrees","Differs"),"Incomplete")`,
        value: verdictWords[proofResult(proof)],
      }),
    ],
  };
};
