import { printRef } from "../../../../src/core/grid/address";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { drawGrid } from "../../../support/draw-grid";

const base = `
  Base budget (£000)
  Cost centre | Directorate | Service | Spending  | 2026/27 | 2027/28
  C101        | Communities | Libraries | Employees | 120   | 124
  C101        | Communities | Libraries | Supplies  | 30    | 30
  C102        | Communities | Leisure   | Employees | 400   | 400
  C102        | Communities | Leisure   | Fees      | -390  | -390
  C301        | Place       | Highways  | Premises  | 260   | 265`;

const incremental = "Figures are incremental: each year shows the change from the year before. Savings are negative.";
const levels = "Figures are levels: each year shows the position in that year. Savings are negative.";

const register = (note: string, ...lines: readonly string[]): string => `
  Savings register (£000)
  ${note}
  Ref | Name | Kind | Permanent or one-off | Service | 2026/27 | 2027/28
  ${lines.join("\n  ")}`;

/** What is found in drawn sheets. */
const found = (typed: boolean, ...drawn: readonly string[]): readonly string[] =>
  checkWorkbook(
    {
      sheets: drawn.map((one, index) => drawGrid(one, { sheet: ["Lines", "Base"][index] ?? "", typed })),
      names: [],
      dates1904: false,
    },
    new Map(),
  )
    .findings.filter(({ code }) => code === "P08")
    .map(({ severity, cells, message }) => `${severity} ${cells.map((at) => printRef(at)).join(" ")} ${message}`);

describe.each([{ typed: false }, { typed: true }])("typed: $typed", ({ typed }) => {
  test.each([
    [
      "a saving well within the budget",
      register(incremental, "S1 | Self-service | Saving | Permanent | Libraries | -30 | -10"),
    ],
    [
      "more than a service's net budget, which its spending can bear",
      register(incremental, "S1 | Fewer hours | Saving | Permanent | Leisure | -50 | -20"),
    ],
    [
      "levels that would be too much as changes",
      register(levels, "S1 | Self-service | Saving | Permanent | Libraries | -60 | -60"),
    ],
    [
      "income beyond what is spent",
      register(incremental, "S1 | Higher charges | Income | Permanent | Libraries | -200 | 0"),
    ],
    [
      "a pressure beyond what is spent",
      register(incremental, "S1 | New contract | Pressure | Permanent | Libraries | 200 | 0"),
    ],
    [
      "a saving taken back before the next",
      register(
        incremental,
        "S1 | Fewer hours | Saving | Permanent | Libraries | -70 | 0",
        "R1 | Reversal of fewer hours | Reversal | Permanent | Libraries | 0 | 70",
        "S2 | Share buildings | Saving | Permanent | Libraries | 0 | -60",
      ),
    ],
    [
      "a saving on a service without a base budget",
      register(incremental, "S1 | Beaches | Saving | Permanent | Beaches | -900 | 0"),
    ],
  ])("accepts %s", (_, lines) => {
    expect(found(typed, lines, base)).toEqual([]);
  });

  test.each([
    [
      "a saving larger than the budget of its service",
      register(incremental, "S1 | Self-service | Saving | Permanent | Libraries | -160 | 0"),
      'error Lines!F4 Base!E3 More is saved than the base budget has: "Self-service" would take 160 from the 150 of "Libraries" in 2026/27.',
    ],
    [
      "savings that are too large together, in the year they are",
      register(
        incremental,
        "S1 | Self-service | Saving | Permanent | Libraries | -100 | 0",
        "S2 | Hours | Saving | Permanent | Libraries | 0 | -60",
      ),
      'error Lines!F4 Lines!G5 Base!F3 More is saved than the base budget has: the 2 savings would take 160 from the 154 of "Libraries" in 2027/28.',
    ],
    [
      "a large share of a budget",
      register(incremental, "S1 | Self-service | Saving | Permanent | Libraries | -90 | 0"),
      'warning Lines!F4 Base!E3 More than half of a base budget is saved: "Self-service" would take 90 from the 150 of "Libraries" in 2026/27 (60%).',
    ],
  ])("rejects %s", (_, lines, message) => {
    expect(found(typed, lines, base)).toEqual([message]);
  });

  test("tells what an open table comes to either way, of the service that tells most", () => {
    const open = register(
      "Savings are negative.",
      "S1 | Self-service | Saving | Permanent | Libraries | -80 | -80",
      "S2 | Fewer signs | Saving | Permanent | Highways | -40 | -50",
    );
    expect(found(typed, open, base)).toEqual([
      'info Lines!F4 Base!E3 As changes "Self-service" would be 107% of the base budget of "Libraries", 150, and as levels 53%: that speaks for levels in Lines!A3:G5.',
    ]);
  });
});

describe.each([{ typed: false }, { typed: true }])(
  "where the base budget stands beside the lines, typed: $typed",
  ({ typed }) => {
    const beside = (note: string, ...lines: readonly string[]): string => `
  Savings proposals (£000)
  ${note}
  Saving | 2025/26 base budget | 2026/27 | 2027/28 | 2028/29
  ${lines.join("\n  ")}`;

    test.each([
      ["levels within it", beside(levels, "Fewer hours | 362 | -51 | -51 | -51")],
      ["a base budget that is income", beside(levels, "Fewer hours | -362 | -51 | -51 | -51")],
      ["figures to be confirmed", beside(levels, "Fewer hours | 36 | -51 | TBC | -51")],
    ])("accepts %s", (_, drawn) => {
      expect(found(typed, drawn)).toEqual([]);
    });

    test.each([
      [
        "levels beyond it",
        beside(levels, "Fewer hours | 36 | -51 | -51 | -51"),
        'error Lines!C4 Lines!B4 More is saved than the base budget has: "Fewer hours" would take 51 from the 36.',
      ],
      [
        "changes beyond it",
        beside(incremental, "Fewer hours | 120 | -51 | -51 | -51"),
        'error Lines!C4 Lines!B4 More is saved than the base budget has: "Fewer hours" would take 153 from the 120.',
      ],
      [
        "an open table",
        beside("Savings are negative.", "Fewer hours | 362 | -51 | -51 | -51", "Fewer rooms | 900 | -51 | -51 | -51"),
        'info Lines!C4 Lines!B4 As changes "Fewer hours" would be 42% of the base budget, 362, and as levels 14%: that helps settle how to read Lines!A3:E5.',
      ],
    ])("rejects or tells of %s", (_, drawn, message) => {
      expect(found(typed, drawn)).toEqual([message]);
    });

    test.each(["Base budget 2025/26 £000", "Net budget 2025/26 £000", "Current budget £000"])(
      "holds one year's savings against %s",
      (heading) => {
        const drawn = `
  Savings proposals
  Unit      | ${heading} | Savings 2026/27 £000 | FTE deleted
  Education | 600        | 667                  | 9.6
  Health    | 900        | 40                   | 1.0
  Highways  | 300        | 180                  | 2.0`;
        expect(found(typed, drawn)).toEqual([
          'error Lines!C3 Lines!B3 More is saved than the base budget has: "Education" would take 667 from the 600.',
          'warning Lines!C5 Lines!B5 More than half of a base budget is saved: "Highways" would take 180 from the 300 (60%).',
        ]);
      },
    );
  },
);
