import { found } from "../../../support/check-drawn";

const check = "scores-are-in-range";
const form = (score: string): string => `
  Draft Business Case
  Triple Bottom Line | Social Score ${score} | Financial Score -1`;

test.each(["5", "-5", "0", "+3"])("accepts a score of %s", (score) => {
  expect(found(check, form(score))).toEqual([]);
});

test.each(["6", "-7", "50"])("rejects a score of %s", (score) => {
  expect(found(check, form(score))).toEqual([
    `error G02 Sheet1!B2 Unexpected Social Score ${score}, expected a whole number from -5 to +5.`,
  ]);
});
