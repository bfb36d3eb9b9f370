import { Decimal } from "./decimal";
import { readFigure, signedReadings } from "./read-figure";

const hedged =
  /^(?:c\.?|circa|ca\.?|approx\.?|approximately|about|around|over|more than|at least|minimum(?: of)?|min\.?|~|≈|>|≥) ?(.+)$/i;
const suffixed = /^(.*\d.*?) ?(?:\+|cr|dr|p\.?a\.?|per annum|or more)$/i;

/**
 * Every value that an attempt at a figure might have been meant as, when it cannot be read as one: "0.062)" is 0.062 or -0.062.
 * Undefined when the text is not such an attempt.
 */
export const readDamaged = (plain: string): readonly Decimal[] | undefined =>
  unbalanced(plain) ?? misplaced(plain) ?? approximate(plain) ?? detached(plain);

/** One bracket of a pair is missing. */
const unbalanced = (plain: string): readonly Decimal[] | undefined => {
  if (plain.includes("(") === plain.includes(")")) return undefined;
  const figure = readFigure(plain.replace(/[()]/g, "").trim());
  if (figure !== undefined) return bothSigns(figure.size);
  return misplaced(plain.replace(/[()]/g, "").trim())?.flatMap((reading) => bothSigns(reading.abs()));
};

/** Separators in the wrong places: "12,34" is 1,234 or 12.34; "1.2.3" is nothing we can name. */
const misplaced = (plain: string): readonly Decimal[] | undefined => {
  const found = /^(\()?([-+])?£? ?(\d[\d.,]*[.,][\d.,]*|[.,][\d.,]*\d[\d.,]*|\d{1,3}(?: \d{3})+(?:[.,]\d+)?)\)?$/.exec(
    plain,
  );
  const digits = found?.[3];
  if (digits === undefined || isNoFigure(plain)) return undefined;
  const readings = [thousandsMeant(digits), decimalsMeant(digits)].flatMap((reading) => reading ?? []);
  const isNegative = found?.[1] !== undefined || found?.[2] === "-";
  return readings.map((reading) => (isNegative ? reading.negated() : reading));
};

/** "1." heads a paragraph, "£,000" a column. */
const isNoFigure = (plain: string): boolean => /^\d{1,3}\.$|^£ ?,000$/.test(plain);

const thousandsMeant = (digits: string): Decimal | undefined => {
  const joined = digits.replace(/[, ]/g, "");
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return new Decimal(digits.replaceAll(".", ""));
  if (/\..*,/.test(digits) || !/^\d*\.?\d*$/.test(joined) || !/\d/.test(joined)) return undefined;
  return new Decimal(joined.replace(/\.$/, ""));
};

/** A comma for the decimal point, as on the Continent: "12,34", "1.234,5". */
const decimalsMeant = (digits: string): Decimal | undefined => {
  const continental = /^(\d*|\d{1,3}(?:[. ]\d{3})+),(\d+)$/.exec(digits);
  if (continental === null) return undefined;
  return new Decimal(`${continental[1]?.replace(/[. ]/g, "") ?? ""}.${continental[2] ?? ""}`);
};

/** "c. £100k", "50+", "1,234 CR": a figure with a word that leaves its size or its sign open. */
const approximate = (plain: string): readonly Decimal[] | undefined => {
  const isCredit = /(?:cr|dr)$/i.test(plain);
  const figure = readFigure((hedged.exec(plain)?.[1] ?? suffixed.exec(plain)?.[1] ?? "").trim());
  if (figure === undefined) return undefined;
  return isCredit ? bothSigns(figure.size) : signedReadings(figure);
};

/** "5 -" with the minus apart, "1,234 (1)" with what may be a footnote, "64,000 £", "1,234p". */
const detached = (plain: string): readonly Decimal[] | undefined => {
  const minus = readFigure(/^(.*\d) -$/.exec(plain)?.[1] ?? "");
  if (minus !== undefined) return bothSigns(minus.size);
  const figure = readFigure(
    /^(.*\d\)?) (?:\(\d{1,2}\)|£)$/.exec(plain)?.[1] ?? /^(.*(?:,\d{3}|\.\d+))[a-z]$/i.exec(plain)?.[1] ?? "",
  );
  return figure === undefined ? undefined : signedReadings(figure);
};

const bothSigns = (size: Decimal): readonly Decimal[] => [size, size.negated()];
