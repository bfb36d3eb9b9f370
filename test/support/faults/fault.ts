import type { SavingsLine } from "../../../scripts/mtfs/savings-lines";
import { planYears } from "../../../scripts/mtfs/plan-years";
import type { Grid } from "../../../src/core/grid/grid";
import { withCell } from "./edit-grid";
import { type BookLines, bookSheets } from "./seeded-book";

/** Where a fault sits: a finding that names the cause is about one of these cells. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  /** Any column of the row when absent. */
  readonly column?: number;
}

/** A book with one fault in it. */
export interface FaultyBook {
  readonly sheets: readonly Grid[];
  readonly at: readonly Place[];
}

/** One kind of mistake people make in budget books. */
export interface Fault {
  readonly name: string;
  /** The codes that name this cause; one of them is enough. */
  readonly codes: readonly string[];
  readonly put: (lines: BookLines, seed: number, random: () => number) => FaultyBook;
}

/** Where the sheets of a book have their lines and years. */
export const register = "Savings register";
export const base = "Base budget";
export const headerRow = 4;
export const firstLine = 5;
export const firstRegisterYear = 8;
export const firstBaseYear = 5;

/** One of several. */
export const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
};

/** A year of the plan, by its place; one after the first so many. */
export const someYear = (random: () => number, after = 0): number =>
  after + Math.floor(random() * (planYears.length - after));

type PrintedCell = Grid["rows"][number]["cells"][number];

/** What is typed into a cell in place of what stood there; no formula stays behind. */
type Typed = Pick<PrintedCell, "value"> & { readonly formula?: string };

/** What is typed into a cell of a book. */
export type Typing = (cell: PrintedCell, sheets: readonly Grid[], random: () => number) => Typed;

/** A fault in one cell of a finished book. A finding on any cell of its row will do where the row says it as well. */
export const inCell =
  (
    find: (sheets: readonly Grid[], random: () => number) => Required<Place>,
    type: Typing,
    says: "cell" | "row" = "cell",
  ): Fault["put"] =>
  (lines, seed, random) => {
    const sheets = bookSheets(lines, seed);
    const at = find(sheets, random);
    return {
      sheets: typedInto(sheets, at, (cell) => type(cell, sheets, random)),
      at: [says === "row" ? { sheet: at.sheet, row: at.row } : at],
    };
  };

/** The sheets with something else typed into one cell. */
export const typedInto = (
  sheets: readonly Grid[],
  at: Required<Place>,
  type: (cell: PrintedCell) => Typed,
): readonly Grid[] =>
  withCell(sheets, at, (cell) => {
    const { row, column, look } = cell;
    return { row, column, look, ...type(cell) };
  });

/** A fault in one line of the register, before anything is worked out from it. */
export const inLine =
  (
    isFit: (line: SavingsLine) => boolean,
    change: (line: SavingsLine, random: () => number, lines: BookLines) => SavingsLine,
  ): Fault["put"] =>
  (lines, seed, random) => {
    const chosen = pick(lines.register.filter(isFit), random);
    const changed = change(chosen, random, lines);
    const row = firstLine + lines.register.indexOf(chosen);
    return {
      sheets: bookSheets(
        { ...lines, register: lines.register.map((line) => (line === chosen ? changed : line)) },
        seed,
      ),
      at: [{ sheet: register, row }],
    };
  };
