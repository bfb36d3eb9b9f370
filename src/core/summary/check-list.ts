import { cellKey, printPosition, quoteSheet } from "../grid/address";
import { Decimal } from "../money/decimal";
import type { Finding } from "../model/finding";
import { countVerdicts } from "../model/count-verdicts";
import type { Table, TieOut, Verdict } from "../model/reading";
import { type Calculation, calculationOf, lookupsOf, type Piece, statedPiece, type TextFigure } from "./check-figures";
import { isErrorText } from "./error-text";
import { takeAway } from "./figure";
import { lengthOf, longestFormula } from "./formula";
import type { ModelProof } from "./model-proof";
import type { PlanSource } from "./plan-context";

/** One printed figure and what it is compared with, and what its row on Checks shows. */
export interface ListedCheck {
  readonly tieOut: TieOut;
  readonly stated: Piece;
  readonly calculation: Calculation;
  /** The decimal places the difference is rounded to: enough for every figure in it. */
  readonly places: number;
  readonly difference: Decimal | undefined;
  readonly result: Verdict;
  readonly unit: string;
}

/** The checks that are listed, and how many agreeing ones of each table are only counted. */
export interface CheckList {
  readonly checks: readonly ListedCheck[];
  readonly counted: readonly { readonly table: Table | undefined; readonly agree: number; readonly rounding: number }[];
  /** Findings that no listed check already says. */
  readonly findings: readonly Finding[];
  readonly textFigures: readonly TextFigure[];
  /** Sums of the budget model worked out two ways; none without a model. */
  readonly proofs: readonly ModelProof[];
}

/** The most printed figures listed one by one; of a larger workbook every one that does not agree, and the rest counted. */
const mostListed = 2000;

/** Every tie-out as a row of Checks, with the proofs of the budget model. */
export const listChecks = (source: PlanSource, proofs: readonly ModelProof[]): CheckList => {
  const { reading, findings } = source;
  const lookups = lookupsOf(source);
  const tables = new Map(reading.sheets.flatMap((sheet) => sheet.tables).map((table) => [table.id, table]));
  const isListed = ({ verdict }: TieOut): boolean => verdict === "differs" || verdict === "incomplete";
  const listed = reading.tieOuts.length > mostListed ? reading.tieOuts.filter(isListed) : reading.tieOuts;
  const checks = listed.map((tieOut): ListedCheck => {
    const stated = statedPiece(tieOut, lookups);
    const calculation = calculationOf(tieOut, lookups);
    const places = placesOf(tieOut, calculation);
    const difference = differenceOf(stated, calculation, places);
    const unit = tieOut.relation === "narrative" ? "£" : (tables.get(tieOut.table ?? "")?.unit.value ?? "");
    return { tieOut, stated, calculation, places, difference, result: resultOf(difference, tieOut.tolerance), unit };
  });
  const failing = new Set(checks.filter(({ result }) => result !== "agrees").map(({ tieOut }) => cellKey(tieOut.at)));
  return {
    checks,
    counted:
      listed === reading.tieOuts
        ? []
        : countRest(
            reading.tieOuts.filter((one) => !isListed(one)),
            tables,
          ),
    findings: findings.filter(
      ({ cells: [at], expected }) => at === undefined || expected === undefined || !failing.has(cellKey(at)),
    ),
    textFigures: uniqueTextFigures(checks),
    proofs,
  };
};

/** The formula of a piece or of several, with the cells of figures typed on Checks given by name. */
export const formulaOf = (
  pieces: readonly Piece[],
  thousands: number,
  typedAt: (figure: TextFigure) => string,
): string => {
  const terms = pieces.map((piece, index) => {
    const sign = piece.sign < 0 ? "-" : index === 0 ? "" : "+";
    return sign + (piece.kind === "cells" ? piece.formula : typedAt(piece.figure));
  });
  const joined = terms.join("");
  if (thousands === 0) return joined;
  return (pieces.length > 1 ? `(${joined})` : joined) + "*1000".repeat(thousands);
};

/** A calculation too long for one formula in groups that are summed; none for one that fits. */
export const chunksOf = (calculation: Calculation): readonly (readonly Piece[])[] => {
  if (calculation.kind !== "pieces") return [];
  const whole = formulaOf(calculation.pieces, calculation.thousands, () => "F99999");
  return lengthOf(whole) <= longestFormula ? [] : groupPieces(calculation.pieces);
};

/** Pieces in groups whose formulas stay short enough to follow. */
const groupPieces = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && lengthOf(formulaOf([...last, piece], 0, () => "$F$99999")) <= longestFormula - 20)
      last.push(piece);
    else groups.push([piece]);
  }
  return groups;
};

/** The same figure in the same cell is typed once. */
export const textFigureKey = ({ at, printed }: TextFigure): string => `${cellKey(at)}\n${printed}`;

/** How a tie-out is worked out, in the words of a formula on its own sheet. */
export const workedOut = ({ at, formula, relation }: TieOut): string => {
  const sheet = `${quoteSheet(at.sheet)}!`;
  return `${relationWords[relation]}: ${formula.replaceAll(sheet, "")}`;
};

const relationWords: Readonly<Record<TieOut["relation"], string>> = {
  sum: "Should be the sum",
  difference: "Should be the difference",
  chain: "Should follow from the year before",
  cumulative: "Should be the running total",
  narrative: "Stated in words",
};

/** What is checked: the label of the figure, or its place when it has none. */
export const checkLabel = ({ label, at }: TieOut): string =>
  label.trim() === "" ? `Figure in ${printPosition(at)} without a label` : label.trim();

const placesOf = ({ stated, decimals, computed }: TieOut, calculation: Calculation): number => {
  const figures = [stated, computed, calculation.kind === "unknown" ? undefined : calculation.value];
  const most = Math.max(...figures.map((value) => (Decimal.isDecimal(value) ? value.decimalPlaces() : 0)));
  return Math.min(8, Math.max(decimals, most));
};

const differenceOf = (stated: Piece, calculation: Calculation, places: number): Decimal | undefined => {
  if (calculation.kind === "unknown") return undefined;
  const value = stated.kind === "cells" ? stated.value : stated.figure.value;
  const difference = takeAway(value, calculation.value);
  return typeof difference === "string" || isErrorText(difference) ? undefined : difference.toDecimalPlaces(places);
};

const resultOf = (difference: Decimal | undefined, tolerance: Decimal): Verdict => {
  if (difference === undefined) return "incomplete";
  if (difference.isZero()) return "agrees";
  return difference.abs().gt(tolerance) ? "differs" : "rounding";
};

const countRest = (rest: readonly TieOut[], tables: ReadonlyMap<string, Table>): CheckList["counted"] => {
  const byTable = new Map<string, TieOut[]>();
  for (const tieOut of rest) {
    const id = tieOut.table ?? "";
    const own = byTable.get(id);
    if (own === undefined) byTable.set(id, [tieOut]);
    else own.push(tieOut);
  }
  return [...byTable].map(([id, own]) => {
    const { agrees, rounding } = countVerdicts(own);
    return { table: tables.get(id), agree: agrees, rounding };
  });
};

const uniqueTextFigures = (checks: readonly ListedCheck[]): readonly TextFigure[] => {
  const found = new Map<string, TextFigure>();
  for (const { stated, calculation } of checks) {
    const pieces = [stated, ...(calculation.kind === "pieces" ? calculation.pieces : [])];
    for (const piece of pieces) if (piece.kind === "text-figure") found.set(textFigureKey(piece.figure), piece.figure);
  }
  return [...found.values()];
};
