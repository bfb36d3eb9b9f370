import { cellKey, type CellRef, contains, positionsIn, printRange } from "../grid/address";
import { isCellError } from "../grid/cell";
import type { AmountReading } from "../money/amount";
import { Decimal, zero } from "../money/decimal";
import { sumTyped } from "../money/sum-typed";
import { exactly } from "../money/typed-figure";
import { poundsPer } from "../money/unit";
import { figureFinder } from "../model/find-figure";
import type { PartRun, Reading, Statement, TieOut } from "../model/reading";
import { addUp } from "./figure";
import { toCell, toRange } from "./formula";
import type { PlanSource } from "./plan-context";

/** A figure the workbook holds as text or in a sentence: no formula can reach it, so it is typed on Checks. */
export interface TextFigure {
  readonly at: CellRef;
  readonly printed: string;
  readonly value: Decimal;
  readonly inSentence: boolean;
}

/** One piece of a calculation: a formula over the user's cells, or a figure typed on Checks. */
export type Piece =
  | { readonly kind: "cells"; readonly formula: string; readonly value: Decimal | string; readonly sign: 1 | -1 }
  | { readonly kind: "text-figure"; readonly figure: TextFigure; readonly sign: 1 | -1 };

/** What a printed figure is compared with, ready to be written. */
export type Calculation =
  | {
      readonly kind: "pieces";
      readonly pieces: readonly Piece[];
      readonly thousands: number;
      readonly value: Decimal | string;
    }
  /** Known, but from nothing a formula can point to. */
  | { readonly kind: "typed"; readonly value: Decimal }
  | { readonly kind: "unknown" };

/** Looks up the amounts stated in each cell of prose. */
const statementsByCell = ({ sheets }: Reading): ReadonlyMap<string, readonly Statement[]> => {
  const found = new Map<string, readonly Statement[]>();
  for (const statement of sheets.flatMap(({ statements }) => statements)) {
    const key = cellKey(statement.at);
    found.set(key, [...(found.get(key) ?? []), statement]);
  }
  return found;
};

export interface Lookups {
  readonly cellAt: PlanSource["cellAt"];
  readonly readingAt: (at: CellRef) => AmountReading | undefined;
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  /** How many times a figure of a cell's table is multiplied by a thousand to be in pounds. */
  readonly thousandsAt: (at: CellRef) => number;
}

/** The lookups a reading needs for its tie-outs to be written as formulas. */
export const lookupsOf = ({ reading, cellAt }: Pick<PlanSource, "reading" | "cellAt">): Lookups => {
  const tables = reading.sheets.flatMap((sheet) => sheet.tables);
  return {
    cellAt,
    readingAt: figureFinder(reading),
    statements: statementsByCell(reading),
    thousandsAt: (at) => {
      const table = tables.find(({ sheet, range }) => sheet === at.sheet && contains(range, at));
      return table?.unit.value === undefined ? 0 : Math.round(Math.log10(poundsPer[table.unit.value]) / 3);
    },
  };
};

/**
 * A tie-out's parts as pieces of a formula. A calculation that would show anything but the figure that was checked is
 * not written as a formula.
 */
export const calculationOf = (tieOut: TieOut, lookups: Lookups): Calculation => {
  const options = proseChoices(tieOut, lookups).map((prose) =>
    tieOut.parts.flatMap((run, index) => piecesOf(run, prose.get(index), lookups)),
  );
  const first = tieOut.parts[0];
  const scales =
    tieOut.relation === "narrative" && first !== undefined ? [0, lookups.thousandsAt(topLeft(first))] : [0];
  const { computed } = tieOut;
  for (const pieces of options) {
    for (const thousands of scales) {
      const value = valueOf(pieces, thousands);
      const isProved =
        computed === undefined ? typeof value === "string" : Decimal.isDecimal(value) && value.eq(computed);
      if (pieces.length > 0 && isProved) return { kind: "pieces", pieces, thousands, value };
    }
  }
  return computed === undefined ? { kind: "unknown" } : { kind: "typed", value: computed };
};

/** One cell of the workbook as a piece: live when it is a number. */
export const statedPiece = (tieOut: TieOut, { cellAt, readingAt, statements }: Lookups): Piece => {
  const { at, stated } = tieOut;
  const cell = cellAt(at);
  if (cell !== undefined && isCellError(cell.value)) {
    return { kind: "cells", formula: toCell(at), value: cell.value.error, sign: 1 };
  }
  if (typeof cell?.value === "number" && exactly(cell.value).eq(stated)) {
    return { kind: "cells", formula: toCell(at), value: stated, sign: 1 };
  }
  const sentence = statements.get(cellKey(at))?.find(({ pounds }) => pounds.eq(stated));
  const printed = sentence?.printed ?? (typeof cell?.value === "string" ? cell.value : stated.toFixed());
  const inSentence = sentence !== undefined || readingAt(at) === undefined;
  return { kind: "text-figure", sign: 1, figure: { at, printed, value: stated, inSentence } };
};

const topLeft = ({ sheet, range }: PartRun): CellRef => ({ sheet, row: range.top, column: range.left });

/** What some pieces add up to. */
export const pieceSum = (pieces: readonly Piece[]): Decimal | string =>
  addUp(
    pieces.map((piece) => {
      const value = piece.kind === "cells" ? piece.value : piece.figure.value;
      return typeof value === "string" ? value : value.times(piece.sign);
    }),
  );

const valueOf = (pieces: readonly Piece[], thousands: number): Decimal | string => {
  const total = pieceSum(pieces);
  return typeof total === "string" ? total : total.times(new Decimal(1000).pow(thousands)).plus(zero);
};

/** A run as SUM over its cells, its text figures added one by one; a run of one prose cell is the amount chosen from it. */
const piecesOf = (run: PartRun, prose: Statement | undefined, { cellAt, readingAt }: Lookups): readonly Piece[] => {
  const { sheet, range, sign } = run;
  if (prose !== undefined) {
    const figure = { at: prose.at, printed: prose.printed, value: prose.pounds, inSentence: true };
    return [{ kind: "text-figure", figure, sign }];
  }
  const cells = cellsOf(run);
  const numbers: number[] = [];
  const errors: string[] = [];
  const typed: TextFigure[] = [];
  for (const at of cells) {
    const value = cellAt(at)?.value;
    if (typeof value === "number") numbers.push(value);
    else if (typeof value === "string") {
      const read = readingAt(at);
      if (read?.kind === "amount") typed.push({ at, printed: value, value: read.value, inSentence: false });
    } else if (value !== undefined && isCellError(value)) errors.push(value.error);
  }
  const formula = cells.length === 1 ? toCell(topLeft(run)) : `SUM(${toRange(sheet, range)})`;
  const isLive = numbers.length + errors.length > 0;
  const live: Piece[] = isLive ? [{ kind: "cells", formula, value: errors[0] ?? sumTyped(numbers, 4), sign }] : [];
  return [...live, ...typed.map((figure): Piece => ({ kind: "text-figure", figure, sign }))];
};

/** Every way to choose one stated amount for each part that is a cell of prose; one empty way when no part is. */
const proseChoices = (
  { parts }: TieOut,
  { statements, readingAt, cellAt }: Lookups,
): readonly ReadonlyMap<number, Statement>[] =>
  parts.reduce<readonly ReadonlyMap<number, Statement>[]>(
    (ways, run, index) => {
      const at = topLeft(run);
      const isOneCell = printRange(run.range) === printRange({ ...run.range, bottom: at.row, right: at.column });
      const isProse = isOneCell && typeof cellAt(at)?.value === "string" && readingAt(at) === undefined;
      const choices = isProse ? (statements.get(cellKey(at)) ?? []) : [];
      if (choices.length === 0) return ways;
      return ways.flatMap((way) => choices.map((choice) => new Map([...way, [index, choice]]))).slice(0, mostWays);
    },
    [new Map<number, Statement>()],
  );

const mostWays = 5000;

const cellsOf = ({ sheet, range }: PartRun): readonly CellRef[] =>
  positionsIn(range).map(({ row, column }) => ({ sheet, row, column }));
