import { contains } from "../../grid/address";
import type { Table, TableRow } from "../../model/reading";
import { type FormulaSum, figureIn, type SumStrand } from "./find-sums";
import { rangesNamed } from "./relative-formula";

/** A line that a row or column of totals passes over although it stands among the ones it adds up. */
export interface MissedLine {
  readonly strand: SumStrand;
  /** Index of the row (of the column, for totals of rows) left out. */
  readonly part: number;
  /** The sums that pass over a figure of it. */
  readonly sums: readonly FormulaSum[];
}

/** A sum of ranges in which a line was inserted below the last or above the first stays as it was: the line is in none of them. */
export const findMissedLines = (table: Table, strand: SumStrand): readonly MissedLine[] => {
  const ranges = strand.sums.filter(({ isRange }) => isRange);
  const [first] = ranges;
  if (first === undefined || ranges.length < strand.sums.length) return [];
  const [top, bottom] = [first.parts[0] ?? 0, first.parts.at(-1) ?? 0];
  if (ranges.some(({ parts }) => parts[0] !== top || parts.at(-1) !== bottom)) return [];
  const candidates =
    strand.direction === "down"
      ? missedRows(table, strand, { top, bottom })
      : missedColumns(table, strand, { top, bottom });
  return candidates.flatMap((part): readonly MissedLine[] => {
    const sums = ranges.filter(({ place }) => isNotNil(figureIn(table, strand.direction, place, part)));
    return sums.length === 0 ? [] : [{ strand, part, sums }];
  });
};

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** More lines than this beside a range are another block, not ones inserted since. */
const mostMissed = 2;

const missedRows = (table: Table, { total, sums }: SumStrand, { top, bottom }: Span): readonly number[] => {
  const { rows } = table;
  const within = rows.slice(top, bottom + 1).filter(({ role, amounts }) => role === "line" && amounts.some(isNotNil));
  const [like] = within;
  if (within.length < 2 || like === undefined) return [];
  const places = sums.map(({ place }) => place);
  const isMissed = (index: number): boolean => {
    const row = rows[index];
    return row !== undefined && isLineLike(row, within, places) && !isAddedElsewhere(table, index, total, places);
  };
  const between =
    total > bottom ? indexesBetween(bottom + 1, total) : total < top ? indexesBetween(total + 1, top) : [];
  const beside = between.filter((index) => rows[index]?.amounts.some(isNotNil) === true);
  const missed = beside.length <= mostMissed && beside.length < within.length && beside.every(isMissed) ? beside : [];
  const first = top - 1;
  return total > bottom && isMissed(first) && isFirstOfBlock(table, first, like) ? [first, ...missed] : missed;
};

const indexesBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(to - from, 20)) }, (_, index) => from + index);

/** A line of money like those added up, with a figure or a nil in every column of them that has one. */
const isLineLike = (
  { role, name, kind, amounts }: TableRow,
  within: readonly TableRow[],
  places: readonly number[],
): boolean =>
  role === "line" &&
  name !== "" &&
  !memoWords.test(name) &&
  within.some((row) => row.kind === kind) &&
  places.some((place) => isNotNil(amounts[place])) &&
  places.every((place) => amounts[place] !== undefined || within.some((row) => row.amounts[place] === undefined));

const memoWords =
  /\b(of which|memo|memorandum|notes?|less|average|per|check|control|variance|difference|rate|index|population|opening|closing|b\/?f|brought forward|base|balance|target|budget|cumulative|committed|percentage|total|fte|wte|posts|headcount)\b|%|\?$/i;

/** Right above the range, right below the heading or the header, under the same heading and of the same kind. */
const isFirstOfBlock = ({ rows, range }: Table, index: number, like: TableRow): boolean => {
  const [row, above, below] = [rows[index], rows[index - 1], rows[index + 1]];
  if (row === undefined || below?.row !== row.row + 1 || row.row <= range.top) return false;
  return (
    (above === undefined || above.role === "heading" || above.row < row.row - 1) &&
    row.kind === like.kind &&
    row.parents.join("\n") === like.parents.join("\n")
  );
};

/** Whether a formula of another row than its own or the total's names it: then it is added up, or used, on purpose elsewhere. */
const isAddedElsewhere = (table: Table, index: number, total: number, places: readonly number[]): boolean => {
  const at = table.rows[index]?.row ?? 0;
  return table.rows.some(
    ({ formulas }, row) =>
      row !== index &&
      row !== total &&
      formulas?.some(
        (formula, place) =>
          formula !== undefined &&
          places.includes(place) &&
          rangesNamed(formula).some((range) => contains(range, { row: at, column: table.columns[place]?.column ?? 0 })),
      ) === true,
  );
};

/** A year right of the last one added up and left of the total. */
const missedColumns = (table: Table, { total }: SumStrand, { top, bottom }: Span): readonly number[] => {
  const isYear = (index: number): boolean => table.columns[index]?.meaning.kind === "year";
  if (!isYear(top) || !isYear(bottom)) return [];
  return indexesBetween(bottom + 1, total).filter(isYear);
};

const isNotNil = (amount: TableRow["amounts"][number]): boolean => amount?.kind === "amount" && !amount.value.isZero();
