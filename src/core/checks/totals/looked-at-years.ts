import type { Range } from "../../grid/address";
import type { Reading, Table } from "../../model/reading";
import type { FinancialYear } from "../../years/financial-year";

/** A year column as it is headed. */
export interface LookedAtYear {
  readonly year: FinancialYear;
  readonly printed: string;
}

/** Tells which year the figures of a column's cells are of, wherever a table of years prints them; undefined where none does. */
export const lookedAtYears = ({
  sheets,
}: Reading): ((sheet: string, column: number, rows: Pick<Range, "top" | "bottom">) => LookedAtYear | undefined) => {
  const columns = new Map<string, readonly YearColumn[]>();
  for (const { sheet, tables } of sheets) {
    for (const one of tables.flatMap(yearColumns)) {
      const key = `${sheet.toLowerCase()}\n${one.column}`;
      columns.set(key, [...(columns.get(key) ?? []), one]);
    }
  }
  return (sheet, column, { top, bottom }) => {
    const own = columns
      .get(`${sheet.toLowerCase()}\n${column}`)
      ?.filter((one) => one.top <= bottom && one.bottom >= top);
    const [first] = own ?? [];
    return own?.every(({ year }) => year.start === first?.year.start) === true ? first : undefined;
  };
};

interface YearColumn extends LookedAtYear {
  readonly column: number;
  /** From its heading to its last row. */
  readonly top: number;
  readonly bottom: number;
}

const yearColumns = ({ columns, range }: Table): readonly YearColumn[] =>
  columns.flatMap(({ column, meaning }): readonly YearColumn[] =>
    meaning.kind === "year"
      ? [
          {
            column,
            year: meaning.year,
            printed: meaning.printed,
            top: Math.min(range.top, meaning.at.row),
            bottom: range.bottom,
          },
        ]
      : [],
  );
