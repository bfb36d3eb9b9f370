import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseRange, positionsIn, printPosition } from "../../src/core/grid/address";
import type { TieOut } from "../../src/core/model/reading";

/** A relation a council printed, as a person worked it out: "C13" is "C10+C12", and it agrees. */
export interface PrintedRelation {
  readonly cell: string;
  readonly formula: string;
  readonly verdict: string;
  readonly relation: string;
}

export interface PrintedCase {
  readonly name: string;
  readonly tsv: string;
  readonly relations: readonly PrintedRelation[];
}

/** The published tables, each a grid as printed and the relations between its figures. */
export const printedCases = (folder = join(__dirname, "../golden/cases")): readonly PrintedCase[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".relations.tsv"))
    .sort()
    .map((file) => {
      const name = file.replace(".relations.tsv", "");
      const lines = readFileSync(join(folder, file), "utf8").trim().split("\n");
      const relations = lines
        .filter((line) => !line.startsWith("#"))
        .slice(1)
        .map((line) => {
          const [cell = "", formula = "", verdict = "", relation = ""] = line.split("\t");
          return { cell, formula, verdict, relation };
        });
      return { name, tsv: readFileSync(join(folder, `${name}.tsv`), "utf8"), relations };
    });

/** Whether one of the tie-outs is this relation: the same cell and verdict, and the same parts with the same signs (or the same sum in words). */
export const isFound = (
  { cell, formula, verdict }: PrintedRelation,
  tieOuts: readonly TieOut[],
  isFilled: (row: number, column: number) => boolean,
): boolean => {
  const wanted = signedCells(formula, isFilled);
  return tieOuts.some(
    (tieOut) =>
      printPosition(tieOut.at) === cell &&
      tieOut.verdict === verdict &&
      (wanted.length === 0 ? tieOut.formula === formula : sameCells(partsOf(tieOut), wanted)),
  );
};

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join() === b.toSorted().join();

const partsOf = ({ parts }: TieOut): readonly string[] =>
  parts.flatMap(({ range, sign }) => positionsIn(range).map((at) => `${sign}${printPosition(at)}`));

/** "E8+SUM(E10:E13)" as the filled cells it names, each with its sign. */
const signedCells = (formula: string, isFilled: (row: number, column: number) => boolean): readonly string[] =>
  [...formula.matchAll(/([-+]?)(?:SUM\()?([A-Z]+\d+(?::[A-Z]+\d+)?)\)?/g)].flatMap(([, sign, text]) => {
    const range = parseRange(text ?? "");
    const filled = range === undefined ? [] : positionsIn(range).filter(({ row, column }) => isFilled(row, column));
    return filled.map((at) => `${sign === "-" ? -1 : 1}${printPosition(at)}`);
  });
