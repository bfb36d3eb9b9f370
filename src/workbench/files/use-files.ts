import { useCallback, useReducer, useRef } from "react";
import { Cancelled, type Watch } from "../../core/desk/desk";
import { refreshAtOnce } from "../../core/desk/refresh-at-once";
import type { CheckedView } from "../../core/desk/views";
import { openBench } from "../desk/bench";
import { sentenceOf } from "../sentence-of";
import { startDeskWorker } from "../start-worker";
import { today } from "../today";
import type { ChosenFile } from "./chosen-file";
import { type FilesEvent, type FilesState, moveFiles, type OpenFile } from "./files-state";

export interface FilesActs {
  readonly state: FilesState;
  readonly move: (event: FilesEvent) => void;
  /** Opens workbooks and checks them, one after another. */
  readonly open: (chosen: readonly ChosenFile[]) => void;
  /** Stops the check of a file that is under way or waits; it can be begun again with `check`. */
  readonly cancel: (id: string) => void;
  readonly check: (file: OpenFile) => void;
  /** Reads a file and writes its sheets in one go, then says what came of it. */
  readonly refresh: (file: OpenFile, tell: (words: string) => void) => void;
  /** Takes back what was last done to a file. */
  readonly undo: (file: OpenFile) => void;
  readonly redo: (file: OpenFile) => void;
}

/** The open workbooks and the work on them. */
export const useFiles = (): FilesActs => {
  const [state, move] = useReducer(moveFiles, { files: [] });
  const count = useRef(0);
  const cancelled = useRef(new Set<string>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  /** Work on a file, after what was begun before it. */
  const work = useCallback(({ id, bench }: OpenFile, doing: string, piece: (watch: Watch) => Promise<CheckedView>) => {
    cancelled.current.delete(id);
    const isCancelled = (): boolean => cancelled.current.has(id);
    move({ kind: "moved", id, status: { kind: "waiting" } });
    queue.current = queue.current.then(async () => {
      if (isCancelled()) return;
      move({ kind: "moved", id, status: { kind: "busy", progress: { doing } } });
      const onProgress: Watch["onProgress"] = (progress) =>
        isCancelled() || move({ kind: "moved", id, status: { kind: "busy", progress } });
      try {
        const checked = await piece({ onProgress, isCancelled });
        move({ kind: "checked", id, checked, standing: bench.standing() });
      } catch (fault) {
        const status: OpenFile["status"] =
          fault instanceof Cancelled ? { kind: "cancelled" } : { kind: "refused", message: sentenceOf(fault) };
        move({ kind: "moved", id, status });
      }
    });
  }, []);
  const check = useCallback(
    (file: OpenFile) => work(file, "Reading the workbook", (watch) => file.bench.desk.read(watch)),
    [work],
  );
  const refresh = useCallback(
    (file: OpenFile, tell: (words: string) => void) =>
      work(file, "Reading the workbook", async (watch) => {
        const { checked, words } = await refreshAtOnce(file.bench.desk, watch);
        tell(words);
        return checked;
      }),
    [work],
  );
  const undo = useCallback((file: OpenFile) => work(file, "Undoing", (watch) => file.bench.undo(watch)), [work]);
  const redo = useCallback((file: OpenFile) => work(file, "Redoing", (watch) => file.bench.redo(watch)), [work]);
  const open = useCallback(
    (chosen: readonly ChosenFile[]) => {
      const files = chosen.map(({ name, bytes, handle }): OpenFile => {
        count.current += 1;
        return {
          id: `file-${count.current}`,
          name,
          bench: openBench({ bytes, fileName: name, startWorker: startDeskWorker, today }),
          status: { kind: "waiting" },
          edition: 0,
          standing: { bytes },
          saved: bytes,
          ...(handle === undefined ? {} : { handle }),
        };
      });
      move({ kind: "opened", files });
      files.forEach(check);
    },
    [check],
  );
  const cancel = useCallback((id: string) => {
    cancelled.current.add(id);
    move({ kind: "moved", id, status: { kind: "cancelled" } });
  }, []);
  return { state, move, open, cancel, check, refresh, undo, redo };
};
