import fc from "fast-check";
import { printYear } from "../../../src/core/years/print-year";
import { readSpan } from "../../../src/core/years/read-span";
import { anyYear } from "./any-year";

describe("readSpan", () => {
  test.each([
    ["2023-25", 2023, 2024, "2023-25"],
    ["2019-23", 2019, 2022, "2019-23"],
    ["1998-03", 1998, 2002, "1998-03"],
    ["2024-2029", 2024, 2028, "2024-2029"],
    ["2026 to 2030", 2026, 2029, "2026 to 2030"],
    ["2026/27 - 2029/30", 2026, 2029, "2026/27 - 2029/30"],
    ["2025/26 to 2027/28", 2025, 2027, "2025/26 to 2027/28"],
    ["2025-26 to 28-29", 2025, 2028, "2025-26 to 28-29"],
    ["24/25–28/29", 2024, 2028, "24/25–28/29"],
    ["4. Financial Impact on Business Plan 2023-2028", 2023, 2027, "2023-2028"],
    ["Plan 2024-2029 (the 2024-29 plan)", 2024, 2028, "2024-2029"],
  ])("%j runs from %d to %d", (text, from, to, printed) => {
    expect(readSpan(text)).toEqual({ from: { start: from }, to: { start: to }, printed });
  });

  test.each([
    "2023-24",
    "2025/26",
    "2025-2026",
    "2028-2023",
    "2025/26 to 2025/26",
    "2025/27 to 2028/29",
    "2023-2099",
    "1 April 2025 to 31 March 2026",
    "rose in 2023 to 27 posts",
    "01-04-2025",
    "Ref 2023-2028/7",
    "2023-2025, then 2025-2030",
    "",
  ])("%j is no span", (text) => {
    expect(readSpan(text)).toBeUndefined();
  });

  test("any two years in order are a span", () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 1, max: 20 }), (from, length) => {
        const to = { start: from.start + length };
        const printed = `${printYear(from, "2025/26")} to ${printYear(to, "2025/26")}`;
        expect(readSpan(printed)).toEqual({ from, to, printed });
      }),
    );
  });
});
