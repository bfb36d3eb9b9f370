import { Decimal } from "../../../../src/core/money/decimal";
import type { RolledFigure, RolledPlan, RolledPlanLine } from "../../../../src/core/summary/roll-forward/rolled-plan";
import { refreshWorkbook } from "../../../../src/core/tasks/refresh-workbook";
import { planRollForward, rollForwardWorkbook } from "../../../../src/core/tasks/roll-forward-workbook";
import { drawGrid } from "../../../support/draw-grid";
import { type GridHost, gridHost } from "../../../support/grid-host";
import { refreshOptions } from "../../../support/refresh-options";

const base = `
  Base budget 2025/26 to 2028/29 (£000)
  Service | Spending | 2025/26 | 2026/27 | 2027/28 | 2028/29
  Libraries | Employees | 700 | 721 | 742 | 764
  Libraries | Premises | 200 | 204 | 208 | 212
  Parks and open spaces | Employees | 510 | 520 | 531 | 541
  **Total** | | 1410 | 1445 | 1481 | 1517
`;

/** The worked example of four lines as levels, as effects within the year, and as yearly changes. */
const asLevels = (rule: string) => `
  Savings register (£000)
  ${rule} Savings are negative.
  Ref | Name | Service | Kind | Permanent or one-off | 2025/26 | 2026/27 | 2027/28 | 2028/29
  A | Shared opening hours from 1 July 2025 | Libraries | Saving | Permanent | -75 | -100 | -100 | -100
  B | Sale of a vehicle | Parks and open spaces | Saving | One-off | 0 | -60 | 0 | 0
  C | Self-service kiosks | Libraries | Investment | Time-limited | 30 | 30 | 0 | 0
  D | Cost of the change | Libraries | Investment | One-off | 20 | 0 | 0 | 0
`;
const levels = asLevels("Figures are levels: each year shows the position in that year against the base budget.");
const inYear = asLevels("In-year effect: each year shows the effect within that year only.");
const changes = `
  Savings register (£000)
  Figures are incremental: each year shows the change from the year before. Savings are negative.
  Ref | Name | Service | Kind | Permanent or one-off | 2025/26 | 2026/27 | 2027/28 | 2028/29
  A | Shared opening hours from 1 July 2025 | Libraries | Saving | Permanent | -75 | -25 | 0 | 0
  B | Sale of a vehicle | Parks and open spaces | Saving | One-off | 0 | -60 | 60 | 0
  C | Self-service kiosks | Libraries | Investment | Time-limited | 30 | 0 | -30 | 0
  D | Cost of the change | Libraries | Investment | One-off | 20 | -20 | 0 | 0
`;

const hostOf = (...sheets: readonly (readonly [name: string, drawn: string])[]): GridHost =>
  gridHost(...sheets.map(([sheet, drawn]) => drawGrid(drawn, { sheet, typed: true })));

const rolledOf = async (host: GridHost): Promise<RolledPlan> => {
  const { rolled } = await planRollForward(host, refreshOptions());
  if (rolled === undefined) throw new Error("Nothing is rolled forward.");
  return rolled;
};

const figure = (one: RolledFigure): string => (Decimal.isDecimal(one) ? one.toFixed() : (one ?? "."));
const told = ({ name, inBase, years }: Pick<RolledPlanLine, "name" | "inBase" | "years">): string =>
  `${name}: ${[inBase, ...years].map(figure).join(" ")}`;

/** The lines in the order of their letters, without the new year, which is blank or nil. */
const stepsOf = ({ lines }: RolledPlan): readonly string[] =>
  lines.map((line) => told({ ...line, years: line.years.slice(0, -1) })).sort();

describe("the worked example rolled forward", () => {
  test.each([
    ["levels", levels],
    ["effects within the year", inYear],
    ["yearly changes", changes],
  ])("comes to the same base and the same steps as %s", async (_, register) => {
    const rolled = await rolledOf(hostOf(["Base budget", base], ["Register", register]));
    expect(stepsOf(rolled)).toEqual([
      "Cost of the change: 20 -20 0 0",
      "Sale of a vehicle: 0 -60 60 0",
      "Self-service kiosks: 30 0 -30 0",
      "Shared opening hours from 1 July 2025: -75 -25 0 0",
    ]);
    expect(rolled.whole.map((row) => told({ ...row, years: row.years.slice(0, -1) }))).toEqual([
      "Base budget: 1410 35 36 36",
      "Lines of the plan: -25 -105 30 0",
      "Not delivered and carried: 0 0 . .",
      "Not delivered and written off: . 0 . .",
      "New base and revised budget: 1385 1315 1381 1417",
    ]);
    expect(rolled.isProved).toBe(true);
  });

  test("is held against the budget model's revised budget where every line is settled", async () => {
    const host = hostOf(["Base budget", base], ["Register", levels]);
    await rollForwardWorkbook(host, refreshOptions());
    const rows = host.workbook().sheets.find(({ sheet }) => sheet === "Next year")?.rows ?? [];
    const proof = rows.find(({ cells }) => cells.some(({ value }) => value === "New plan less the Budget model"));
    expect(proof?.cells.slice(4).map(({ formula, value }) => `${value as number} ${formula ?? ""}`)).toEqual([
      expect.stringMatching(/^0 ROUND\(E15-E13-'Budget model'!D\d+,\$C\$\d+\)$/),
      expect.stringMatching(/^0 ROUND\(F15-\$F14-'Budget model'!E\d+,\$C\$\d+\)$/),
      expect.stringMatching(/^0 ROUND\(G15-\$F14-'Budget model'!F\d+,\$C\$\d+\)$/),
      expect.stringMatching(/^0 ROUND\(H15-\$F14-'Budget model'!G\d+,\$C\$\d+\)$/),
    ]);
  });
});

describe("the new year", () => {
  test("is blank, not nil, for what goes on, and reverses a one-off of the year before", async () => {
    const { lines, whole, years } = await rolledOf(
      hostOf([
        "Register",
        `
        Savings register (£000)
        Figures are incremental: each year shows the change from the year before. Savings are negative.
        Ref | Name | Service | Kind | Permanent or one-off | 2025/26 | 2026/27
        A | Shared opening hours | Libraries | Saving | Permanent | -75 | -25
        B | Sale of a vehicle | Libraries | Saving | One-off | 0 | -60
        `,
      ]),
    );
    expect(years.map(({ header }) => header)).toEqual(["2026/27", "2027/28"]);
    expect(lines.map(told)).toEqual(["Shared opening hours: -75 -25 .", "Sale of a vehicle: 0 -60 60"]);
    expect(whole.map(told)).toContain("Net effect of the lines: -75 -160 -100");
  });

  test("is blank in every row of the lines where nothing falls due in it", async () => {
    const { whole } = await rolledOf(
      hostOf([
        "Register",
        `
        Savings register (£000)
        Figures are incremental: each year shows the change from the year before. Savings are negative.
        Ref | Name | Service | Kind | Permanent or one-off | 2025/26 | 2026/27
        A | Shared opening hours | Libraries | Saving | Permanent | -75 | -25
        `,
      ]),
    );
    expect(whole.map(told)).toContain("Lines of the plan: -75 -25 .");
  });
});

describe("what is typed as not delivered", () => {
  const cells = (host: GridHost, name: string): readonly [row: number, values: readonly unknown[]] => {
    const row = host
      .workbook()
      .sheets.find(({ sheet }) => sheet === "Next year")
      ?.rows.find((one) => one.cells.some(({ value, column }) => column === 2 && value === name));
    return [row?.row ?? 0, [11, 12, 13, 14].map((column) => row?.cells.find((cell) => cell.column === column)?.value)];
  };
  const rolledHost = async (): Promise<GridHost> => {
    const host = hostOf(["Base budget", base], ["Register", changes]);
    await rollForwardWorkbook(host, refreshOptions());
    return host;
  };

  test.each([
    ["carried", "Carry", [30, "Carry", 30, 0]],
    ["carried in small letters, as Excel's own formula has it", "carry", [30, "carry", 30, 0]],
    ["written off", "Write off", [30, "Write off", 0, 30]],
    ["undecided, and counted nowhere", undefined, [30, undefined, 0, 0]],
    ["undecided by any other word", "Perhaps", [30, "Perhaps", 0, 0]],
  ])("is %s", async (_, choice, expected) => {
    const host = await rolledHost();
    const [row] = cells(host, "Shared opening hours from 1 July 2025");
    host.type("Next year", `K${row}`, 30);
    if (choice !== undefined) host.type("Next year", `L${row}`, choice);
    await refreshWorkbook(host, refreshOptions());
    expect(cells(host, "Shared opening hours from 1 July 2025")[1]).toEqual(expected);
    const { whole, isProved } = await rolledOf(host);
    expect(isProved).toBe(true);
    const [carried, writtenOff] = [expected[2], expected[3]].map(Number);
    expect(whole.map(told).slice(2)).toEqual([
      `Not delivered and carried: ${carried ?? 0} ${0 - (carried ?? 0)} . . .`,
      `Not delivered and written off: . ${writtenOff ?? 0} . . .`,
      `New base and revised budget: ${1385 + (carried ?? 0)} ${[1315, 1381, 1417].map((level) => level + (writtenOff ?? 0)).join(" ")} .`,
    ]);
  });

  test("is kept to the letter where it is no figure, and counted nowhere", async () => {
    const host = await rolledHost();
    const [row] = cells(host, "Shared opening hours from 1 July 2025");
    host.type("Next year", `K${row}`, "about 30");
    host.type("Next year", `L${row}`, "Carry");
    await refreshWorkbook(host, refreshOptions());
    expect(cells(host, "Shared opening hours from 1 July 2025")[1]).toEqual(["about 30", "Carry", 0, 0]);
  });

  test("is found again where a person has put a row between the lines", async () => {
    const host = await rolledHost();
    const [row] = cells(host, "Sale of a vehicle");
    host.type("Next year", `K${row}`, 12);
    host.type("Next year", `L${row}`, "Carry");
    const sheet = host.workbook().sheets.find((one) => one.sheet === "Next year");
    if (sheet === undefined) throw new Error("There is no such sheet.");
    const down = (at: number): number => (at >= row ? at + 1 : at);
    const rows = sheet.rows.map((one) => ({
      ...one,
      row: down(one.row),
      cells: one.cells.map((cell) => ({ ...cell, row: down(cell.row) })),
    }));
    host.paste({ ...sheet, rows });
    await refreshWorkbook(host, refreshOptions());
    expect(cells(host, "Sale of a vehicle")[1]).toEqual([12, "Carry", 12, 0]);
  });

  test("is asked of savings and income alone", async () => {
    const host = await rolledHost();
    const choices = host.plans[0]?.sheets.find(({ name }) => name === "Next year")?.choices ?? [];
    const rows = ["Shared opening hours from 1 July 2025", "Sale of a vehicle"].map((name) => cells(host, name)[0]);
    expect(choices.map(({ at }) => at)).toEqual(rows.map((row) => ({ row, column: 12 })));
  });
});
