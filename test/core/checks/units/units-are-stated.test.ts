import { found } from "../../../support/check-drawn";

const check = "units-are-stated";
const table = (title: string, unit: string): string => `
  ${title}
  Service   | 2025/26 | 2026/27
            | ${unit} | ${unit}
  Libraries | 10.5    | 20.5`;

test.each([
  ["Savings", "£000"],
  ["Savings", "£'000"],
  ["Savings", "£’000"],
  ["Savings (£m)", ""],
])("accepts %s with a unit row of %s", (title, unit) => {
  expect(found(check, table(title, unit))).toEqual([]);
});

test("accepts posts, which have no unit of money", () => {
  expect(found(check, "\nPosts deleted (FTE) | 2025/26\nLibraries | 1 FTE")).toEqual([]);
});

test.each([
  ["", "warning U01 Sheet1!A2 No unit is stated for Sheet1!A2:C4."],
  ["£,000", "warning U02 Sheet1!B3 Unexpected unit £,000, expected £000: it was read as £000."],
  ["£'002", "warning U02 Sheet1!B3 Unexpected unit £'002, expected £000: it was read as £000."],
])("rejects a unit row of %s", (unit, expected) => {
  expect(found(check, table("Savings", unit))).toEqual([expected]);
});
