import { readDateSerial } from "../../../src/hosts/xlsx/read-date-serial";

test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2026-04-01", 46_113],
  ["2026-04-01T12:00:00", 46_113.5],
  ["2026-04-01T12:00:00.000Z", 46_113.5],
  ["18:00", 0.75],
])("%s is day %d", (text, serial) => {
  expect(readDateSerial(text, false)).toBe(serial);
});

test("days count from 1904 where the workbook says so", () => {
  expect(readDateSerial("1904-01-02", true)).toBe(1);
});

test.each(["", "soon", "2026-13-01", "01/04/2026"])("%j is no date", (text) => {
  expect(readDateSerial(text, false)).toBeUndefined();
});
