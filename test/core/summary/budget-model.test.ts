import { Decimal } from "../../../src/core/money/decimal";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { printPosition } from "../../../src/core/grid/address";
import { type ShownRow, shownTables } from "../../support/budget-model-sheet";
import { drawGrid } from "../../support/draw-grid";
import { type GridHost, gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const base = `
  Base budget 2025/26 to 2028/29 (£000)
  Service | Spending | 2025/26 | 2026/27 | 2027/28 | 2028/29
  Libraries | Employees | 700 | 721 | 742 | 764
  Libraries | Premises | 200 | 204 | 208 | 212
  Parks and open spaces | Employees | 510 | 520 | 531 | 541
  **Total** | | 1410 | 1445 | 1481 | 1517
`;

/** The worked example of four lines as levels: what each does to the budget in each year. */
const levels = `
  Savings register (£000)
  Figures are levels: each year shows the position in that year against the base budget. Savings are negative.
  Ref | Name | Service | Kind | Permanent or one-off | 2025/26 | 2026/27 | 2027/28 | 2028/29
  A | Shared opening hours from 1 July 2025 | Libraries | Saving | Permanent | -75 | -100 | -100 | -100
  B | Sale of a vehicle | Parks and open spaces | Saving | One-off | 0 | -60 | 0 | 0
  C | Self-service kiosks | Libraries | Investment | Time-limited | 30 | 30 | 0 | 0
  D | Cost of the change | Libraries | Investment | One-off | 20 | 0 | 0 | 0
`;

/** The same as yearly changes. */
const steps = `
  Savings register (£000)
  Figures are incremental: each year shows the change from the year before. Savings are negative.
  Ref | Name | Service | Kind | Permanent or one-off | 2025/26 | 2026/27 | 2027/28 | 2028/29
  A | Shared opening hours from 1 July 2025 | Libraries | Saving | Permanent | -75 | -25 | 0 | 0
  B | Sale of a vehicle | Parks and open spaces | Saving | One-off | 0 | -60 | 60 | 0
  C | Self-service kiosks | Libraries | Investment | Time-limited | 30 | 0 | -30 | 0
  D | Cost of the change | Libraries | Investment | One-off | 20 | -20 | 0 | 0
`;

const hostOf = (...sheets: readonly (readonly [name: string, drawn: string])[]): GridHost =>
  gridHost(...sheets.map(([sheet, drawn]) => drawGrid(drawn, { sheet })));

const refreshed = async (host: GridHost): Promise<ReadonlyMap<string, readonly ShownRow[]>> => {
  await refreshWorkbook(host, refreshOptions());
  const plan = host.plans.at(-1);
  return plan === undefined ? new Map() : shownTables(plan);
};

/** The rows of a table as "service | row: figures". */
const drawn = (rows: readonly ShownRow[] | undefined): readonly string[] =>
  (rows ?? []).map(
    ({ service, name, years }) =>
      `${service} | ${name}: ${years.map((year) => (Decimal.isDecimal(year) ? year.toFixed() : (year ?? "."))).join(" ")}`,
  );

describe("the worked example", () => {
  test.each([
    ["as levels", levels, "As printed"],
    ["as yearly changes", steps, "Added up year on year"],
  ])("comes to the same budget %s", async (_, register, applied) => {
    const shown = await refreshed(hostOf(["Base", base], ["Register", register]));
    expect(drawn(shown.get("lines"))).toEqual([
      "Libraries | Shared opening hours from 1 July 2025: -75 -100 -100 -100",
      "Libraries | Self-service kiosks: 30 30 0 0",
      "Libraries | Cost of the change: 20 0 0 0",
      "Parks and open spaces | Sale of a vehicle: 0 -60 0 0",
    ]);
    expect(new Set(shown.get("lines")?.map(({ after: [how] }) => how))).toEqual(new Set([applied]));
    expect(drawn(shown.get("whole"))).toEqual([
      "Whole budget | Base budget: 1410 1445 1481 1517",
      "Whole budget | Investments: 50 30 0 0",
      "Whole budget | Budget requirement before savings: 1460 1475 1481 1517",
      "Whole budget | Savings: -75 -160 -100 -100",
      "Whole budget | Revised budget: 1385 1315 1381 1417",
    ]);
    expect(drawn(shown.get("change"))).toEqual([
      "Whole budget | Base budget: . 35 36 36",
      "Whole budget | Investments: 50 -20 -30 0",
      "Whole budget | Budget requirement before savings: . 15 6 36",
      "Whole budget | Savings: -75 -85 60 0",
      "Whole budget | Revised budget: . -70 66 36",
    ]);
    expect(drawn(shown.get("services"))).toEqual([
      "Libraries | Base budget: 900 925 950 976",
      "Libraries | Investments: 50 30 0 0",
      "Libraries | Savings: -75 -100 -100 -100",
      "Libraries | Revised budget: 875 855 850 876",
      "Parks and open spaces | Base budget: 510 520 531 541",
      "Parks and open spaces | Savings: 0 -60 0 0",
      "Parks and open spaces | Revised budget: 510 460 531 541",
    ]);
    expect(drawn(shown.get("proof")).filter((row) => !row.endsWith(": 0 0 0 0"))).toEqual([]);
  });

  test("read the wrong way round would be another budget, so an unsettled table is not applied", async () => {
    const undeclared = levels.replace(/^.*Figures are levels.*$/m, "  Savings are negative.");
    const other = steps.replaceAll(/ ([ABCD]) \|/g, " Z$1 |");
    const shown = await refreshed(hostOf(["Base", base], ["Register", undeclared], ["Other", other]));
    expect(shown.get("lines")).toHaveLength(4);
    expect(shown.get("waiting")?.map(({ after: [why] }) => why)).toEqual(
      Array.from({ length: 4 }, () => "Waiting: is each year a change or a level?"),
    );
    expect(drawn(shown.get("readings"))).toEqual([
      "Register!A3:I7 | If each year is a change: -25 -155 -255 -355",
      "Register!A3:I7 | If each year is a level: -25 -130 -100 -100",
    ]);
  });
});

describe("the sheet", () => {
  test.each([
    ["without a base budget, funding or target", [["Register", levels] as const]],
    ["without a line to apply", [["Base", base] as const]],
  ])("is not written %s", async (_, sheets) => {
    expect((await refreshed(hostOf(...sheets))).size).toBe(0);
  });

  test("shows funding, the gap and the target that the user's sheets give", async () => {
    const targets = `
      Funding and target (£m). Figures are levels: each year shows the position in that year. Funding is negative.
      Funding | 2025/26 | 2026/27 | 2027/28 | 2028/29
      Council tax | -1.000 | -1.020 | -1.040 | -1.060
      Business rates | -0.385 | -0.300 | -0.310 | -0.320
      **Total funding** | -1.385 | -1.320 | -1.350 | -1.380

      Savings | 2025/26 | 2026/27 | 2027/28 | 2028/29
      Savings target | -0.075 | -0.160 | -0.200 | -0.250
    `;
    const shown = await refreshed(hostOf(["Base", base], ["Register", steps], ["Targets", targets]));
    expect(drawn(shown.get("whole")).slice(5)).toEqual([
      "Whole budget | Funding: Council tax: 1000 1020 1040 1060",
      "Whole budget | Funding: Business rates: 385 300 310 320",
      "Whole budget | Total funding: 1385 1320 1350 1380",
      "Whole budget | Budget gap before savings: 75 155 131 137",
      "Whole budget | Budget gap after savings: 0 -5 31 37",
      "Whole budget | Savings target: 75 160 200 250",
      "Whole budget | Identified savings and income: 75 160 100 100",
      "Whole budget | Still to be identified: 0 0 100 150",
    ]);
  });

  test("says how many lines of a year are to be confirmed, and counts none of them as nothing", async () => {
    const open = steps.replace("Permanent | -75 | -25", "Permanent | -75 | TBC");
    const shown = await refreshed(hostOf(["Base", base], ["Register", open]));
    expect(drawn(shown.get("lines"))[0]).toBe("Libraries | Shared opening hours from 1 July 2025: -75 TBC TBC TBC");
    expect(drawn(shown.get("whole"))).toContain("Whole budget | Lines not settled and not counted: 0 1 1 1");
  });

  test("says which figures of the base budget are to be confirmed", async () => {
    const open = base.replace("510 | 520", "510 | TBC").replace(/^.*Total.*$/m, "");
    const shown = await refreshed(hostOf(["Base", open], ["Register", steps]));
    expect(drawn(shown.get("services"))).toContain(
      "Parks and open spaces | Base budget without figures to be confirmed: 1 in 2026/27: 510 0 531 541",
    );
    expect(drawn(shown.get("whole"))[0]).toBe(
      "Whole budget | Base budget without figures to be confirmed: 1 in 2026/27: 1410 925 1481 1517",
    );
  });

  test.each([
    ["holds the base budget against its printed total", base, ['Base budget less "Total" as printed: 0 0 0 0']],
    [
      "shows where the printed total of the base budget is another",
      base.replace("1410 | 1445", "1410 | 1455"),
      ['Base budget less "Total" as printed: 0 -10 0 0'],
    ],
    [
      "takes no total of a part for the total of the whole",
      base
        .replace(/^(.*)(Parks and open spaces.*)$/m, "$1**Libraries total** | | 900 | 925 | 950 | 976\n$1$2")
        .replace(/^.*\*\*Total\*\*.*$/m, ""),
      [],
    ],
  ])("%s", async (_, sheet, expected) => {
    const shown = await refreshed(hostOf(["Base", sheet], ["Register", steps]));
    expect(shown.get("services")).toHaveLength(7);
    const proofs = drawn(shown.get("proof")).filter((row) => row.includes("as printed"));
    expect(proofs).toEqual(expected.map((row) => `Whole budget | ${row}`));
  });

  test("sums by ranges what a total bearing a service's name would spoil, and types what the sheet holds as text", async () => {
    const spoilt = `
      Base budget (£000)
      Service | Spending | 2025/26 | 2026/27 | 2027/28 | 2028/29
      Libraries | Employees | 700 | 721 | 742 | 764
      Libraries | Premises | '200 | 204 | 208 | 212
      Libraries | **Sub-total** | 900 | 925 | 950 | 976
      Parks and open spaces | Employees | 510 | 520 | 531 | 541
    `;
    const shown = await refreshed(hostOf(["Base", spoilt], ["Register", steps]));
    expect(drawn(shown.get("services"))[0]).toBe("Libraries | Base budget: 900 925 950 976");
    expect(drawn(shown.get("pieces"))).toEqual([
      "Libraries | Rows 3 to 4: 700 925 950 976",
      "Libraries | Row 4, held as text: Libraries: 200 . . .",
    ]);
  });

  test("asks which service a nearly alike name is, and goes by the answer from then on", async () => {
    const host = hostOf(["Base", base], ["Register", steps.replaceAll("Parks and open", "Parks & open")]);
    const first = await refreshed(host);
    expect(drawn(first.get("services")).at(-1)).toBe("Parks & open spaces | Lines not in the base budget: 0 -60 0 0");
    const { row, column } = host.named("Crosscast_questions");
    const question = [0, 1, 2, 3].find(
      (down) =>
        host.valueAt("About", printPosition({ row: row + down, column: column + 1 })) === "service:Parks & open spaces",
    );
    host.type("About", printPosition({ row: row + (question ?? 99), column }), "Parks and open spaces");
    const second = await refreshed(host);
    expect(drawn(second.get("services")).at(-1)).toBe("Parks and open spaces | Revised budget: 510 460 531 541");
    const third = await refreshed(host);
    expect(drawn(third.get("services"))).toEqual(drawn(second.get("services")));
  });

  test("keeps what people type beside and below it, and is the same after a second refresh", async () => {
    const host = hostOf(["Base", base], ["Register", steps]);
    await refreshed(host);
    const first = JSON.stringify(host.plans.at(-1));
    await refreshed(host);
    expect(JSON.stringify(host.plans.at(-1))).toBe(first);
    host.type("Budget model", "P9", "Agreed with the director");
    await refreshed(host);
    expect(host.valueAt("Budget model", "P9")).toBe("Agreed with the director");
  });

  test("fails the master status when an Excel error stands among its figures", async () => {
    const host = hostOf(["Base", base], ["Register", steps.replace("-75 | -25", "#REF! | -25")]);
    await refreshed(host);
    expect(host.valueAt("Checks", "B2")).toMatch(/of the budget model's sums not proved$/);
  });
});
