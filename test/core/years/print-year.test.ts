import fc from "fast-check";
import { printYear } from "../../../src/core/years/print-year";
import { readYear } from "../../../src/core/years/read-year";
import { yearForms } from "../../../src/core/years/year-form";
import { anyYear } from "./any-year";

describe("printYear", () => {
  test.each([
    [2024, "2025/26", "2024/25"],
    [2024, "2025/2026", "2024/2025"],
    [1999, "25-26", "99-00"],
    [2026, "2025 – 2026", "2026 – 2027"],
    [2019, "1 April 2025 to 31 March 2026", "1 April 2019 to 31 March 2020"],
  ] as const)("%d spelled as %s is %s", (start, form, printed) => {
    expect(printYear({ start }, form)).toBe(printed);
  });

  test("what is printed reads back as the year, in the same spelling", () => {
    fc.assert(
      fc.property(anyYear, fc.constantFrom(...yearForms), (year, form) => {
        expect(readYear(printYear(year, form))).toMatchObject({ year, form, rest: "" });
      }),
    );
  });
});
