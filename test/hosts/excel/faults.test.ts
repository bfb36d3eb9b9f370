import { createHash } from "node:crypto";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { WorkbookError } from "../../../src/core/tasks/workbook";
import { type BoundaryFault, boundaryFaults } from "../../support/excel-faults/boundary-faults";
import { differences, harmIn, isAnnounced, stateOf, textsNotKept } from "../../support/excel-faults/judge";
import { openCopy, planOf, type Start, starts } from "../../support/excel-faults/starts";
import { type BookState, copyBook } from "../../support/excel-host/book-state";
import { HostError } from "../../support/excel-host/host-object";
import type { OpenInExcel } from "../../support/open-in-excel";
import { refreshOptions } from "../../support/refresh-options";

/** Every distinct state a stop can leave is judged; of their repairs, each tenth is tried unless all are asked for. */
const isFull = process.env["FAULTS"] === "all";

const stops = { actions: 0, states: 0, repaired: 0 };
const boundaries = { runs: 0, refused: 0, done: 0 };
let all: readonly Start[] = [];
beforeAll(async () => {
  all = await starts();
});
afterAll(() => {
  console.info(
    `Stopped before each of ${stops.actions} actions: ${stops.states} distinct states, none harmed or unmarked; ${stops.repaired} of them repaired by one refresh. ` +
      `${boundaryFaults.length} faults at every request: ${boundaries.runs} refreshes, ${boundaries.refused} stopped with a sentence, ${boundaries.done} done.`,
  );
});

const startNamed = (name: string): Start => {
  const start = all.find((each) => each.name === name);
  if (start === undefined) throw new Error(`No start ${name}.`);
  return start;
};

/** The workbook as it stands before every action of a refresh: what a stop there leaves behind. */
const statesOf = async ({
  book,
  plan,
}: Start): Promise<{ readonly states: readonly BookState[]; readonly actions: number }> => {
  const host = openCopy(book, [plan]);
  const states: BookState[] = [];
  let actions = 0;
  host.excel.switches.stop = (_, __, hasChanged) => {
    actions += 1;
    if (hasChanged) states.push(copyBook(host.excel.book));
    return undefined;
  };
  await host.read();
  await host.apply(plan);
  return { states: [...states, host.excel.book], actions };
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

const repaired = new Map<string, string>();

/** Refreshes with a fault struck before one request, and tells what is wrong with what it left and with its repair. */
const tried = async (start: Start, fault: BoundaryFault, request: number): Promise<readonly string[]> => {
  const host = openCopy(start.book, [start.plan]);
  const { excel } = host;
  let before: BookState | undefined;
  const { meanwhile } = excel.switches;
  excel.switches.meanwhile = (each) => {
    if (each !== request || before !== undefined) return;
    excel.switches.meanwhile = meanwhile;
    const struck = fault.strike(excel, request);
    before = copyBook(excel.book);
    if (!struck) before = start.book;
  };
  const problems: string[] = [];
  let error: unknown;
  try {
    await refreshWorkbook(host, refreshOptions());
  } catch (caught) {
    error = caught;
    if (!(caught instanceof WorkbookError) || !/[.)]$/.test(caught.message))
      problems.push(`it stops with ${String(caught)}`);
  }
  if (before === undefined) return problems;
  boundaries.runs += 1;
  if (error === undefined) boundaries.done += 1;
  else boundaries.refused += 1;
  fault.cure?.(excel);
  const left = excel.book;
  if (fault.isEdit === true) {
    const after = await repairedTwice(left, start);
    problems.push(...after.problems);
    // The person's own change is no harm.
    const changed = withChange(start.book, start, fault);
    const finished = [start.finished, withChange(start.finished, start, fault), after.book];
    return [...problems, ...harmIn(changed, finished, left).map((harm) => `it leaves: ${harm}`)];
  }
  problems.push(...harmIn(start.book, [start.finished], left).map((harm) => `it leaves: ${harm}`));
  const key = `${start.name}\n${stateOf(left).join("\n")}`;
  const known = repaired.get(key);
  if (known !== undefined) return known === "" ? problems : [...problems, known];
  const { excel: after } = await repair(left, start);
  const off = differences(stateOf(start.finished), stateOf(after.book));
  const verdict = [...off.slice(0, 3).map((line) => line.slice(0, 120)), ...textsNotKept(start, after.book)].join("; ");
  repaired.set(key, verdict);
  return verdict === "" ? problems : [...problems, `repaired: ${verdict}`];
};

const withChange = (book: BookState, { plan }: Start, fault: BoundaryFault): BookState => {
  const { excel } = openCopy(book, [plan]);
  fault.strike(excel, 0);
  return excel.book;
};

/** What a refresh makes of a workbook that others have changed; another must find nothing to do. */
const repairedTwice = async (
  left: BookState,
  start: Start,
): Promise<{ readonly book: BookState; readonly problems: readonly string[] }> => {
  const plans = [start.plan];
  const refresh = async (book: BookState): Promise<OpenInExcel> => {
    const plan = await planOf(book, plans);
    plans.unshift(plan);
    const host = openCopy(book, plans);
    host.excel.calculate();
    await host.read();
    await host.apply(plan);
    return host;
  };
  const once = await refresh(left);
  const problems = textsNotKept(start, once.excel.book).map((text) => `repaired: the text "${text}" is not there once`);
  if (isAnnounced(once.excel.book)) problems.push("repaired: it still says that it is half-written");
  const again = await refresh(once.excel.book);
  const changes = again.excel.requests.flatMap((each) => [...each.changes]);
  if (changes.length > 0) problems.push(`repaired: a further refresh writes ${changes.slice(0, 5).join(", ")}`);
  return { book: once.excel.book, problems };
};

/** Without what formulas come to, which Excel works out once a request has ended. */
const placesOf = (book: BookState): readonly string[] =>
  stateOf(book).map((line) => line.replace(/ (=.*?) ("[^"]*"|-?[\d.]+|#\S+) \{/, " $1 {"));

describe.each(["never refreshed", "refreshed before", "half-written"])("a workbook that was %s", (name) => {
  test.each(boundaryFaults.map((fault) => [fault.name, fault] as const))(
    "outlives, at any request, %s",
    async (_, fault) => {
      const start = startNamed(name);
      const failures: string[] = [];
      for (let request = 0; request <= Math.min(fault.upTo ?? 9, start.actions.length - 1); request += 1)
        failures.push(...(await tried(start, fault, request)).map((problem) => `before request ${request} ${problem}`));
      expect(failures).toEqual([]);
    },
  );

  test("is stopped on the way with a sentence, and left as it stood at that action", async () => {
    const start = startNamed(name);
    for (let place = 0; place < 12; place += 1) {
      const at = { request: place < 10 ? 3 : 4, share: (place % 10) / 10 };
      const stop = Math.floor((start.actions[at.request] ?? 0) * at.share);
      const host = openCopy(start.book, [start.plan]);
      let before: BookState | undefined;
      host.excel.switches.stop = (request, action) => {
        if (request !== at.request || action !== stop) return undefined;
        before = copyBook(host.excel.book);
        return new HostError("GeneralException", "There was an internal error while processing the request.");
      };
      await host.read();
      const written = host.apply(start.plan);
      await expect(written).rejects.toThrow(WorkbookError);
      await expect(written).rejects.toThrow(/refresh again to put that right\.$/);
      expect(before && differences(placesOf(before), placesOf(host.excel.book))).toEqual([]);
      expect(harmIn(start.book, [start.finished], host.excel.book)).toEqual([]);
    }
  });

  test("is unharmed wherever it is stopped, says that it is half-written, and is repaired by one refresh", async () => {
    const start = startNamed(name);
    const { states, actions } = await statesOf(start);
    const several = distinct(states);
    stops.actions += actions;
    stops.states += several.length;
    const wanted = stateOf(start.finished);
    const failures: string[] = [];
    for (const [place, state] of several.entries()) {
      failures.push(...harmIn(start.book, [start.finished], state).map((harm) => `state ${place}: ${harm}`));
      if (!isFull && place % 10 !== 0) continue;
      const { excel } = await repair(state, start);
      const off = [...differences(wanted, stateOf(excel.book)), ...textsNotKept(start, excel.book)];
      failures.push(...off.slice(0, 3).map((line) => `state ${place} repaired: ${line.slice(0, 120)}`));
      stops.repaired += 1;
    }
    expect(failures).toEqual([]);
  }, 600_000);

  test.each(["1.14", "1.17", "1.21"])("comes to the same with ExcelApi %s", async (version) => {
    const start = startNamed(name);
    const host = openCopy(start.book, [start.plan]);
    host.excel.switches.excelApi = version;
    await refreshWorkbook(host, refreshOptions());
    expect(differences(stateOf(start.finished), stateOf(host.excel.book))).toEqual([]);
  });

  test("is left as it is by an Excel that is too old", async () => {
    const start = startNamed(name);
    const host = openCopy(start.book, [start.plan]);
    host.excel.switches.excelApi = "1.12";
    await expect(refreshWorkbook(host, refreshOptions())).rejects.toThrow(
      "This Excel is too old for what Crosscast needs.",
    );
    expect(differences(stateOf(start.book), stateOf(host.excel.book))).toEqual([]);
  });
});
