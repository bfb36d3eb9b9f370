import type { TableColumn } from "../model/reading";
import { readRelativeYear } from "../years/read-relative-year";
import type { Block } from "./find-blocks";
import { readLostYears } from "./read-header-years";
import { shownText } from "./shown-text";

/** The columns of a block with their sheet, and what their headings say of years that are no plain years: dates, and years counted from the first. */
export const placeColumns = (
  figures: readonly TableColumn[],
  { headedBy, years }: Block,
  { sheet, dates1904 }: { readonly sheet: string; readonly dates1904: boolean },
): readonly TableColumn[] => {
  const lost = headedBy.flatMap((row) => readLostYears(row, dates1904));
  const counted = countedYears(figures);
  return figures.map((column, index): TableColumn => {
    const { meaning } = column;
    if (meaning.kind === "year") {
      const date = years.find(({ cell, wasDate }) => wasDate && cell.column === meaning.at.column)?.cell;
      const wasDate = date === undefined ? undefined : shownText(date, dates1904);
      return {
        ...column,
        meaning: { ...meaning, at: { ...meaning.at, sheet }, ...(wasDate !== undefined && { wasDate }) },
      };
    }
    const found = lost.find(({ cell }) => cell.column === column.column);
    const relativeYear = counted[index];
    return {
      ...column,
      ...(relativeYear !== undefined && { relativeYear }),
      ...(found && {
        lostYear: {
          shown: shownText(found.cell, dates1904),
          at: { sheet, row: found.cell.row, column: found.cell.column },
          candidates: found.candidates,
        },
      }),
    };
  });
};

/** "Year 1", "Year 2": at least two, one after another. */
const countedYears = (figures: readonly TableColumn[]): readonly (number | undefined)[] => {
  const counted = figures.map(({ meaning, header }) =>
    meaning.kind === "amount" ? readRelativeYear(header) : undefined,
  );
  const found = counted.filter((year) => year !== undefined);
  const isRun = found.every((year, index) => index === 0 || year === (found[index - 1] ?? 0) + 1);
  return found.length >= 2 && isRun ? counted : counted.map(() => undefined);
};
