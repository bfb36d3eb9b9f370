import { type RolledPlan, rolledPlan } from "../summary/roll-forward/rolled-plan";
import type { CheckedWorkbook } from "./check-workbook";
import { type PlannedRefresh, planRefresh, type Refreshed, type RefreshOptions } from "./refresh-workbook";
import type { WorkbookHost } from "./workbook";

export type RollForwardOptions = Omit<RefreshOptions, "rollsForward">;

/** What rolling a plan forward would write, before anything is written. */
export interface PlannedRollForward extends Omit<PlannedRefresh, "next"> {
  readonly rolled: RolledPlan;
}

/** What rolling a plan forward wrote. */
export interface RolledForward extends Refreshed {
  readonly rolled: RolledPlan;
}

/** A workbook in which no line can be rolled forward: it is left as it was. */
export interface NothingToRoll {
  readonly checked: CheckedWorkbook;
  readonly rolled?: undefined;
}

/**
 * Rolls the plan of a workbook forward by a year: refreshes our sheets and adds the one for next year, which every later refresh keeps up to date.
 * Nothing is written where no line can be rolled forward.
 */
export const rollForwardWorkbook = async (
  host: WorkbookHost,
  options: RollForwardOptions,
): Promise<RolledForward | NothingToRoll> => {
  const planned = await planRollForward(host, options);
  if (planned.rolled === undefined) return planned;
  options.onProgress?.({ doing: "Writing the sheets", share: 0.8 });
  await planned.write();
  const { checked, changed, log, questions, sheets, rolled } = planned;
  return { checked, changed, log, questions, rolled, sheets: sheets.map(({ name }) => name) };
};

/** Works out the plan rolled forward up to the writing, so that a person can see it first. */
export const planRollForward = async (
  host: WorkbookHost,
  options: RollForwardOptions,
): Promise<PlannedRollForward | NothingToRoll> => {
  const { next, ...planned } = await planRefresh(host, { ...options, rollsForward: true });
  return next === undefined ? { checked: planned.checked } : { ...planned, rolled: rolledPlan(next) };
};
