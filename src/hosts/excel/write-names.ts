import { contains, type Position, printRange, quoteSheet, type Range } from "../../core/grid/address";
import type { SheetPlan } from "../../core/summary/sheet-plan";
import type { OutlinedName } from "./read-outline";
import type { Step } from "./write-steps";

interface PlannedName {
  readonly name: string;
  readonly range: Range;
}

const topLeft: Range = { top: 1, left: 1, bottom: 1, right: 1 };

/** Every name of a sheet of ours, its marker first. */
const namesOf = ({ marker, names }: SheetPlan): readonly PlannedName[] => [{ name: marker, range: topLeft }, ...names];

/** The names of one cell. */
export const namesCovering = ({ names }: SheetPlan, at: Position): readonly PlannedName[] =>
  names.filter(({ range }) => range.top === range.bottom && range.left === range.right && contains(range, at));

/** The names that do not yet stand for the cells they are planned for. */
export const changedNames = (
  plan: SheetPlan,
  sheet: string,
  present: readonly OutlinedName[],
): readonly PlannedName[] =>
  namesOf(plan).filter(({ name, range }) => {
    const refersTo = find(name, present)?.refersTo;
    return refersTo?.sheet !== sheet || printRange(refersTo.range) !== printRange(range);
  });

/** Makes a name stand for its cells: one that stands is led there, another is added. */
export const writeName = (planned: PlannedName, sheet: string, present: readonly OutlinedName[]): Step => ({
  bytes: 600,
  act: ({ workbook }) => {
    const stands = find(planned.name, present);
    if (stands === undefined) workbook.names.add(planned.name, formulaOf(planned, sheet));
    else workbook.names.getItem(stands.name).formula = formulaOf(planned, sheet);
  },
});

const find = (name: string, present: readonly OutlinedName[]): OutlinedName | undefined =>
  present.find((each) => each.name.toLowerCase() === name.toLowerCase());

const formulaOf = ({ range }: PlannedName, sheet: string): string => `=${quoteSheet(sheet)}!${printRange(range, true)}`;
