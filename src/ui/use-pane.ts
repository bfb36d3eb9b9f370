import { useCallback, useReducer, useRef } from "react";
import { Cancelled, type Desk, type Watch } from "../core/desk/desk";
import type { CheckedView } from "../core/desk/views";
import type { CellRef } from "../core/grid/address";
import { movePane, type PaneState } from "./pane-state";
import type { Surface } from "./surface";

/** The pane's state and all that a person can do from it. */
export interface PaneActs {
  readonly state: PaneState;
  readonly read: () => void;
  readonly answer: (id: string, answer: string) => void;
  readonly cancel: () => void;
  readonly choose: (cell: CellRef) => void;
  readonly copy: (text: string) => void;
  readonly finish: (checked: CheckedView) => void;
  readonly fail: (fault: unknown) => void;
}

/** Does the pane's work through the surface, one piece at a time; a later piece cancels the one under way. */
export const usePane = ({ desk, checked, show, copy, sentenceOf }: Surface): PaneActs => {
  const [state, move] = useReducer(movePane, checked === undefined ? { kind: "unread" } : { kind: "read", checked });
  const current = useRef(0);
  const fail = useCallback(
    (fault: unknown) =>
      move(fault instanceof Cancelled ? { kind: "cancelled" } : { kind: "failed", message: sentenceOf(fault) }),
    [sentenceOf],
  );
  const work = useCallback(
    (doing: string, piece: (desk: Desk, watch: Watch) => Promise<CheckedView>) => {
      current.current += 1;
      const own = current.current;
      const isCancelled = (): boolean => current.current !== own;
      move({ kind: "began", doing });
      piece(desk, { onProgress: (progress) => !isCancelled() && move({ kind: "moved", progress }), isCancelled }).then(
        (checked) => !isCancelled() && move({ kind: "finished", checked }),
        (fault: unknown) => !isCancelled() && fail(fault),
      );
    },
    [desk, fail],
  );
  return {
    state,
    fail,
    read: useCallback(() => work("Reading the workbook", (own, watch) => own.read(watch)), [work]),
    answer: useCallback(
      (id, answer) => work("Reading with your answer", (own, watch) => own.answer({ [id]: answer }, watch)),
      [work],
    ),
    cancel: useCallback(() => {
      current.current += 1;
      move({ kind: "cancelled" });
    }, []),
    choose: useCallback((cell) => void show(cell).catch(fail), [show, fail]),
    copy: useCallback((text) => void copy(text).catch(fail), [copy, fail]),
    finish: useCallback((checked) => move({ kind: "finished", checked }), []),
  };
};
