import { type CellRef, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import { Decimal } from "../../money/decimal";
import { inFull, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { type FormulaSum, figureIn, findSums, type SumStrand } from "./find-sums";
import { findMissedLines, type MissedLine } from "./missed-lines";
import { findOddSums, type OddSum } from "./odd-sums";

/** A total's formula adds up every line of its block, each once (T10). */
export const sumsLeaveNothingOut: Check = {
  name: "sums-leave-nothing-out",
  codes: ["T10"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table) => {
      const strands = findSums(table);
      return strands.flatMap((strand) => [
        ...findOddSums(table, strand).map((odd) => oddFinding(table, strand, odd)),
        ...findMissedLines(table, strand).map((missed) => missedFinding(table, missed)),
        ...countedTwice(table, strand, strands),
      ]);
    }),
};

const finding = (cells: readonly CellRef[], message: string, remedy: string): Finding => ({
  check: sumsLeaveNothingOut.name,
  code: "T10",
  severity: "error",
  message,
  remedy,
  cells,
});

const oddFinding = (table: Table, strand: SumStrand, { sum, missing, extra, others, isNilNow }: OddSum): Finding => {
  const [left, taken] = [partsSaid(table, strand, sum, missing), partsSaid(table, strand, sum, extra)];
  const what = [left === "" ? "" : `leaves out ${left}`, taken === "" ? "" : `takes in ${taken}`].filter(Boolean);
  const total = totalAt(table, strand, sum);
  const found = finding(
    [total, ...[...missing, ...extra].map((part) => partAt(table, strand, sum, part))],
    `${sum.formula} in ${printRef(total)} ("${nameOf(table, strand, sum)}") ${what.join(" and ")}, unlike the ${others} other totals of its ${strand.direction === "down" ? "row" : "column"}${isNilNow ? ": it makes no difference while that is nil" : ""}.`,
    `Copy the formula of the total beside it into ${printRef(total)}.`,
  );
  return isNilNow ? { ...found, severity: "warning" } : found;
};

const missedFinding = (table: Table, { strand, part, sums }: MissedLine): Finding => {
  const [first] = sums;
  const [totals, parts] = [
    sums.map((sum) => totalAt(table, strand, sum)),
    sums.map((sum) => partAt(table, strand, sum, part)),
  ];
  const line = (strand.direction === "down" ? table.rows[part]?.name : table.columns[part]?.header) ?? "";
  const figures = sums.map((sum) => valueIn(table, strand, sum, part));
  const where = listed(totals.map((at) => printRef(at)));
  return finding(
    [...totals, ...parts],
    `"${line}" (${listed(figures.map(inFull))}) is in no total: ${first?.formula ?? ""} in ${where} stops short of ${parts[0] === undefined ? "" : printRef(parts[0])}.`,
    `Stretch the formula to take in "${line}", or move the line out of the block if it is no part of the total.`,
  );
};

/** A sum that adds up a subtotal and the lines under it. */
const countedTwice = (table: Table, strand: SumStrand, strands: readonly SumStrand[]): readonly Finding[] => {
  const others = strands.filter(({ direction, total }) => direction === strand.direction && total !== strand.total);
  const totals = new Set(others.map(({ total }) => total));
  const twice = strand.sums.flatMap((sum) => {
    if (!sum.parts.some((part) => totals.has(part))) return [];
    const held = new Set(sum.parts);
    const inner = others.find(({ total, sums }) => {
      if (!held.has(total)) return false;
      const parts = sums.find(({ place }) => place === sum.place)?.parts ?? [];
      return parts.length >= 2 && parts.every((part) => held.has(part)) && !valueIn(table, strand, sum, total).isZero();
    });
    return inner === undefined ? [] : [{ sum, subtotal: inner.total }];
  });
  const [first] = twice;
  if (first === undefined) return [];
  const subtotal = partAt(table, strand, first.sum, first.subtotal);
  return [
    finding(
      [
        ...twice.map(({ sum }) => totalAt(table, strand, sum)),
        ...twice.map(({ sum, subtotal: part }) => partAt(table, strand, sum, part)),
      ],
      `${first.sum.formula} in ${listed(twice.map(({ sum }) => printRef(totalAt(table, strand, sum))))} adds up a subtotal (${printRef(subtotal)}) and its parts: they are counted twice.`,
      "Add up the subtotals alone, or use SUBTOTAL throughout.",
    ),
  ];
};

const totalAt = (table: Table, strand: SumStrand, { place }: FormulaSum): CellRef =>
  strand.direction === "down" ? cellOf(table, strand.total, place) : cellOf(table, place, strand.total);

const partAt = (table: Table, strand: SumStrand, { place }: FormulaSum, part: number): CellRef =>
  strand.direction === "down" ? cellOf(table, part, place) : cellOf(table, place, part);

const cellOf = ({ sheet, rows, columns }: Table, row: number, column: number): CellRef => ({
  sheet,
  row: rows[row]?.row ?? 0,
  column: columns[column]?.column ?? 0,
});

const nameOf = (table: Table, { direction, total }: SumStrand, { place }: FormulaSum): string =>
  table.rows[direction === "down" ? total : place]?.name ?? "";

const valueIn = (table: Table, strand: SumStrand, { place }: FormulaSum, part: number): Decimal => {
  const amount = figureIn(table, strand.direction, place, part);
  return amount?.kind === "amount" ? amount.value : new Decimal(0);
};

/** "B5 (12)". */
const partsSaid = (table: Table, strand: SumStrand, sum: FormulaSum, parts: readonly number[]): string =>
  listed(
    parts.map((part) => `${printRef(partAt(table, strand, sum, part))} (${inFull(valueIn(table, strand, sum, part))})`),
  );
