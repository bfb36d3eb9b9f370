import { useCallback, useRef, useState } from "react";
import { Cancelled, type Watch } from "../core/desk/desk";
import type { Progress } from "../core/tasks/workbook";

/** Where a piece of work of one screen stands. */
type Work =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly progress: Progress }
  | { readonly kind: "failed"; readonly message: string };

export interface WorkActs {
  readonly work: Work;
  /** Does a piece of work and hands its result on, unless it was cancelled or another piece was begun since. */
  readonly begin: <Result>(
    doing: string,
    piece: (watch: Watch) => Promise<Result>,
    then: (result: Result) => void,
  ) => void;
  readonly cancel: () => void;
}

/** One piece of work at a time, followed and stopped. */
export const useWork = (sentenceOf: (fault: unknown) => string): WorkActs => {
  const [work, setWork] = useState<Work>({ kind: "idle" });
  const current = useRef(0);
  const cancel = useCallback(() => {
    current.current += 1;
    setWork({ kind: "idle" });
  }, []);
  const begin: WorkActs["begin"] = useCallback(
    (doing, piece, then) => {
      current.current += 1;
      const own = current.current;
      const isCancelled = (): boolean => current.current !== own;
      setWork({ kind: "busy", progress: { doing } });
      piece({ onProgress: (progress) => isCancelled() || setWork({ kind: "busy", progress }), isCancelled }).then(
        (result) => {
          if (isCancelled()) return;
          setWork({ kind: "idle" });
          then(result);
        },
        (fault: unknown) => {
          if (!isCancelled())
            setWork(fault instanceof Cancelled ? { kind: "idle" } : { kind: "failed", message: sentenceOf(fault) });
        },
      );
    },
    [sentenceOf],
  );
  return { work, begin, cancel };
};
