import type { PlanView, WrittenView } from "../../core/desk/views";
import type { Progress } from "../../core/tasks/workbook";

/** Where writing the summary stands. */
export type SummaryState =
  | { readonly kind: "choosing" }
  | { readonly kind: "planning"; readonly progress: Progress }
  | { readonly kind: "planned"; readonly plan: PlanView }
  | { readonly kind: "writing"; readonly progress: Progress }
  | { readonly kind: "written"; readonly written: WrittenView }
  | { readonly kind: "failed"; readonly message: string };

/** Whether work is under way that can be cancelled. */
export const isAtWork = (state: SummaryState): state is Extract<SummaryState, { readonly progress: Progress }> =>
  state.kind === "planning" || state.kind === "writing";
