import { found } from "../../../support/check-drawn";

const check = "kinds-agree-with-signs";
const register = (...lines: readonly string[]): string => `
  Figures are incremental: each year shows the change from the year before. Savings and income are negative.

  Ref | Name | Kind | 2025/26 £000 | 2026/27 £000
  S1  | Library hours | Saving | -10 | 0
  P1  | Demand | Pressure | 20 | 10
  P2  | Contract prices | Pressure | 0 | 30
  I1  | New system | Investment | 40 | -40
  ${lines.join("\n  ")}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["investments and pressures that add", register("I2 | Apprentices | Investment | 50 | 0")],
    [
      "a pressure that falls by its name",
      register("I2 | Apprentices | Investment | 50 | 0", "P3 | Lower pension contributions | Pressure | -60 | 0"),
    ],
    [
      "signs that go both ways",
      register("I2 | Apprentices | Investment | -50 | 0", "P3 | Pensions | Pressure | -60 | 0"),
    ],
    ["too few to tell", register("P3 | Pensions | Pressure | -60 | 0")],
    [
      "kinds that only headings tell",
      "\n£000 | 2025/26 | 2026/27\nPressures\nDemand | 20 | 10\nPrices | 5 | 5\nPay | 5 | 5\nLevies | 5 | 5\nPensions | -60 | 0\nFigures are incremental.",
    ],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("rejects an investment with the sign of a saving", () => {
    expect(
      found(
        check,
        register("I2 | Apprentices | Investment | 50 | 0", "I3 | Playground | Investment | 0 | -60"),
        drawing,
      ),
    ).toEqual([
      'warning S02 Sheet1!E9 "Playground" (Investment) is printed as -60 (Sheet1!E9), where the 4 other investments and pressures of Sheet1!A3:E9 are positive: as printed it takes from the budget.',
    ]);
  });
});
