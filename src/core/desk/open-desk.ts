import { type CheckedWorkbook, checkWorkbook } from "../tasks/check-workbook";
import { planLineEdit } from "../tasks/edit-line";
import type { LineEditPlan } from "../tasks/line-edit-plan";
import { type PlannedRefresh, planRefresh, type RefreshOptions } from "../tasks/refresh-workbook";
import type { WorkbookHost } from "../tasks/workbook";
import { Cancelled, type Desk, type Watch } from "./desk";
import { formOfLine, formOfTable } from "./line-form";
import { readRequest } from "./line-request";
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
      const made = await planRefresh(host, { ...facts, today: today(), template, answers, onProgress });
      stopIfCancelled(watch);
      planned = made;
      return viewPlan(made);
    },
    write: async (watch) => {
      stopIfCancelled(watch);
      const { sheets = [], changes = [] } = planned ?? {};
      await planned?.write();
      planned = undefined;
      return { sheets: sheets.map(({ name }) => name), changes, checked: await view(watch) };
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
      return view(watch);
    },
    look: (at) => Promise.resolve(viewCell(last, at)),
    pictures: () => Promise.resolve(last === undefined ? [] : viewPictures(last)),
    areas: (sheet) => Promise.resolve(last === undefined ? [] : viewAreas(last.reading, sheet)),
  };
};

const stopIfCancelled = ({ isCancelled }: Watch): void => {
  if (isCancelled()) throw new Cancelled();
};
