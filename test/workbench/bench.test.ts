import { expose } from "comlink";
import { Cancelled, type Watch } from "../../src/core/desk/desk";
import type { CheckedView } from "../../src/core/desk/views";
import { openBench } from "../../src/workbench/desk/bench";
import type { DeskThread } from "../../src/workbench/desk/desk-thread";

/** Threads that read for as long as they are told to, one after another, and hear nothing meanwhile. */
const threadsThatTake = (...milliseconds: readonly number[]) => {
  const started: string[] = [];
  let reading = 0;
  const startWorker = (): Worker => {
    const name = `thread ${started.length + 1}`;
    started.push(name);
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const thread: Pick<DeskThread, "open" | "read" | "answer"> = {
      open: () => undefined,
      read: () =>
        new Promise((resolve) => setTimeout(() => resolve(readBy(name)), milliseconds[reading++] ?? 0).unref()),
      answer: () => Promise.resolve(readBy(name)),
    };
    expose(thread, port1);
    port2.start();
    // A port says and hears what a worker does; it has no more of one than is used here.
    return Object.assign(port2 as unknown as Worker, { terminate: () => port1.close() });
  };
  return { startWorker, started };
};

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

const readBy = (statusWords: string): CheckedView => ({ statusWords }) as CheckedView;

const benchOver = (startWorker: () => Worker) =>
  openBench({ bytes: new Uint8Array(), fileName: "plan.xlsx", startWorker, today: () => "2026-11-22" });

/** A watch, and how its person cancels. */
const watch = (): Watch & { readonly cancel: () => void } => {
  let isCancelled = false;
  return {
    onProgress: () => undefined,
    isCancelled: () => isCancelled,
    cancel: () => {
      isCancelled = true;
    },
  };
};

test.each([
  ["stops by itself: the same thread does the next", 300, "thread 1"],
  ["does not stop: it is ended, and another thread does the next", 60_000, "thread 2"],
])("work asked for after a cancelled piece that %s", async (_, milliseconds, by) => {
  const threads = threadsThatTake(milliseconds, 10);
  const { desk } = benchOver(threads.startWorker);
  const first = watch();
  const cancelled = desk.read(first);
  first.cancel();
  await expect(cancelled).rejects.toBeInstanceOf(Cancelled);
  expect((await desk.read(watch())).statusWords).toBe(by);
});

test("an undo waits for no thread that was ended for it", async () => {
  const threads = threadsThatTake(60_000);
  const { desk, undo } = benchOver(threads.startWorker);
  const underWay = expect(desk.read(watch())).rejects.toBeInstanceOf(Cancelled);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await undo(watch())).statusWords).toBe("thread 2");
  await underWay;
  expect(threads.started).toHaveLength(2);
});
