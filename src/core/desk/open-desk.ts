import type { WorkbookPlan } from "../summary/sheet-plan";
import { type CheckedWorkbook, checkWorkbook } from "../tasks/check-workbook";
import { existingSheetsOf } from "../tasks/existing-sheets-of";
import { type RefreshOptions, refreshWorkbook } from "../tasks/refresh-workbook";
import type { WorkbookHost } from "../tasks/workbook";
import { Cancelled, type Desk, type Watch } from "./desk";
import { viewChecked } from "./view-checked";
import { viewPlan } from "./view-plan";
import type { CheckedView } from "./views";

export interface DeskSetup extends Pick<RefreshOptions, "fileName" | "version" | "digest"> {
  readonly host: WorkbookHost;
  /** The day it is, as an ISO date. */
  readonly today: () => string;
  /** Lets the screen draw itself before a long piece of work. */
  readonly pause: () => Promise<void>;
}

/** A desk over a host. Answers given at it hold until the next refresh writes them on About. */
export const openDesk = ({ host, today, pause, ...facts }: DeskSetup): Desk => {
  const answers = new Map<string, string>();
  let planned: { readonly plan: WorkbookPlan | undefined; readonly changes: readonly string[] } | undefined;
  const check = async (watch: Watch): Promise<CheckedWorkbook> => {
    const workbook = await host.read(watch.onProgress);
    watch.onProgress({ doing: "Tying out the printed totals", share: 0.4 });
    await pause();
    stopIfCancelled(watch);
    const checked = checkWorkbook(workbook, answers);
    stopIfCancelled(watch);
    return checked;
  };
  const view = async (watch: Watch): Promise<CheckedView> => viewChecked(await check(watch));
  return {
    read: view,
    answer: (given, watch) => {
      for (const [id, answer] of Object.entries(given)) {
        if (answer === "") answers.delete(id);
        else answers.set(id, answer);
      }
      return view(watch);
    },
    preview: async (template, watch) => {
      const { onProgress } = watch;
      let plan: WorkbookPlan | undefined;
      const hold = (made: WorkbookPlan): Promise<void> => {
        plan = made;
        return Promise.resolve();
      };
      const { log, checked, changed } = await refreshWorkbook(
        { ...host, apply: hold },
        { ...facts, today: today(), template, answers, onProgress },
      );
      stopIfCancelled(watch);
      const changes = changed ? log.map(({ change }) => change) : [];
      planned = { plan, changes };
      return { sheets: plan === undefined ? [] : viewPlan(plan, existingSheetsOf(checked.workbook)), changes };
    },
    write: async (watch) => {
      stopIfCancelled(watch);
      const { plan, changes } = planned ?? { plan: undefined, changes: [] };
      if (plan !== undefined) await host.apply(plan);
      planned = undefined;
      return { sheets: plan?.sheets.map(({ name }) => name) ?? [], changes, checked: await view(watch) };
    },
  };
};

const stopIfCancelled = ({ isCancelled }: Watch): void => {
  if (isCancelled()) throw new Cancelled();
};
