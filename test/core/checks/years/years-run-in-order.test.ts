import { found } from "../../../support/check-drawn";

const check = "years-run-in-order";
const table = (header: string): string =>
  `\nSavings £000 | ${header}\nLibraries | ${header
    .split("|")
    .map(() => "10")
    .join(" | ")}`;

test.each([
  "2025/26 | 2026/27 | 2027/28",
  "2021 - 2022 | 2022 – 2023",
  "2025/26 | 2026/27 | 2025/26 | 2026/27",
  "2025/26",
])("accepts %s", (header) => {
  expect(found(check, table(header))).toEqual([]);
});

test.each([
  ["2025/26 | 2027/28", "Sheet1!C1 Unexpected year 2027/28 after 2025/26, expected 2026-27."],
  ["2025/26 | 2025/26 | 2026/27", "Sheet1!C1 Unexpected year 2025/26 after 2025/26, expected 2026-27."],
  ["2026/27 | 2025/26", "Sheet1!C1 Unexpected year 2025/26 after 2026/27, expected 2027-28."],
])("rejects %s", (header, expected) => {
  expect(found(check, table(header))).toEqual([`error Y01 ${expected}`]);
});
