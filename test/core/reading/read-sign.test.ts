import { checkDrawn } from "../../support/check-drawn";

type Drawing = Parameters<typeof checkDrawn>[1];
const sign = (drawn: string, drawing: Drawing = {}): string => {
  const read = checkDrawn(drawn, drawing).reading.sheets[0]?.tables.at(-1)?.sign;
  return `${read?.value ?? ""} ${read?.from ?? ""}`;
};

const figures = `
  Savings £000  | 2025/26 | 2026/27
  Library hours | -41     | -20`;

describe("words that state the convention", () => {
  test.each([
    ["Savings are negative.", "savings-negative declared"],
    ["Savings and income are shown as minus figures", "savings-negative declared"],
    ["Figures in brackets are savings: brackets represent reductions", "savings-negative declared"],
    ["Savings are shown as positive figures", "savings-positive declared"],
  ])("%s", (note, read) => {
    expect(sign(`${figures}\n${note}`)).toBe(read);
  });

  test.each([
    ["DEFICIT/(SURPLUS)", "savings-negative declared"],
    ["Pressures / (savings)", "savings-negative declared"],
    ["(Savings) / growth", "savings-negative declared"],
    ["Net surplus(-)/ deficit(+)", "savings-negative declared"],
    ["Saving/(cost)", "savings-positive declared"],
    ["Surplus/(deficit)", "savings-positive declared"],
  ])("a label with two directions: %s", (label, read) => {
    expect(sign(`\nSavings £000 | 2025/26 | 2026/27\nLibrary hours | 5 | -6\n${label} | 10 | 20`)).toBe(read);
  });

  test.each([
    "(Table values in brackets are minus figures)",
    "Savings are subject to consultation",
    "Surplus / deficit",
  ])("no words but the figures decide beside: %s", (note) => {
    expect(sign(`${figures}\n${note}`)).toBe("savings-negative inferred");
  });
});

describe("figures that show the convention", () => {
  test.each([
    ["all positive", ["10 | 10", "5 | 0", "| 7"], "savings-positive inferred"],
    ["all negative, in brackets", ["(10) | (10)", "(5) | 0"], "savings-negative inferred"],
    ["a one-off reversed is heard once", ["-545 | 545", "-70 | -10"], "savings-negative inferred"],
    ["one line in eleven against", [...Array<string>(10).fill("-1 | -1"), "+290 | 300"], "savings-negative inferred"],
  ])("%s", (_, lines, read) => {
    const rows = lines.map((line, index) => `Line ${String.fromCharCode(65 + index)} | ${line}`);
    expect(sign(`\nSavings £000 | 2025/26 | 2026/27\n${rows.join("\n")}`)).toBe(read);
  });

  test("one line in three against leaves it open, and it is asked", () => {
    const drawn = "\nSavings £000 | 2025/26 | 2026/27\nLibraries | -10 | -10\nFleet | -5 | -5\nParks | 3 | 3";
    expect(sign(drawn)).toBe("unknown none");
    expect(checkDrawn(drawn).reading.questions.map(({ id }) => id)).toContain("Sheet1!A1:C4:sign");
    expect(sign(drawn, { answers: new Map([["Sheet1!A1:C4:sign", "savings-negative"]]) })).toBe(
      "savings-negative answer",
    );
  });

  test("the words alone of a saving decide nothing", () => {
    expect(sign("\nService £000 | 2025/26 | 2026/27\nSavings\nLibraries | 0 | 0")).toBe("unknown none");
  });
});

describe("columns with a direction of their own", () => {
  test("spending up in one column and savings down in another", () => {
    const drawn = `
      Changes £000  | Additional Spending | Savings
      Car parks     | 500                 | -350
      Caddy liners  | 80                  |
      Street lights |                     | -30`;
    expect(sign(drawn)).toBe("two-columns inferred");
  });

  test("pressures and posts beside savings are not heard as savings", () => {
    const drawn = `
      Directorate | 2025/26 Savings Proposed £000 | In Year Pressures £000 | FTE deleted
      Families    | 5,020                         | (328)                  | -4.5
      Housing     | 6,754                         | (100)                  | -1.0`;
    expect(sign(drawn)).toBe("savings-positive inferred");
  });
});
