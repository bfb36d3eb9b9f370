import type { CellRef } from "../grid/address";
import type { Table, TableRow } from "../model/reading";
import type { AmountReading } from "../money/amount";
import { Decimal, zero } from "../money/decimal";

/** What one line prints for one year; a blank or a dash is nothing. */
export interface YearFigure {
  readonly start: number;
  /** The year as the sheet prints it. */
  readonly year: string;
  readonly value: Decimal;
  readonly amount: AmountReading | undefined;
  readonly at: CellRef;
}

/** A line with all its years, left to right. */
export interface YearLine {
  readonly row: TableRow;
  readonly figures: readonly YearFigure[];
}

/** The lines a test picks of a table whose years follow one another, each figure of them decided; none of a table with fewer than two years. */
export const yearLines = (table: Table, picks: (row: TableRow) => boolean = () => true): readonly YearLine[] => {
  const columns = table.columns.flatMap(({ column, meaning }, index) =>
    meaning.kind === "year" ? [{ column, index, start: meaning.year.start, year: meaning.printed }] : [],
  );
  const inOrder = columns.every(({ start }, index) => index === 0 || start === (columns[index - 1]?.start ?? 0) + 1);
  if (columns.length < 2 || !inOrder) return [];
  return table.rows.flatMap((row) => {
    if (row.role !== "line" || row.kind === "fte" || !picks(row)) return [];
    const figures: YearFigure[] = [];
    for (const { column, index, start, year } of columns) {
      const amount = row.amounts[index];
      const value = amount?.kind === "amount" ? amount.value : zero;
      if (amount !== undefined && amount.kind !== "amount" && amount.kind !== "nil") return [];
      figures.push({ start, year, value, amount, at: { sheet: table.sheet, row: row.row, column } });
    }
    return [{ row, figures }];
  });
};

/** The figures that are not nothing. */
export const changesOf = ({ figures }: YearLine): readonly YearFigure[] =>
  figures.filter(({ value }) => !value.isZero());

/** What the years of a line add up to. */
export const sumOf = ({ figures }: YearLine): Decimal =>
  figures.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
