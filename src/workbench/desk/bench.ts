import { type Remote, wrap } from "comlink";
import type { ComparisonView } from "../../core/desk/comparison-view";
import { Cancelled, type Desk, type Watch } from "../../core/desk/desk";
import { WorkbookError } from "../../core/tasks/workbook";
import type { LineRequest } from "../../core/desk/line-views";
import type { CheckedView } from "../../core/desk/views";
import type { DeskThread } from "./desk-thread";
import { afterStep, beginHistory, stepBack, stepForth } from "./history";
import { carryWatches, type FollowedWatch } from "./watch-transfer";

/** A workbook at work in a thread of its own. Work that is cancelled and does not stop by itself costs the thread, never the page. */
export interface Bench {
  readonly desk: Desk;
  /** What changed since an earlier version; undefined where one of the two has no line by year. */
  readonly compare: (
    earlier: Uint8Array,
    answers: Readonly<Record<string, string>>,
  ) => Promise<ComparisonView | undefined>;
  /** The workbook as it is now. */
  readonly bytes: () => Uint8Array;
  readonly standing: () => Standing;
  /** Takes back what was last written or answered, and checks the workbook as it was before. */
  readonly undo: (watch: Watch) => Promise<CheckedView>;
  /** Does again what was last taken back. */
  readonly redo: (watch: Watch) => Promise<CheckedView>;
  /** Ends the thread; the next piece of work begins a new one where nothing is lost by it. */
  readonly rest: () => void;
}

/** What the workbook holds now, and what can be undone and redone, in words: "adding a line". */
export interface Standing {
  readonly bytes: Uint8Array;
  readonly undo?: string;
  readonly redo?: string;
}

/** What there is to go back to: the workbook, and the answers that are not written in it yet. */
interface Kept {
  readonly bytes: Uint8Array;
  readonly answers: Readonly<Record<string, string>>;
}

export interface BenchSetup {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly startWorker: () => Worker;
  /** The day it is, as an ISO date. */
  readonly today: () => string;
}

interface Thread {
  readonly remote: Remote<DeskThread>;
  readonly ready: Promise<void>;
  /** Fails when the thread does, or is ended. */
  readonly ended: Promise<never>;
  readonly end: () => void;
}

/** How long cancelled work may take to stop by itself, and any work to end, in milliseconds. */
const [longestStop, longestWork] = [2_000, 180_000];

/** Opens a workbook at a bench; a file that is refused fails at the first piece of work. */
export const openBench = ({ bytes: opened, fileName, startWorker, today }: BenchSetup): Bench => {
  let history = beginHistory<Kept>({ bytes: opened, answers: {} });
  let asked: LineRequest["kind"] = "change";
  let current: Thread | undefined;
  /** Until cancelled work has stopped, or its thread was ended for it: what is asked for meanwhile would end with it. */
  let stopping: Promise<void> = Promise.resolve();

  const start = (): Thread => {
    const worker = startWorker();
    const remote = wrap<DeskThread>(worker);
    let end = (): void => undefined;
    const ended = new Promise<never>((_, reject) => {
      worker.onerror = () => reject(outOfReach());
      end = () => {
        worker.terminate();
        reject(new Cancelled());
      };
    });
    ended.catch(() => undefined);
    const ready = Promise.race([remote.open(history.now.bytes, fileName, today()), ended]);
    ready.catch(() => undefined);
    return { remote, ready, ended, end };
  };
  const rest = (): void => {
    current?.end();
    current = undefined;
  };
  const at = (): Thread => (current ??= start());

  /** A new thread knows nothing of what was read and answered at the one before. */
  const startAgain = (): void => {
    rest();
    const { ready, remote, ended } = at();
    const ending = new AbortController();
    const watch = { onProgress: () => undefined, isCancelled: () => false, signal: ending.signal };
    const work = ready.then(() => remote.answer(history.now.answers, watch));
    Promise.race([work, ended])
      .catch(() => undefined)
      .finally(() => ending.abort());
  };
  const follow = async <Result>(
    watch: Watch,
    piece: (remote: Remote<DeskThread>, watch: FollowedWatch) => Promise<Result>,
  ): Promise<Result> => {
    await stopping;
    const thread = at();
    const ending = new AbortController();
    const work = thread.ready.then(() => piece(thread.remote, { ...watch, signal: ending.signal }));
    try {
      return await Promise.race([work, stopped(watch, ending.signal), thread.ended]);
    } catch (fault) {
      if (fault instanceof Cancelled || fault === tooLong) {
        work.catch(() => undefined);
        // A thread that was ended has nothing to stop.
        if (current === thread)
          stopping = endsWithin(work, fault === tooLong ? 0 : longestStop).then((ends) => {
            if (!ends && current === thread) startAgain();
          });
      }
      throw fault === tooLong ? takesTooLong() : fault;
    } finally {
      ending.abort();
    }
  };
  const plain = async <Result>(piece: (remote: Remote<DeskThread>) => Promise<Result>): Promise<Result> => {
    await stopping;
    const { ready, remote, ended } = at();
    return Promise.race([ready.then(() => piece(remote)), ended]);
  };
  /** Keeps what was written, to go back to and in case the thread is lost. */
  const keeping = async <Result>(did: string, work: Promise<Result>): Promise<Result> => {
    const result = await work;
    const bytes = await plain((remote) => remote.bytes());
    history = afterStep(history, did, { ...history.now, bytes });
    return result;
  };
  const answering = async (added: Kept["answers"], watch: Watch): Promise<CheckedView> => {
    const answers = { ...history.now.answers, ...added };
    try {
      const checked = await follow(watch, (remote, followed) => remote.answer(answers, followed));
      history = afterStep(history, "answering", { ...history.now, answers });
      return checked;
    } catch (fault) {
      // The thread has the answer, which was not taken.
      startAgain();
      throw fault;
    }
  };
  /** Another step is another workbook, so it is read in a new thread; work under way on the one before is cancelled. */
  const goTo = (to: typeof history, watch: Watch): Promise<CheckedView> => {
    history = to;
    rest();
    return follow(watch, (remote, followed) => remote.answer(history.now.answers, followed));
  };
  const desk: Desk = {
    read: (watch) => follow(watch, (remote, followed) => remote.read(followed)),
    answer: answering,
    preview: (request, watch) => follow(watch, (remote, followed) => remote.preview(request, followed)),
    write: (watch) =>
      keeping(
        "writing the sheets",
        follow(watch, (remote, followed) => remote.write(followed)),
      ),
    revert: (watch) =>
      keeping(
        "reverting the sheets",
        follow(watch, (remote, followed) => remote.revert(followed)),
      ),
    form: (about) => plain((remote) => remote.form(about)),
    planLine: (request, watch) => {
      asked = request.kind;
      return follow(watch, (remote, followed) => remote.planLine(request, followed));
    },
    writeLine: (watch) =>
      keeping(
        lineWords[asked],
        follow(watch, (remote, followed) => remote.writeLine(followed)),
      ),
    look: (cell) => plain((remote) => remote.look(cell)),
    areas: (sheet) => plain((remote) => remote.areas(sheet)),
    pictures: () => plain((remote) => remote.pictures()),
  };
  carryWatches();
  return {
    desk,
    compare: (earlier, answers) => plain((remote) => remote.compare(earlier, answers)),
    bytes: () => history.now.bytes,
    standing: () => {
      const [undo, redo] = [history.past.at(-1)?.did, history.future[0]?.did];
      return {
        bytes: history.now.bytes,
        ...(undo === undefined ? {} : { undo }),
        ...(redo === undefined ? {} : { redo }),
      };
    },
    undo: (watch) => goTo(stepBack(history), watch),
    redo: (watch) => goTo(stepForth(history), watch),
    rest,
  };
};

const lineWords: Readonly<Record<LineRequest["kind"], string>> = {
  change: "changing a line",
  add: "adding a line",
  remove: "removing a line",
};

const tooLong = new Error("Too long");

/** Fails when the person cancels, or when the work takes longer than anybody waits. */
const stopped = (watch: Watch, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const asking = setInterval(() => {
      if (watch.isCancelled()) reject(new Cancelled());
    }, 50);
    const waiting = setTimeout(() => reject(tooLong), longestWork);
    signal.addEventListener("abort", () => {
      clearInterval(asking);
      clearTimeout(waiting);
    });
  });

const endsWithin = (work: Promise<unknown>, time: number): Promise<boolean> =>
  Promise.race([
    work.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), time)),
  ]);

const outOfReach = (): WorkbookError =>
  new WorkbookError(
    "cannot-read",
    "This file needs more memory than the browser gives: close other tabs, or check it with the command line.",
  );

const takesTooLong = (): WorkbookError =>
  new WorkbookError(
    "too-large",
    "This file took longer than three minutes, so the work was stopped: remove what is not needed, or use the command line.",
  );
