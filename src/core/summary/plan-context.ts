import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import type { BudgetModel } from "../model/budget-model";
import type { BusinessCase } from "../model/business-case";
import type { Finding } from "../model/finding";
import type { Line } from "../model/line";
import type { NumberStyle } from "../model/number-style";
import type { Reading } from "../model/reading";
import type { ExistingSheets } from "./existing-sheets";
import type { LinesLayout, PlacedLine } from "./place-lines";
import type { PlanYear } from "./plan-years";
import type { RefreshFacts } from "./refresh-facts";
import type { SheetNames } from "./sheet-names";

/** Everything the sheets of ours are planned from. */
export interface PlanSource {
  readonly cases: readonly BusinessCase[];
  readonly lines: readonly Line[];
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly style: NumberStyle;
  /** Absent where there is no base budget, funding or target, or no line to apply to it. */
  readonly model?: BudgetModel;
  readonly existing: ExistingSheets;
  /** A cell of the user's sheets. */
  readonly cellAt: (at: CellRef) => Cell | undefined;
}

/** The same with the names of our sheets and the place of every line on them settled. */
export interface PlanContext extends PlanSource {
  readonly names: SheetNames;
  readonly years: readonly PlanYear[];
  readonly layout: LinesLayout;
  readonly placed: ReadonlyMap<Line, PlacedLine>;
  readonly facts: RefreshFacts;
}

/** The unit as headers print it: " £000", or nothing when none is stated. */
export const unitSuffix = ({ unit }: NumberStyle): string => (unit === undefined ? "" : ` ${unit}`);
