import { totalKey } from "../../../../src/core/checks/totals/total-key";

test.each([
  ["Total Inflation Increases", "Inflation increases - total"],
  ["Sub-Total: Places & Growth", "Places and Growth Total"],
  ["Children’s Services Total*", "Total of Children's Services"],
  ["TOTAL", ""],
  ["Grand Total", "Sub-Total"],
])("%s and %s are totals of one thing", (name, other) => {
  expect(totalKey(name)).toBe(totalKey(other));
});

test("totals of two things have two keys", () => {
  expect(totalKey("Total Inflation Increases")).not.toBe(totalKey("Total Demographic Increases"));
});
