import { found } from "../../../support/check-drawn";

const check = "limited-items-end-in-the-plan";
const table = (note: string, ...lines: readonly string[]): string => `
  Investments £000 | 2025/26 | 2026/27 | 2027/28
  ${lines.join("\n  ")}
  ${note}`;
const [increments, levels] = ["Figures are incremental.", "Figures are levels."];

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["two years that end in the third", table(increments, "Apprentices for 2 years | 120 | 0 | -120")],
    ["two years of a level", table(levels, "Apprentices for 2 years | 120 | 120 | 0")],
    ["a one-off that is reversed", table(increments, "One-off bid | 60 | -60 | 0")],
    ["a permanent investment in the last year", table(increments, "Ongoing growth | 0 | 0 | 60")],
    ["a one-off of the first year that another check asks about", table(increments, "One-off bid | 60 | 0 | 0")],
    ["a plan for 2 year olds", table(increments, "Places for 2 year olds | 0 | 0 | 60")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test.each([
    ["years that run past the last", table(increments, "Apprentices for 2 years | 0 | 0 | 120"), "120 from 2027/28"],
    ["three years of a level", table(levels, "Apprentices for 3 years | 120 | 120 | 120"), "120 from 2025/26"],
    ["a one-off in the last year", table(increments, "One-off bid | 0 | 0 | 60"), "60 from 2027/28"],
    ["no number of years", table(levels, "Time-limited grant | 0 | 60 | 60"), "60 from 2026/27"],
  ])("rejects %s", (_, drawn, amount) => {
    const [only, ...others] = found(check, drawn, drawing);
    expect(others).toEqual([]);
    expect(only).toContain(
      `(${amount}) falls out after 2027/28, the last year printed: what recurs is less than the table shows.`,
    );
  });
});
