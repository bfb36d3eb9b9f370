import {
  parsePosition,
  parseRange,
  type Position,
  printPosition,
  printRange,
  type Range,
} from "../../core/grid/address";
import { WorkbookError } from "../../core/tasks/workbook";
import type { OutlinedName } from "./read-outline";

/** What stands in the first cell of every sheet of ours, for all to see, before its cells are written. */
export const journalText =
  "Crosscast is writing this sheet. If this line stays, it was stopped half-way: choose Refresh to put that right.";

/** What stands there once they are: it comes in one action with them. */
export const nearlyText =
  "Crosscast has written this sheet and not finished. If this line stays, it was stopped half-way: choose Refresh to put that right.";

/** Whether a cell says that a write is under way. */
export const isJournalText = (value: unknown): boolean => value === journalText || value === nearlyText;

/** The name that stands while a write is under way which adds sheets or moves anything that is found by its place; one that broke off leaves it. */
export const journalName = "Crosscast_writing";

/** The name that counts how many moves are done. */
export const progressName = "Crosscast_writing_moved";

/** Something a person typed that moves, on the sheet of a marker. */
export interface JournalMove {
  readonly marker: string;
  readonly from: Position;
  readonly to: Position;
}

/** Where a name of ours led before the cells it leads to are written. */
export interface JournalName {
  readonly marker: string;
  readonly name: string;
  readonly range: Range;
}

/** What a write sets out to do that a later one must know of if it breaks off. */
export interface Journal {
  /** Sheets that are being added, by marker: such a sheet may stand blank or half-filled, with or without its marker. */
  readonly added: ReadonlyMap<string, string>;
  /** Names that are led elsewhere, on sheets that stand. */
  readonly names: readonly JournalName[];
  /** In the order in which they are done. */
  readonly moves: readonly JournalMove[];
  /** How many of the moves are done. */
  readonly done: number;
}

/** The journal as the formula of a name. Neither a marker nor the name of a sheet can hold the signs it is parted by. */
export const journalFormula = ({ added, names, moves }: Omit<Journal, "done">): string => {
  const text = [
    ...[...added].map(([marker, sheet]) => `${marker}?${sheet}`),
    ...names.map(({ marker, name, range }) => `${marker}>${name}>${printRange(range)}`),
    ...moves.map(({ marker, from, to }) => `${marker}:${printPosition(from)}:${printPosition(to)}`),
  ].join("*");
  const pieces = text.match(/.{1,200}/gsu) ?? [""];
  const formula = `=${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&")}`;
  if (formula.length > longestFormula)
    throw new WorkbookError(
      "cannot-write",
      `${moves.length} cells that people typed on our sheets would have to move, more than can be moved safely at once: put these notes on a sheet of their own, then refresh again.`,
    );
  return formula;
};

const longestFormula = 8000;

/** Reads the journal of a write that broke off, where there is one. */
export const journalIn = (names: readonly OutlinedName[]): Journal | undefined => {
  const formulaOf = (wanted: string) => names.find(({ name }) => name === wanted)?.formula;
  const formula = formulaOf(journalName);
  if (formula === undefined) return undefined;
  const text = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece = ""]) => piece.replaceAll('""', '"')).join("");
  const entries = text.split("*");
  return {
    added: new Map(
      entries.flatMap((entry): [string, string][] => {
        const [marker = "", sheet] = entry.split("?");
        return sheet === undefined ? [] : [[marker, sheet]];
      }),
    ),
    names: entries.flatMap((entry): JournalName[] => {
      const [marker = "", name = "", address = ""] = entry.split(">");
      const range = parseRange(address);
      return range ? [{ marker, name, range }] : [];
    }),
    moves: entries.flatMap((entry): JournalMove[] => {
      const [marker = "", one = "", other = ""] = entry.split(":");
      const [from, to] = [parsePosition(one), parsePosition(other)];
      return from && to ? [{ marker, from, to }] : [];
    }),
    done: Number((formulaOf(progressName) ?? "=0").slice(1)),
  };
};
