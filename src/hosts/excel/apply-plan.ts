import type { WorkbookPlan } from "../../core/summary/sheet-plan";
import { type BookRead, readBook } from "./book-read";
import { type ExcelCalls, writeToExcel } from "./call-excel";
import { checkBook } from "./check-book";
import { compareResults } from "./compare-results";
import { type BookDraft, draftBook, ownSheetIds } from "./draft-book";
import { chartSteps } from "./write-chart";
import { clearSteps, contentSteps } from "./write-contents";
import { closingSteps, openingSteps } from "./write-journal";
import { linkLookSteps, lookSteps } from "./write-looks";
import { moveSteps } from "./write-moves";
import { changedNames, writeName } from "./write-names";
import { pageSteps } from "./write-page";
import { ruleSteps } from "./write-rules";
import { sheetIn, type Step, takeSteps } from "./write-steps";

/**
 * Writes the plan's sheets in place: one look that nothing has changed since the workbook was read, one request for all cells, which Excel can
 * undo as one step, and one for page set-up, which it cannot and which tells what the formulas come to. Where everything is as planned nothing
 * is written.
 */
export const applyPlan = async (calls: ExcelCalls, plan: WorkbookPlan, read: BookRead | undefined): Promise<void> => {
  const before = read ?? (await readBook(calls));
  const own = ownSheetIds(before, plan);
  const checked = await checkBook(calls, before, own);
  const draft = draftBook(plan, before, checked, own);
  const cells = cellSteps(draft, before);
  const pages = draft.sheets.flatMap(pageSteps);
  if (cells.length > 0) await writeToExcel(calls, (context) => takeSteps(context, cells), halfWritten);
  if (cells.length + pages.length > 0) await compareResults(calls, { draft, before, pages });
};

const halfWritten = "Where the first cell of a sheet says so, it is half-written: refresh again to put that right.";

/** Every step of the cells, in an order in which a write that breaks off at any of them can be told and put right by the next. */
const cellSteps = (draft: BookDraft, before: BookRead): readonly Step[] => {
  const { names } = draft.checked;
  const drawn = draft.sheets.filter(({ isRedrawn }) => isRedrawn);
  if (drawn.length === 0 && draft.broken === undefined) return [];
  return [
    stopWhereSheetsHaveGone(before),
    ...openingSteps(drawn, draft),
    ...moveSteps(drawn, draft),
    ...drawn.flatMap(({ plan, name, id }) =>
      changedNames(plan, name, names)
        .filter((planned) => id !== undefined || planned.name !== plan.marker)
        .map((planned) => writeName(planned, name, names)),
    ),
    // On the last sheet the product remembers its refreshes: written first, it is read rightly by the next if this one breaks off.
    ...drawn
      .toReversed()
      .flatMap((sheet) => [
        ...sheet.tables.before,
        ...clearSteps(sheet),
        ...lookSteps(sheet),
        ...contentSteps(sheet),
        ...ruleSteps(sheet),
        ...linkLookSteps(sheet),
        ...sheet.tables.after,
        ...chartSteps(sheet),
      ]),
    ...closingSteps(drawn, draft),
  ];
};

/**
 * A sheet that has been renamed or taken out since the look stops the request at its first step, before anything is written: formulas name these
 * tabs. What is found with OrNullObject would be passed over here, and the sheets after it written all the same.
 */
const stopWhereSheetsHaveGone = ({ outline }: BookRead): Step => ({
  bytes: outline.sheets.length * 400,
  act: (context) => {
    for (const { name } of outline.sheets) sheetIn(context, name).load("id");
  },
});
