import { cellKey, type CellRef, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { TieOut } from "../../model/reading";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { partCells, tables } from "../reach";
import { textPassedOver } from "./text-passed-over";

/** Every printed total, difference, chain and cumulative figure follows from its parts, rounding apart. */
export const totalsAgree: Check = {
  name: "totals-agree",
  codes: ["T01", "T02", "T04", "T12", "F05"],
  run: (reading, { waiting }) => {
    const all = tables(reading);
    // What waits for Excel is told of once, for the whole workbook (H02).
    const waits = new Set(waiting.map(cellKey));
    return reading.tieOuts
      .filter(
        ({ verdict, relation }) => (verdict === "differs" || verdict === "incomplete") && relation !== "narrative",
      )
      .filter(({ at }) => !waits.has(cellKey(at)))
      .map((tieOut): Finding => {
        const table = all.get(tieOut.table ?? "");
        const code = codeOf(tieOut, table?.columns.find(({ column }) => column === tieOut.at.column)?.meaning.kind);
        if (tieOut.verdict === "incomplete") return incomplete(tieOut, code, tieOut.computed?.toString() ?? "");
        return differing(tieOut, code, table === undefined ? [] : textPassedOver(tieOut, table));
      });
  },
};

/** A figure that does not follow from its parts; where parts held as text are the reason, it says so. */
const differing = (tieOut: TieOut, code: string, texts: readonly CellRef[]): Finding => {
  const computed = tieOut.computed?.toString() ?? "";
  const named = listed(texts.map((at) => printRef(at)));
  const why = texts.length === 0 ? "" : `, which is what ${named} ${texts.length === 1 ? "holds" : "hold"} as text`;
  return {
    check: totalsAgree.name,
    code,
    severity: "error",
    message: `Unexpected ${nameOf(tieOut)} ${tieOut.stated.toString()}, expected ${computed}: ${tieOut.formula} comes to ${computed}, a difference of ${tieOut.difference?.toString() ?? ""}${why}.`,
    remedy:
      texts.length === 0
        ? `Correct ${printRef(tieOut.at)} or its parts, then check again.`
        : `Type ${named} as ${texts.length === 1 ? "a number" : "numbers"}: a sum passes over text.`,
    cells: [tieOut.at, ...texts, ...partCells(tieOut)],
    expected: computed,
    found: tieOut.stated.toString(),
  };
};

/** A part is to be confirmed: what the others leave for it. */
const incomplete = (tieOut: TieOut, code: string, computed: string): Finding => ({
  check: totalsAgree.name,
  code,
  severity: "warning",
  message: `The ${nameOf(tieOut)} is printed as ${tieOut.stated.toString()}, and the parts of ${tieOut.formula} that can be read come to ${computed}: the undecided ones would have to make up ${tieOut.difference?.toString() ?? ""}.`,
  remedy: `Settle the undecided parts of ${printRef(tieOut.at)}, then check again.`,
  cells: [tieOut.at, ...partCells(tieOut)],
  expected: computed,
  found: tieOut.stated.toString(),
});

const nameOf = ({ label, relation }: TieOut): string => {
  const words = {
    sum: "total",
    difference: "difference",
    chain: "opening figure",
    cumulative: "cumulative figure",
    narrative: "amount",
  };
  return label === "" ? words[relation] : `${words[relation]} for "${label}"`;
};

/** T12 chains, T02 across a row, T04 a total of totals, T01 down a column. */
const codeOf = ({ relation, at, parts }: TieOut, column: string | undefined): string => {
  if (relation === "chain" || relation === "cumulative") return "T12";
  const isAcross = parts.every(({ range }) => range.top === at.row && range.bottom === at.row);
  if (isAcross && parts.length > 0) return column === "total" || relation === "sum" ? "T02" : "F05";
  return parts.length > 1 && parts.every(({ range }) => range.top === range.bottom) ? "T04" : "T01";
};
