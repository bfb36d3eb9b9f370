import type { CellRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading, Table, TableRow } from "../../model/reading";
import { Decimal } from "../../money/decimal";
import { findAmounts, type ProseAmount } from "../../money/find-amounts";
import { printPounds } from "../../money/print-amount";
import { poundsPer, type Unit } from "../../money/unit";
import { asPrinted } from "../as-printed";
import type { Check } from "../check";
import { footnoteMarkOf } from "../footnote-mark";

/** Amounts that a line's notes list in pounds add up to the line's own figure (N08). */
export const notesAddUpToTheirLines: Check = {
  name: "notes-add-up-to-their-lines",
  codes: ["N08"],
  run: ({ sheets }) =>
    sheets.flatMap((sheet) => sheet.tables.flatMap((table) => notedLines(table, sheet).flatMap(disagreement))),
};

/** A line and the amounts that a note of it lists. */
interface NotedLine {
  readonly table: Table;
  readonly unit: Unit;
  readonly row: TableRow;
  readonly at: CellRef;
  readonly text: string;
  readonly amounts: readonly ProseAmount[];
}

interface Note {
  readonly text: string;
  readonly at: CellRef;
}

const notedLines = (table: Table, sheet: SheetReading): readonly NotedLine[] => {
  const unit = table.unit.value;
  const under = notesUnder(table, sheet);
  if (unit === undefined) return [];
  return table.rows.flatMap((row, index) => {
    if (row.role === "heading" || row.role === "note" || row.role === "blank") return [];
    // A quick no to the rows of a ledger: neither they nor the row below name pounds.
    if (under.length === 0 && !row.words.some(saysPounds) && !saysPounds(table.rows[index + 1]?.name)) return [];
    const notes = [...inItsRow(row, table), ...belowIt(table, index, under), ...linkedTo(row, under)];
    return notes.flatMap((note): readonly NotedLine[] => {
      const amounts = findAmounts(note.text).filter(({ isRate, hasUnit }) => hasUnit && !isRate);
      return amounts.length < fewestAmounts || amounts.length > mostAmounts
        ? []
        : [{ table, unit, row, at: note.at, text: note.text, amounts }];
    });
  });
};

const saysPounds = (text: string | undefined): boolean => text?.includes("£") === true;

const fewestAmounts = 2;
const mostAmounts = 10;

/** Words beside the line's figures: "£60,000 for libraries, £80,000 for parks". */
const inItsRow = ({ row, words }: TableRow, { sheet, wordColumns }: Table): readonly Note[] =>
  words.flatMap((text, index) => {
    const column = wordColumns[index]?.column;
    return text !== undefined && saysPounds(text) && column !== undefined ? [{ text, at: { sheet, row, column } }] : [];
  });

/** Rows of words right under the line that each begin with an amount, taken as one note. */
const belowIt = ({ rows, sheet, range }: Table, index: number, under: readonly Note[]): readonly Note[] => {
  if (!saysPounds(rows[index + 1]?.name) && !(index === rows.length - 1 && under.length > 0)) return [];
  const end = rows.findIndex((row, other) => other > index && !(row.role !== "line" && isItem.test(row.name)));
  const inside = rows
    .slice(index + 1, end === -1 ? undefined : end)
    .map(({ name, row }) => ({ text: name, at: { sheet, row, column: range.left } }));
  const items = end === -1 ? [...inside, ...leading(under)] : inside;
  const [first] = items;
  return first === undefined || items.length < fewestAmounts
    ? []
    : [{ text: items.map(({ text }) => text).join("; "), at: first.at }];
};

const isItem = /^[\s•·*–—-]*£/;

const leading = (notes: readonly Note[]): readonly Note[] => {
  const end = notes.findIndex(({ text }) => !isItem.test(text));
  return notes.slice(0, end === -1 ? undefined : end);
};

/** Notes that begin with the line's footnote mark, its reference or its name. */
const linkedTo = ({ name, reference }: TableRow, notes: readonly Note[]): readonly Note[] => {
  const mark = footnoteMarkOf(name);
  const names = [reference ?? "", name].filter(({ length }) => length > 0);
  return notes.filter(
    ({ text }) =>
      (mark !== undefined && text.startsWith(mark)) ||
      names.some((begin) => text.startsWith(begin) && /^\W/.test(text.slice(begin.length))),
  );
};

/** The words under a table that name amounts, each cell once, top to bottom. */
const notesUnder = ({ range, notes }: Table, { statements }: SheetReading): readonly Note[] => {
  const below = statements
    .filter(({ at }) => at.row > range.bottom && at.row <= range.bottom + furthestNote)
    .map(({ text, at }) => ({ text, at }));
  const all = [...below, ...notes.filter(({ text }) => text.includes("£"))].toSorted((a, b) => a.at.row - b.at.row);
  return all.filter(
    ({ at }, index) => all.findIndex((other) => other.at.row === at.row && other.at.column === at.column) === index,
  );
};

const furthestNote = 40;

/** Lists this far from the line's figure are of something else. */
const furthest = new Decimal("0.2");

const disagreement = (line: NotedLine): readonly Finding[] => {
  const { row, table, unit, amounts, at, text } = line;
  const listed = amounts.reduce((sum, { pounds }) => sum.plus(pounds), new Decimal(0));
  const figures = row.amounts.flatMap((amount, index) => {
    const { meaning, column } = table.columns[index] ?? {};
    if (amount?.kind !== "amount" || amount.value.isZero() || meaning?.kind === "fte" || meaning?.kind === "percent")
      return [];
    const per = poundsPer[amount.unit ?? unit];
    const room = new Decimal(10).pow(-amount.decimals).dividedBy(2).times(per);
    return [{ amount, column: column ?? 0, pounds: amount.value.times(per).abs(), room }];
  });
  const room = amounts.reduce((sum, { tolerance }) => sum.plus(tolerance), new Decimal(0));
  const sums = subsetSums(amounts);
  if (
    figures.some((figure) =>
      sums.some((sum) => sum.minus(figure.pounds).abs().lessThanOrEqualTo(figure.room.plus(room))),
    )
  )
    return [];
  const near = figures.find(({ pounds }) => pounds.minus(listed).abs().lessThanOrEqualTo(pounds.times(furthest)));
  const slip = figures.find(({ pounds }) => pounds.equals(listed.times(1000)) || pounds.times(1000).equals(listed));
  const figure = near ?? slip;
  if (figure === undefined || (isPartial.test(text) && listed.lessThan(figure.pounds))) return [];
  return [
    {
      check: notesAddUpToTheirLines.name,
      code: "N08",
      severity: "warning",
      message: `The note on "${row.name}" lists ${amounts.map(({ printed }) => printed).join(" + ")} = ${printPounds(listed)}, but the line is ${asPrinted(figure.amount)} in ${figure.amount.unit ?? unit} (${printPounds(figure.pounds)}).`,
      remedy: "Correct the note or the line, or say what else is in it.",
      cells: [at, { sheet: table.sheet, row: row.row, column: figure.column }],
      expected: figure.pounds.toString(),
      found: listed.toString(),
    },
  ];
};

/** "Including £60,000 for …" lists a part. */
const isPartial = /\b(?:includ\w+|of which|such as|e\.g\.|mainly|part of)/i;

/** What any of the amounts come to: one may be the whole or a part of another. */
const subsetSums = (amounts: readonly ProseAmount[]): readonly Decimal[] =>
  amounts.reduce<readonly Decimal[]>(
    (sums, { pounds }) => [...sums, ...sums.map((sum) => sum.plus(pounds))],
    [new Decimal(0)],
  );
