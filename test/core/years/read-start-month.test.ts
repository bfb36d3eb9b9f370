import { readStartMonth } from "../../../src/core/years/read-start-month";

test.each([
  ["July 2025", 4, 2025],
  ["1/7/2026", 4, 2026],
  ["1 April 2025", 1, 2025],
  ["from 1st October", 7, undefined],
  ["Mar 2026", 12, 2026],
  ["January", 10, undefined],
  ["Q2", 4, undefined],
  ["46204", 4, 2026],
])("%s is month %s", (text, monthOfYear, calendarYear) => {
  expect(readStartMonth(text)).toEqual(calendarYear === undefined ? { monthOfYear } : { monthOfYear, calendarYear });
});

test.each(["", "15 July 2025", "15/7/2026", "1/13/2026", "may start later", "Marketing", "Q5", "46205", "2025/26"])(
  "%s names no start of a month",
  (text) => {
    expect(readStartMonth(text)).toBeUndefined();
  },
);
