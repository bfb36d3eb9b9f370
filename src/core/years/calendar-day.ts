/** A day of the calendar, months counted from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 1 March of the year 0 to the day before serial 1 of the 1900 system, and to serial 0 of the 1904 system. */
const before1900 = 693_900;
const before1904 = 695_361;

/** The day of an Excel date serial; undefined for a time of day, a negative serial and 29 February 1900, which never was. */
export const calendarDay = (serial: number, dates1904: boolean): CalendarDay | undefined => {
  if (!Number.isInteger(serial) || serial < (dates1904 ? 0 : 1) || serial > 2_958_465) return undefined;
  if (dates1904) return dayOf(before1904 + serial);
  // The 1900 system counts a 29 February 1900 as serial 60.
  return serial === 60 ? undefined : dayOf(before1900 + (serial < 60 ? serial : serial - 1));
};

/** Years run from March, so that the leap day comes last; four centuries are 146,097 days. */
const dayOf = (days: number): CalendarDay => {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
};
