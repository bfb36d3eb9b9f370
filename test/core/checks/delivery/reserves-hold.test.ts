import { found } from "../../../support/check-drawn";

const check = "reserves-hold";
const plan = (used: string, gap: string): string => `
  MTFS £m | 2025/26 | 2026/27 | 2027/28
  Cumulative funding gap (before reserves) | 13.324 | 23.047 | 30.016
  ${used}
  Estimated cumulative savings requirement | ${gap}`;
const reserve = (...rows: readonly string[]): string => `
  General reserves £000 | 2025/26 | 2026/27
  ${rows.join("\n  ")}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    [
      "a gap closed without reserves",
      plan("Planned use of reserves | 0.000 | 0.000 | 0.000", "13.324 | 23.047 | 30.016"),
    ],
    [
      "reserves that bridge to a closed gap",
      plan("Planned use of reserves | (1.000) | 0.000 | 0.000", "1.000 | 0.500 | 0.000"),
    ],
    ["money put into reserves", plan("Contributions to reserves | 1.000 | 0.000 | 0.000", "14.324 | 23.047 | 30.016")],
    [
      "funding that leaves reserves out",
      plan("Funding (excluding reserves) | (1.000) | 0.000 | 0.000", "12.324 | 23.047 | 30.016"),
    ],
    [
      "balances carried forward",
      reserve("Opening balance | 100 | 80", "Use of reserves | -20 | -10", "Closing balance | 80 | 70"),
    ],
    [
      "a table of something else",
      "\nLoans £000 | 2025/26 | 2026/27\nOpening balance | 10 | 5\nRepaid | -9 | -9\nClosing balance | 5 | -4",
    ],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("rejects reserves spent on a gap that stays", () => {
    expect(
      found(check, plan("Planned use of reserves | (8.500) | (4.000) | -", "4.824 | 19.047 | 30.016"), drawing),
    ).toEqual([
      'warning F06 Sheet1!B3 "Planned use of reserves" (-8.500 in 2025/26 and -4.000 in 2026/27) is money that can be spent once, and "Estimated cumulative savings requirement" still stands at 30.016 in 2027/28: reserves put the gap off and do not close it.',
    ]);
  });

  test("rejects balances that their movements do not come to", () => {
    expect(
      found(
        check,
        reserve("Opening balance | 100 | 85", "Use of reserves | -20 | -10", "Closing balance | 85 | 77"),
        drawing,
      ),
    ).toEqual([
      'warning F06 Sheet1!B4 Opening reserves and their movements do not come to "Closing balance": 85 where they come to 80 and 77 where they come to 75.',
    ]);
  });

  test("rejects reserves that run out", () => {
    expect(
      found(
        check,
        reserve("Opening balance | 10 | 4", "Use of reserves | -6 | -9", "Closing balance | 4 | -5"),
        drawing,
      ),
    ).toEqual(["warning F06 Sheet1!C4 Reserves run out: -5 in 2026/27."]);
  });

  const balances = (last: string): string => `
    Reserves £000 | Balance 1 April | Used | Balance 31 March
    Insurance | 1,000 | (100) | 900
    Transformation reserve | ${last}`;

  test("rejects a reserve that runs out across the columns", () => {
    expect(found(check, balances("800 | (900) | (100)"), drawing)).toEqual([
      'warning F06 Sheet1!D3 Reserves run out: "Transformation reserve" at -100.',
    ]);
  });

  test.each([
    ["reserves that last", balances("800 | (700) | 100")],
    ["reserves printed as negative throughout", balances("(800) | 700 | (100)")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });
});
