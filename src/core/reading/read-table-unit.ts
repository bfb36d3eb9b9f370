import type { CellRef } from "../grid/address";
import type { Basis, UnitReading } from "../model/reading";
import { readUnit, type PrintedUnit } from "../money/read-unit";
import type { Block } from "./find-blocks";
import { type PrintedRow, textOf } from "./printed-rows";

/** The unit a table's money is printed in, from the nearest place that states it: header, unit row, title, note, the sheet's own title. */
export const readTableUnit = (
  block: Block,
  firstFigure: number,
  { sheet, titles }: { readonly sheet: string; readonly titles: readonly PrintedRow[] },
): UnitReading => {
  const inHeader = (header: readonly PrintedRow[]): FoundUnit | undefined => {
    const overFigures = header.toReversed().flatMap((row) => unitsOf(row, sheet, firstFigure));
    return mostPrinted(overFigures.length > 0 ? overFigures : header.flatMap((row) => unitsOf(row, sheet, 0)));
  };
  const found = inHeader(block.header) ?? inHeader(block.headedBy);
  if (found !== undefined) return unitFrom(found, found.isAlone ? "row" : "header");
  const anywhere = (rows: readonly PrintedRow[]): FoundUnit | undefined =>
    rows.flatMap((row) => unitsOf(row, sheet, 0))[0];
  const inTitle = anywhere(block.above.toReversed().slice(0, 4)) ?? anywhere(titles);
  if (inTitle !== undefined) return unitFrom(inTitle, "title");
  const inNotes = anywhere(block.below.slice(0, 4));
  return inNotes === undefined ? {} : unitFrom(inNotes, "note");
};

const unitFrom = ({ unit, at, wellFormed, printed }: FoundUnit, from: Basis): UnitReading => ({
  value: unit,
  from,
  at,
  ...(wellFormed ? {} : { malformed: printed }),
});

interface FoundUnit extends PrintedUnit {
  readonly at: CellRef;
  /** The cell holds the unit and nothing else. */
  readonly isAlone: boolean;
}

const unitsOf = (row: PrintedRow, sheet: string, from: number): readonly FoundUnit[] =>
  row.cells.flatMap((cell) => {
    const text = textOf(cell);
    const unit = cell.column < from || text.length > 200 ? undefined : readUnit(text);
    if (unit === undefined) return [];
    const isAlone = text.replace(/[()]/g, "").trim() === unit.printed.replace(/[()]/g, "").trim();
    return [{ ...unit, isAlone, at: { sheet, row: cell.row, column: cell.column } }];
  });

const mostPrinted = (found: readonly FoundUnit[]): FoundUnit | undefined => {
  const timesPrinted = ({ unit }: FoundUnit): number => found.filter((other) => other.unit === unit).length;
  return found.toSorted((a, b) => timesPrinted(b) - timesPrinted(a))[0];
};
