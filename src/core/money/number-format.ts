/** The decimals an Excel number format prints; undefined where that depends on the value (General, fractions, exponents, text). */
export const decimalsOf = (format: string): number | undefined => factsOf(format).decimals;

/** Whether the format prints a hundred times the value with a percent sign. */
export const isPercentFormat = (format: string): boolean => factsOf(format).isPercent;

/** Whether the format prints the value as a date or a time. */
export const isDateFormat = (format: string): boolean => factsOf(format).isDate;

/** How many times smaller the figure is printed than it is held: 1000 for "#,##0," and a million for "#,##0,,". */
export const displayScale = (format: string): number => factsOf(format).scale;

interface FormatFacts {
  readonly decimals?: number;
  readonly isPercent: boolean;
  readonly isDate: boolean;
  readonly scale: number;
}

/** A ledger asks about the same few formats hundreds of thousands of times. */
const known = new Map<string, FormatFacts>();

const factsOf = (format: string): FormatFacts => {
  const facts = known.get(format) ?? readFormat(format);
  known.set(format, facts);
  return facts;
};

const readFormat = (format: string): FormatFacts => {
  const codes = firstSection(format);
  const elapsed = /\[(h+|m+|s+)\]/i.test(format);
  const isDate = elapsed || /[dmyhs]/i.test(codes.replace(/general/gi, "").replace(/E[+-]/gi, ""));
  const scalingCommas = /[0#?](,+)(?![0#?,])/.exec(codes)?.[1]?.length ?? 0;
  return {
    isDate,
    isPercent: !isDate && codes.includes("%"),
    scale: isDate ? 1 : 1000 ** scalingCommas,
    ...(isDate || !isFixed(codes) ? {} : { decimals: placesOf(codes) }),
  };
};

/** The codes of the section for positive figures, without literal text, padding, colours and currencies. */
const firstSection = (format: string): string =>
  format.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/gs, "").split(";")[0] ?? "";

const isFixed = (codes: string): boolean => /[0#?]/.test(codes) && !/[0#?]\s*\/\s*[0-9#?]|E[+-]|general/i.test(codes);

const placesOf = (codes: string): number => /\.([0#?]*)/.exec(codes)?.[1]?.length ?? 0;
