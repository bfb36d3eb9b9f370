import { found } from "../../../support/check-drawn";

const check = "one-sign-convention";
const table = (...lines: readonly string[]): string => `
  Savings £000 | 2009/10 | 2010/11 | 2011/12
  ${lines.join("\n  ")}`;
const ten = Array.from(
  { length: 10 },
  (_, index) => `Saving ${String.fromCharCode(65 + index)} | -30.0 | -22.2 | -23.0`,
);

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["every saving negative", table(...ten)],
    ["every saving positive", table("Libraries | 10.0 | 5.0 | 5.0", "Fleet | 20.0 | 0.0 | 0.0")],
    ["a one-off reversed in the next year", table("One-off receipt | -545 | 545 | 0", "Fleet | -70 | -10 | 0")],
    ["a reversal by name", table(...ten, "Reversal of one-off saving | 290.0 | 0.0 | 0.0")],
    ["mixed signs that a note explains", `${table(...ten, "Fleet | 290.0 | 0.0 | 0.0")}\n  Savings are negative.`],
    [
      "spending and savings in two columns",
      "\nChanges £000 | Additional Spending | Savings\nCar parks | 500 | -350\nRoads | 1,000 | -330\nParks | | -84",
    ],
    [
      "an account's income and refunds",
      "\nReceipts £000 | 2025/26 | 2026/27\nPassport fees | 646 | 672\nFee refunds | -12 | -13\nOther | 5 | 6\nSundries | 7 | 8",
    ],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("lists the one saving that goes against ten", () => {
    expect(found(check, table(...ten, "Service Restructure | +0.0 | +290.0 | +300.0"), drawing)[0]).toMatch(
      /^warning S01 Sheet1!C12 Savings in Sheet1!A1:D12 are negative \(1 of 11 saving and income lines are positive, 10 negative\), but "Service Restructure" is \+?290\.0 \(Sheet1!C12\): read as printed, it adds to the budget\.$/,
    );
  });

  test("says so where the signs are too mixed to tell, once a table", () => {
    expect(found(check, table("Libraries | 10 | 0 | 0", "Fleet | -20 | 0 | 0", "Parks | -5 | 0 | 0"), drawing)).toEqual(
      [
        "warning S01 Sheet1!A1 Sheet1!A1:D4 does not say whether a saving is negative or positive: 1 of 3 saving and income lines are positive, 2 negative.",
      ],
    );
  });
});
