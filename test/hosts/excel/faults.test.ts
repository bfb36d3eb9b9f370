import { createHash } from "node:crypto";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { WorkbookError } from "../../../src/core/tasks/workbook";
import { differences, harmIn, stateOf, textsNotKept } from "../../support/excel-faults/judge";
import { openCopy, type Start, starts } from "../../support/excel-faults/starts";
import { type BookState, copyBook } from "../../support/excel-host/book-state";
import type { OpenInExcel } from "../../support/open-in-excel";
import { refreshOptions } from "../../support/refresh-options";

const isFull = process.env["FAULTS"] === "all";

let size = { stops: 0, states: 0, repaired: 0 };
let all: readonly Start[] = [];
beforeAll(async () => {
  all = await starts();
});
afterAll(() => {
  console.info(JSON.stringify(size));
});

/** The workbook as it stands before every action of a refresh: what a stop there leaves behind. */
const statesOf = async ({
  book,
  plan,
}: Start): Promise<{ readonly states: readonly BookState[]; readonly stops: number }> => {
  const host = openCopy(book, [plan]);
  const states: BookState[] = [];
  let stops = 0;
  host.excel.switches.stop = (_, __, hasChanged) => {
    stops += 1;
    if (hasChanged) states.push(copyBook(host.excel.book));
    return undefined;
  };
  await host.read();
  await host.apply(plan);
  return { states: [...states, host.excel.book], stops };
};

const distinct = (states: readonly BookState[]): readonly BookState[] => {
  const known = new Map<string, BookState>();
  for (const state of states) {
    const key = createHash("sha1").update(stateOf(state).join("\n")).digest("hex");
    if (!known.has(key)) known.set(key, state);
  }
  return [...known.values()];
};

const repair = async (book: BookState, { plan }: Start): Promise<OpenInExcel> => {
  const host = openCopy(book, [plan]);
  host.excel.calculate();
  await refreshWorkbook(host, refreshOptions());
  return host;
};

describe.each([0, 1, 2])("start %d", (index) => {
  test("stopped at any action", async () => {
    const start = all[index];
    if (start === undefined) throw new Error("No start.");
    const { states, stops } = await statesOf(start);
    const several = distinct(states);
    size = { ...size, stops: size.stops + stops, states: size.states + several.length };
    const failures: string[] = [];
    const wanted = stateOf(start.finished);
    for (const [place, state] of several.entries()) {
      const harm = harmIn(start, state);
      if (harm.length > 0) failures.push(`${place}: ${harm.slice(0, 3).join("; ")}`);
      if (!isFull && place % 5 !== 0) continue;
      size = { ...size, repaired: size.repaired + 1 };
      try {
        const { excel } = await repair(state, start);
        const off = differences(wanted, stateOf(excel.book));
        const lost = textsNotKept(start, excel.book);
        if (off.length + lost.length > 0)
          failures.push(
            `${place} of ${several.length} repaired: ${off.length} ${off
              .slice(0, 4)
              .map((line) => line.slice(0, 90))
              .join("\n    ")} ${lost.join("; ")}`,
          );
      } catch (error) {
        failures.push(
          `${place}: ${String(error)} ${error instanceof WorkbookError ? JSON.stringify((error.cause as { debugInfo?: unknown } | undefined)?.debugInfo ?? "") : ""}`,
        );
      }
    }
    expect(failures.slice(0, 3)).toEqual([]);
  }, 600_000);
});
