import type { AmountReading } from "./amount";
import { type Figure, readFigure, signedReadings } from "./read-figure";
import type { Unit } from "./unit";
import type { Decimal } from "./decimal";

const capped = /^(?:up to|maximum(?: of)?|max\.?|less than|no more than|<|≤) ?(.+)$/i;
const spoken = /^(?:between )(.+) and (.+)$|^(?:from )?(.+) to (.+)$/i;
const dashed = /^(.*\d[^-]*?) ?- ?(.*\d.*)$/;

/** Reads a capped or ranged figure: "Up to £187.0k", "9.4 to 20.6". Years, dates and references are not ranges. */
export const readRange = (plain: string, text: string): AmountReading | undefined => {
  const cap = readFigure(capped.exec(plain)?.[1] ?? "");
  if (cap !== undefined) return rangeOf(undefined, cap, text);
  const words = spoken.exec(plain);
  const bySpeech = words === null ? undefined : [words[1] ?? words[3] ?? "", words[2] ?? words[4] ?? ""];
  const ends = bySpeech ?? dashed.exec(plain)?.slice(1);
  if (ends === undefined) return undefined;
  const [low, high] = ends.map(readFigure);
  if (low === undefined || high === undefined || isYear(low)) return undefined;
  return bySpeech !== undefined || [low, high].every(isMoneyLike) ? rangeOf(low, high, text) : undefined;
};

const isYear = ({ size, decimals, unit, hasPound }: Figure): boolean =>
  unit === undefined && !hasPound && decimals === 0 && size.gte(1900) && size.lt(2100);

/** "9-10" is a score or a year and "2-3" a list; "9.4-20.6" and "100-150" are figures. */
const isMoneyLike = ({ size, decimals, unit, hasPound }: Figure): boolean =>
  unit !== undefined || hasPound || decimals > 0 || size.gte(100);

const rangeOf = (low: Figure | undefined, high: Figure, text: string): AmountReading | undefined => {
  const unit = high.unit;
  const highest = onlyReading(high);
  const lowest = low === undefined ? undefined : onlyReading(low);
  if (highest === undefined || (low !== undefined && lowest === undefined)) return undefined;
  // "9 to 20m" prints the unit once for both ends; "£9k to £2m" has no unit to give both ends in.
  const isShared = low?.unit === undefined || low.unit === unit;
  if (!isShared || lowest?.gt(highest)) return { kind: "unreadable", text, readings: [] };
  return { kind: "range", text, high: highest, ...lowEnd(lowest), ...unitOf(unit) };
};

const onlyReading = (figure: Figure): Decimal | undefined => {
  const [reading, ...others] = signedReadings(figure);
  return others.length === 0 ? reading : undefined;
};

const lowEnd = (low: Decimal | undefined): { readonly low?: Decimal } => (low === undefined ? {} : { low });
const unitOf = (unit: Unit | undefined): { readonly unit?: Unit } => (unit === undefined ? {} : { unit });
