import type { CheckedView } from "../core/desk/views";
import type { Progress } from "../core/tasks/workbook";

/** Where the pane stands: nothing read yet, at work, done, or stopped by a fault. What was read before stays in view. */
export type PaneState =
  | { readonly kind: "unread" }
  | { readonly kind: "busy"; readonly progress: Progress; readonly before?: CheckedView }
  | { readonly kind: "read"; readonly checked: CheckedView }
  | { readonly kind: "failed"; readonly message: string; readonly before?: CheckedView };

export type PaneEvent =
  | { readonly kind: "began"; readonly doing: string }
  | { readonly kind: "moved"; readonly progress: Progress }
  | { readonly kind: "finished"; readonly checked: CheckedView }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

/** What was read, whatever is being done now; undefined before the first reading. */
export const checkedOf = (state: PaneState): CheckedView | undefined => {
  switch (state.kind) {
    case "unread":
      return undefined;
    case "read":
      return state.checked;
    case "busy":
    case "failed":
      return state.before;
  }
};

/** The state after an event. */
export const movePane = (state: PaneState, event: PaneEvent): PaneState => {
  const before = checkedOf(state);
  const kept = before === undefined ? {} : { before };
  switch (event.kind) {
    case "began":
      return { kind: "busy", progress: { doing: event.doing }, ...kept };
    case "moved":
      return state.kind === "busy" ? { ...state, progress: event.progress } : state;
    case "finished":
      return { kind: "read", checked: event.checked };
    case "cancelled":
      return before === undefined ? { kind: "unread" } : { kind: "read", checked: before };
    case "failed":
      return { kind: "failed", message: event.message, ...kept };
  }
};
