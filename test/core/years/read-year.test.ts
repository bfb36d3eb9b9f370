import { readYear } from "../../../src/core/years/read-year";

describe("readYear", () => {
  test.each([
    ["2021 - 2022", 2021, "2025 - 2026"],
    ["2021 – 2022", 2021, "2025 – 2026"],
    ["2021- 2022", 2021, "2025-2026"],
    ["2023-24", 2023, "2025-26"],
    ["2023–24", 2023, "2025–26"],
    ["2016/2017", 2016, "2025/2026"],
    ["2009/10", 2009, "2025/26"],
    ["1999/00", 1999, "2025/26"],
    ["24/25", 2024, "25/26"],
    ["33/34", 2033, "25/26"],
    ["99/00", 1999, "25/26"],
    ["24-25", 2024, "25-26"],
    ["2025 / 26", 2025, "2025/26"],
    ["2025/6", 2025, "2025/26"],
    ["2023 to 2024", 2023, "2025 to 2026"],
    ["1 April 2025 to 31 March 2026", 2025, "1 April 2025 to 31 March 2026"],
  ])("%j is %d spelled %s", (text, start, form) => {
    expect(readYear(text)).toEqual({ year: { start }, printed: text, form, rest: "" });
  });

  test.each([
    ["Year 1 2025/26 £m", "2025/26", "Year 1 £m"],
    ["2022-23 £000", "2022-23", "£000"],
    ["2022-23\n£000", "2022-23", "£000"],
    ["2028/29 (LGR)", "2028/29", "(LGR)"],
    ["(2025/26)", "2025/26", ""],
    ["FY2025/26", "2025/26", ""],
    ["FY 25-26", "25-26", ""],
    ["Total FTE 2025/26", "2025/26", "Total FTE"],
    ["Savings - 2026/27", "2026/27", "Savings"],
    ["2025/26: Budget", "2025/26", "Budget"],
    ["2025/26 (2025/26 prices)", "2025/26", "(2025/26 prices)"],
  ])("%j is %s and the rest %j", (text, printed, rest) => {
    expect(readYear(text)).toMatchObject({ printed, rest });
  });

  test.each([
    "2025",
    "2023-25",
    "2025/27",
    "2026/27 - 2029/30",
    "2024-2029",
    "2024/25 restated for 2025/26",
    "9/10",
    "1/2",
    "Pages 24-25",
    "24/25 of the budget",
    "24/25 November",
    "1 April 2025 to 31 March 2027",
    "01/04/2025",
    "2025-04-01",
    "2025/26/27",
    "2021-2022-2023",
    "SAV/24/25",
    "SAV24/25",
    "£2025/26",
    "2025 to 26",
    "1825/26",
    "Year 1",
    "",
    "The approved budget for 2025/26 was agreed by full council in February",
    `2025/26 ${"x".repeat(100)}`,
  ])("%j names no one year", (text) => {
    expect(readYear(text)).toBeUndefined();
  });
});
