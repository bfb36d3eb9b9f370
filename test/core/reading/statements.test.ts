import { tied } from "../../support/check-drawn";

const theme = (sentence: string): string => `
  Savings £000  | 2021/22 | 2022/23
  Locality      | 50      | 0
  Team          | 14      | 0
  Total savings | 64      | 0

  Conclusion    | ${sentence}`;

test.each([
  ["£64,000 saving to budget in total", "B6 Sheet1!B4 agrees (narrative)"],
  ["£64k saving to budget in total", "B6 Sheet1!B4 agrees (narrative)"],
  ["£640,000 saving to budget in total", "B6 Sheet1!B4 differs (narrative)"],
  ["a saving of about £65,000", "B6 Sheet1!B4 differs (narrative)"],
])("%s is tied to the total", (sentence, expected) => {
  expect(tied(theme(sentence)).filter((line) => line.startsWith("B6"))).toEqual([expected]);
});

test.each(["£2k per Ward Councillor", "a grant of £9,900 was paid", "no amount at all"])(
  "%s is tied to nothing",
  (sentence) => {
    expect(tied(theme(sentence)).filter((line) => line.startsWith("B6"))).toEqual([]);
  },
);

test.each([
  ["costed at £939,896. Core budgets are £376,491 - a shortfall of £563,405.", "agrees"],
  ["costed at £939,896. Core budgets are £376,491 - a shortfall of £563,406.", "rounding"],
  ["costed at £939,896. Core budgets are £376,491 - a shortfall of £565,000.", "differs"],
])("the sum a sentence does is done again: %s", (sentence, verdict) => {
  expect(tied(`\n${sentence} |`)).toEqual([`A1 £939,896-£376,491 ${verdict} (narrative)`]);
});

test.each([
  ["new savings of £11.2m and £13.3m for the full year of earlier ones, a total of £24.5m to deliver.", "agrees"],
  ["new savings of £11.2m and £13.3m for the full year of earlier ones, a total of £24.9m to deliver.", "differs"],
])("amounts that a sentence adds up are added up again: %s", (sentence, verdict) => {
  expect(tied(`\n${sentence} |`)).toEqual([`A1 £11,200,000+£13,300,000 ${verdict} (narrative)`]);
});

test.each(["£11.2m and £13.3m are saved, of a total of £90m.", "savings of £11.2m, a total of £11.3m with fees."])(
  "amounts that are no sum are not added up: %s",
  (sentence) => {
    expect(tied(`\n${sentence} |`)).toEqual([]);
  },
);

test.each([false, true])(
  "a year's new savings and the rest of earlier ones are tied to what is to be delivered",
  (typed) => {
    expect(
      tied(
        `
      Savings to deliver £m                     | 2017/18
      New savings                               | 11.2
      Full-year effect of earlier years savings | 13.3
      Total savings to deliver                  | 24.5`,
        { typed },
      ),
    ).toEqual(["B4 B2+B3 agrees"]);
  },
);

test("a label that does the sum is tied to its figure", () => {
  expect(
    tied(`
      Amendment £m                              | Saving £m
      Library cut £0.165m reduced to £0.043m    | 0.122
      Park opening hours                        | 0.040`),
  ).toContain("B2 0.165-0.043 agrees (narrative)");
});
