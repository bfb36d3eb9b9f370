const dayLength = 86_400_000;

/** The serial number of an ISO 8601 date, time or both, as Excel counts days; undefined when it is none. */
export const readDateSerial = (text: string, dates1904: boolean): number | undefined => {
  const match = /^(?:(\d{4}-\d\d-\d\d)T?)?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(text.trim());
  if (!match || (match[1] ?? match[2]) === undefined) return undefined;
  const [, date = "1970-01-01", time = "00:00"] = match;
  const days = Date.parse(`${date}T${time}Z`) / dayLength;
  if (Number.isNaN(days)) return undefined;
  if (match[1] === undefined) return days;
  if (dates1904) return days + 24_107;
  // Excel counts a 29 February 1900 that never was.
  const serial = days + 25_569;
  return serial < 61 ? serial - 1 : serial;
};
