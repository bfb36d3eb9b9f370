import { highest } from "../../core/grid/extremes";
import { type Position, printRange, printRef } from "../../core/grid/address";
import { WorkbookError } from "../../core/tasks/workbook";
import { type BookRead, digestOf, readBook } from "./book-read";
import { type ExcelCalls, readFromExcel, writeToExcel } from "./call-excel";
import { contentGrid } from "./content-grid";
import type { BookDraft } from "./draft-book";
import { plannedCells, type SheetDraft } from "./draft-sheet";
import { askForContents } from "./read-blocks";
import { rangeAt, type Step } from "./write-steps";

interface Written {
  readonly draft: BookDraft;
  readonly before: BookRead;
  /** Page set-up, which goes in the same request as the look. */
  readonly pages: readonly Step[];
}

/**
 * Sets up the pages and looks at what has come of the write: nobody may have changed a sheet it was made from, and every figure must come to what
 * it was worked out to. Where Excel has not recalculated it is told to, and waited for.
 */
export const compareResults = async (calls: ExcelCalls, { draft, before, pages }: Written): Promise<void> => {
  const isSmall = !draft.checked.isLarge && expectedFigures(draft).length < mostFigures;
  const setUp = (context: Excel.RequestContext) => {
    for (const { act } of pages) act(context);
    if (draft.checked.calculatesByHand) context.workbook.application.calculate("Recalculate");
  };
  const work = async (context: Excel.RequestContext) => {
    setUp(context);
    const told = isSmall ? askForWritten(context, draft, before) : () => undefined;
    await context.sync();
    return told();
  };
  const small = await (pages.length > 0 ? writeToExcel(calls, work, onlyPages) : readFromExcel(calls, work));
  const { digests, wrong } = small ?? (await lookAtLarge(calls, draft));
  refuseChanged(draft, before, digests);
  if (wrong.length > 0) await waitForFigures(calls, draft, wrong);
};

const onlyPages = "The cells are all written; only how the sheets print may be amiss: refresh again to put that right.";

/** More figures may be more than Excel tells at once beside everything else. */
const mostFigures = 60_000;

interface Look {
  /** Of the sheets that are not ours, by id. */
  readonly digests: ReadonlyMap<string, number>;
  readonly wrong: readonly WrongFigure[];
}

const askForWritten = (context: Excel.RequestContext, draft: BookDraft, { outline }: BookRead): (() => Look) => {
  const { worksheets } = context.workbook;
  const own = ownIds(draft);
  const contents = outline.sheets
    .filter(({ id }) => !own.has(id))
    .map(({ id }) => [id, askForContents(worksheets.getItemOrNullObject(id), id)] as const);
  const figures = askForFigures(context, draft);
  return () => ({
    digests: new Map(contents.map(([id, told]) => [id, digestOf(contentGrid(id, told()))])),
    wrong: figures(),
  });
};

const lookAtLarge = async (calls: ExcelCalls, draft: BookDraft): Promise<Look> => {
  const { digests, workbook, outline } = await readBook(calls, { isLarge: true });
  const own = ownIds(draft);
  const figures = new Map(
    workbook.sheets.flatMap(({ sheet, rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => [printRef({ sheet, ...cell }), cell.value] as const)),
    ),
  );
  const users = outline.sheets.filter(({ id }) => !own.has(id)).map(({ id }) => id);
  return {
    digests: new Map([...digests].filter(([id]) => users.includes(id))),
    wrong: expectedFigures(draft).filter(({ at, value }) => !isClose(figures.get(printRef(at)), value)),
  };
};

const ownIds = ({ sheets }: BookDraft): ReadonlySet<string> => new Set(sheets.flatMap(({ id }) => id ?? []));

const refuseChanged = ({ checked }: BookDraft, { outline }: BookRead, now: Look["digests"]): void => {
  const other = outline.sheets.find(({ id }) => now.has(id) && now.get(id) !== checked.digests.get(id));
  if (other !== undefined)
    throw new WorkbookError(
      "changed-meanwhile",
      `Somebody changed the sheet "${other.name}" while Crosscast was writing. The figures follow by themselves; refresh again so that lines and words do too.`,
    );
};

/** A figure of ours and the value it was worked out to. */
interface WrongFigure {
  readonly at: Position & { readonly sheet: string };
  readonly value: number;
}

const expectedFigures = ({ sheets }: BookDraft): readonly WrongFigure[] =>
  sheets
    .filter(({ isRedrawn }) => isRedrawn)
    .flatMap(({ plan, name }) =>
      plannedCells(plan).flatMap(({ cell: { content }, row, column }): WrongFigure[] =>
        content.kind === "formula" && typeof content.cached !== "string"
          ? [{ at: { sheet: name, row, column }, value: content.cached.toNumber() }]
          : [],
      ),
    );

/** Asks for our figures; the answer, those that are not what they should be, is there after the next sync. */
const askForFigures = (context: Excel.RequestContext, draft: BookDraft): (() => readonly WrongFigure[]) => {
  const told = new Map(
    draft.sheets
      .filter(({ isRedrawn }) => isRedrawn)
      .map((sheet) => {
        const range = rangeAt(context.workbook.worksheets.getItem(sheet.name), areaOf(sheet));
        range.load("values");
        return [sheet.name, range] as const;
      }),
  );
  return () =>
    expectedFigures(draft).filter(({ at, value }) => {
      // Excel's arrays hold anything.
      const found: unknown = told.get(at.sheet)?.values[at.row - 1]?.[at.column - 1];
      return !isClose(found, value);
    });
};

const areaOf = ({ plan }: SheetDraft): string =>
  printRange({
    ...{ top: 1, left: 1, bottom: Math.max(1, plan.rows.length) },
    right: highest(
      plan.rows.map(({ cells }) => cells.length),
      1,
    ),
  });

/** Excel works in binary fractions, which stray from the exact sum far behind the point. */
const isClose = (found: unknown, value: number): boolean =>
  typeof found === "number" && Math.abs(found - value) <= 1e-7 * Math.max(1, Math.abs(value));

const waits: readonly number[] = [0, 500, 1500, 3000];

/** Has Excel recalculate and waits for it, five seconds at most. */
const waitForFigures = async (calls: ExcelCalls, draft: BookDraft, first: readonly WrongFigure[]): Promise<void> => {
  let wrong = first;
  for (const wait of waits) {
    await calls.pause(wait);
    wrong = await readFromExcel(calls, async (context) => {
      context.workbook.application.calculate("Recalculate");
      const told = askForFigures(context, draft);
      await context.sync();
      return told();
    });
    if (wrong.length === 0) return;
  }
  const [{ at } = { at: { sheet: "", row: 1, column: 1 } }] = wrong;
  throw new WorkbookError(
    "cannot-write",
    `Everything is written, but Excel has not recalculated: ${wrong.length === 1 ? "one figure is" : `${wrong.length} figures are`} not what they should be, ${printRef(at)} first. Press F9, or set Formulas, Calculation Options, Automatic; then refresh again before the figures are used.`,
  );
};
