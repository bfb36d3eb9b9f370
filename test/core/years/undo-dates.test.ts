import { undoDates, yearCandidates } from "../../../src/core/years/undo-dates";

/** Days of 2025 as serials. */
const serials = {
  "5 June": 45_813,
  "9 October": 45_939,
  "11 October": 45_941,
  "11 December": 46_002,
  "12 November": 45_973,
  "13 December": 46_004,
  "1 April": 45_748,
};
type Day = keyof typeof serials;

const starts = (serial: number) => yearCandidates(serial, false).map(({ start }) => start);
const date = (day: Day) => ({ candidates: yearCandidates(serials[day], false), wasDate: true });
const text = (start: number) => ({ candidates: [{ start }], wasDate: false });
const settled = (labels: Parameters<typeof undoDates>[0]) => undoDates(labels).map((year) => year?.start);

describe("yearCandidates", () => {
  test.each<[Day, number]>([
    ["5 June", 2005],
    ["9 October", 2009],
    ["11 December", 2011],
    ["12 November", 2011],
    ["13 December", 2012],
  ])("%s may have been the year from %d", (day, start) => {
    expect(starts(serials[day])).toEqual([start]);
  });

  test("the first of October 2009 may have been 2009/10", () => {
    expect(starts(40_087)).toEqual([2009]);
  });

  test("counts from 1904 where the workbook does", () => {
    expect(yearCandidates(46_002 - 1462, true)).toEqual([{ start: 2011 }]);
  });

  test.each([45_748, 45_748.5, -3])("serial %d was never a year", (serial) => {
    expect(starts(serial)).toEqual([]);
  });
});

describe("undoDates", () => {
  test("a run of dates is a run of years", () => {
    expect(settled([date("9 October"), date("11 October"), date("11 December")])).toEqual([2009, 2010, 2011]);
  });

  test("a year in text proves the date beside it", () => {
    expect(settled([date("11 December"), text(2012), text(2013)])).toEqual([2011, 2012, 2013]);
  });

  test("a date alone stays a date", () => {
    expect(settled([date("11 December")])).toEqual([undefined]);
    expect(settled([text(2024), date("5 June")])).toEqual([2024, undefined]);
  });

  test("dates that run backwards or past another date stay dates", () => {
    expect(settled([date("11 December"), date("11 October")])).toEqual([undefined, undefined]);
    expect(settled([date("11 October"), date("1 April"), date("11 December")])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("a date that could be either of two years is left open", () => {
    const either = { candidates: [{ start: 2011 }, { start: 2013 }], wasDate: true };
    expect(settled([text(2010), either, text(2014)])).toEqual([2010, undefined, 2014]);
  });

  test("no labels, no years", () => {
    expect(settled([])).toEqual([]);
  });
});
