import type { CellRef } from "../grid/address";
import type { Basis, UnitReading } from "../model/reading";
import { type Unit } from "../money/unit";
import { readUnit, type PrintedUnit } from "../money/read-unit";
import type { Block } from "./find-blocks";
import { type PrintedRow, textOf } from "./printed-rows";

/** The unit a table's money is printed in, from the nearest place that states it: header, unit row, title, note. */
export const readTableUnit = (block: Block, sheet: string, firstFigure: number): UnitReading => {
  const inHeader = block.header.toReversed().flatMap((row) => unitsOf(row, sheet, firstFigure));
  const inTitle = block.above
    .toReversed()
    .slice(0, 4)
    .flatMap((row) => unitsOf(row, sheet, 0));
  const inNotes = block.below.slice(0, 4).flatMap((row) => unitsOf(row, sheet, 0));
  const headerFirst = inHeader.length > 0 ? inHeader : block.header.flatMap((row) => unitsOf(row, sheet, 0));
  const found = mostPrinted(headerFirst) ?? inTitle[0] ?? inNotes[0];
  if (found === undefined) return {};
  const from: Basis = headerFirst.includes(found)
    ? found.isAlone
      ? "row"
      : "header"
    : inTitle.includes(found)
      ? "title"
      : "note";
  return { value: found.unit, from, at: found.at, ...(found.wellFormed ? {} : { malformed: found.printed }) };
};

/** The unit one header cell states for its own column. */
export const readColumnUnit = (header: string): Unit | undefined => readUnit(header)?.unit;

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
