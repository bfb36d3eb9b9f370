import { type Position, printPosition } from "../../core/grid/address";
import type { BookDraft } from "./draft-book";
import type { SheetDraft } from "./draft-sheet";
import { progressName } from "./journal";
import { movedBefore } from "./write-journal";
import { namesCovering, writeName } from "./write-names";
import { inSheet, rangeAt, type Step } from "./write-steps";

/**
 * The steps that move what people typed: each is copied as it looks, takes its name with it, is cleared where it was, and counted. Copied, not
 * moved as Excel moves cells, for that would break every formula that leads to the cell it comes to.
 */
export const moveSteps = (drawn: readonly SheetDraft[], { checked: { names }, broken }: BookDraft): readonly Step[] => {
  const before = movedBefore(broken).length;
  const leftovers = drawn.flatMap(({ name, left }) => left.map((at) => clearAt(name, at)));
  const moves = drawn
    .flatMap((sheet) => sheet.moves.map((move) => ({ sheet, ...move })))
    .flatMap(({ sheet: { plan, name }, from, to, formula }, index) => [
      inSheet(name, 900, (worksheet) => {
        rangeAt(worksheet, printPosition(to)).copyFrom(rangeAt(worksheet, printPosition(from)));
        if (formula !== undefined) rangeAt(worksheet, printPosition(to)).values = [[`=${formula}`]];
      }),
      ...namesCovering(plan, to).map((each) => writeName(each, name, names)),
      clearAt(name, from),
      {
        bytes: 500,
        act: ({ workbook }: Excel.RequestContext) => {
          workbook.names.getItem(progressName).formula = `=${before + index + 1}`;
        },
      },
    ]);
  return [...leftovers, ...moves];
};

const clearAt = (name: string, at: Position): Step =>
  inSheet(name, 400, (sheet) => {
    rangeAt(sheet, printPosition(at)).clear("Contents");
  });
