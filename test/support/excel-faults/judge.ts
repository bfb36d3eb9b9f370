import { printPosition, printRange } from "../../../src/core/grid/address";
import { isCellError } from "../../../src/core/grid/cell";
import { isJournalText, journalName } from "../../../src/hosts/excel/journal";
import { type BookState, type CellState, positionOf, type SheetState } from "../excel-host/book-state";
import { nameFormula } from "../excel-host/load-book";
import { type Start, typedTexts } from "./starts";

/** Everything of a workbook that a refresh may touch, line by line, whatever order it was made in. */
export const stateOf = (book: BookState): readonly string[] => [
  ...book.sheets.flatMap((sheet) => [...cellLines(sheet, true), ...settingLines(sheet)]),
  ...book.names.map((name) => `name ${name.name} ${nameFormula(name)}`).sort(),
];

/** The lines of one state that the other does not have, either way. */
export const differences = (wanted: readonly string[], found: readonly string[]): readonly string[] => {
  const [one, other] = [new Set(wanted), new Set(found)];
  return [
    ...wanted.filter((line) => !other.has(line)).map((line) => `lost: ${line}`),
    ...found.filter((line) => !one.has(line)).map((line) => `new: ${line}`),
  ];
};

/**
 * What a fault has done that it must not: harm to what is a person's, or a half-write, neither as it was before nor as it may be once finished,
 * that does not say so.
 */
export const harmIn = (before: BookState, finished: readonly BookState[], book: BookState): readonly string[] => [
  ...differences(userLines(before), userLines(book)),
  ...typedTexts.flatMap((text) => (holds(before, text) && !holds(book, text) ? [`the text "${text}" is gone`] : [])),
  ...(brokenReferences(book) > Math.max(...[before, ...finished].map(brokenReferences))
    ? ["a reference is broken"]
    : []),
  ...([before, ...finished].every((whole) => !isSameContent(whole, book)) && !isAnnounced(book)
    ? ["it is half-written and does not say so"]
    : []),
];

/** Texts that people typed on sheets of ours and that do not stand there exactly once. */
export const textsNotKept = ({ book: before }: Start, book: BookState): readonly string[] =>
  typedTexts.filter((text) => holds(before, text) && countOf(book, text) !== 1);

/** Whether a sheet says that a write broke off, or all that is there of it is blank sheets and a name. */
export const isAnnounced = (book: BookState): boolean =>
  book.sheets.some((sheet) => isJournalText(firstCell(sheet)?.value)) ||
  (book.names.some(({ name }) => name === journalName) && ownSheets(book).every(({ cells }) => cells.size === 0));

const firstCell = ({ cells }: SheetState): CellState | undefined => cells.get(16_384);

const ownSheets = ({ sheets }: BookState): readonly SheetState[] =>
  sheets.filter(({ name }) => !["Register", "Notes"].includes(name));

const userLines = ({ sheets }: BookState): readonly string[] =>
  sheets.filter(({ name }) => ["Register", "Notes"].includes(name)).flatMap((sheet) => cellLines(sheet, false));

/** Contents alone: page set-up says nothing that is half a truth. */
const contentLines = (book: BookState): readonly string[] => [
  ...ownSheets(book).flatMap((sheet) => [`sheet ${sheet.name}`, ...cellLines(sheet, false)]),
  ...book.names.map((name) => `name ${name.name} ${nameFormula(name)}`),
];

const isSameContent = (one: BookState, other: BookState): boolean =>
  differences(contentLines(one), contentLines(other)).length === 0;

const cellLines = (sheet: SheetState, withLooks: boolean): readonly string[] =>
  [...sheet.cells].flatMap(([key, { value, formula, format, link }]) => {
    const held = isCellError(value) ? value.error : JSON.stringify(value);
    // What a formula on a person's own sheet comes to follows from ours.
    const content = formula === undefined ? held : `=${formula}${withLooks ? ` ${held}` : ""}`;
    if (!withLooks && value === "" && formula === undefined) return [];
    const looks = withLooks ? ` ${JSON.stringify(format)} ${link?.documentReference ?? ""}` : "";
    return [`${sheet.name}!${printPosition(positionOf(key))} ${content}${looks}`];
  });

const settingLines = (sheet: SheetState): readonly string[] => [
  `${sheet.name} ${sheet.visibility} ${sheet.printArea ?? ""} ${sheet.titleRows ?? ""} ${sheet.frozenRows} ${String(sheet.showGridlines)}`,
  ...sheet.tables.map(({ name, range, style }) => `${sheet.name} table ${name} ${printRange(range)} ${style}`),
  ...sheet.charts.map(
    ({ name, type, area, series, settings }) =>
      `${sheet.name} chart ${name} ${type} ${area} ${JSON.stringify(series)} ${JSON.stringify([...settings].sort())}`,
  ),
  ...sheet.highlights.map((highlight) => `${sheet.name} rule ${JSON.stringify(highlight)}`),
  ...[...sheet.validations].map(
    ([key, rule]) => `${sheet.name}!${printPosition(positionOf(key))} ${JSON.stringify(rule)}`,
  ),
  `${sheet.name} page ${JSON.stringify([...sheet.page].sort())}`,
  `${sheet.name} widths ${JSON.stringify([...sheet.columnWidths].sort((one, other) => one[0] - other[0]))}`,
  `${sheet.name} heights ${JSON.stringify([...sheet.rowHeights].filter(([, height]) => height !== 15).sort((one, other) => one[0] - other[0]))}`,
];

const countOf = (book: BookState, text: string): number =>
  ownSheets(book).reduce(
    (count, { cells }) => count + [...cells.values()].filter(({ value }) => value === text).length,
    0,
  );

const holds = (book: BookState, text: string): boolean => countOf(book, text) > 0;

const brokenReferences = ({ sheets, names }: BookState): number =>
  sheets.reduce(
    (count, { cells }) =>
      count + [...cells.values()].filter(({ formula }) => formula?.includes("#REF!") === true).length,
    names.filter((name) => nameFormula(name).includes("#REF!")).length,
  );
