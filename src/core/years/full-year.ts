/** The calendar year of two or four digits: 00 to 79 are this century, 80 to 99 the last. */
export const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year + (year < 80 ? 2000 : 1900);
};
