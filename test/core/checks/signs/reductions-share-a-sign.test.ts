import { found } from "../../../support/check-drawn";

const check = "reductions-share-a-sign";
const declared = (...lines: readonly string[]): string => `
  Savings £m | 2022/23 | 2023/24
  Efficiencies from waste | (0.100) | (0.100)
  ${lines.join("\n  ")}
  Savings are shown in brackets as negative figures.`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["savings of one sign", declared("Fleet | (0.200) | 0.000")],
    ["a one-off taken back the year after", declared("One-off receipt | (0.200) | 0.200")],
    ["a reversal that says so", declared("Reversal of last year's one-off saving | 0.200 | 0.000")],
    ["a saving by removing something", declared("Remove savings targets of suppliers | (0.200) | 0.000")],
    ["a pressure among savings", declared("Pressures", "Demand | 0.500 | 0.600")],
    ["a convention that only figures show, which another check lists", "\nSavings £m | 2022/23\nA | 1\nB | 1\nC | -1"],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("rejects a saving of the opposite sign, and tells both readings", () => {
    expect(found(check, declared("Fleet | 0.200 | 0.000", "Parks | 0.300 | 0.000"), { typed: true })).toEqual([
      'warning S03 Sheet1!B3 "Fleet" 0.200 (Sheet1!B3) and "Parks" 0.300 (Sheet1!B4) have the opposite sign to the savings of Sheet1!A1:C4: each takes an earlier saving back and adds to the budget, or the sign is wrong.',
    ]);
  });

  test("rejects the removal of a savings target, which its name alone does not settle", () => {
    const drawn = `
      Updates £m | 2022/23 | 2023/24
      Efficiencies from waste | (0.100) | (0.100)
      Pressures
      Remove Trading Standards savings targets | 0.100 | 0.100`;
    expect(found(check, drawn, drawing)[0]).toContain('"Remove Trading Standards savings targets" 0.1');
  });
});
