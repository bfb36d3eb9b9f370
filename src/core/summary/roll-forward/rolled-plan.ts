import type { LineKind } from "../../model/line";
import type { UndeliveredChoice } from "../../model/roll-forward/undelivered";
import { Decimal } from "../../money/decimal";
import type { Unit } from "../../money/unit";
import { worth, type YearCell } from "../model-row";
import type { PlanYear } from "../plan-years";
import { becomesWords } from "./becomes-words";
import { nextBudget } from "./next-budget";
import type { NotRolled } from "./next-groups";
import { nextProofs, proofResult } from "./next-proof";
import type { NextRow } from "./next-row";
import type { NextLine, NextSheet } from "./next-sheet";
import { undeliveredOf } from "./next-undelivered";

/** A plan rolled forward by a year, for a surface to show: amounts in the unit of our lists, plus adds to the net budget. */
export interface RolledPlan {
  readonly unit?: Unit;
  /** The year that goes into the base. */
  readonly opening: PlanYear;
  /** The years of the new plan, the last of them new. */
  readonly years: readonly PlanYear[];
  /** The rows of the whole budget in order: base budget, lines, what was not delivered, revised budget. */
  readonly whole: readonly RolledRow[];
  readonly lines: readonly RolledPlanLine[];
  readonly notRolled: readonly NotRolled[];
  /** What is typed as not delivered, plus for a saving, and what was decided about it. */
  readonly undelivered: { readonly typed: Decimal; readonly carried: Decimal; readonly writtenOff: Decimal };
  /** Whether what is in the base and what is still to come are the old plan, every difference 0. */
  readonly isProved: boolean;
}

/** A row of figures: absent where nothing is known, words where a figure is to be confirmed or an Excel error. */
interface RolledRow {
  readonly name: string;
  readonly inBase: RolledFigure;
  /** What each year of the new plan adds to the year before; of a revised budget its level. */
  readonly years: readonly RolledFigure[];
}

/** A figure of the new plan. */
export type RolledFigure = Decimal | string | undefined;

export interface RolledPlanLine extends RolledRow {
  readonly key: string;
  readonly reference?: string;
  readonly service: string;
  readonly kind: LineKind;
  /** What becomes of it, in words. */
  readonly becomes: string;
  /** What the old plan comes to in its last year. */
  readonly last: RolledFigure;
  readonly notDelivered?: Decimal;
  readonly choice?: UndeliveredChoice;
}

/** The plan rolled forward without its places on the sheet. */
export const rolledPlan = (sheet: NextSheet): RolledPlan => {
  const { context, opening, years, lines, notRolled } = sheet;
  const { unit } = context.style;
  const budget = nextBudget(sheet);
  return {
    opening,
    years,
    whole: budget.whole.map(rowOf),
    lines: lines.map((line) => lineOf(line, sheet)),
    notRolled,
    undelivered: undeliveredOf(lines),
    isProved: proofResult(sheet, nextProofs(sheet, budget)).isProved,
    ...(unit === undefined ? {} : { unit }),
  };
};

const rowOf = ({ name, figures }: Pick<NextRow, "name" | "figures">): RolledRow => ({
  name,
  inBase: figureOf(figures[0]),
  years: figures.slice(1).map(figureOf),
});

const figureOf = (cell: YearCell): RolledFigure => (cell !== undefined && "words" in cell ? cell.words : worth(cell));

const lineOf = ({ line, service, cells, becoming, typed }: NextLine, { years }: NextSheet): RolledPlanLine => ({
  ...rowOf({ name: line.name, figures: cells.steps }),
  key: line.key,
  service,
  kind: line.kind,
  becomes: becomesWords(
    becoming,
    line.recurrence,
    years.map(({ header }) => header),
  ),
  last: figureOf(cells.last),
  ...(line.reference === undefined ? {} : { reference: line.reference }),
  ...(typed?.amount === undefined ? {} : { notDelivered: typed.amount }),
  ...(typed?.choice === undefined ? {} : { choice: typed.choice }),
});

/** A figure as words: blank where nothing is known. */
export const figureWords = (figure: RolledFigure, print: (amount: Decimal) => string): string =>
  figure === undefined ? "" : Decimal.isDecimal(figure) ? print(figure) : figure;
