import { found } from "../../../support/check-drawn";

const check = "gaps-close";
const plan = (last: string): string => `
  MTFS £m | 2025/26 | 2026/27
  Savings requirement | 4.824 | 14.223
  Efficiencies | (4.824) | (14.000)
  ${last}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["a balanced budget of nothing", plan("Balanced budget | 0.000 | 0.000")],
    ["dashes", plan("Balanced budget | - | -")],
    ["a gap that is called one", plan("Remaining gap | 0.000 | 0.223")],
    ["no closing row", plan("")],
    ["a line that is about balancing", plan("Balanced scorecard review | 0.100 | 0.100")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("rejects a balanced budget with something over", () => {
    expect(found(check, plan("Balanced budget | 0.000 | 0.223"), drawing)).toEqual([
      'error F04 Sheet1!C4 "Balanced budget" does not balance: 0.223 in 2026/27 remains.',
    ]);
  });
});
