import type { Unit } from "./unit";

/** A unit of money as a header, a unit row or a title prints it. */
export interface PrintedUnit {
  readonly unit: Unit;
  /** False for a slip that can only mean one thing: "£,000", "£'002". */
  readonly wellFormed: boolean;
  readonly printed: string;
}

/** Finds the unit a label states; undefined when it states none, or two that differ. "£72" and "£2k" are amounts, not units. */
export const readUnit = (text: string): PrintedUnit | undefined => {
  if (!mayNameUnit.test(text)) return undefined;
  const [found, ...others] = spellings.flatMap((spelling) => findSpelled(text, spelling));
  return others.every(({ unit }) => unit === found?.unit) ? found : undefined;
};

const mayNameUnit = /£|thousands|millions|pounds/i;

interface Spelling {
  readonly unit: Unit;
  readonly wellFormed: boolean;
  readonly pattern: RegExp;
}

const quote = "['’‘`´′]";
const spelling = (unit: Unit, pattern: string, wellFormed = true): Spelling => ({
  unit,
  wellFormed,
  pattern: new RegExp(pattern, "gi"),
});

const spellings: readonly Spelling[] = [
  spelling("£000", `£ ?${quote}?000(?:${quote}?s)?(?![\\da-z]|[.,]\\d)|£ ?\\(${quote}?000(?:${quote}?s)?\\)`),
  // Dragging "£'000" down or across counts it up: £'001, £'002.
  spelling("£000", `£ ?(?:,000|${quote}?0(?:0[1-9]|[1-9]\\d))(?:${quote}?s)?(?![\\da-z]|[.,]\\d)`, false),
  spelling("£000", `£ ?${quote}?k(?:${quote}?s)?(?![a-z\\d])`),
  spelling("£000", `£ ?(?:in )?thousands?\\b|£ ?\\((?:in )?thousands?\\)`),
  spelling("£000", `(?<!£ ?\\(?)\\bin (?:£ )?thousands\\b(?: of pounds|(?! of ))|\\bthousands of pounds\\b`),
  spelling("£m", `£ ?${quote}?m(?:n|illions?)?(?:${quote}?s)?(?![a-z\\d])`),
  spelling("£m", `£ ?in millions?\\b|£ ?\\((?:in )?millions?\\)`),
  spelling("£m", `(?<!£ ?\\(?)\\bin (?:£ )?millions\\b(?: of pounds|(?! of ))|\\bmillions of pounds\\b`),
  spelling(
    "£",
    `£(?:${quote}?s\\b)?(?! ?[-−–+(]? ?${quote}?,?\\d| ?${quote}?(?:k|mn?|bn|millions?|billions?)(?![a-z])| ?\\(?(?:in )?\\(?(?:thousand|million|billion)|[a-z])`,
  ),
  spelling("£", `\\b(?:in|whole) pounds\\b`),
];

const findSpelled = (text: string, { unit, wellFormed, pattern }: Spelling): readonly PrintedUnit[] =>
  [...text.replace(/\s/g, " ").matchAll(pattern)].map(([printed]) => ({ unit, wellFormed, printed: printed.trim() }));
