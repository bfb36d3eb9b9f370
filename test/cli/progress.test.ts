import { Readable } from "node:stream";
import { withProgress } from "../../src/cli/progress";
import type { Terminal } from "../../src/cli/terminal";

const clear = "\r\u001b[2K";

/** What a person sees on stderr when each step of the work takes `step` milliseconds. */
const seen = async (isTTY: boolean, environment: Terminal["environment"], step: number): Promise<readonly string[]> => {
  const written: string[] = [];
  const stderr = { isTTY, write: (text: string) => written.push(text) };
  const terminal: Terminal = { stdin: Readable.from([]), stdout: stderr, stderr, environment };
  let time = 0;
  await withProgress(
    "budget.xlsx",
    terminal,
    (report) => {
      for (const share of [0.25, 0.5, 0.75]) {
        time += step;
        report({ doing: "Reading Sheet1", share });
      }
      return Promise.resolve();
    },
    () => time,
  );
  return written;
};

describe("the progress line", () => {
  it("shows itself after half a second and clears itself at the end", async () => {
    expect(await seen(true, {}, 250)).toEqual([
      `${clear}budget.xlsx: Reading Sheet1 50%`,
      `${clear}budget.xlsx: Reading Sheet1 75%`,
      clear,
    ]);
  });

  test.each<[string, boolean, Terminal["environment"], number]>([
    ["for short work", true, {}, 100],
    ["when nobody watches", false, {}, 1000],
    ["where NO_COLOR is set", true, { NO_COLOR: "1" }, 1000],
    ["where CI is set", true, { CI: "true" }, 1000],
  ])("stays silent %s", async (_title, isTTY, environment, step) => {
    expect(await seen(isTTY, environment, step)).toEqual([]);
  });
});
