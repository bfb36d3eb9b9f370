import { yearKey } from "../../../src/core/years/financial-year";

test.each([
  [2025, "2025-26"],
  [1999, "1999-00"],
  [2008, "2008-09"],
])("the key of the year from %d is %s", (start, key) => {
  expect(yearKey({ start })).toBe(key);
});
