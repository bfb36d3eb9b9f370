import { type CellRef, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading, Table } from "../../model/reading";
import type { Check } from "../check";
import { footnoteMarkOf } from "../footnote-mark";
import { namesSome, tableHolds } from "../table-holds";

/** Every footnote mark on a figure, a name or a heading is kept, and its note is found (V04). */
export const marksHaveNotes: Check = {
  name: "marks-have-notes",
  codes: ["V04"],
  run: ({ sheets }) => sheets.flatMap((sheet) => sheet.tables.flatMap((table) => findingsOf(table, sheet))),
};

const findingsOf = (table: Table, sheet: SheetReading): readonly Finding[] =>
  [...markedCells(table)].map(([mark, cells]): Finding => {
    const note = noteFor(mark, table, sheet);
    const [first] = cells;
    const place = first === undefined ? "" : printRef(first);
    return {
      check: marksHaveNotes.name,
      code: "V04",
      severity: "info",
      message: `${cells.length === 1 ? `${place} has` : `${place} and ${cells.length - 1} more have`} the footnote mark ${mark}: ${
        note === undefined
          ? "warning, no note on the sheet begins with it"
          : `its note is in ${printRef(note.at)}: "${note.text.length > mostShown ? `${note.text.slice(0, mostShown)}…` : note.text}"`
      }.`,
      remedy:
        note === undefined ? "Print the note under the table, or take the mark off." : "Read the figure with its note.",
      cells: [...cells, ...(note === undefined ? [] : [note.at])],
      found: mark,
    };
  });

/** So much of a note is quoted. */
const mostShown = 60;

/** The cells of a table by the marks they print: figures, names of rows, headings of columns. */
const markedCells = (table: Table): ReadonlyMap<string, readonly CellRef[]> => {
  const { sheet, rows, columns, range } = table;
  const found = new Map<string, CellRef[]>();
  const add = (mark: string, at: CellRef): void => {
    const held = found.get(mark);
    if (held === undefined) found.set(mark, [at]);
    else held.push(at);
  };
  for (const { header, column } of columns) {
    const mark = footnoteMarkOf(header);
    if (mark !== undefined) add(mark, { sheet, row: range.top, column });
  }
  // Only a figure that is text can have a mark, and most ledgers have neither such figures nor such names.
  if (!tableHolds(table).hasTextFigures && !namesSome(table, (name) => mayEndInMark.test(name))) return found;
  for (const { row, name, role, amounts } of rows) {
    const mark = role === "note" || !mayEndInMark.test(name) ? undefined : footnoteMarkOf(name);
    if (mark !== undefined) add(mark, { sheet, row, column: range.left });
    for (const [index, amount] of amounts.entries()) {
      if (amount?.kind !== "amount" || amount.marks === undefined) continue;
      for (const each of marksIn(amount.marks)) add(each, { sheet, row, column: columns[index]?.column ?? range.left });
    }
  }
  return found;
};

/** A quick no to most names. */
const mayEndInMark = /[^\w).%]\s*$/;

/** "*†" is two marks, "**" is one. */
const marksIn = (marks: string): readonly string[] => marks.match(/\[[^\]]*\]|\([^)]*\)|\*+|[¹²³⁰⁴-⁹]+|./gu) ?? [];

/** A note that begins with the mark; "[1]" and "¹" may stand as "1", "(1)", "1." or "Note 1" there. */
const noteFor = (
  mark: string,
  { notes, rows, sheet }: Table,
  { footnotes }: SheetReading,
): Table["notes"][number] | undefined => {
  const inRows = rows.flatMap(({ role, name, row }) =>
    role === "note" ? [{ text: name, at: { sheet, row, column: 1 } }] : [],
  );
  const plain = plainOf(mark);
  return [...notes, ...inRows, ...footnotes].find(({ text }) =>
    plain === ""
      ? text.startsWith(mark) && !text.slice(mark.length).startsWith(mark.charAt(0))
      : plainOf(/^(?:(?:foot)?notes? ?)?([[(]?\w{1,3}[\])]?|[¹²³⁰⁴-⁹]+)(?=[\s.:)–-]|$)/i.exec(text)?.[1] ?? " ") ===
        plain,
  );
};

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "[1]", "(1)" and "¹" are 1; a star or dagger is nothing but itself. */
const plainOf = (mark: string): string =>
  mark
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)))
    .replace(/[^\da-z]/gi, "")
    .toLowerCase();
