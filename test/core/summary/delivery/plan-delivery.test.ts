import { lengthOf, longestFormula } from "../../../../src/core/summary/formula";
import type { PlanCell, SheetPlan } from "../../../../src/core/summary/sheet-plan";
import { refreshWorkbook } from "../../../../src/core/tasks/refresh-workbook";
import { drawGrid } from "../../../support/draw-grid";
import { gridHost, type GridHost } from "../../../support/grid-host";
import { refreshOptions } from "../../../support/refresh-options";

const tracker = `
  Savings tracker 2025/26 as at Month 6
  Ref | Saving | Approved £000 | Delivered £000 | Pressures £000 | Net at risk £000 | RAG
  SAV01 | Library hours | 100 | 40 | 0 | 60 | A
  SAV02 | Care packages | 450 | 450 | (20) | 20 | G
  SAV03 | Parks | 300 | TBC | 0 | 180 | parked
  **Total** |  | 850 | 490 | (20) | 260 |`;

const hostOf = (...drawn: readonly string[]): GridHost =>
  gridHost(...drawn.map((one, index) => drawGrid(one, { sheet: `Sheet${index + 1}`, typed: true })));

const refresh = async (host: GridHost, answers = new Map<string, string>()): Promise<SheetPlan | undefined> => {
  await refreshWorkbook(host, refreshOptions({ answers }));
  return host.plans.at(-1)?.sheets.find(({ marker }) => marker === "Crosscast_delivery");
};

const shown = ({ content }: PlanCell): string => {
  switch (content.kind) {
    case "text":
    case "link":
      return content.text;
    case "amount":
      return `${content.amount.toFixed()} typed`;
    case "formula":
      return typeof content.cached === "string" ? content.cached : content.cached.toDecimalPlaces(3).toFixed();
    default:
      return "";
  }
};

/** The row of a sheet that begins with a name, as it shows. */
const rowOf = (plan: SheetPlan | undefined, name: string): readonly string[] => {
  const row = plan?.rows.find(({ cells: [first] }) => first !== undefined && shown(first) === name);
  return row?.cells.map((cell) => (cell === undefined ? "" : shown(cell))) ?? [];
};

test("each quantity stands in its own column, what is not printed is blank, and net at risk is worked out beside it", async () => {
  const plan = await refresh(hostOf(tracker));
  expect(rowOf(plan, "Saving, service or directorate").slice(3)).toEqual([
    "Approved £000",
    "Achieved £000",
    "In-year pressure £000",
    "At risk £000",
    "Net at risk worked out £000",
    "Difference in at risk £000",
    "Share delivered",
    "RAG (meaning not stated)",
  ]);
  expect(rowOf(plan, "Library hours").slice(3)).toEqual(["100", "40", "0", "60", "60", "0", "0.4", "Amber"]);
});

test("a saving that is wholly achieved still shows what is at risk", async () => {
  expect(rowOf(await refresh(hostOf(tracker)), "Care packages").slice(3)).toEqual([
    "450",
    "450",
    "-20",
    "20",
    "20",
    "0",
    "1",
    "Green",
  ]);
});

test("what is not decided is words and is not worked with; unknown ratings stand as printed", async () => {
  expect(rowOf(await refresh(hostOf(tracker)), "Parks").slice(3)).toEqual([
    "300",
    "TBC",
    "0",
    "180",
    "",
    "",
    "",
    "parked",
  ]);
});

test("a workbook without a tracker has no such sheet", async () => {
  const host = hostOf(
    "Savings £000; figures are incremental\nSaving | 2025/26 | 2026/27\nParks | 10 | 5\nLibraries | 20 | 5",
  );
  expect(await refresh(host)).toBeUndefined();
  expect(host.plans).toHaveLength(1);
});

test("a second refresh changes nothing", async () => {
  const host = hostOf(tracker);
  const first = await refresh(host);
  const sheets = JSON.stringify(host.workbook());
  expect(await refresh(host)).toEqual(first);
  expect(JSON.stringify(host.workbook())).toBe(sheets);
});

test("what red, amber and green mean is asked on About, and the answer there is kept and heads the column", async () => {
  const host = hostOf(tracker);
  await refresh(host);
  const about = host.workbook().sheets.find(({ sheet }) => sheet === "About");
  const question = about?.rows.find(({ cells }) => cells.some(({ value }) => value === "Sheet1!A2:G6:rag"));
  expect(question?.cells.map(({ value }) => value)).toContain("deliverability or service impact");
  host.type("About", `E${question?.row ?? 0}`, "service impact");
  for (let times = 0; times < 2; times += 1) {
    expect(rowOf(await refresh(host), "Saving, service or directorate").at(-1)).toBe("RAG: service impact");
  }
});

test("savings printed as minus are shown as plus, and the sheet says so", async () => {
  const plan = await refresh(
    hostOf(`
      Savings monitoring 2024/25, £000
      Directorate | Approved | Achieved | Pressures | Net at risk
      Adults | -450 | -380 | 20 | -90
      Places | -120 | -100 | 0 | -20`),
  );
  expect(rowOf(plan, "Adults").slice(3)).toEqual(["450", "380", "-20", "90", "90", "0", "0.844"]);
  expect(
    plan?.rows.some(({ cells: [first] }) => first !== undefined && shown(first).includes("Printed there as minus")),
  ).toBe(true);
});

test("a line stands beside what its tracker says, in the unit of the list", async () => {
  const register = `
    Savings register, £; figures are incremental
    Ref | Saving | 2025/26 | 2026/27
    SAV01 | Library hours | 100,000 | 20,000
    SAV02 | Care packages | 460,000 | 0
    SAV04 | Vacant posts | 80,000 | 0`;
  const plan = await refresh(hostOf(register, tracker));
  const known = plan?.rows.slice(-3).map(({ cells }) => cells.map((cell) => (cell === undefined ? "" : shown(cell))));
  expect(known?.slice(-2)).toEqual([
    ["Library hours", "SAV01, 2025/26, by reference", "Sheet2!B3", "100000", "100000", "0", "40000", "60000", "0.4"],
    ["Care packages", "SAV02, 2025/26, by reference", "Sheet2!B4", "460000", "450000", "10000", "450000", "20000", "1"],
  ]);
  const notes = plan?.rows.flatMap(({ cells: [first] }) => (first === undefined ? [] : [shown(first)]));
  expect(notes).toContain("In no tracker: Vacant posts (1 of 3 saving lines).");
  expect(notes).toContain("In a tracker and on no register: Parks.");
});

test("the total is proved against its rows", async () => {
  const plan = await refresh(hostOf(tracker.replace("TBC", "0")));
  expect(rowOf(plan, "Proof: rows less the printed total").slice(3, 7)).toEqual(["0", "0", "0", "0"]);
});

test("the chart draws approved, achieved and at risk of the latest report", async () => {
  const report = (year: string, adults: string): string => `
    Savings monitoring ${year}
    Directorate | Savings approved £000 | Savings achieved £000 | Net savings at risk £000
    Adults | ${adults}
    Places | 120 | 100 | 20`;
  const plan = await refresh(hostOf(report("2024/25", "450 | 380 | 70"), report("2023/24", "90 | 90 | 0")));
  expect(plan?.chart?.title).toBe("Delivery of savings: Savings monitoring 2024/25");
  expect(plan?.chart?.series.map(({ name, values }) => [name.cached, ...values.cached.map(String)])).toEqual([
    ["Approved £000", "450", "120"],
    ["Achieved £000", "380", "100"],
    ["At risk £000", "70", "20"],
  ]);
});

test("formulas are short, of few functions and no constants of their own", async () => {
  const plan = await refresh(hostOf(tracker));
  const formulas = (plan?.rows ?? []).flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.content.kind === "formula" ? [cell.content.formula] : [])),
  );
  expect(formulas.length).toBeGreaterThan(20);
  expect(formulas.filter((formula) => lengthOf(formula) > longestFormula)).toEqual([]);
  const names = formulas.flatMap((formula) => [...formula.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name));
  expect([...new Set(names)].sort()).toEqual(["IF", "ROUND", "SUM"]);
  const plain = formulas.map((formula) =>
    formula.replace(/"[^"]*"|[A-Za-z0-9']+!/g, "").replace(/\$?[A-Z]+\$?\d+/g, ""),
  );
  expect(plain.filter((formula) => /[2-9]|1\d/.test(formula.replaceAll("1000", "")))).toEqual([]);
});
