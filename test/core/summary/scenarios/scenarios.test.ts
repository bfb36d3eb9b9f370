import { cellText } from "../../../../src/core/model/cell-text";
import { openXlsx } from "../../../../src/hosts/xlsx/open-xlsx";
import { refreshWorkbook } from "../../../../src/core/tasks/refresh-workbook";
import type { PlanCell } from "../../../../src/core/summary/sheet-plan";
import { drawGrid } from "../../../support/draw-grid";
import { filledScenarios } from "../../../support/filled-scenarios";
import { type GridHost, gridHost } from "../../../support/grid-host";
import { ownFormulas, unlikeFormulas } from "../../../support/own-formulas";
import { libreOfficeIsInstalled, recalculatedAll } from "../../../support/recalculate";
import { refreshOptions } from "../../../support/refresh-options";
import { sampleBytes } from "../../../support/sample-plans";

const base = `
  Base budget 2025/26 to 2027/28 (£000)
  Service | Spending | 2025/26 | 2026/27 | 2027/28
  Libraries | Employees | 700 | 721 | 742
  **Total** | | 700 | 721 | 742
`;
const register = `
  Savings register (£000)
  Figures are levels: each year shows the position in that year against the base budget. Savings are negative.
  Ref | Name | Service | Kind | Permanent or one-off | 2025/26 | 2026/27 | 2027/28
  A | Shared opening hours | Libraries | Saving | Permanent | -100 | -200 | -300
  B | Self-service kiosks | Libraries | Investment | Permanent | 30 | 40 | 50
`;

const hostOf = (): GridHost =>
  gridHost(
    drawGrid(base, { sheet: "Base budget", typed: true }),
    drawGrid(register, { sheet: "Register", typed: true }),
  );

/** The figures of a row of the sheet that holds all these words. */
const rowWith = (host: GridHost, ...words: readonly string[]): string => {
  const rows = host.workbook().sheets.find(({ sheet }) => sheet === "Scenarios")?.rows ?? [];
  const found = rows.find(({ cells }) => words.every((word) => cells.some(({ value }) => value === word)));
  return (found?.cells ?? [])
    .slice(2)
    .map(({ value }) => cellText(value))
    .join(" | ");
};

const type = (host: GridHost, name: string, value: number | string): void => {
  const { sheet, row, column } = host.named(`Crosscast_text_scenarios_${name}`);
  host.type(sheet, `${String.fromCharCode(64 + column)}${row}`, value);
};

const refresh = (host: GridHost) => refreshWorkbook(host, refreshOptions());

test("nothing is assumed until a person fills a scenario in", async () => {
  const host = hostOf();
  await refresh(host);
  expect(rowWith(host, "Low", "Net effect on the budget")).toBe("Not set");
  expect(rowWith(host, "Central", "Net effect on the budget")).toBe(
    "The plan as it stands | -70 | -160 | -250 | 0 | -480",
  );
});

test("scenarios stand side by side with the plan, and what slips is lost in none", async () => {
  const host = hostOf();
  await refresh(host);
  type(host, "low_saving_delivered", 80);
  type(host, "high_saving_delivered", "110%");
  type(host, "slippage_saving_slips", 20);
  type(host, "slippage_saving_years", 1);
  await refresh(host);
  const told = ["Low", "Central", "High", "Slippage"].map((name) => rowWith(host, name, "Net effect on the budget"));
  // Of -100, -200, -300: 80% is -80, -160, -240; 20% a year late is -80, -180, -280 and -60 after; investments as planned.
  expect(told).toEqual([
    "-50 | -120 | -190 | 0 | -360",
    "The plan as it stands | -70 | -160 | -250 | 0 | -480",
    "-80 | -180 | -280 | 0 | -540",
    "-50 | -140 | -230 | -60 | -480",
  ]);
  expect(rowWith(host, "Slippage", "Difference from Central")).toBe(
    "Plus is worse for the budget: Slippage less Central | 20 | 20 | 20 | -60 | 0",
  );
  const cells = host.workbook().sheets.find(({ sheet }) => sheet === "Scenarios")?.rows[3]?.cells ?? [];
  expect(cells.map(({ value }) => value)).toEqual(["Result of the proof", "Every difference is 0"]);
  const before = JSON.stringify(host.workbook());
  await refresh(host);
  expect(JSON.stringify(host.workbook())).toBe(before);
});

/** The rows of a table on a sheet of the last plan, words and values between bars. */
const tableOn = (host: GridHost, name: string, table: string): readonly string[] => {
  const plan = host.plans.at(-1)?.sheets.find((one) => one.name === name);
  const range = plan?.tables.find((one) => one.name === table)?.range;
  return (plan?.rows.slice(range?.top ?? 0, range?.bottom ?? 0) ?? []).map(({ cells }) =>
    cells.map((cell) => (cell === undefined ? "" : shown(cell))).join(" | "),
  );
};

const shown = ({ content }: PlanCell): string => {
  if (content.kind === "text" || content.kind === "link") return content.text;
  if (content.kind === "formula") return content.cached.toString();
  return content.kind === "amount" ? content.amount.toString() : "";
};

describe("scenarios that are filled in", () => {
  const filled = async (): Promise<GridHost> => {
    const host = hostOf();
    await refresh(host);
    type(host, "low_saving_delivered", 80);
    type(host, "slippage_saving_slips", 20);
    type(host, "slippage_saving_years", 1);
    await refresh(host);
    return host;
  };

  test("stand side by side on the summary: the net effect, and the budget it leads to", async () => {
    const host = await filled();
    // The base budget is 700, 721 and 742; the plan takes 70, 160 and 250 off it.
    expect(tableOn(host, "Business case", "Crosscast_business_case_scenarios_table")).toEqual([
      "Low | Net effect on the budget |  | -50 | -120 | -190 | 0",
      "Central | Net effect on the budget | As planned | -70 | -160 | -250 | 0",
      "Slippage | Net effect on the budget |  | -50 | -140 | -230 | -60",
      "Central | Revised budget | As planned | 630 | 561 | 492 | ",
      "Low | Revised budget |  | 650 | 601 | 552 | ",
      "Slippage | Revised budget |  | 650 | 581 | 512 | ",
    ]);
  });

  test("are drawn beside the plan", async () => {
    const host = await filled();
    const chart = host.plans.at(-1)?.sheets.find(({ name }) => name === "Scenarios")?.chart;
    const bars = chart?.series.map(({ name, values }) => `${name.cached}: ${values.cached.join(", ")}`);
    expect(bars).toEqual(["Low: -50, -120, -190", "Central: -70, -160, -250", "Slippage: -50, -140, -230"]);
  });

  test("are proved on Checks with the budget model", async () => {
    const proofs = tableOn(await filled(), "Checks", "Crosscast_proofs_table").filter((row) =>
      row.includes("Scenario"),
    );
    expect(proofs).toHaveLength(3);
    expect(proofs.filter((row) => !row.endsWith("| Agrees"))).toEqual([]);
  });

  test("show nothing on the summary while none is filled in", async () => {
    const host = hostOf();
    await refresh(host);
    expect(tableOn(host, "Business case", "Crosscast_business_case_scenarios_table")).toEqual([]);
    expect(host.plans.at(-1)?.sheets.find(({ name }) => name === "Scenarios")?.chart).toBeUndefined();
  });
});

test.each([
  ["low_saving_delivered", "most of it", "Low", '"most of it" is not a percentage: type one such as 80%.'],
  ["slippage_saving_slips", 120, "Slippage", "More than 100% cannot slip: 120% is typed."],
  ["slippage_saving_years", 1.5, "Slippage", '"1.5" is not a number of whole years: type 1, 2 or more.'],
])("%s typed as %s is said to be wrong, kept and not counted", async (name, value, scenario, why) => {
  const host = hostOf();
  await refresh(host);
  type(host, name, value);
  await refresh(host);
  expect(rowWith(host, scenario, why)).toContain(String(value));
  expect(rowWith(host, scenario, "Net effect on the budget")).toBe("Not counted: see what is typed above");
});

(libreOfficeIsInstalled ? test : test.skip)(
  `LibreOffice works the scenarios of the example plan out to the same penny${libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)"}`,
  async () => {
    const again = openXlsx(await filledScenarios(sampleBytes("mtfs-2026-27")));
    await refreshWorkbook(again, refreshOptions());
    const ours = await openXlsx(again.bytes()).read();
    const rows = ours.sheets.find(({ sheet }) => sheet === "Scenarios")?.rows ?? [];
    expect(rows.filter(({ cells }) => cells.some(({ value }) => value === "Difference from Central"))).toHaveLength(3);
    const [theirs] = await recalculatedAll([again.bytes()]);
    expect(unlikeFormulas(ownFormulas(ours), theirs === undefined ? new Map() : ownFormulas(theirs))).toEqual([]);
  },
  120_000,
);
