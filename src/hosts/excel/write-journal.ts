import type { BookDraft } from "./draft-book";
import type { SheetDraft } from "./draft-sheet";
import {
  isJournalText,
  type Journal,
  journalFormula,
  type JournalMove,
  type JournalName,
  journalName,
  journalText,
  progressName,
} from "./journal";
import { changedNames, writeName } from "./write-names";
import { inSheet, rangeAt, type Step } from "./write-steps";

/**
 * The first steps of a write: every sheet of ours that is to be written says so in its first cell; then, where sheets are to be added or what
 * people typed moves, names say what is under way; then the new sheets come, each with the same line.
 */
export const openingSteps = (drawn: readonly SheetDraft[], { checked, broken }: BookDraft): readonly Step[] => {
  const [added, standing] = [drawn.filter(isAdded), drawn.filter((sheet) => !isAdded(sheet))];
  const before = movedBefore(broken);
  const moves = [
    ...before,
    ...drawn.flatMap((sheet) => sheet.moves.map((move) => ({ marker: sheet.plan.marker, ...move }))),
  ];
  const journal = {
    names: namesLed(standing, checked, broken),
    added: new Map([...(broken?.added ?? []), ...added.map(({ plan, name }) => [plan.marker, name] as const)]),
    moves,
  };
  const isNeeded = isJournalNeeded(drawn, checked, broken);
  const formula = journalFormula(journal);
  return [
    // One that was marked before keeps its mark, which tells how far it got.
    ...standing.filter((sheet) => hasTitle(sheet) && !isMarked(sheet)).map(mark),
    ...(isNeeded
      ? [setName(journalName, formula, checked.names), setName(progressName, `=${before.length}`, checked.names)]
      : []),
    ...added.flatMap((sheet) => [
      {
        bytes: 400,
        act: ({ workbook }: Excel.RequestContext) => {
          workbook.worksheets.add(sheet.name);
        },
      },
      ...(hasTitle(sheet) ? [mark(sheet)] : []),
      writeName({ name: sheet.plan.marker, range: topLeft }, sheet.name, checked.names),
    ]),
  ];
};

/** The last steps: the names go, then each sheet gets its title in the place of the line. */
export const closingSteps = (drawn: readonly SheetDraft[], { checked, broken }: BookDraft): readonly Step[] => {
  const isNeeded = isJournalNeeded(drawn, checked, broken);
  return [
    ...(isNeeded ? [takeName(progressName), takeName(journalName)] : []),
    ...drawn.flatMap(({ name, title }) => (title === undefined ? [] : [assign(name, title)])),
  ];
};

/** Names are needed where a sheet in the middle of being written could be misread. */
const isJournalNeeded = (
  drawn: readonly SheetDraft[],
  checked: BookDraft["checked"],
  broken: Journal | undefined,
): boolean =>
  broken !== undefined ||
  drawn.some((sheet) => isAdded(sheet) || sheet.moves.length > 0) ||
  namesLed(drawn, checked, broken).length > 0;

/** Where the names lead now that are to lead elsewhere, and where they led before a write that broke off before it wrote their cells. */
const namesLed = (
  drawn: readonly SheetDraft[],
  { names }: BookDraft["checked"],
  broken: Journal | undefined,
): readonly JournalName[] =>
  drawn.flatMap((sheet) => {
    const { plan, name, present } = sheet;
    const before = broken?.names.filter(({ marker }) => marker === plan.marker) ?? [];
    const stillOld = present?.cells.get("1:1")?.value === journalText ? before : [];
    return [
      ...stillOld,
      ...changedNames(plan, name, names).flatMap(({ name: changed, range }): JournalName[] => {
        const refersTo = names.find((each) => each.name === changed)?.refersTo;
        // The name of what moves goes with it.
        const moves = sheet.moves.some(({ to }) => to.row === range.top && to.column === range.left);
        return refersTo?.sheet !== name || moves || stillOld.some((each) => each.name === changed)
          ? []
          : [{ marker: plan.marker, name: changed, range: refersTo.range }];
      }),
    ];
  });

const isMarked = ({ present }: SheetDraft): boolean => isJournalText(present?.cells.get("1:1")?.value);

/** What a write that broke off had moved already. */
export const movedBefore = (broken: Journal | undefined): readonly JournalMove[] =>
  broken?.moves.slice(0, broken.done) ?? [];

const topLeft = { top: 1, left: 1, bottom: 1, right: 1 };

const isAdded = ({ id }: SheetDraft): boolean => id === undefined;

const hasTitle = ({ title }: SheetDraft): boolean => title !== undefined;

const mark = ({ name }: SheetDraft): Step => assign(name, journalText);

const assign = (name: string, content: string | number): Step =>
  inSheet(name, 600, (sheet) => {
    rangeAt(sheet, "A1").values = [[content]];
  });

const setName = (name: string, formula: string, present: readonly { readonly name: string }[]): Step => ({
  bytes: 600 + formula.length * 2,
  act: ({ workbook: { names } }) => {
    if (present.some((each) => each.name === name)) names.getItem(name).formula = formula;
    else names.add(name, formula);
  },
});

const takeName = (name: string): Step => ({
  bytes: 400,
  act: ({ workbook }) => {
    workbook.names.getItem(name).delete();
  },
});
