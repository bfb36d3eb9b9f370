import { boundsOf } from "../../core/grid/extremes";
import type { Position, Range } from "../../core/grid/address";
import type { PlanCell } from "../../core/summary/sheet-plan";
import { isJournalText } from "./journal";
import { positionKey, type PresentCell, type PresentSheet } from "./present-sheet";
import type { OutlinedName } from "./read-outline";

/** Something a person typed and where it goes. */
export interface Move {
  readonly from: Position;
  readonly to: Position;
  /** What it holds, where that is a formula: copying would lead it to other cells. */
  readonly formula?: string;
}

/** The moves a write that broke off had done, and those it had still to do, the first of them perhaps half done. */
export interface Unfinished {
  readonly done: readonly Move[];
  readonly left: readonly Move[];
}

interface MoveSource {
  readonly planned: readonly (Position & { readonly cell: PlanCell })[];
  /** How many rows the plan has. */
  readonly rows: number;
  readonly present: PresentSheet | undefined;
  readonly plannedNames: readonly { readonly name: string; readonly range: Range }[];
  /** The names of the workbook as they stand. */
  readonly names: readonly OutlinedName[];
  readonly sheet: string;
  readonly unfinished: Unfinished | undefined;
}

/**
 * What people typed that moves: as planned, and where a write broke off also what it had still to move and whatever stands where the plan now
 * writes. `left` are cells out of which something has moved already.
 */
export const draftMoves = (
  source: MoveSource,
): { readonly moves: readonly Move[]; readonly left: readonly Position[] } => {
  const { planned, present, names, sheet, unfinished } = source;
  const held = (at: Position) => present?.cells.get(positionKey(at));
  const byPlan = [
    ...planned.flatMap(({ cell, row, column }): Move[] =>
      cell.content.kind === "kept" && !isSame(cell.content.from, { row, column })
        ? [{ from: cell.content.from, to: { row, column } }]
        : [],
    ),
    ...blankSlotMoves(source),
  ];
  const settled = (moves: readonly Move[]): readonly Move[] => {
    // Where two change places, what waits aside is what stood where it came from.
    const formulas = new Map<string, string | undefined>();
    return inOrder(moves).map((move) => {
      const [from, to] = [positionKey(move.from), positionKey(move.to)];
      const formula = formulas.has(from) ? formulas.get(from) : held(move.from)?.formula;
      formulas.set(to, formula);
      return { ...move, ...(formula === undefined ? {} : { formula }) };
    });
  };
  if (unfinished === undefined) return { moves: settled(byPlan), left: [] };
  const keys = new Set(planned.map(positionKey));
  const isNamed = (at: Position) => names.some((name) => isSame(cellOf(name, sheet), at));
  const toFinish = unfinished.left.filter(
    ({ from, to }) =>
      !byPlan.some((move) => isSame(move.from, from)) &&
      !keys.has(positionKey(to)) &&
      // What has arrived is gone from where it was, or has its name with it.
      (held(from)?.value ?? "") !== "" &&
      !isNamed(to),
  );
  const arrived = [...unfinished.done, ...unfinished.left.filter(({ to }) => isNamed(to))];
  const left = arrived.filter(({ from, to }) => isCopy(held(from), held(to)) && !isNamed(from)).map(({ from }) => from);
  const moves = [...byPlan, ...toFinish];
  return { moves: settled([...moves, ...makeRoom(source, moves, left)]), left };
};

/** A cell to write in that is blank moves too: its name must have left before the words of another come to stand there. */
const blankSlotMoves = ({ planned, plannedNames, names, sheet }: MoveSource): readonly Move[] =>
  planned.flatMap(({ cell, row, column }): Move[] => {
    if (cell.role !== "free-text" || cell.content.kind !== "blank") return [];
    const name = plannedNames.find(({ range }) =>
      isSame({ row: range.top, column: range.left }, { row, column }),
    )?.name;
    const stands = names.find((each) => each.name === name);
    const from = stands && cellOf(stands, sheet);
    return from === undefined || isSame(from, { row, column }) ? [] : [{ from, to: { row, column } }];
  });

/** The cell of this sheet a name leads to, where it leads to one. */
const cellOf = ({ refersTo }: OutlinedName, sheet: string): Position | undefined => {
  const { top = 0, left = 0, bottom = 0, right = 0 } = refersTo?.range ?? {};
  return refersTo?.sheet === sheet && top === bottom && left === right ? { row: top, column: left } : undefined;
};

/** Words of a person's that stand where the plan writes go under its last row, in their column. */
const makeRoom = (
  { planned, rows, present }: MoveSource,
  moves: readonly Move[],
  left: readonly Position[],
): readonly Move[] => {
  const known = new Set([...moves.map(({ from }) => from), ...left].map(positionKey));
  const taken = new Set([
    ...[...(present?.cells.values() ?? [])].filter(({ value }) => value !== "").map(positionKey),
    ...moves.map(({ to }) => positionKey(to)),
  ]);
  return planned.flatMap(({ row, column, cell }): Move[] => {
    const stands = present?.cells.get(positionKey({ row, column }));
    const stays = cell.content.kind === "kept" && isSame(cell.content.from, { row, column });
    const isWords = stands?.isPlain === true && stands.value !== "" && !isJournalText(stands.value);
    if (!isWords || stays || known.has(positionKey({ row, column })) || cell.role === "free-text") return [];
    const to = { row: rows + 2, column };
    while (taken.has(positionKey(to))) to.row += 1;
    taken.add(positionKey(to));
    return [{ from: { row, column }, to }];
  });
};

const isSame = (one: Position | undefined, other: Position): boolean =>
  one?.row === other.row && one.column === other.column;

const isCopy = (one: PresentCell | undefined, other: PresentCell | undefined): boolean =>
  one !== undefined && other !== undefined && isEqual(one, other);

const isEqual = (one: PresentCell, other: PresentCell): boolean =>
  one.value !== "" && one.value === other.value && one.formula === other.formula;

/** A cell is copied before another is copied onto it; where cells change places, one waits meanwhile in a free cell far below. */
const inOrder = (moves: readonly Move[]): readonly Move[] => {
  const ordered: Move[] = [];
  const { bottom } = boundsOf(moves.flatMap(({ from, to }) => [from, to]));
  let waiting = moves;
  let aside = 0;
  while (waiting.length > 0) {
    const sources = new Set(waiting.map(({ from }) => positionKey(from)));
    const free = waiting.filter(({ to }) => !sources.has(positionKey(to)));
    const [first, ...rest] = waiting;
    if (free.length === 0 && first !== undefined) {
      aside += 1;
      const place = { row: bottom + farBelow + aside, column: first.from.column };
      ordered.push({ from: first.from, to: place });
      waiting = [...rest, { from: place, to: first.to }];
    } else {
      const going = new Set(free);
      for (const move of free) ordered.push(move);
      waiting = waiting.filter((move) => !going.has(move));
    }
  }
  return ordered;
};

/** Nobody types so far below our cells. */
const farBelow = 5000;
