import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { TieOut } from "../../model/reading";
import type { Check } from "../check";
import { partCells, tables } from "../reach";

/** Every printed total, difference, chain and cumulative figure follows from its parts, rounding apart. */
export const totalsAgree: Check = {
  name: "totals-agree",
  codes: ["T01", "T02", "T04", "T12", "F05"],
  run: (reading) => {
    const all = tables(reading);
    return reading.tieOuts
      .filter(
        ({ verdict, relation }) => (verdict === "differs" || verdict === "incomplete") && relation !== "narrative",
      )
      .map((tieOut): Finding => {
        const code = codeOf(
          tieOut,
          all.get(tieOut.table ?? "")?.columns.find(({ column }) => column === tieOut.at.column)?.meaning.kind,
        );
        const computed = tieOut.computed?.toString() ?? "";
        if (tieOut.verdict === "incomplete") return incomplete(tieOut, code, computed);
        return {
          check: totalsAgree.name,
          code,
          severity: "error",
          message: `Unexpected ${nameOf(tieOut)} ${tieOut.stated.toString()}, expected ${computed}: ${tieOut.formula} comes to ${computed}, a difference of ${tieOut.difference?.toString() ?? ""}.`,
          remedy: `Correct ${printRef(tieOut.at)} or its parts, then check again.`,
          cells: [tieOut.at, ...partCells(tieOut)],
          expected: computed,
          found: tieOut.stated.toString(),
        };
      });
  },
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
