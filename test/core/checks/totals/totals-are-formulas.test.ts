import { found } from "../../../support/check-drawn";

const check = "totals-are-formulas";

describe("accepts", () => {
  test.each([
    [
      "totals that are all formulas",
      `
      Savings £000 | 2025/26      | 2026/27      | 2027/28      | 2028/29
      Libraries    | 120          | 40           | 30           | 10
      Parks        | 35           | 15           | 20           | 25
      Total        | =B2+B3 → 155 | =C2+C3 → 55  | =D2+D3 → 50  | =E2+E3 → 35`,
    ],
    [
      "totals that are all typed",
      `
      Savings £000 | 2025/26 | 2026/27 | 2027/28 | 2028/29
      Libraries    | 120     | 40      | 30      | 10
      Parks        | 35      | 15      | 20      | 25
      Total        | 155     | 55      | 50      | 35`,
    ],
    [
      "a year of which only the total is known",
      `
      Savings £000 | 2024/25 | 2025/26          | 2026/27         | 2027/28         | 2028/29
      Libraries    |         | 120              | 40              | 30              | 10
      Parks        |         | 35               | 15              | 20              | 25
      Total        | 140     | =SUM(C2:C3) → 155 | =SUM(D2:D3) → 55 | =SUM(E2:E3) → 50 | =SUM(F2:F3) → 35`,
    ],
    [
      "a typed first year from which the others follow",
      `
      Budget £000 | 2025/26 | 2026/27         | 2027/28         | 2028/29         | 2029/30
      Pay         | 1000    | =B2*1.02 → 1020 | =C2*1.02 → 1040 | =D2*1.02 → 1061 | =E2*1.02 → 1082
      Energy      | 200     | =B3*1.05 → 210  | =C3*1.05 → 221  | =D3*1.05 → 232  | =E3*1.05 → 243`,
    ],
    [
      "too few formulas to be a rule",
      `
      Savings £000 | 2025/26      | 2026/27     | 2027/28
      Libraries    | 120          | 40          | 30
      Parks        | 35           | 15          | 20
      Total        | =B2+B3 → 155 | =C2+C3 → 55 | 50`,
    ],
    [
      "as many typed as not",
      `
      Savings £000 | 2025/26 | 2026/27 | 2027/28     | 2028/29     | 2029/30
      Libraries    | 120     | 40      | 30          | 10          | 10
      Parks        | 35      | 15      | 20          | 25          | 5
      Total        | 155     | 55      | =D2+D3 → 50 | =E2+E3 → 35 | =F2+F3 → 15`,
    ],
    [
      "lines beside a Total column of formulas",
      `
      Savings £000 | 2025/26 | 2026/27 | Total
      Libraries    | 120     | 40      | =SUM(B2:C2) → 160
      Parks        | 35      | 15      | =SUM(B3:C3) → 50
      Care         | 10      | 15      | =SUM(B4:C4) → 25
      Transport    | 10      | 35      | =SUM(B5:C5) → 45`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "one typed total in a row of formulas",
      `
      Savings £000 | 2025/26      | 2026/27     | 2027/28     | 2028/29
      Libraries    | 120          | 40          | 30          | 10
      Parks        | 35           | 15          | 20          | 25
      Total        | =B2+B3 → 155 | =C2+C3 → 55 | =D2+D3 → 50 | 0`,
      'warning T11 Sheet1!E4 "Total" is typed as 0 in Sheet1!E4, where 3 other figures of its row are one formula: here it would be E2+E3, which comes to 35.',
    ],
    [
      "a total typed as a sum without cells",
      `
      Savings £000 | 2025/26           | 2026/27   | 2027/28          | 2028/29
      Libraries    | 120               | 40        | 30               | 10
      Parks        | 35                | 15        | 20               | 25
      Total        | =SUM(B2:B3) → 155 | =40+15 → 55 | =SUM(D2:D3) → 50 | =SUM(E2:E3) → 35`,
      'warning T11 Sheet1!C4 "Total" is typed as 55 in Sheet1!C4, where 3 other figures of its row are one formula: here it would be SUM(C2:C3), which comes to 55.',
    ],
    [
      "one typed figure in a Total column",
      `
      Savings £000 | 2025/26 | 2026/27 | Total
      Libraries    | 120     | 40      | =SUM(B2:C2) → 160
      Parks        | 35      | 15      | =SUM(B3:C3) → 50
      Care         | 10      | 15      | 30
      Transport    | 10      | 35      | =SUM(B5:C5) → 45`,
      'warning T11 Sheet1!D4 "Care" is typed as 30 in Sheet1!D4, where 3 other figures of its column are one formula: here it would be SUM(B4:C4), which comes to 25.',
    ],
    [
      "a figure typed over in the middle of a run",
      `
      Budget £000 | 2025/26 | 2026/27         | 2027/28         | 2028/29 | 2029/30         | 2030/31
      Pay         | 1000    | =B2*1.02 → 1020 | =C2*1.02 → 1040 | 1200    | =E2*1.02 → 1224 | =F2*1.02 → 1248
      Energy      | 200     | =B3*1.02 → 204  | =C3*1.02 → 208  | =D3*1.02 → 212 | =E3*1.02 → 216 | =F3*1.02 → 221`,
      'warning T11 Sheet1!E2 "Pay" is typed as 1,200 in Sheet1!E2, where 4 other figures of its row are one formula: here it would be D2*1.02.',
    ],
    [
      "several typed totals, as one finding",
      `
      Savings £000 | 2025/26           | 2026/27          | 2027/28          | 2028/29          | 2029/30 | 2030/31          | 2031/32          | 2032/33
      Libraries    | 120               | 40               | 30               | 10               | 11      | 12               | 13               | 14
      Parks        | 35                | 15               | 20               | 25               | 20      | 20               | 20               | 20
      Total        | =SUM(B2:B3) → 155 | =SUM(C2:C3) → 55 | =SUM(D2:D3) → 50 | =SUM(E2:E3) → 35 | 31      | =SUM(G2:G3) → 32 | =SUM(H2:H3) → 33 | 34`,
      "warning T11 Sheet1!F4 2 figures of Sheet1!A1:I4 are typed where the figures beside them are formulas: Sheet1!F4 and Sheet1!I4. They will not follow when their parts change.",
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn)).toEqual([finding]);
  });
});
