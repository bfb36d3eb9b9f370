import type { Position } from "../../grid/address";
import { cellAt, type Grid, type GridRow } from "../../grid/grid";
import { cellText } from "../../model/cell-text";
import { isReducing, type Line } from "../../model/line";
import type { UndeliveredChoice } from "../../model/roll-forward/undelivered";
import { Decimal } from "../../money/decimal";
import type { PlanContext } from "../plan-context";
import { nextHeaders } from "./next-headers";

/** What a person typed beside one line of the sheet as it stands. */
export interface TypedUndelivered {
  /** The row of Savings lines its line stands in now, if any. */
  readonly lineRow?: number;
  readonly words: {
    readonly service: string;
    readonly name: string;
    readonly kind: string;
    readonly reference: string;
  };
  /** The cells that hold something. */
  readonly amountAt?: Position;
  readonly choiceAt?: Position;
  /** A typed figure, plus for a saving not delivered; absent for words. */
  readonly amount?: Decimal;
  readonly choice?: UndeliveredChoice;
}

/** The words a person chooses from. */
export const choiceWords: Readonly<Record<UndeliveredChoice, string>> = { carry: "Carry", "write-off": "Write off" };

/** What is typed, with the line each belongs to; and what belongs to no line that is rolled forward as a saving any more. */
export interface TypedByLine {
  readonly typed: ReadonlyMap<Line, TypedUndelivered>;
  readonly homeless: readonly TypedUndelivered[];
}

/** What is typed on the sheet as it stands goes with the line of its row of Savings lines, wherever that has gone. */
export const typedByLine = (
  grid: Grid | undefined,
  { placed, facts }: Pick<PlanContext, "placed" | "facts">,
  rolled: ReadonlySet<Line>,
): TypedByLine => {
  const byRow = new Map([...placed].map(([line, { row }]) => [row, line]));
  const typed = new Map<Line, TypedUndelivered>();
  const homeless: TypedUndelivered[] = [];
  for (const { lineRow, ...one } of grid === undefined ? [] : readUndelivered(grid)) {
    const row = facts.since?.movedRows.get(lineRow ?? 0);
    const line = byRow.get(row ?? 0);
    if (line !== undefined && rolled.has(line) && isReducing(line) && !typed.has(line)) typed.set(line, one);
    else homeless.push(row === undefined ? one : { ...one, lineRow: row });
  }
  return { typed, homeless };
};

/** Everything typed as not delivered on the sheet as it stands, in its order. */
const readUndelivered = (grid: Grid): readonly TypedUndelivered[] =>
  grid.rows
    .filter((row) => columnOf(row, nextHeaders.choice) > 0)
    .flatMap((header) => rowsUnder(header, grid).flatMap((row) => typedIn(row, header, grid)));

const columnOf = ({ cells }: GridRow, words: string): number =>
  cells.find(({ value }) => typeof value === "string" && value.startsWith(words))?.column ?? 0;

/** The rows of a table: those that lead to Savings lines, also where a person has put a row between them, and what follows the header without a gap. */
const rowsUnder = (header: GridRow, { rows }: Grid): readonly GridRow[] => {
  const found: GridRow[] = [];
  let next = header.row + 1;
  for (const row of rows) {
    if (row.row <= header.row) continue;
    if (columnOf(row, nextHeaders.choice) > 0) break;
    const follows = row.row === next && row.cells[0]?.column === 1;
    if (follows) next += 1;
    if (follows || lineRowOf(row, header) !== undefined) found.push(row);
  }
  return found;
};

/** The row of Savings lines a row leads to, as its link says. */
const lineRowOf = (row: GridRow, header: GridRow): number | undefined => {
  const column = columnOf(header, nextHeaders.link);
  const words = cellText(row.cells.find((cell) => cell.column === column)?.value);
  const number = /^Row (\d+)$/.exec(words)?.[1];
  return number === undefined ? undefined : Number(number);
};

/** Where the rows of lines on the sheet as it stands go, for whatever is typed beside them. */
export const movedLineRows = (
  grid: Grid | undefined,
  { facts }: Pick<PlanContext, "facts">,
  rows: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> => {
  const header = grid?.rows.find((row) => columnOf(row, nextHeaders.choice) > 0);
  if (grid === undefined || header === undefined) return new Map();
  return new Map(
    rowsUnder(header, grid).flatMap((row): [number, number][] => {
      const to = rows.get(facts.since?.movedRows.get(lineRowOf(row, header) ?? 0) ?? 0);
      return to === undefined ? [] : [[row.row, to]];
    }),
  );
};

const typedIn = (row: GridRow, header: GridRow, grid: Grid): readonly TypedUndelivered[] => {
  const at = (words: string) => ({ row: row.row, column: columnOf(header, words) });
  const value = ({ row: top, column }: Position) => cellAt(grid, top, column)?.value;
  const [amountAt, choiceAt] = [at(nextHeaders.notDelivered), at(nextHeaders.choice)];
  const [amount, chosen] = [value(amountAt), cellText(value(choiceAt))];
  if (amount === undefined && chosen === "") return [];
  const text = (words: string): string => cellText(value(at(words)));
  const lineRow = lineRowOf(row, header);
  // Excel's = does not tell large letters from small ones.
  const choice = choices.find((one) => choiceWords[one].toLowerCase() === chosen.toLowerCase());
  return [
    {
      words: {
        service: text(nextHeaders.service),
        name: text(nextHeaders.name),
        kind: text(nextHeaders.kind),
        reference: text(nextHeaders.reference),
      },
      ...(lineRow === undefined ? {} : { lineRow }),
      ...(amount === undefined ? {} : { amountAt }),
      ...(chosen === "" ? {} : { choiceAt }),
      ...(typeof amount === "number" ? { amount: new Decimal(amount) } : {}),
      ...(choice === undefined ? {} : { choice }),
    },
  ];
};

const choices: readonly UndeliveredChoice[] = ["carry", "write-off"];
