import fc from "fast-check";
import { calendarDay } from "../../../src/core/years/calendar-day";

describe("calendarDay", () => {
  test.each([
    [1, false, "1900-1-1"],
    [59, false, "1900-2-28"],
    [61, false, "1900-3-1"],
    [36_585, false, "2000-2-29"],
    [45_748, false, "2025-4-1"],
    [2_958_465, false, "9999-12-31"],
    [0, true, "1904-1-1"],
    [44_286, true, "2025-4-1"],
  ])("serial %d, counted from 1904: %s, is %s", (serial, dates1904, date) => {
    const day = calendarDay(serial, dates1904);
    expect(day && `${day.year}-${day.month}-${day.day}`).toBe(date);
  });

  test.each([0, 60, -1, 0.5, 2_958_466])("serial %d is no day", (serial) => {
    expect(calendarDay(serial, false)).toBeUndefined();
  });

  test("agrees with the calendar of the platform from March 1900 on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        expect(calendarDay(serial, false)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });
});
