import { found } from "../../../support/check-drawn";

const check = "repeated-figures-are-not-summed";
const table = (header: string, ...lines: readonly string[]): string => `
  Savings £ | 24/25 | 25/26 | 26/27 | 27/28 | ${header}
  ${lines.join("\n  ")}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["increments that change", table("Total", "Procurement | 11,000 | 22,000 | 0 | 0 | 33,000")],
    ["a total that is the last level", table("Total", "Procurement | 11,000 | 33,000 | 33,000 | 33,000 | 33,000")],
    [
      "a total headed as cash",
      table("Total cash over the plan", "Procurement | 0 | 33,000 | 33,000 | 33,000 | 99,000"),
    ],
    ["no total column", "\nSavings £ | 24/25 | 25/26 | 26/27\nProcurement | 33,000 | 33,000 | 33,000"],
    [
      "increments that are said to be",
      `${table("Total", "Procurement | 5 | 5 | 5 | 5 | 20")}\n  Figures are incremental.`,
    ],
    ["levels that are said to be", `${table("Total", "Procurement | 5 | 5 | 5 | 5 | 20")}\n  Figures are levels.`],
    [
      "an account of receipts",
      "\nReceipts £ | 24/25 | 25/26 | 26/27 | Total\nRates | 5 | 5 | 5 | 15\nTaxes | 6 | 6 | 6 | 18",
    ],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("rejects levels that a Total column adds up, with what recurs", () => {
    expect(
      found(
        check,
        table(
          "Total",
          "Procurement | 11,000 | 33,000 | 33,000 | 33,000 | 110,000",
          "Audit fees | 0 | 11,000 | 11,000 | 11,000 | 33,000",
          "Fleet | 5,000 | 0 | 0 | 0 | 5,000",
        ),
        drawing,
      ),
    ).toEqual([
      'warning P02 Sheet1!F2 2 lines keep the same figure to the last year and are added up in "Total": "Procurement" and "Audit fees". If they are levels, "Procurement" recurs at 33,000 a year, and 110,000 is cash over the plan.',
    ]);
  });
});
