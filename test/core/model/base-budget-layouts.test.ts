import { Decimal } from "../../../src/core/money/decimal";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { type ShownRow, shownTables } from "../../support/budget-model-sheet";
import { drawGrid } from "../../support/draw-grid";
import { gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const twoYears = `
  Savings register (£000)
  Figures are levels: each year shows the position in that year against the base budget. Savings are negative.
  Ref | Name | Service | Kind | 2026/27 | 2027/28
  A | Shared opening hours | Libraries | Saving | -75 | -100
  B | Sale of a vehicle | Parks | Saving | 0 | -60
  C | Self-service kiosks | Libraries | Investment | 30 | 30
`;
const oneYear = twoYears.replace(/^(\s*Ref.*) \| 2027\/28$/m, "$1").replace(/^(\s*[ABC] .*) \| \S+$/gm, "$1");

/** The base budget of each service as the model shows it, and the lines of the base's own sheet that it says are not applied. */
const shown = async (base: string, register: string, typed: boolean): Promise<readonly string[]> => {
  const host = gridHost(
    drawGrid(base, { sheet: "Base", typed }),
    drawGrid(register, { sheet: "Register", typed: true }),
  );
  await refreshWorkbook(host, refreshOptions());
  const plan = host.plans.at(-1);
  const tables = plan === undefined ? new Map<string, readonly ShownRow[]>() : shownTables(plan);
  const figures = ({ years }: ShownRow): string =>
    years.map((year) => (Decimal.isDecimal(year) ? year.toFixed() : (year ?? "."))).join(" ");
  return [
    ...(tables.get("services") ?? [])
      .filter(({ kind }) => kind === "Base")
      .map((row) => `${row.service} ${figures(row)}`),
    ...(tables.get("waiting") ?? []).map((row) => `not ${row.name} ${figures(row)}: ${row.after[0] ?? ""}`),
  ];
};

const bothYears = ["Libraries 900 925", "Parks 600 611"];
const firstYear = ["Libraries 900", "Parks 600"];
const inBase = "Part of the base budget, not a change to it";
const toldAgain = "Sums up lines of another table, not added again";

const accepted: readonly (readonly [layout: string, base: string, register: string, expected: readonly string[]])[] = [
  [
    "services as headings over lines of cost, with a total each",
    `
    Base budget by service (£000)
     | 2026/27 | 2027/28
    **Libraries**
    Employees | 700 | 721
    Premises | 200 | 204
    **Libraries total** | 900 | 925
    **Parks**
    Employees | 510 | 520
    Supplies | 90 | 91
    **Parks total** | 600 | 611
    **Total base budget** | 1,500 | 1,536
    `,
    twoYears,
    bothYears,
  ],
  [
    "services as headings, each with a net that no other word tells from a line",
    `
    Base budget by service (£000)
    Service | 2026/27 | 2027/28
    **Libraries**
    Employees | 700 | 721
    Premises | 200 | 204
    **Net expenditure** | 900 | 925
    **Parks**
    Employees | 510 | 520
    Supplies | 90 | 91
    **Net expenditure** | 600 | 611
    **Net revenue budget** | 1,500 | 1,536
    `,
    twoYears,
    bothYears,
  ],
  [
    "services as headings with income printed as minus",
    `
    Base budget by service
    £000 | 2026/27 | 2027/28
    Libraries
    Employees | 950 | 976
    Income | -50 | -51
    Sub-total | 900 | 925
    Parks
    Employees | 600 | 611
    Sub-total | 600 | 611
    Total | 1,500 | 1,536
    `,
    twoYears,
    [...bothYears, `not Income -50 -51: ${inBase}`],
  ],
  [
    "services as headings with income printed as plus and taken away",
    `
    Base budget by service (£000)
     | 2026/27 | 2027/28
    **Libraries**
    Expenditure | 950 | 976
    Income | 50 | 51
    **Libraries total** | 900 | 925
    **Parks**
    Expenditure | 600 | 611
    **Parks total** | 600 | 611
    **Total** | 1,500 | 1,536
    `,
    twoYears,
    [...bothYears, `not Income -50 -51: ${inBase}`],
  ],
  [
    "services as the names of lines under headings of directorates",
    `
    Base budget by directorate (£000)
    Service | 2026/27 | 2027/28
    **COMMUNITIES**
    Libraries | 900 | 925
    **Communities total** | 900 | 925
    **PLACE**
    Parks | 600 | 611
    **Place total** | 600 | 611
    **Total** | 1,500 | 1,536
    `,
    twoYears,
    bothYears,
  ],
  [
    "services as the names of lines under no heading",
    `
    Net revenue budget 2026/27 to 2027/28
    £000 | 2026/27 | 2027/28
    Libraries | 900 | 925
    Parks | 600 | 611
    Net revenue budget | 1,500 | 1,536
    `,
    twoYears,
    bothYears,
  ],
  [
    "services as the names of lines under a heading of another word",
    `
    Base budgets (£000)
    Budget area | 2026/27 | 2027/28
    Libraries | 900 | 925
    Parks | 600 | 611
    Total | 1,500 | 1,536
    `,
    twoYears,
    bothYears,
  ],
  [
    "one column headed with its year",
    `
    Base budgets by service
    Service | 2026/27 base budget £000
    Libraries | 900
    Parks | 600
    **Total** | 1,500
    `,
    twoYears,
    ["Libraries 900 .", "Parks 600 ."],
  ],
  [
    "one column whose year stands in the title, beside posts",
    `
    Base budget 2026/27 (£000)
    Service | Base budget | FTE
    Libraries | 900 | 12.5
    Parks | 600 | 9.0
    **Total** | 1,500 | 21.5
    `,
    oneYear,
    firstYear,
  ],
  [
    "the base column of a table that builds the budget up, its changes not added again",
    `
    Revenue budget 2026/27 (£000)
    Service | Base budget | Growth | Savings | Revised budget
    Libraries | 900 | 30 | -75 | 855
    Parks | 600 | 0 | -60 | 540
    **Total** | 1,500 | 30 | -135 | 1,395
    `,
    oneYear,
    [
      ...firstYear,
      `not Libraries 30: ${toldAgain}`,
      `not Libraries -75: ${toldAgain}`,
      `not Parks 0: ${toldAgain}`,
      `not Parks -60: ${toldAgain}`,
    ],
  ],
  [
    "£m under a register in £000",
    `
    Base budget
    Service | 2026/27 £m | 2027/28 £m
    Libraries | 0.900 | 0.925
    Parks | 0.600 | 0.611
    **Total** | 1.500 | 1.536
    `,
    twoYears,
    bothYears,
  ],
  [
    "the net of gross spending and income in one year",
    `
    Base budget 2026/27 (£000)
    Service | Gross expenditure | Income | Net
    Libraries | 980 | -80 | 900
    Parks | 700 | -100 | 600
    **Total** | 1,680 | -180 | 1,500
    `,
    oneYear,
    firstYear,
  ],
  [
    "the net of gross spending and income, each headed with the year",
    `
    Base budget (£000)
    Service | 2026/27 gross expenditure | 2026/27 income | 2026/27 net budget
    Libraries | 980 | -80 | 900
    Parks | 700 | -100 | 600
    `,
    oneYear,
    firstYear,
  ],
  [
    "the net of gross spending and receipts under each year",
    `
    Base budget (£000)
     | 2026/27 | | | 2027/28
    Service | Gross | Receipts | Net | Gross | Receipts | Net
    Libraries | 980 | -80 | 900 | 1,000 | -75 | 925
    Parks | 700 | -100 | 600 | 715 | -104 | 611
    `,
    twoYears,
    bothYears,
  ],
  [
    "spending and income in rows with their net, counted once",
    `
    Base budget (£000)
    Service | | 2026/27 | 2027/28
    Libraries | Gross expenditure | 980 | 1,000
     | Income | -80 | -75
     | Net | 900 | 925
    Parks | Gross expenditure | 700 | 715
     | Income | -100 | -104
     | Net | 600 | 611
    **Total** | | 1,500 | 1,536
    `,
    twoYears,
    [...bothYears, `not Income -80 -75: ${inBase}`, `not Income -100 -104: ${inBase}`],
  ],
  [
    "the budget and not what it is forecast to come to",
    `
    Base budget (£000)
    Service | 2026/27 budget | 2026/27 forecast | 2026/27 variance
    Libraries | 900 | 990 | 90
    Parks | 600 | 590 | -10
    `,
    oneYear,
    firstYear,
  ],
];

describe.each([
  ["typed", true],
  ["text", false],
])("a base budget in %s figures is read from", (_, typed) => {
  test.each(accepted)("%s", async (_layout, base, register, expected) => {
    expect(await shown(base, register, typed)).toEqual(expected);
  });
});

describe("no base budget is read from", () => {
  test.each([
    [
      "years down the rows with services across",
      `
      Base budget (£000)
      Year | Libraries | Parks | Total
      2026/27 | 900 | 600 | 1,500
      2027/28 | 925 | 611 | 1,536
      `,
      twoYears,
    ],
    [
      "headings that no line names, over names of costs under a heading of services",
      `
      Base budget (£000)
      Service | 2026/27 | 2027/28
      **Reading rooms**
      Employees | 700 | 721
      Premises | 200 | 204
      **Open spaces**
      Employees | 510 | 520
      Supplies | 90 | 91
      `,
      twoYears,
    ],
    [
      "a net that its lines do not come to",
      `
      Base budget by service (£000)
       | 2026/27 | 2027/28
      **Libraries**
      Employees | 700 | 721
      Net expenditure | 905 | 925
      **Parks**
      Employees | 510 | 520
      Net expenditure | 600 | 611
      `,
      twoYears,
    ],
    [
      "income printed as plus that only the whole total takes away",
      `
      Base budget by service (£000)
       | 2026/27 | 2027/28
      **Libraries**
      Expenditure | 950 | 976
      Income | 50 | 51
      **Parks**
      Expenditure | 600 | 611
      **Total** | 1,500 | 1,536
      `,
      twoYears,
    ],
    [
      "a budget of one year with the next year's changes beside it",
      `
      Revenue budget (£000)
      Service | 2025/26 base budget | Growth | Savings | 2026/27 revised budget
      Libraries | 900 | 30 | -75 | 855
      Parks | 600 | 0 | -60 | 540
      `,
      oneYear,
    ],
    [
      "spending and income of one year without their net",
      `
      Base budget (£000)
      Service | 2026/27 spending | 2026/27 receipts
      Libraries | 980 | -80
      Parks | 700 | -100
      `,
      oneYear,
    ],
    [
      "a register with a base budget beside each of its lines",
      `
      Savings 2026/27 (£000). Savings are negative.
      Service | Base budget | Saving | Revised budget
      Libraries | 900 | -50 | 850
      Libraries | 900 | -25 | 875
      Parks | 600 | -60 | 540
      `,
      oneYear,
    ],
    [
      "a table that states no unit",
      `
      Base budget
      Service | 2026/27 | 2027/28
      Libraries | 900 | 925
      Parks | 600 | 611
      `,
      twoYears,
    ],
  ])("%s", async (_, base, register) => {
    expect(await shown(base, register, true)).toEqual([]);
  });
});
