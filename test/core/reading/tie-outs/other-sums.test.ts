import { tied } from "../../../support/check-drawn";

/** The sums found for one column or row, by its cells. */
const sumsFor = (cells: readonly string[], drawn: string): readonly string[] =>
  tied(drawn).filter((line) => cells.some((cell) => line.startsWith(`${cell} `)));

describe("sums of columns that do not stand beside their total", () => {
  test("columns that another total already took", () => {
    expect(
      sumsFor(
        ["E2", "E3", "E4"],
        `
        Service   | Pay £000 | Other £000 | Gross £000 | As last year £000
        Libraries | 4120     | 1233       | 5353       | 5353
        Parks     | 2817     | 946        | 3763       | 3763
        Museums   | 1675     | 2092       | 3767       | 3767`,
      ),
    ).toEqual(["E2 B2+C2 agrees", "E3 B3+C3 agrees", "E4 B4+C4 agrees"]);
  });

  test("every second column, by what stands over it", () => {
    expect(
      sumsFor(
        ["F2", "F3", "F4", "G2", "G3", "G4"],
        `
        Service   | Revenue | Capital | Revenue | Capital | Revenue | Capital
        Libraries | 4127    | 1233    | 5353    | 250     | 9480    | 1483
        Parks     | 2817    | 946     | 3763    | 118     | 6580    | 1064
        Museums   | 1675    | 2088    | 3788    | 731     | 5463    | 2819`,
      ),
    ).toEqual([
      "F2 B2+D2 agrees",
      "F3 B3+D3 agrees",
      "F4 B4+D4 agrees",
      "G2 C2+E2 agrees",
      "G3 C3+E3 agrees",
      "G4 C4+E4 agrees",
    ]);
  });

  test("a difference is not told again turned round", () => {
    expect(
      tied(`
        Directorate | Proposed £000 | Achieved £000 | At risk £000
        Families    | 5020          | 4611          | 409
        Housing     | 6754          | 5714          | 1040
        Places      | 2339          | 1862          | 477
        City        | 7039          | 5942          | 1097`),
    ).toEqual([2, 3, 4, 5].map((row) => `D${row} B${row}-C${row} agrees (difference)`));
  });

  test("columns that merely look alike add up to nothing", () => {
    expect(
      tied(`
        Service   | Visits | Loans | Staff | Hours
        Libraries | 5      | 4     | 1     | 9
        Parks     | 3      | 2     | 1     | 6
        Museums   | 7      | 4     | 2     | 9`),
    ).toEqual([]);
  });
});

describe("sums of rows that do not stand beside their total", () => {
  test("rows called alike in each block", () => {
    expect(
      sumsFor(
        ["B8", "C8", "D8"],
        `
        £000         | 2025/26 | 2026/27 | 2027/28
        Adults       | 4127    | 1233    | 915
        of which new | 817     | 946     | 763
        Children     | 1675    | 2088    | 788
        of which new | 512     | 305     | 277
        Places       | 2211    | 1478    | 366
        of which new | 430     | 221     | 154
        Total new    | 1759    | 1472    | 1194`,
      ),
    ).toEqual(["B8 B3+B5+B7 agrees", "C8 C3+C5+C7 agrees", "D8 D3+D5+D7 agrees"]);
  });
});

describe("a column of totals with slips in it", () => {
  const rows = (slip: number, count: number): string =>
    Array.from({ length: count }, (_, index) => {
      const [a, b] = [1237 + 311 * index, 845 + 127 * index];
      return `Line ${"ABCDEFGHIJKLMNOPQRST"[index] ?? ""} | ${a} | ${b} | ${a + b + (index === 3 ? slip : 0)}`;
    }).join("\n");

  test.each([
    ["a small one is reported", 7, 1],
    ["a large one in few rows is another meaning", 900, 0],
  ])("%s", (_, slip, differing) => {
    const lines = tied(`Service | First £000 | Second £000 | Both £000\n${rows(slip, 8)}`);
    expect(lines.filter((line) => line.endsWith("differs"))).toHaveLength(differing);
  });
});
