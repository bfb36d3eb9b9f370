import { parsePosition, type Position, printPosition } from "../../core/grid/address";
import { WorkbookError } from "../../core/tasks/workbook";
import type { OutlinedName } from "./read-outline";

/** What stands in the first cell of every sheet of ours, for all to see, while it is being written. */
export const journalText =
  "Crosscast is writing this sheet. If this line stays, it was stopped half-way: choose Refresh to put that right.";

/** The name that stands while a write is under way which adds sheets or moves what people typed; one that broke off leaves it behind. */
export const journalName = "Crosscast_writing";

/** The name that counts how many moves are done. */
export const progressName = "Crosscast_writing_moved";

/** Something a person typed that moves, on the sheet of a marker. */
export interface JournalMove {
  readonly marker: string;
  readonly from: Position;
  readonly to: Position;
}

/** What a write sets out to do that a later one must know of if it breaks off. */
export interface Journal {
  /** Sheets that are being added, by marker: such a sheet may stand blank or half-filled, with or without its marker. */
  readonly added: ReadonlyMap<string, string>;
  /** In the order in which they are done. */
  readonly moves: readonly JournalMove[];
  /** How many of the moves are done. */
  readonly done: number;
}

/** The journal as the formula of a name. Neither a marker nor the name of a sheet can hold the signs it is parted by. */
export const journalFormula = ({ added, moves }: Omit<Journal, "done">): string => {
  const text = [
    ...[...added].map(([marker, sheet]) => `${marker}?${sheet}`),
    ...moves.map(({ marker, from, to }) => `${marker}:${printPosition(from)}:${printPosition(to)}`),
  ].join("*");
  const pieces = text.match(/.{1,200}/gsu) ?? [""];
  const formula = `=${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&")}`;
  if (formula.length > longestFormula)
    throw new WorkbookError(
      "cannot-write",
      `${moves.length} cells that people typed beside our lines would have to move, more than can be moved safely at once: move the longest of these notes to a sheet of their own, then refresh again.`,
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
    moves: entries.flatMap((entry): JournalMove[] => {
      const [marker = "", one = "", other = ""] = entry.split(":");
      const [from, to] = [parsePosition(one), parsePosition(other)];
      return from && to ? [{ marker, from, to }] : [];
    }),
    done: Number((formulaOf(progressName) ?? "=0").slice(1)),
  };
};
