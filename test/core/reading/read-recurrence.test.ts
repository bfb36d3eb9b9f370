import { recurrenceOf, yearsLimited } from "../../../src/core/reading/read-recurrence";

test.each([
  ["Permanent", "permanent"],
  ["Ongoing investment £230k", "permanent"],
  ["Ongoing savings towards 2010/11 target", "permanent"],
  ["SAVINGS EFFECTED IN BASE BUDGET", "permanent"],
  ["Reoccurring", "permanent"],
  ["One-off", "one-off"],
  ["One off savings in previous years", "one-off"],
  ["Non-recurrent", "one-off"],
  ["non recurring grant", "one-off"],
  ["Temporary funding", "one-off"],
  ["Apprentices for 2 years", "time-limited"],
  ["Library grant, 2-years only", "time-limited"],
  ["Fixed term funding", "time-limited"],
  ["Time limited", "time-limited"],
  ["Support for the first three years", "time-limited"],
])("%s is %s", (text, recurrence) => {
  expect(recurrenceOf(text)).toBe(recurrence);
});

test.each([
  "One off or Permanent",
  "Temporary accommodation",
  "Temporary staff",
  "Permanent exclusions",
  "Permanent staff",
  "Council Tax Base",
  "Ongoing review of contracts",
  "Nursery places for 2 year olds",
  "Fixed term contract teachers",
  "Libraries",
])("%s does not say", (text) => {
  expect(recurrenceOf(text)).toBe("unknown");
});

test.each([
  ["Apprentices for 2 years", 2],
  ["Support for the first three years", 3],
  ["A 4-year grant", 4],
  ["One-off", 1],
  ["Time limited", undefined],
  ["Libraries", undefined],
])("%s is limited to %s years", (text, years) => {
  expect(yearsLimited(text)).toBe(years);
});
