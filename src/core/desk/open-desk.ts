import { type CheckedWorkbook, checkWorkbook } from "../tasks/check-workbook";
import { planLineEdit } from "../tasks/edit-line";
import type { LineEditPlan } from "../tasks/line-edit-plan";
import { type PlannedRefresh, planRefresh, type RefreshOptions } from "../tasks/refresh-workbook";
import type { WorkbookHost } from "../tasks/workbook";
import { Cancelled, type Desk, type Watch } from "./desk";
import { formOfLine, formOfTable } from "./line-form";
import { readRequest } from "./line-request";
import { lookAnswers, viewLook } from "./summary-request";
import { viewAreas } from "./view-areas";
import { viewCell } from "./view-cell";
import { viewChecked } from "./view-checked";
import { refusedView, viewLinePlan } from "./view-line-plan";
import { viewPictures } from "./view-pictures";
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
  let last: CheckedWorkbook | undefined;
  let planned: PlannedRefresh | undefined;
  let edit: LineEditPlan | undefined;
  let putBack: (() => Promise<void>) | undefined;
  /** The refresh whose sheets stand in the workbook, where it is known, and the answers it was made with. */
  let standing: Standing | undefined;
  const check = async (watch: Watch): Promise<CheckedWorkbook> => {
    const workbook = await host.read(watch.onProgress);
    watch.onProgress({ doing: "Tying out the printed totals", share: 0.4 });
    await pause();
    stopIfCancelled(watch);
    const checked = checkWorkbook(workbook, answers);
    stopIfCancelled(watch);
    last = checked;
    return checked;
  };
  const goBackTo =
    ({ refresh, answers: given }: Standing): (() => Promise<void>) =>
    async () => {
      await refresh.writeAgain();
      answers.clear();
      for (const [id, answer] of given) answers.set(id, answer);
      standing = { refresh, answers: given };
    };
  /**
   * How to come back from what is about to be written, in a workbook that cannot be kept whole; undefined where our sheets are from another day and what
   * they were written from has changed since, so that nobody knows what to write.
   */
  const wayBack = async (next: PlannedRefresh): Promise<(() => Promise<void>) | undefined> => {
    if (next.isFirst)
      return async () => {
        await next.takeBack();
        standing = undefined;
      };
    if (standing !== undefined) return standing.refresh.isOver(next.checked.workbook) ? goBackTo(standing) : undefined;
    const recorded = await planRefresh(host, { ...facts, today: today(), template: "auto", answers: new Map() });
    return recorded.changed ? undefined : goBackTo({ refresh: recorded, answers: new Map() });
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
    preview: async ({ template, look }, watch) => {
      const { onProgress } = watch;
      const { choices } = last ?? (await check(watch));
      for (const [id, answer] of lookAnswers(look, viewLook(choices))) answers.set(id, answer);
      const made = await planRefresh(host, { ...facts, today: today(), template, answers, onProgress });
      stopIfCancelled(watch);
      last = made.checked;
      planned = made;
      return viewPlan(made);
    },
    write: async (watch) => {
      stopIfCancelled(watch);
      const { sheets = [], changes = [] } = planned ?? {};
      putBack = planned === undefined ? undefined : (host.keep?.() ?? (await wayBack(planned)));
      await planned?.write();
      standing = planned && { refresh: planned, answers: new Map(answers) };
      planned = undefined;
      const names = sheets.map(({ name }) => name);
      return { sheets: names, changes, canRevert: putBack !== undefined, checked: await view(watch) };
    },
    revert: async (watch) => {
      stopIfCancelled(watch);
      await putBack?.();
      putBack = undefined;
      planned = undefined;
      return view(watch);
    },
    form: (about) =>
      Promise.resolve(last && ("line" in about ? formOfLine(last, about.line) : formOfTable(last, about.table))),
    planLine: async (request, watch) => {
      edit = undefined;
      // The sheets may have been typed in since they were last read.
      const checked = await check(watch);
      const form =
        request.kind === "remove"
          ? undefined
          : request.kind === "add"
            ? formOfTable(checked, request.table)
            : formOfLine(checked, request.line);
      const { edit: asked, refusals } = readRequest(request, form);
      if (refusals.length > 0) return refusedView(refusals);
      const plan = planLineEdit(checked, asked);
      stopIfCancelled(watch);
      if (plan.refusals.length === 0) edit = plan;
      return viewLinePlan(plan);
    },
    writeLine: async (watch) => {
      stopIfCancelled(watch);
      if (edit !== undefined) await host.edit(edit.changes);
      edit = undefined;
      // Put back as it was before the last write, the workbook would lose the edit.
      putBack = undefined;
      return view(watch);
    },
    look: (at) => Promise.resolve(viewCell(last, at)),
    pictures: () => Promise.resolve(last === undefined ? [] : viewPictures(last)),
    areas: (sheet) => Promise.resolve(last === undefined ? [] : viewAreas(last.reading, sheet)),
  };
};

interface Standing {
  readonly refresh: PlannedRefresh;
  readonly answers: ReadonlyMap<string, string>;
}

const stopIfCancelled = ({ isCancelled }: Watch): void => {
  if (isCancelled()) throw new Cancelled();
};
