import { planRefresh, refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { readAnswers } from "../../../src/core/tasks/read-answers";
import { printPosition } from "../../../src/core/grid/address";
import { drawGrid } from "../../support/draw-grid";
import { drawPlan } from "../../support/draw-plan";
import { type GridHost, gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const theme = `
  Budget strategy business case
  Theme        | Communities
  Workstream   | Locality budgets

  Savings (£000) | 2021/22 | 2022/23 | 2023/24
  Halve locality budgets | 50 | 0 | 0
  Fewer grants | 10 | 5 | 0
  **Total savings** | 60 | 5 | 0

  Conclusion | Savings of £60,000 in the first year.
`;

const register = `
  Savings register (£000)
  Figures are incremental: each year is the change from the year before.
  Ref | Saving | Theme | 2025/26 | 2026/27
  S1 | Close one office | Property | 40 | 10
  S2 | Share a team | Workforce | 25 | 5
  **Total** | | | 65 | 15
`;

const unnumbered = (name: string): string => `
  Savings register (£000)
  Figures are incremental: each year is the change from the year before.
  Saving | Theme | 2025/26 | 2026/27
  ${name} | Property | 40 | 10
  Share a team | Workforce | 25 | 5
`;

const refreshed = async (host: GridHost, given: Parameters<typeof refreshOptions>[0] = {}) =>
  refreshWorkbook(host, refreshOptions(given));

const lastPlan = ({ plans }: GridHost): string => {
  const plan = plans.at(-1);
  if (plan === undefined) throw new Error("Nothing was written.");
  return drawPlan(plan);
};

const addressOf = (host: GridHost, name: string): string => printPosition(host.named(name));

describe("a refresh", () => {
  test("writes the business case, the lines, the checks and what was read", async () => {
    const host = gridHost(drawGrid(theme, { sheet: "Communities" }));
    const { sheets, changed, log } = await refreshed(host);
    expect(sheets).toEqual(["Business case", "Savings lines", "Checks", "About"]);
    expect(changed).toBe(true);
    expect(log).toEqual([{ date: "22 November 2026", change: "First written, with 2 lines." }]);
  });

  test("with nothing changed plans the same again, on another day and from another file", async () => {
    const host = gridHost(drawGrid(theme, { sheet: "Communities" }));
    await refreshed(host);
    const first = lastPlan(host);
    const again = await refreshed(host, { today: "2027-01-31", fileName: "copy.xlsx" });
    expect(lastPlan(host)).toBe(first);
    expect(again).toMatchObject({ changed: false, log: [] });
  });

  test("knows lines again under a heading with an oblique stroke in it", async () => {
    const confirmed = `
      Savings register (£000)
      Figures are incremental: each year is the change from the year before.
      Saving | 2025/26 | 2026/27
      **SAVINGS CONFIRMED / APPROVED**
      Close one office | 40 | 10
      **SAVINGS TO BE CONFIRMED / SUBJECT TO APPROVAL**
      Close one office | 25 | 5
    `;
    const host = gridHost(drawGrid(confirmed, { sheet: "Register" }));
    await refreshed(host);
    expect(await refreshed(host, { today: "2026-12-01" })).toMatchObject({ changed: false });
    expect(lastPlan(host)).not.toContain("Lines that are gone");
  });

  test("logs each figure that moved, old to new", async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    await refreshed(host);
    host.type("Register", "D4", 45);
    host.type("Register", "D6", 70);
    const { log } = await refreshed(host, { today: "2026-12-01" });
    expect(log).toEqual([
      { date: "1 December 2026", change: "Savings in total, 2025/26 £000: 65 → 70" },
      { date: "1 December 2026", change: "S1 Close one office, 2025/26 £000: 40 → 45" },
    ]);
    expect(lastPlan(host)).toContain("22 November 2026 | First written, with 2 lines.");
  });

  test("logs a figure that moved also where Excel has shown the new one on our sheet since", async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    await refreshed(host);
    host.type("Register", "D4", 45);
    host.type("Register", "D6", 70);
    host.type("Savings lines", "F4", 45);
    const { log } = await refreshed(host, { today: "2026-12-01" });
    expect(log.map(({ change }) => change)).toContain("S1 Close one office, 2025/26 £000: 40 → 45");
  });

  test("compares amounts alike where the register has another unit now", async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    await refreshed(host);
    const inPounds = register.replace("£000", "£").replaceAll(/(?<=\| )(\d+)(?=( \||\n|$))/gm, "$1000");
    host.paste(drawGrid(inPounds.replace("25000 |", "26000 |").replace("65000", "66000"), { sheet: "Register" }));
    const { log } = await refreshed(host, { today: "2026-12-01" });
    expect(log.map(({ change }) => change)).toEqual([
      "Amounts were in £000 and are in £ now: both are compared alike.",
      "Savings in total, 2025/26 £: 65,000 → 66,000",
      "S2 Share a team, 2025/26 £: 25,000 → 26,000",
    ]);
  });

  test("says once that the lines stand on another sheet", async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    await refreshed(host);
    host.rename("Register", "Register December");
    const { log } = await refreshed(host, { today: "2026-12-01" });
    expect(log.map(({ change }) => change)).toEqual(["The lines of sheet Register stand on Register December now."]);
  });

  test("keeps asking about a likely rename until it is answered, and then no more", async () => {
    const host = gridHost(drawGrid(unnumbered("Close one office"), { sheet: "Register" }));
    await refreshed(host);
    host.paste(drawGrid(unnumbered("Close one offices"), { sheet: "Register" }));
    const asked = async (given: Parameters<typeof refreshOptions>[0] = {}) =>
      (await refreshed(host, given)).questions.map(({ id }) => id).filter((id) => id.startsWith("rename:"));
    expect(await asked()).toEqual(["rename:Register / Close one office"]);
    expect(await asked()).toEqual(["rename:Register / Close one office"]);
    expect(lastPlan(host)).toContain("Lines that are gone");
    expect(await asked({ answers: new Map([["rename:Register / Close one office", "no"]]) })).toEqual([]);
    expect(lastPlan(host)).not.toContain("Lines that are gone");
    expect(await asked()).toEqual([]);
  });

  test("plans first and writes only when told to", async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    const first = await planRefresh(host, refreshOptions());
    expect(host.plans).toEqual([]);
    expect(first.sheets.map(({ name, isNew }) => [name, isNew])).toEqual(
      ["Business case", "Savings lines", "Checks", "About"].map((name) => [name, true]),
    );
    await first.write();
    const again = await planRefresh(host, refreshOptions());
    expect(again.sheets.map(({ isNew, cells }) => [isNew, cells])).toEqual(Array.from({ length: 4 }, () => [false, 0]));
    host.type("Register", "D4", 45);
    const changed = await planRefresh(host, refreshOptions());
    expect(changed.since?.comparison.changes.filter(({ outcome }) => outcome === "changed")).toHaveLength(1);
    expect(changed.sheets.find(({ name }) => name === "Savings lines")?.cells).toBeGreaterThan(0);
    expect(host.plans).toHaveLength(1);
  });

  test("keeps what people wrote in the free-text cells, wherever the rows move", async () => {
    const host = gridHost(drawGrid(theme, { sheet: "Communities" }));
    await refreshed(host);
    const before = addressOf(host, "Crosscast_text_business_case_recommendation");
    host.type("Business case", before, "=not a formula, and kept\nto the letter ");
    host.type("Communities", "A11", "Risks and impacts");
    host.type("Communities", "B11", "Some groups may lose support.");
    await refreshed(host);
    const after = addressOf(host, "Crosscast_text_business_case_recommendation");
    expect(after).not.toBe(before);
    expect(host.valueAt("Business case", after)).toBe("=not a formula, and kept\nto the letter ");
  });

  test("keeps what people typed beside and below our cells", async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    await refreshed(host);
    host.type("Savings lines", "R5", "Agreed with the service");
    host.type("Savings lines", "B9", "Own note");
    host.type("Register", "A6", "S3");
    host.type("Register", "B6", "Fewer printers");
    host.type("Register", "C6", "Property");
    host.type("Register", "D6", 5);
    host.type("Register", "E6", 0);
    host.type("Register", "A7", "Total");
    host.type("Register", "D7", 70);
    host.type("Register", "E7", 15);
    await refreshed(host);
    expect(host.valueAt("Savings lines", "R5")).toBe("Agreed with the service");
    expect(host.valueAt("Savings lines", "B6")).toBe("Fewer printers");
    expect(host.valueAt("Savings lines", "B10")).toBe("Own note");
  });

  test("moves what stood beside a line with the line", async () => {
    const host = gridHost(drawGrid(register, { sheet: "Register" }));
    await refreshed(host);
    host.type("Savings lines", "R4", "Beside S1");
    for (const [column, one, other] of [
      ["A", "S1", "S2"],
      ["B", "Close one office", "Share a team"],
      ["C", "Property", "Workforce"],
    ] as const) {
      host.type("Register", `${column}4`, other);
      host.type("Register", `${column}5`, one);
    }
    await refreshed(host);
    expect(host.valueAt("Savings lines", "A5")).toBe("S1");
    expect(host.valueAt("Savings lines", "R5")).toBe("Beside S1");
  });

  test("follows sheets of ours that were renamed", async () => {
    const host = gridHost(drawGrid(theme, { sheet: "Communities" }));
    await refreshed(host);
    host.rename("Savings lines", "Our lines");
    const { sheets, changed } = await refreshed(host);
    expect(sheets).toEqual(["Business case", "Our lines", "Checks", "About"]);
    expect(changed).toBe(false);
    expect(lastPlan(host)).toContain("{='Our lines'!F4}");
    expect(lastPlan(host)).not.toContain("'Savings lines'!");
  });

  test("takes another name where the user's own sheet has the one we want", async () => {
    const host = gridHost(drawGrid(theme, { sheet: "Communities" }), drawGrid("My own checks", { sheet: "CHECKS" }));
    const { sheets } = await refreshed(host);
    expect(sheets).toEqual(["Business case", "Savings lines", "Checks (Crosscast)", "About"]);
    expect(lastPlan(host)).toContain("{='Checks (Crosscast)'!B2}");
  });

  test("keeps each business case with the sheet it is written from when another comes before it", async () => {
    const second = theme.replaceAll("Communities", "Digital");
    const host = gridHost(drawGrid(theme, { sheet: "Communities" }));
    await refreshed(host);
    host.type("Business case", addressOf(host, "Crosscast_text_business_case_decision"), "Agreed for Communities");
    const both = gridHost(drawGrid(second, { sheet: "Digital" }), ...host.workbook().sheets);
    const held = { ...both, read: () => Promise.resolve({ ...both.workbook(), names: host.workbook().names }) };
    await refreshWorkbook(held, refreshOptions());
    const [first, other] = both.plans.at(-1)?.sheets ?? [];
    expect([first?.marker, other?.marker]).toEqual(["Crosscast_business_case_2", "Crosscast_business_case"]);
    expect(drawPlan({ sheets: other === undefined ? [] : [other] })).toContain("Decision | [kept from row");
  });

  test("leaves a workbook without a budget table as it is", async () => {
    const host = gridHost(drawGrid("Minutes of the meeting\nNothing was decided."));
    expect(await refreshed(host)).toMatchObject({ changed: false, sheets: [], log: [] });
    expect(host.plans).toEqual([]);
  });
});

describe("answers", () => {
  test("are read from the About sheet, and those given now come first", async () => {
    const host = gridHost(drawGrid(theme, { sheet: "Communities" }));
    const first = await refreshed(host);
    const question = first.checked.reading.questions.find(({ id }) => id.endsWith(":presentation"));
    const { row, column } = host.named("Crosscast_questions");
    const rowOf = row + first.checked.reading.questions.findIndex(({ id }) => id === question?.id);
    host.type("About", printPosition({ row: rowOf, column }), "level");
    expect([...readAnswers(host.workbook())]).toEqual([[question?.id, "level"]]);
    const second = await refreshed(host);
    expect(second.checked.reading.sheets[0]?.tables[0]?.presentation).toMatchObject({ value: "level", from: "answer" });
    expect(lastPlan(host)).toContain("Each year is a level");
    const third = await refreshed(host, { answers: new Map([[question?.id ?? "", "incremental"]]) });
    expect(third.checked.reading.sheets[0]?.tables[0]?.presentation.value).toBe("incremental");
    expect([...readAnswers(host.workbook())]).toEqual([[question?.id, "incremental"]]);
  });

  test("stay with a table that has grown", async () => {
    const host = gridHost(drawGrid(theme, { sheet: "Communities" }));
    const first = await refreshed(host, { answers: new Map([["Communities!A5:D8:presentation", "level"]]) });
    expect(first.checked.reading.sheets[0]?.tables[0]?.id).toBe("Communities!A5:D8");
    const grown = theme
      .replace("  Fewer grants", "  One more | 1 | 0 | 0\n  Fewer grants")
      .replace("60 | 5 | 0", "61 | 5 | 0");
    const next = gridHost(drawGrid(grown, { sheet: "Communities" }), ...host.workbook().sheets.slice(1));
    const held = { ...next, read: () => Promise.resolve({ ...next.workbook(), names: host.workbook().names }) };
    const { checked } = await refreshWorkbook(held, refreshOptions());
    expect(checked.reading.sheets[0]?.tables[0]).toMatchObject({
      id: "Communities!A5:D9",
      presentation: { value: "level" },
    });
  });
});

describe("cells that are no plain number", () => {
  const odd = `
    Savings register (£000)
    Figures are incremental: each year is the change from the year before.
    Ref | Saving | Theme | 2025/26 | 2026/27
    S1 | Close one office | Property | '40  | TBC
    S2 | Share a team | Workforce | 25 | #REF!
    S3 | Fewer printers | Property | 5 | -
    **Total** | | | 70 | 15
  `;

  test("are typed, left open or shown as the error they are, and cited", async () => {
    const host = gridHost(drawGrid(odd, { sheet: "Register" }));
    await refreshed(host);
    const drawn = lastPlan(host);
    expect(drawn).toMatch(/S1 \| Close one office .*\| 40 \(typed\) \| TBC \|/);
    expect(drawn).toContain("2025/26: text “40” in D4, the figure was typed here.");
    expect(drawn).toMatch(/S2 .*\| 25 \{=Register!D5\} \| #REF! \{=Register!E5\} \| #REF! \{=SUM/);
    expect(drawn).toMatch(/S3 .*\| 5 \{=Register!D6\} \| 0 \(typed\) \|/);
  });
});
