import type { CellRef, Range } from "../../grid/address";
import { yearKey } from "../../years/financial-year";
import type { FormulaShape, FormulaSlot } from "./formula-shape";
import type { LookedAtYear } from "./looked-at-years";
import { alikeIn, type ShapedFormula, type YearFormula } from "./year-formulas";

/** A figure whose formula looks elsewhere than the formulas beside it do. */
export interface OutOfStep {
  readonly figure: YearFormula;
  /** What it looks at, and what it would look at in step with the others. */
  readonly slot: FormulaSlot;
  readonly expected: number;
  /** The year it looks at, where that is known. */
  readonly looksAt: LookedAtYear | undefined;
  /** How many others look alike, and where they stand. */
  readonly alike: number;
  readonly along: "row" | "column";
  /** The others all look at their own year. */
  readonly isOwnYear: boolean;
}

/** What is known of the cells that formulas look at. */
export interface Looking {
  /** Takes a formula apart. */
  readonly shapeOf: (formula: string) => FormulaShape;
  readonly yearAt: (sheet: string, column: number, rows: Pick<Range, "top" | "bottom">) => LookedAtYear | undefined;
  /** Whether a range's cells hold anything in a column. */
  readonly isFilled: (sheet: string, column: number, rows: Pick<Range, "top" | "bottom">) => boolean;
}

/** Formulas of one row that are one formula filled along it, but for a few that look at another column or year than the fill would. */
export const outOfStepAlong = (row: readonly YearFormula[], looking: Looking): readonly OutOfStep[] =>
  alikeIn(row, looking.shapeOf).flatMap((group) => {
    const slots = group[0]?.shape.slots ?? [];
    const steps = slots.map((_, index) => stepOf(group, index, looking));
    const moves = steps.some((step) => step?.kind === "moving" && step.held.length === group.length);
    return steps.flatMap((step, index) =>
      step === undefined || (step.kind === "fixed" && !moves) ? [] : straysFrom(group, index, step, looking),
    );
  });

/** How one place of a formula goes along its row: the same for every cell, or so far from each. */
interface Step {
  readonly kind: "fixed" | "moving";
  readonly held: readonly ShapedFormula[];
  readonly key: number;
}

const stepOf = (group: readonly ShapedFormula[], index: number, looking: Looking): Step | undefined => {
  const fixed = commonest(group, "fixed", (one) => one.shape.slots[index]?.value ?? 0);
  const moving = commonest(group, "moving", (one) => (one.shape.slots[index]?.value ?? 0) - ownPlace(one, index));
  if (fixed === undefined || moving === undefined) return undefined;
  if (fixed.held.length !== moving.held.length) return fixed.held.length > moving.held.length ? fixed : moving;
  const isOwn = moving.held.every((one) => yearOf(one, index, looking)?.year.start === one.start);
  return isOwn ? moving : undefined;
};

const commonest = (
  group: readonly ShapedFormula[],
  kind: Step["kind"],
  keyOf: (one: ShapedFormula) => number,
): Step | undefined => {
  const byKey = new Map<number, ShapedFormula[]>();
  for (const one of group) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  const [most] = [...byKey].toSorted(([, one], [, other]) => other.length - one.length);
  return most && { kind, key: most[0], held: most[1] };
};

/** A year that is spelled out goes with the year of its column, all else with the column. */
const ownPlace = ({ at, start, shape }: ShapedFormula, index: number): number =>
  shape.slots[index]?.kind === "year" ? start : at.column;

const straysFrom = (
  group: readonly ShapedFormula[],
  index: number,
  { kind, held, key }: Step,
  looking: Looking,
): readonly OutOfStep[] => {
  const strays = group.filter((one) => !held.includes(one));
  const isOwnYear = kind === "moving" && held.every((one) => yearOf(one, index, looking)?.year.start === one.start);
  const isRule = strays.length * strayPer <= held.length || (isOwnYear && strays.length * 2 <= held.length);
  if (strays.length === 0 || !isRule) return [];
  return strays.flatMap((one): readonly OutOfStep[] => {
    const slot = one.shape.slots[index];
    // The first or the last year often follows a rule of its own.
    if (slot === undefined || (!isOwnYear && (one === group[0] || one === group.at(-1)))) return [];
    const expected = kind === "fixed" ? key : key + ownPlace(one, index);
    const isThere = slot.cells === undefined || looking.isFilled(sheetOf(one, slot), expected, slot.cells.range);
    if (!isThere) return [];
    const looksAt = yearOf(one, index, looking);
    return [{ figure: one, slot, expected, looksAt, alike: held.length, along: "row", isOwnYear }];
  });
};

/** So many in step for each that is not. */
const strayPer = 3;

const sheetOf = ({ at }: { readonly at: CellRef }, { cells }: FormulaSlot): string => cells?.sheet ?? at.sheet;

/** The year that one place of a formula looks at. */
const yearOf = (one: ShapedFormula, index: number, { yearAt }: Looking): LookedAtYear | undefined => {
  const slot = one.shape.slots[index];
  if (slot?.kind === "year") return { year: { start: slot.value }, printed: yearKey({ start: slot.value }) };
  return slot?.cells === undefined ? undefined : yearAt(sheetOf(one, slot), slot.value, slot.cells.range);
};

/**
 * Formulas of one column that look at other sheets' figures of their own year, but for a few rows that look at those of another. Rows that by
 * their name are of another year are not meant.
 */
export const outOfStepDown = (column: readonly ShapedFormula[], looking: Looking): readonly OutOfStep[] => {
  const slots = column[0]?.shape.slots ?? [];
  return slots.flatMap((_, index) => {
    const known = column.flatMap((one) => {
      const slot = one.shape.slots[index];
      const isElsewhere = slot?.kind === "year" || (slot?.cells?.sheet ?? one.at.sheet) !== one.at.sheet;
      const looksAt = isElsewhere ? yearOf(one, index, looking) : undefined;
      return slot === undefined || looksAt === undefined ? [] : [{ one, slot, looksAt }];
    });
    const strays = known.filter(({ one, looksAt }) => looksAt.year.start !== one.start);
    const alike = known.length - strays.length;
    if (strays.length === 0 || strays.length * strayPer > alike) return [];
    return strays.flatMap(({ one, slot, looksAt }): readonly OutOfStep[] =>
      ofAnotherYear.test(one.name)
        ? []
        : [{ figure: one, slot, expected: expectedIn(known, slot), looksAt, alike, along: "column", isOwnYear: true }],
    );
  });
};

const expectedIn = (
  known: readonly { readonly one: ShapedFormula; readonly slot: FormulaSlot; readonly looksAt: LookedAtYear }[],
  slot: FormulaSlot,
): number => known.find(({ one, looksAt }) => looksAt.year.start === one.start)?.slot.value ?? slot.value;

const ofAnotherYear =
  /\b(opening|brought forward|b\/f(wd)?|previous|prior|last|earlier|next|following|later|carried|base|revers\w*|full[- ]year|one[- ]?offs?|change|increase|growth|cumulative|rolled?)\b/i;
