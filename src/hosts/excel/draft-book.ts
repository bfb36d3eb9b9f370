import type { WorkbookPlan } from "../../core/summary/sheet-plan";
import { WorkbookError } from "../../core/tasks/workbook";
import type { BookRead } from "./book-read";
import type { CheckedBook } from "./check-book";
import type { Unfinished } from "./draft-moves";
import { draftSheet, type SheetDraft } from "./draft-sheet";
import { isJournalText, type Journal, journalIn } from "./journal";
import type { PresentSheet } from "./present-sheet";

/** Everything that is to be done, and what must not have changed meanwhile. */
export interface BookDraft {
  readonly sheets: readonly SheetDraft[];
  readonly checked: CheckedBook;
  /** The journal a write left that broke off while it added sheets or moved what people typed. */
  readonly broken?: Journal;
}

/** The sheets of ours that stand, by marker: found by their names, whatever their tabs are called now. */
export const ownSheetIds = ({ workbook, outline }: BookRead, plan: WorkbookPlan): ReadonlyMap<string, string> =>
  new Map(
    plan.sheets.flatMap(({ marker }): [string, string][] => {
      const refersTo = workbook.names.find(({ name }) => name === marker)?.refersTo;
      const sheet = outline.sheets.find(({ name }) => name === refersTo?.sheet);
      const isTopLeft = refersTo?.range.bottom === 1 && refersTo.range.right === 1;
      return sheet === undefined || !isTopLeft ? [] : [[marker, sheet.id]];
    }),
  );

/** Drafts a write of the plan over the workbook as it was just found; refuses where it is not as it was read or cannot be written. */
export const draftBook = (
  plan: WorkbookPlan,
  before: BookRead,
  checked: CheckedBook,
  own: ReadonlyMap<string, string>,
): BookDraft => {
  refuseChanged(before, checked, own);
  const broken = journalIn(checked.names);
  const isMarked = [...checked.own.values()].some(({ cells }) => isJournalText(cells.get("1:1")?.value));
  const sheets = plan.sheets.map((sheet) => {
    const id = own.get(sheet.marker);
    const stands = checked.sheets.find((each) => each.id === id);
    const found = id === undefined ? undefined : checked.own.get(id);
    const isHalfAdded = broken?.added.has(sheet.marker) === true;
    const present = found && isHalfAdded ? withChartAdded(found) : found;
    return draftSheet(sheet, {
      ...{ name: stands?.name ?? sheet.name, tables: checked.tables, names: checked.names },
      isBroken: isMarked || broken !== undefined,
      ...(broken && { unfinished: unfinishedOn(sheet.marker, broken) }),
      ...(id === undefined ? {} : { id }),
      ...(present && { present }),
    });
  });
  for (const { id, name } of sheets)
    if (id === undefined && checked.sheets.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      throw changed(`A sheet named "${name}" was added`);
  const touched = sheets.filter(({ isRedrawn, isPageSet }) => isRedrawn || isPageSet);
  if (touched.length > 0) refuseLocked(touched, checked);
  return { sheets, checked, ...(broken && { broken }) };
};

/** On a sheet that was being added, a chart is ours before it has its name. */
const withChartAdded = (present: PresentSheet): PresentSheet =>
  present.chart === undefined && present.otherChart !== undefined ? { ...present, chart: present.otherChart } : present;

const unfinishedOn = (marker: string, { moves, done }: Journal): Unfinished => ({
  done: moves.slice(0, done).filter((move) => move.marker === marker),
  left: moves.slice(done).filter((move) => move.marker === marker),
});

const refuseChanged = (
  { outline, digests }: BookRead,
  { sheets, digests: now, marked }: CheckedBook,
  own: ReadonlyMap<string, string>,
): void => {
  for (const { id, name } of outline.sheets) {
    const stands = sheets.find((sheet) => sheet.id === id);
    if (stands === undefined) throw changed(`The sheet "${name}" was removed`);
    if (stands.name !== name) throw changed(`The sheet "${name}" was renamed "${stands.name}"`);
    if (now.has(id) && now.get(id) !== digests.get(id)) throw changed(`Somebody changed the sheet "${name}"`);
  }
  for (const [marker, id] of own)
    // A sheet that was being added when a write broke off may still be without its marker.
    if (marked.get(marker) !== undefined && marked.get(marker) !== id)
      throw changed(`The name ${marker}, by which Crosscast finds its sheet, was led elsewhere`);
};

const changed = (what: string) =>
  new WorkbookError(
    "changed-meanwhile",
    `${what} while Crosscast was working: nothing has been written. Refresh again.`,
  );

const refuseLocked = (touched: readonly SheetDraft[], checked: CheckedBook): void => {
  const refused = (sentence: string) => new WorkbookError("cannot-write", sentence);
  if (checked.isReadOnly)
    throw refused("This workbook is open for reading only: save a copy (File, Save As), then refresh the copy.");
  const added = touched.find(({ id }) => id === undefined);
  if (checked.isProtected && added !== undefined)
    throw refused(
      `The workbook is protected, so the sheet "${added.name}" cannot be added: lift its protection (Review, Protect Workbook), then refresh again.`,
    );
  for (const { id, name } of touched) {
    const sheet = checked.sheets.find((each) => each.id === id);
    if (sheet?.isProtected === true)
      throw refused(
        `The sheet "${name}" is protected: lift its protection in Excel (Review, Unprotect Sheet), then refresh again.`,
      );
    const table = checked.tables.find(({ sheetId, isFiltered }) => sheetId === id && isFiltered);
    if (table !== undefined || sheet?.isFiltered === true)
      throw refused(
        `A filter hides rows of the sheet "${name}"${table === undefined ? "" : ` in the table ${table.name}`}: clear it (Data, Clear), then refresh again.`,
      );
  }
};
