import { found } from "../../../support/check-drawn";

const check = "reversals-have-an-origin";
const table = (...lines: readonly string[]): string => `
  Changes £000 | 2010/11 | 2011/12 | 2012/13
  Pay | 714 | 714 | 10
  ${lines.join("\n  ")}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["a reversal of a line above", table("One-off receipt | -60 | |", "Reversal of one-off receipt | | 60 |")],
    ["a one-off on one line", table("One-off receipt | -60 | 60 |")],
    ["a one-off of a year of the plan", table("One-off spending in 2011/12 | | 60 | -60")],
    ["a reversal without a figure", table("Reversal of one-off receipt | | 0 |")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("lists what reaches back before the table, in one finding", () => {
    expect(
      found(
        check,
        table("One off savings in previous years | | 419 |", "One off spending in 2008/09 | -317 | |"),
        drawing,
      ),
    ).toEqual([
      'info P05 Sheet1!C3 "One off savings in previous years" 419 in 2011/12 and "One off spending in 2008/09" -317 in 2010/11 take back what no earlier year of Sheet1!A1:D4 prints.',
    ]);
  });
});
