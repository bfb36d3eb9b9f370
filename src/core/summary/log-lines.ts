import type { Grid } from "../grid/grid";
import { cellText } from "../model/cell-text";
import { Decimal } from "../money/decimal";
import { shownValue } from "./place-lines";
import { type PlanContext, unitSuffix } from "./plan-context";
import { themeOf } from "./theme-of";

/** A line as Savings lines shows it: what one refresh is compared with the next by. */
export interface LoggedLine {
  /** Its reference, else theme and name; unique on the sheet. */
  readonly key: string;
  readonly label: string;
  readonly row: number;
  /** What it shows for each year, by the header of the column. */
  readonly years: ReadonlyMap<string, string>;
}

/** The lines as this refresh will show them. */
export const plannedLines = ({ lines, placed, years, style }: LoggedContext): readonly LoggedLine[] =>
  withKeys(
    lines.flatMap((line) => {
      const place = placed.get(line);
      if (place === undefined) return [];
      const shown = years.flatMap(({ header }, index): [string, string][] => {
        const figure = place.figures[index];
        return figure === undefined ? [] : [[`${header}${unitSuffix(style)}`, printed(shownValue(figure))]];
      });
      return [
        {
          reference: line.reference ?? "",
          name: line.name,
          theme: themeOf(line),
          row: place.row,
          years: new Map(shown),
        },
      ];
    }),
  );

type LoggedContext = Pick<PlanContext, "lines" | "placed" | "years" | "style">;

/** The lines as the sheet shows them now; none when it is not laid out as ours. */
export const presentLines = ({ rows }: Grid): readonly LoggedLine[] => {
  const header = rows.find(({ cells }) => cells[0]?.column === 1 && cells[0].value === "Reference");
  if (header === undefined) return [];
  const columnOf = (name: string): number => header.cells.find(({ value }) => value === name)?.column ?? 0;
  const [reference, name, theme, recurrence] = ["Reference", "Line", "Theme", "One-off or permanent"].map(columnOf);
  const total = header.cells.find(({ value }) => typeof value === "string" && /^Total\b/.test(value))?.column ?? 0;
  return withKeys(
    rows
      .filter(({ row }) => row > header.row)
      .flatMap(({ row, cells }) => {
        const textAt = (column: number | undefined): string => {
          const value = cells.find((cell) => cell.column === column)?.value;
          return cellText(value);
        };
        if (textAt(name) === "") return [];
        const years = header.cells.flatMap(({ column, value }): [string, string][] => {
          const cell = cells.find((one) => one.column === column);
          if (column <= (recurrence ?? 0) || column >= total || cell === undefined) return [];
          const shown = typeof cell.value === "number" ? printed(new Decimal(cell.value)) : textAt(column);
          return [[cellText(value), shown]];
        });
        return [{ reference: textAt(reference), name: textAt(name), theme: textAt(theme), row, years: new Map(years) }];
      }),
  );
};

interface Shown {
  readonly reference: string;
  readonly name: string;
  readonly theme: string;
  readonly row: number;
  readonly years: ReadonlyMap<string, string>;
}

/** Excel's own arithmetic leaves dust after the fifteenth digit. */
const printed = (value: Decimal | string): string =>
  typeof value === "string" ? value : value.toDecimalPlaces(9).plus(0).toFixed();

const withKeys = (lines: readonly Shown[]): readonly LoggedLine[] => {
  const seen = new Map<string, number>();
  return lines.map(({ reference, name, theme, row, years }) => {
    const base = reference === "" ? `${theme} / ${name}` : reference;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const label = reference === "" ? name : `${reference} ${name}`;
    return { key: count === 1 ? base : `${base} (${count})`, label, row, years };
  });
};
