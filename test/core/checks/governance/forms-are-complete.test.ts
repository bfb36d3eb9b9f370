import { found } from "../../../support/check-drawn";

const check = "forms-are-complete";
const full = [
  "Activity Title: | Investment Into Communities",
  "Reference No: | D/R.5.001",
  "Business lead / sponsor: | Executive Director",
  "Financials signed off by: | Strategic Finance Manager",
  "Date: | 28 November | Version | 1.0",
  "Has an Equality Impact Assessment been completed? | Yes",
];
const table = ["Kind | 2022-23 £000", "Saving | ", "Investment | 230"];
const form = (fields: readonly string[], lines = table): string => `\n${[...fields, "", ...lines].join("\n")}`;
const without = (...words: readonly string[]): string =>
  form(full.filter((line) => !words.some((word) => line.includes(word))));

test.each([
  ["a form with all of them", form(full)],
  ["a plain table, which is no form", "\nSavings £000 | 2025/26 | 2026/27\nLibraries | -10 | -10"],
  ["a table with a title and a note", "\nSavings programme\nSavings £000 | 2025/26\nLibraries | -10\nDate: | 1 May"],
  [
    "a form without figures yet",
    form(["Activity Title: | New", "Reference No: | 1"], ["Kind | 2022-23 £000", "Saving | ", "Income | "]),
  ],
  [
    "references on the lines",
    `${without("Reference").replace("Kind | 2022-23 £000", "Ref | Kind | 2022-23 £000").replace("Saving | ", "A/1 | Saving | ").replace("Investment | 230", "A/2 | Investment | 230")}\nSocial Score 5`,
  ],
])("accepts %s", (_, drawn) => {
  expect(found(check, drawn)).toEqual([]);
});

test.each([
  ["signed off", "financial sign-off"],
  ["Equality", "equality impact assessment"],
  ["Date:", "version and no date"],
])("rejects a form without %s", (word, missing) => {
  expect(found(check, without(word))).toEqual([`warning G01 Sheet1!A1 The form on Sheet1 has no ${missing}.`]);
});

test("names all that is missing in one finding, and takes TBC for missing", () => {
  const drawn = form(
    ["Workstream | Working differently", "", "Financials signed off by: | TBC"],
    ["Description of saving | 2022-23 £000", "Team resource | 14"],
  );
  expect(found(check, drawn)).toEqual([
    "warning G01 Sheet1!A1 The form on Sheet1 has no reference, no owner or sponsor, no equality impact assessment, no financial sign-off, no version and no date.",
  ]);
});
