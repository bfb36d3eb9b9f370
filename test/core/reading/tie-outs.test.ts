import { tied } from "../../support/check-drawn";

describe("a total down a column", () => {
  test("takes the lines above it", () => {
    expect(
      tied(`
        Savings £000 | 2025/26 | 2026/27
        Libraries    | 120     | 40
        Parks        | 35      | 15
        Total        | 155     | 55`),
    ).toEqual(
      ["B4 SUM(B2:B3) agrees", "C4 SUM(C2:C3) agrees"].map((text) => text.replace(/SUM\((\w+):(\w+)\)/, "$1+$2")),
    );
  });

  test("takes subtotals and loose lines when it is a grand total", () => {
    expect(
      tied(`
        Savings £000     | 2025/26
        Libraries        | 120
        Parks            | 35
        Places Total     | 155
        Care             | 410
        Transport        | 90
        People Total     | 500
        Corporate review | 45
        Grand Total      | 700`),
    ).toEqual(["B4 B2+B3 agrees", "B7 B5+B6 agrees", "B9 B4+SUM(B7:B8) agrees".replace("SUM(B7:B8)", "B7+B8")]);
  });

  test("is found without a label when its figures prove it", () => {
    expect(
      tied(`
        £m                           | 2025/26
        Overall savings requirement  | 23.900
        Less additional funding      | -3.000
                                     | 20.900`),
    ).toEqual(["B4 B2+B3 agrees"]);
  });

  test("is judged against its block when no sum agrees", () => {
    expect(
      tied(`
        Savings £000 | 2025/26
        Libraries    | 120
        Parks        | 35
        Total        | 165`),
    ).toEqual(["B4 B2+B3 differs"]);
  });

  test("follows its own formula, subtotals passed over by SUBTOTAL", () => {
    expect(
      tied(`
        Savings £000 | 2025/26
        Libraries    | 120
        Parks        | 35
        Places       | =SUBTOTAL(9,B2:B3) → 155
        Care         | 410
        Everything   | =SUBTOTAL(9,B2:B5) → 565`),
    ).toEqual(["B4 B2+B3 agrees", "B6 B2+B3+B5 agrees"]);
  });

  test("without any part is not said to differ", () => {
    expect(
      tied(`
        Savings £000            | 2025/26
        Libraries               | 120
        Parks                   | 35
        Places Total            | 155
        Central budgets Total   | 3125
        Grand Total             | 3280`),
    ).toEqual(["B4 B2+B3 agrees", "B6 B4+B5 agrees"]);
  });

  test("counts a part to be confirmed as missing", () => {
    expect(
      tied(`
        Savings £000 | 2025/26 | 2026/27
        Libraries    | 120     | 40
        Parks        | TBC     | 15
        Total        | 155     | 55`),
    ).toEqual(["B4 B2+B3 incomplete", "C4 C2+C3 agrees"]);
  });

  test("takes the lines of the tables above when it stands in a table of its own", () => {
    expect(
      tied(`
        Workstream one       | 2021/22 £000 | 2022/23 £000
        Locality budgets     | 50           | 0

        Workstream two       | 2021/22 £000 | 2022/23 £000
        Community team       | 14           | 0

        Theme                | 2021/22 £000 | 2022/23 £000
        TOTAL SAVINGS        | 64           | 0`),
    ).toEqual(["B8 B2+B5 agrees", "C8 C2+C5 agrees"]);
  });
});

describe("a total along a row", () => {
  test("takes the years before it, rounding explained by printed precision", () => {
    expect(
      tied(`
        Service  | 2025/26 £000 | 2026/27 £000 | 2027/28 £000 | Total £000
        Adults   | 868          | 3737         | 10701        | 15307
        Children | 5196         | 2774         | 7729         | 15699`),
    ).toEqual(["E2 SUM(B2:D2) rounding", "E3 SUM(B3:D3) agrees"]);
  });

  test("is a difference when a column is taken away", () => {
    expect(
      tied(`
        Directorate | Proposed £000 | Achieved £000 | Pressures £000 | At risk £000
        Families    | 5020          | 4611          | 0              | 409
        Housing     | 6754          | 5714          | -328           | 1368
        Places      | 2339          | 1862          | 12             | 465
        City        | 7039          | 5942          | 41             | 1056`),
    ).toEqual([2, 3, 4, 5].map((row) => `E${row} B${row}-C${row}-D${row} agrees (difference)`));
  });
});

describe("figures over years", () => {
  test("an opening budget is the closing budget of the year before", () => {
    expect(
      tied(`
        £000               | 2025/26 | 2026/27 | 2027/28
        Opening budget     | 29792   | 31036   | 30095
        Pressures          | 2244    | 1059    | 500
        Savings            | -1000   | -2000   | -300
        Budget requirement | 31036   | 30095   | 30295`).filter((line) => line.includes("chain")),
    ).toEqual(["C2 B5 agrees (chain)", "D2 C5 agrees (chain)"]);
  });

  test("an annual row follows from the cumulative row above it", () => {
    expect(
      tied(`
        £m                     | 2025/26 | 2026/27 | 2027/28
        Cumulative requirement | 4.824   | 19.047  | 30.016
        Annual requirement     | 4.824   | 14.223  | 10.969`),
    ).toEqual(["B3 B2 agrees (cumulative)", "C3 C2-B2 agrees (cumulative)", "D3 D2-C2 agrees (cumulative)"]);
  });
});

describe("a ledger extract", () => {
  test("of lines that grow alike has no totals but its own", () => {
    const lines = Array.from({ length: 400 }, (_, line) => {
      const first = 40 + ((line * 7919) % 900);
      return `Line ${line} | ${[1, 1.03, 1.0609, 1.0927].map((growth) => Math.round(first * growth)).join(" | ")}`;
    });
    expect(tied(["£000 | 2025/26 | 2026/27 | 2027/28 | 2028/29", ...lines].join("\n"))).toEqual([]);
  });
});

describe("totals printed before their parts", () => {
  test("a row of which the rows below are parts, and a total below that counts each once", () => {
    expect(
      tied(`
        £bn                 | 2025-26 | 2026-27
        Changes to rates    | 3.635   | 3.065
        of which:
        Autumn 2023         | -10.945 | -11.280
        Autumn 2024         | 14.580  | 14.345
        Thresholds          | 32.660  | 42.600
        Total impact        | 36.295  | 45.665`),
    ).toEqual(["B2 B4+B5 agrees", "C2 C4+C5 agrees", "B7 B2+B6 agrees", "C7 C2+C6 agrees"]);
  });

  test("a total column left of its parts", () => {
    expect(
      tied(`
        Service £000 | Total | Employees | Premises | Supplies
        Libraries    | 1350  | 1000      | 300      | 50
        Parks        | 2721  | 1500      | 1200     | 21
        Care         | 9912  | 7000      | 2900     | 12`),
    ).toEqual([2, 3, 4].map((row) => `B${row} SUM(C${row}:E${row}) agrees`));
  });
});

test("a column headed as a total is one of figures, even where they count up row by row", () => {
  const rows = [1, 2, 3, 4, 5].map((after) => `Line ${after} | 10 | 14 | ${after} | ${24 + after}`);
  expect(tied(["Savings £000 | 2025/26 | 2026/27 | Later years total | Grand total", ...rows].join("\n"))).toEqual(
    rows.map((_, index) => `E${index + 2} SUM(B${index + 2}:D${index + 2}) agrees`),
  );
});

describe("a figure with a formula of its own", () => {
  test("is judged by the cells the formula adds", () => {
    expect(
      tied(`
        Savings £000 | 2025/26
        Libraries    | 120
        Parks        | 35
        Total        | =SUM(B2:B3) → 165`),
    ).toEqual(["B4 B2+B3 differs"]);
  });

  test("and that takes in a blank row, left for lines to come, is judged all the same", () => {
    expect(
      tied(`
        Reference | Savings £000 | 2025/26           | 2026/27
        S1        | Libraries    | 120               | 10
        S2        | Parks        | 35                | 5
                  |              |                   |
        Total     |              | =SUM(C2:C4) → 265 | =SUM(D2:D4) → 15`),
    ).toEqual(["C5 C2+C3 differs", "D5 D2+D3 agrees"]);
  });

  test("that leaves a part out says nothing against the others of its row", () => {
    expect(
      tied(`
        Budget £000 | 2025/26  | 2026/27        | 2027/28
        Libraries   | 120      | 130            | 140
        Parks       | 35       | 36             | 37
        Net budget  | =B2 → 120 | =C2+C3 → 166 | =D2+D3 → 177`),
    ).toEqual(["C4 C2+C3 agrees", "D4 D2+D3 agrees"]);
  });

  test("and that passes a small column over is not judged with it, as rounding would allow", () => {
    const rows = [2, 3, 4].map((row) => `Line ${row} | ${row}10 | 1 | ${row}14 | =B${row}+D${row} → ${row * 200 + 24}`);
    expect(tied(["Savings £000 | Staff | Reviews | Premises | Total", ...rows].join("\n"))).toEqual(
      [2, 3, 4].map((row) => `E${row} B${row}+D${row} agrees`),
    );
  });

  test("and that adds a column which is no figure of the table is not judged by the others", () => {
    const rows = [1, 2, 3, 4, 5].map((after) => {
      const row = after + 1;
      return `Line ${after} | 1 | =B${row} → 1 | 14 | 14 | ${after} | =SUM(C${row}:F${row}) → ${29 + after}`;
    });
    const heads = "Savings £000 | So far | All so far | 2025/26 | 2026/27 | Later | Grand total";
    expect(tied([heads, ...rows].join("\n"))).toEqual([]);
  });

  test("that works it out from elsewhere is no total of its neighbours", () => {
    expect(
      tied(`
        Savings £000 | 2025/26
        Libraries    | 120
        Parks        | 35
        Total        | =Register!B90 → 165`),
    ).toEqual([]);
  });
});
