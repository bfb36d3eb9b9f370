import fc from "fast-check";
import { contains, positionsIn, printPosition } from "../../../src/core/grid/address";
import { cellAt, type Grid } from "../../../src/core/grid/grid";
import type { TieOut } from "../../../src/core/model/reading";
import { readBudget } from "../../../src/core/reading/read-budget";
import { gridFromTsv } from "../../support/draw-grid";
import { printedCases } from "../../support/printed-relations";

/** A total that one column, one line apart from its label, has nothing else to prove it by: wrong parts hide it. */
const unprovable: Readonly<Record<string, readonly string[]>> = { "brighton-part-year": ["C6"] };

interface Addend {
  readonly row: number;
  readonly column: number;
}

const tieOutsOf = (grid: Grid): readonly TieOut[] =>
  readBudget([grid], { answers: new Map(), dates1904: false }).tieOuts.filter(
    ({ relation }) => relation !== "narrative",
  );

const uses = ({ parts }: TieOut, addend: Addend): boolean => parts.some(({ range }) => contains(range, addend));

const addTo = (grid: Grid, { row, column }: Addend, amount: number, decimals: number): Grid => ({
  ...grid,
  rows: grid.rows.map((printed) =>
    printed.row !== row
      ? printed
      : {
          ...printed,
          cells: printed.cells.map((cell) =>
            cell.column === column && typeof cell.value === "number"
              ? { ...cell, value: Number((cell.value + amount).toFixed(decimals)) }
              : cell,
          ),
        },
  ),
});

const cellOf = ({ at }: TieOut): string => printPosition(at);

describe.each(printedCases())("$name with one addend of a tied total wrong", ({ name, tsv }) => {
  const grid = gridFromTsv(tsv, { typed: true });
  const tied = tieOutsOf(grid);
  const sound = tied.filter(({ verdict }) => verdict !== "differs");
  const addends = sound
    .flatMap(({ parts }) => parts.flatMap(({ range }) => positionsIn(range)))
    .filter(({ row, column }) => typeof cellAt(grid, row, column)?.value === "number");

  test("every total it goes into is flagged, and no other", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...addends),
        fc.constantFrom(-9, -3, 2.5, 4, 10, 100),
        fc.boolean(),
        (addend, size, isRelative) => {
          const over = sound.filter((tieOut) => uses(tieOut, addend));
          const tolerance = Math.max(...over.map((tieOut) => tieOut.tolerance.toNumber()));
          const decimals = Math.max(...over.map((tieOut) => tieOut.decimals));
          const held = Number(cellAt(grid, addend.row, addend.column)?.value);
          const amount = isRelative && Math.abs(held) > tolerance ? held * size : tolerance * size;
          const after = tieOutsOf(addTo(grid, addend, amount, decimals));
          const isFlagged = (total: TieOut): boolean =>
            after.some(
              (tieOut) =>
                cellOf(tieOut) === cellOf(total) && (tieOut.verdict === "differs" || tieOut.verdict === "incomplete"),
            );
          const missed = over.filter((total) => !isFlagged(total)).map(cellOf);
          expect(missed.filter((cell) => !(unprovable[name] ?? []).includes(cell))).toEqual([]);

          const before = new Set(tied.filter(({ verdict }) => verdict === "differs").map(cellOf));
          const wronged = after.filter(
            (tieOut) =>
              tieOut.verdict === "differs" &&
              !uses(tieOut, addend) &&
              cellOf(tieOut) !== printPosition(addend) &&
              !before.has(cellOf(tieOut)),
          );
          expect(wronged.map(cellOf)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
