import type { Budget } from "../model/budget";
import type { BusinessCase } from "../model/business-case";
import type { Finding } from "../model/finding";
import type { Line } from "../model/line";
import type { NumberStyle } from "../model/number-style";
import type { ExistingSheets } from "./existing-sheets";
import type { LinesLayout, PlacedLine } from "./place-lines";
import type { PlanYear } from "./plan-years";
import type { RefreshFacts } from "./refresh-facts";
import type { SheetNames } from "./sheet-names";

/** Everything the sheets of ours are planned from. */
export interface PlanSource extends Budget {
  readonly cases: readonly BusinessCase[];
  readonly findings: readonly Finding[];
  readonly existing: ExistingSheets;
  /** Whether the plan is to be rolled forward; a workbook that holds the sheet for it keeps it in any case. */
  readonly rollsForward?: boolean;
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
