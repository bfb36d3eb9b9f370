import { found } from "../../../support/check-drawn";

const check = "sums-leave-nothing-out";

describe("accepts", () => {
  test.each([
    [
      "sums of every line",
      `
      Savings £000 | 2025/26           | 2026/27
      Libraries    | 120               | 40
      Parks        | 35                | 15
      Care         | 10                | 5
      Total        | =SUM(B2:B4) → 165 | =B2+B3+B4 → 60`,
    ],
    [
      "a range over a blank row and a heading",
      `
      Savings £000 | 2025/26           | 2026/27
      Places       |                   |
      Libraries    | 120               | 40
      Parks        | 35                | 15
                   |                   |
      Total        | =SUM(B2:B5) → 155 | =SUM(C2:C5) → 55`,
    ],
    [
      "subtotals and their grand total",
      `
      Savings £000 | 2025/26           | 2026/27
      Libraries    | 120               | 40
      Parks        | 35                | 15
      Places Total | =SUM(B2:B3) → 155 | =SUM(C2:C3) → 55
      Care         | 410               | 20
      Transport    | 90                | 30
      People Total | =SUM(B5:B6) → 500 | =SUM(C5:C6) → 50
      Grand Total  | =B4+B7 → 655      | =C4+C7 → 105`,
    ],
    [
      "SUBTOTAL, which passes over other subtotals",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | 35
      Places Total | =SUBTOTAL(9,B2:B3) → 155
      Care         | 410
      Transport    | 90
      People Total | =SUBTOTAL(9,B5:B6) → 500
      Grand Total  | =SUBTOTAL(9,B2:B7) → 655`,
    ],
    [
      "a line all totals of the row pass over by name (towns fund, row 40)",
      `
      Towns Fund £             | 2025/26     | 2026/27     | 2027/28
      Capital grant            | 100         | 200         | 300
      Pre-payment              | 10          | 20          | 30
      How much is committed?   | 50          | 60          | 70
      Total Towns Fund capital | =B2+B3 → 110 | =C2+C3 → 220 | =D2+D3 → 330`,
    ],
    [
      "an opening budget above the changes",
      `
      Changes £000     | 2025/26            | 2026/27
      Opening budget   | 1000               | 1020
      Inflation        | 30                 | 31
      Demography       | 15                 | 16
      Total changes    | =SUM(B3:B4) → 45   | =SUM(C3:C4) → 47`,
    ],
    [
      "a line that another total adds up",
      `
      Savings £000   | 2025/26           | 2026/27
      Libraries      | 120               | 40
      Parks          | 35                | 15
      Care           | 10                | 5
      Places Total   | =SUM(B2:B3) → 155 | =SUM(C2:C3) → 55
      Grand Total    | =B5+B4 → 165      | =C5+C4 → 60`,
    ],
    [
      "posts between the last amount and the total",
      `
      Savings £000 | 2025/26           | 2026/27
      Libraries    | 120               | 40
      Parks        | 35                | 15
      Posts (FTE)  | 2                 | 1
      Total        | =SUM(B2:B3) → 155 | =SUM(C2:C3) → 55`,
    ],
    [
      "a base year that the row totals leave out",
      `
      Savings £000 | 2024/25 | 2025/26 | 2026/27 | Total
      Libraries    | 500     | 120     | 40      | =SUM(C2:D2) → 160
      Parks        | 100     | 35      | 15      | =SUM(C3:D3) → 50`,
    ],
    [
      "a sum that skips a blank cell its neighbours have",
      `
      Savings £000 | 2025/26           | 2026/27          | 2027/28          | 2028/29
      Libraries    | 120               | 40               | 30               | 10
      Parks        | 35                | 15               | 20               | 25
      Care         | 10                | 5                | 5                |
      Total        | =SUM(B2:B4) → 165 | =SUM(C2:C4) → 60 | =SUM(D2:D4) → 55 | =SUM(E2:E3) → 35`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a line added right above the total",
      `
      Savings £000 | 2025/26           | 2026/27
      Libraries    | 120               | 40
      Parks        | 35                | 15
      Care         | 10                | 5
      Total        | =SUM(B2:B3) → 155 | =SUM(C2:C3) → 55`,
      'error T10 Sheet1!B5 "Care" (10 and 5) is in no total: SUM(B2:B3) in Sheet1!B5 and Sheet1!C5 stops short of Sheet1!B4.',
    ],
    [
      "a line added above the first",
      `
      Savings £000 | 2025/26           | 2026/27
      Libraries    | 120               | 40
      Parks        | 35                | 15
      Care         | 10                | 5
      Total        | =SUM(B3:B4) → 45 | =SUM(C3:C4) → 20`,
      'error T10 Sheet1!B5 "Libraries" (120 and 40) is in no total: SUM(B3:B4) in Sheet1!B5 and Sheet1!C5 stops short of Sheet1!B2.',
    ],
    [
      "a line of a total printed above its lines",
      `
      Savings £000 | 2025/26           | 2026/27
      Total        | =SUM(B4:B5) → 45  | =SUM(C4:C5) → 20
      Libraries    | 120               | 40
      Parks        | 35                | 15
      Care         | 10                | 5`,
      'error T10 Sheet1!B2 "Libraries" (120 and 40) is in no total: SUM(B4:B5) in Sheet1!B2 and Sheet1!C2 stops short of Sheet1!B3.',
    ],
    [
      "one total of the row that stops short",
      `
      Savings £000 | 2025/26           | 2026/27          | 2027/28          | 2028/29
      Libraries    | 120               | 40               | 30               | 10
      Parks        | 35                | 15               | 20               | 25
      Care         | 10                | 5                | 5                | 7
      Total        | =SUM(B2:B4) → 165 | =SUM(C2:C4) → 60 | =SUM(D2:D3) → 50 | =SUM(E2:E4) → 42`,
      'error T10 Sheet1!D5 SUM(D2:D3) in Sheet1!D5 ("Total") leaves out Sheet1!D4 (5), unlike the 3 other totals of its row.',
    ],
    [
      "one that stops short of a nil, which makes no difference yet",
      `
      Savings £000 | 2025/26           | 2026/27          | 2027/28          | 2028/29
      Libraries    | 120               | 40               | 30               | 10
      Parks        | 35                | 15               | 20               | 25
      Care         | 10                | 5                | 0                | 7
      Total        | =SUM(B2:B4) → 165 | =SUM(C2:C4) → 60 | =SUM(D2:D3) → 50 | =SUM(E2:E4) → 42`,
      'warning T10 Sheet1!D5 SUM(D2:D3) in Sheet1!D5 ("Total") leaves out Sheet1!D4 (0), unlike the 3 other totals of its row: it makes no difference while that is nil.',
    ],
    [
      "one list of cells that forgets one",
      `
      Savings £000 | 2025/26        | 2026/27       | 2027/28    | 2028/29
      Libraries    | 120            | 40            | 30         | 10
      Parks        | 35             | 15            | 20         | 25
      Care         | 10             | 5             | 5          | 7
      Total        | =B2+B3+B4 → 165 | =C2+C3+C4 → 60 | =D2+D4 → 35 | =E2+E3+E4 → 42`,
      'error T10 Sheet1!D5 D2+D4 in Sheet1!D5 ("Total") leaves out Sheet1!D3 (20), unlike the 3 other totals of its row.',
    ],
    [
      "one row total that leaves out a year",
      `
      Savings £000 | 2025/26 | 2026/27 | 2027/28 | Total
      Libraries    | 120     | 40      | 5       | =SUM(B2:D2) → 165
      Parks        | 35      | 15      | 6       | =SUM(B3:D3) → 56
      Care         | 10      | 15      | 7       | =SUM(B4:C4) → 25
      Transport    | 10      | 35      | 8       | =SUM(B5:D5) → 53`,
      'error T10 Sheet1!E4 SUM(B4:C4) in Sheet1!E4 ("Care") leaves out Sheet1!D4 (7), unlike the 3 other totals of its column.',
    ],
    [
      "row totals that stop short of a year added since",
      `
      Savings £000 | 2025/26 | 2026/27 | 2027/28 | Total
      Libraries    | 120     | 40      | 5       | =SUM(B2:C2) → 160
      Parks        | 35      | 15      | 6       | =SUM(B3:C3) → 50`,
      'error T10 Sheet1!E2 "2027/28" (5 and 6) is in no total: SUM(B2:C2) in Sheet1!E2 and Sheet1!E3 stops short of Sheet1!D2.',
    ],
    [
      "a grand total of lines and subtotals",
      `
      Savings £000 | 2025/26            | 2026/27
      Libraries    | 120                | 40
      Parks        | 35                 | 15
      Places Total | =SUM(B2:B3) → 155  | =SUM(C2:C3) → 55
      Care         | 410                | 20
      Transport    | 90                 | 30
      People Total | =SUM(B5:B6) → 500  | =SUM(C5:C6) → 50
      Grand Total  | =SUM(B2:B7) → 1310 | =SUM(C2:C7) → 210`,
      "error T10 Sheet1!B8 SUM(B2:B7) in Sheet1!B8 and Sheet1!C8 adds up a subtotal (Sheet1!B4) and its parts: they are counted twice.",
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn)).toEqual([finding]);
  });
});
