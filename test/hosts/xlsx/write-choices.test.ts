import { writeChoices } from "../../../src/hosts/xlsx/write-choices";

const choice = (row: number, options: readonly string[], prompt = "Choose") => ({
  at: { row, column: 2 },
  options,
  prompt,
});

test("cells with the same list share a rule", () => {
  const xml = writeChoices([
    choice(3, ["level", "in-year"]),
    choice(5, ["level", "in-year"]),
    choice(6, ["yes", "no"]),
  ]);
  expect(xml).toMatch(/^<dataValidations count="2">/);
  expect(xml).toContain(`sqref="B3 B5"><formula1>"level,in-year"</formula1>`);
  expect(xml).toContain(`sqref="B6"><formula1>"yes,no"</formula1>`);
});

test("quotes in an option are doubled", () => {
  expect(writeChoices([choice(1, [`the "level"`])])).toContain(`<formula1>"the ""level"""</formula1>`);
});

test.each([
  ["a list over 255 characters", ["x".repeat(200), "y".repeat(60)]],
  ["an option with a comma", ["one, two", "three"]],
])("%s is only prompted for", (_, options) => {
  expect(writeChoices([choice(1, options)])).toBe(
    `<dataValidations count="1"><dataValidation allowBlank="1" showInputMessage="1" prompt="Choose" sqref="B1"/></dataValidations>`,
  );
});

test("a long prompt is shortened to what Excel takes", () => {
  const [, prompt = ""] = /prompt="([^"]*)"/.exec(writeChoices([choice(1, ["a"], "p".repeat(300))])) ?? [];
  expect(prompt).toHaveLength(255);
});

test("without choices there is no rule", () => {
  expect(writeChoices([])).toBe("");
});
