const names: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The number of a year counted from a start the sheet does not name: "Year 3" is 3. Undefined for a calendar or financial year. */
export const readRelativeYear = (text: string): number | undefined => {
  const [, digits, name] =
    /^\s*(?:year|yr)\s*(?:(\d{1,2})|([a-z]+))\s*(?:\(?£.{0,10}|\(.{0,20}\)|:)?\s*$/i.exec(text) ?? [];
  const counted = digits === undefined ? names.indexOf((name ?? "").toLowerCase()) + 1 : Number(digits);
  return counted === 0 ? undefined : counted;
};
