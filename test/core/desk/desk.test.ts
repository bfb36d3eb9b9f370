import { Cancelled, type Desk, type Watch } from "../../../src/core/desk/desk";
import { openDesk } from "../../../src/core/desk/open-desk";
import type { SummaryRequest } from "../../../src/core/desk/summary-request";
import type { CheckedView } from "../../../src/core/desk/views";
import { printPosition } from "../../../src/core/grid/address";
import { cellText } from "../../../src/core/model/cell-text";
import { cellAt } from "../../../src/core/grid/grid";
import type { WorkbookHost } from "../../../src/core/tasks/workbook";
import { drawGrid } from "../../support/draw-grid";
import { type GridHost, gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const register = `
  Savings register (£000)
  Ref | Saving | Theme | 2025/26 | 2026/27
  S1 | Close one office | Property | 40 | 10
  S2 | Share a team | Workforce | 25 | tbc
  S3 | Charge for skips | Waste | (1,250.5) | 0
  Total | | | 66 | 15
`;

const watched: Watch = { onProgress: () => undefined, isCancelled: () => false };

const asItIs: SummaryRequest = { template: "auto", look: { rendering: "board" } };

const deskOver = (host: WorkbookHost): Desk => {
  const { fileName, version, digest, today } = refreshOptions();
  return openDesk({ host, fileName, version, digest, today: () => today, pause: () => Promise.resolve() });
};

const read = (drawn: string): Promise<CheckedView> =>
  deskOver(gridHost(drawGrid(drawn, { sheet: "Register" }))).read(watched);

test("what is read is plain data, so that it may come from another thread", async () => {
  const checked = await read(register);
  expect(structuredClone(checked)).toEqual(checked);
});

test("lines show a figure a year as their sheet prints them, open ones in words", async () => {
  const { lines, years, unit } = await read(register);
  expect({ unit, years: years.map(({ printed }) => printed) }).toEqual({ unit: "£000", years: ["2025/26", "2026/27"] });
  expect(lines.map(({ reference, name, figures }) => [reference, name, ...figures].join(" | "))).toEqual([
    "S1 | Close one office | 40.0 | 10.0",
    "S2 | Share a team | 25.0 | TBC",
    "S3 | Charge for skips | (1,250.5) | 0.0",
  ]);
});

test("a sheet without a printed total is not said to agree", async () => {
  const { status, statusWords } = await read("Savings (£000)\nRef | Saving | 2025/26\nS1 | Close one office | 40");
  expect([status, statusWords]).toEqual(["untotalled", "Nothing was found amiss. There is no printed total to check."]);
});

test("a total that does not agree shows what was stated and what its lines come to", async () => {
  const { sheets, status, statusWords } = await read(register.replace("(1,250.5)", "0").replace("66", "80"));
  expect(status).toBe("differs");
  expect(statusWords).toBe("Something does not agree. 0 of 2 printed totals agree; 1 does not; 1 lacks a part.");
  expect(
    sheets[0]?.amiss.map(({ label, stated, computed, difference }) => [label, stated, computed, difference]),
  ).toEqual([
    ["Total", "80", "65", "15"],
    ["Total", "15", "10", "5"],
  ]);
});

test("a question is asked in words and answered once", async () => {
  const desk = deskOver(gridHost(drawGrid(register, { sheet: "Register" })));
  const { questions } = await desk.read(watched);
  const asked = questions.find(({ id }) => id.endsWith(":presentation"));
  expect(asked?.choices).toEqual([
    { value: "incremental", words: "Change in each year" },
    { value: "level", words: "Effect in each year" },
    { value: "in-year", words: "Within the year only" },
  ]);
  const answered = await desk.answer({ [asked?.id ?? ""]: "level" }, watched);
  expect(answered.questions.map(({ id }) => id)).not.toContain(asked?.id);
  expect(answered.sheets[0]?.tables[0]?.presentation).toBe("Effect in each year: as answered below");
});

test("a preview counts every cell and writes nothing; writing does what was previewed", async () => {
  const host = gridHost(drawGrid(register, { sheet: "Register" }));
  const desk = deskOver(host);
  const plan = await desk.preview(asItIs, watched);
  expect(host.plans).toEqual([]);
  expect(plan.sheets.map(({ name, isNew, changed }) => [name, isNew, changed > 0])).toEqual(
    ["Business case", "Savings lines", "Checks", "About"].map((name) => [name, true, true]),
  );
  expect((await desk.write(watched)).sheets).toEqual(plan.sheets.map(({ name }) => name));
  const again = await desk.preview(asItIs, watched);
  expect(again.sheets.map(({ changed }) => changed)).toEqual([0, 0, 0, 0]);
  expect(again.changes).toEqual([]);
});

test("a changed figure shows in the preview, old and new", async () => {
  const host = gridHost(drawGrid(register, { sheet: "Register" }));
  const desk = deskOver(host);
  await desk.preview(asItIs, watched);
  await desk.write(watched);
  host.type("Register", "D3", 45);
  const { sheets, changes } = await desk.preview(asItIs, watched);
  expect(changes.join("\n")).toContain("45");
  const lines = sheets.find(({ name }) => name === "Savings lines");
  expect(lines?.examples.map(({ before, after }) => `${before} → ${after}`)).toContain("40 → 45");
});

describe("how the summary looks", () => {
  const wanted: SummaryRequest = {
    template: "auto",
    look: { rendering: "publish", years: { from: 2026, to: 2026 }, unit: "£" },
  };
  const written = async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    const desk = deskOver(host);
    await desk.read(watched);
    const plan = await desk.preview(wanted, watched);
    return { host, desk, plan, done: await desk.write(watched) };
  };

  test("is as chosen, is told afterwards and is kept in the workbook", async () => {
    const { host, plan, done } = await written();
    expect(plan.sheets.map(({ name }) => name)).toContain("Table 1");
    expect(done.checked).toMatchObject({ look: wanted.look, unit: "£" });
    expect((await deskOver(host).read(watched)).look).toEqual(wanted.look);
  });

  test("is taken back by what was chosen before, and asks nothing of a workbook where nobody chose", async () => {
    const { desk, host } = await written();
    await desk.preview(asItIs, watched);
    expect((await desk.write(watched)).checked.look).toEqual(asItIs.look);
    const about = host.workbook().sheets.find(({ sheet }) => sheet === "About");
    const { row, column } = host.named("Crosscast_choices");
    const answers = [0, 1, 2].map((below) => about && cellAt(about, row + below, column)?.value);
    expect(answers).toEqual(["board", "all", "as printed"]);
  });
});

describe("what was written", () => {
  const written = async (host: WorkbookHost) => {
    const desk = deskOver(host);
    await desk.preview(asItIs, watched);
    return { desk, done: await desk.write(watched) };
  };

  test("is put back as it was, to the last cell", async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    const before = structuredClone(host.workbook());
    const { desk, done } = await written(host);
    expect(done.canRevert).toBe(true);
    expect(host.workbook()).not.toEqual(before);
    await desk.revert(watched);
    expect(host.workbook()).toEqual(before);
  });

  test("is put back once, and not over a line that was changed since", async () => {
    const host = gridHost(drawGrid(withRoom, { sheet: "Register" }));
    const { desk } = await written(host);
    await desk.planLine({ kind: "change", line: "S1", values: { "year:2025-26": "(45)" } }, watched);
    await desk.writeLine(watched);
    const sheets = host.workbook().sheets.length;
    await desk.revert(watched);
    expect(host.workbook().sheets).toHaveLength(sheets);
  });
});

describe("in a workbook that cannot be kept whole", () => {
  /** A host that only reads and writes, as Excel is to us. */
  const bare = (held: GridHost): WorkbookHost => ({
    read: () => held.read(),
    apply: (plan) => held.apply(plan),
    edit: (edit) => held.edit(edit),
  });
  const inPounds: SummaryRequest = { template: "auto", look: { rendering: "board", unit: "£" } };
  const write = async (desk: Desk, request: SummaryRequest) => {
    await desk.preview(request, watched);
    return desk.write(watched);
  };
  const cellsOf = (held: GridHost): readonly string[] =>
    held
      .workbook()
      .sheets.flatMap(({ sheet, rows }) =>
        rows.flatMap(({ cells }) =>
          cells.map(({ row, column, value }) => `${sheet} ${row} ${column} ${cellText(value)}`),
        ),
      );

  test("a first write that is taken back leaves our sheets empty, each saying so, and the user's as they were", async () => {
    const held = gridHost(drawGrid(register, { sheet: "Register" }));
    const before = held.workbook().sheets;
    const desk = deskOver(bare(held));
    expect((await write(desk, asItIs)).canRevert).toBe(true);
    await desk.revert(watched);
    const [own, ...ours] = held.workbook().sheets;
    expect([own]).toEqual(before);
    expect(ours.map(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value)))).toEqual(
      ["Business case", "Savings lines", "Checks", "About"].map((name) => [
        name,
        "Empty as at 22 November 2026: what was written was taken back.",
        "Delete this sheet if it is not wanted. It is written again when there is something to write on it.",
      ]),
    );
    expect((await write(desk, asItIs)).sheets).toEqual(["Business case", "Savings lines", "Checks", "About"]);
  });

  test.each([
    ["written here before", false],
    ["written on another day", true],
  ])("a later write goes back to the one before, %s, and keeps what was typed meanwhile", async (_, isReopened) => {
    const held = gridHost(drawGrid(register, { sheet: "Register" }));
    const first = deskOver(bare(held));
    await write(first, asItIs);
    const before = cellsOf(held);
    const desk = isReopened ? deskOver(bare(held)) : first;
    expect((await write(desk, inPounds)).canRevert).toBe(true);
    expect(cellsOf(held)).not.toEqual(before);
    const { row, column } = held.named("Crosscast_text_business_case_decision");
    held.type("Business case", printPosition({ row, column }), "Agreed");
    expect((await desk.revert(watched)).look).toEqual(asItIs.look);
    const decision = held.named("Crosscast_text_business_case_decision");
    expect(held.valueAt("Business case", printPosition(decision))).toBe("Agreed");
    expect(cellsOf(held).filter((cell) => !cell.endsWith(" Agreed"))).toEqual(before);
  });

  test("no way back is offered where the user's sheets have changed since, and none is taken", async () => {
    const held = gridHost(drawGrid(register, { sheet: "Register" }));
    const desk = deskOver(bare(held));
    await write(desk, asItIs);
    await write(desk, inPounds);
    held.type("Register", "D3", 45);
    await expect(desk.revert(watched)).rejects.toThrow("Your own sheets have changed since");
    expect((await write(desk, asItIs)).canRevert).toBe(false);
  });
});

test("work that is cancelled stops before anything is written", async () => {
  const host = gridHost(drawGrid(register, { sheet: "Register" }));
  const desk = deskOver(host);
  await desk.preview(asItIs, watched);
  await expect(desk.write({ ...watched, isCancelled: () => true })).rejects.toThrow(Cancelled);
  await expect(desk.read({ ...watched, isCancelled: () => true })).rejects.toThrow(Cancelled);
  expect(host.plans).toEqual([]);
});

const withRoom = `
  Savings register (£000)
  Ref | Saving | Theme | 2025/26 | 2026/27
  S1 | Close one office | Property | (40) | (10)
  S2 | Share a team | Workforce | (25) | tbc
  | | | |
  Total | | | (65) | (10)
`;

describe("a line of the register", () => {
  const opened = async () => {
    const host = gridHost(drawGrid(withRoom, { sheet: "Register" }));
    const desk = deskOver(host);
    const checked = await desk.read(watched);
    return { host, desk, table: checked.lines[0]?.table ?? "" };
  };

  test("has a form with a field for each of its cells as they stand", async () => {
    const { desk } = await opened();
    const form = await desk.form({ line: "S2" });
    expect(form?.about).toBe("Amounts in £000. Savings are printed as minus");
    expect(form?.fields.map(({ label, kind, value }) => [label, kind, value].join(" | "))).toEqual([
      "Saving | words | Share a team",
      "Ref | words | S2",
      "Theme | words | Workforce",
      "2025/26 | amount | (25)",
      "2026/27 | amount | tbc",
    ]);
    expect(await desk.form({ line: "S9" })).toBeUndefined();
  });

  test("is changed only in the fields that differ, and only once what would change has been shown", async () => {
    const { host, desk } = await opened();
    const plan = await desk.planLine(
      { kind: "change", line: "S1", values: { "year:2025-26": "(45)", name: "Close one office" } },
      watched,
    );
    expect(plan.refusals).toEqual([]);
    expect(plan.cells.map(({ at, heading, before, after }) => [at.row, heading, before, after])).toEqual([
      [3, "2025/26", "(40)", "(45)"],
    ]);
    expect(host.valueAt("Register", "D3")).toBe("(40)");
    const after = await desk.writeLine(watched);
    expect(host.valueAt("Register", "D3")).toBe("(45)");
    expect(after.lines[0]?.figures[0]).toBe("45");
    await desk.writeLine(watched);
    expect(host.plans).toEqual([]);
  });

  test("is added on the blank row a total takes in, and removed again", async () => {
    const { host, desk, table } = await opened();
    const values = { name: "Let the annexe", reference: "S3", "year:2025-26": "(5)" };
    expect((await desk.planLine({ kind: "add", table, values }, watched)).refusals).toEqual([]);
    const added = await desk.writeLine(watched);
    expect(added.lines.map(({ name }) => name)).toEqual(["Close one office", "Share a team", "Let the annexe"]);
    expect((await desk.planLine({ kind: "remove", line: "S3" }, watched)).refusals).toEqual([]);
    await desk.writeLine(watched);
    expect(host.valueAt("Register", "B5")).toBeUndefined();
  });

  test.each([
    ["words for an amount", { "year:2025-26": "lots" }, /"lots" is no amount/],
    ["what it says already", { name: "Close one office" }, /nothing to change/],
  ])("is refused %s in a sentence, and nothing is written", async (_, values, sentence) => {
    const { host, desk } = await opened();
    const { refusals } = await desk.planLine({ kind: "change", line: "S1", values }, watched);
    expect(refusals.join(" ")).toMatch(sentence);
    await desk.writeLine(watched);
    expect(host.valueAt("Register", "D3")).toBe("(40)");
  });
});
