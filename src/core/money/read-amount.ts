import type { AmountReading, TextSlip } from "./amount";
import type { Decimal } from "./decimal";
import { decimalsOf, isDateFormat, isPercentFormat } from "./number-format";
import { plainText } from "./printed-text";
import { readDamaged } from "./read-damaged";
import { readFigure, signedReadings } from "./read-figure";
import { readRange } from "./read-range";
import { readUndecided } from "./read-undecided";
import { stripMarks } from "./strip-marks";
import { exactly, TypedFigure } from "./typed-figure";

/** Longer text is prose. */
const longestFigure = 60;

/**
 * Reads one cell as an amount in the sheet's own unit (or in the unit the cell itself prints), exactly as signed in print.
 * What cannot be read, or could be read two ways, is said to be so and is never a guess or a zero.
 */
export const readAmount = (
  value: number | string | boolean | { readonly error: string },
  numberFormat: string,
): AmountReading => {
  if (typeof value === "number") return readNumber(value, numberFormat);
  if (typeof value === "string") return readText(value);
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  return { kind: "error", text: value.error };
};

const readNumber = (value: number, format: string): AmountReading => {
  if (!Number.isFinite(value)) return { kind: "error", text: "#NUM!" };
  if (isDateFormat(format)) return { kind: "text", text: String(value) };
  if (isPercentFormat(format)) {
    return { kind: "percent", value: exactly(value).times(100), decimals: decimalsOf(format) ?? 0, fromText: false };
  }
  return new TypedFigure(value, decimalsOf(format) ?? (Number.isInteger(value) ? 0 : exactly(value).decimalPlaces()));
};

/** Nil, not applicable, to be confirmed, dashes and marks, possibly in brackets: a quick no to the names of suppliers. */
const mayStandForFigure = /^(?:[nt]|[^a-z]).{0,30}$/i;

/** Begins with a letter, holds no pound sign and none of the words that stand before a figure: a quick no to codes and to names with digits. */
const isName = /^(?!up to|c\.|circa|about|approx|nil|none|n[/. ]?a|tb|to be|not |fte|wte)[a-z][^£]*$/i;

const readText = (text: string): AmountReading => {
  const words: AmountReading = { kind: "text", text };
  if (text.length > longestFigure * 2 || isName.test(text)) return words;
  if (!/\d/.test(text) || text.startsWith("#"))
    return mayStandForFigure.test(text) ? (readWords(text) ?? words) : words;
  const plain = plainText(text);
  if (plain.length > longestFigure) return words;
  const { figure, marks } = stripMarks(plain);
  return (
    readMoney(figure, marks, text) ??
    readPercent(figure) ??
    readPosts(figure) ??
    readRange(figure, text) ??
    readProvisional(figure, text) ??
    readUnreadable(figure, text) ??
    words
  );
};

const readWords = (text: string): AmountReading | undefined => {
  const plain = plainText(text);
  return readUndecided(plain, text) ?? readUndecided(stripMarks(plain).figure, text);
};

const readMoney = (plain: string, marks: string, text: string): AmountReading | undefined => {
  const figure = readFigure(plain);
  if (figure === undefined) return undefined;
  const [value, ...others] = signedReadings(figure);
  const { decimals, unit, hasPlus, hasPound } = figure;
  // "6m" without a pound sign may be six months.
  const isVague = unit === "£m" && !hasPound && decimals === 0 && /m$/i.test(plain);
  if (value === undefined || others.length > 0 || isVague) {
    return { kind: "unreadable", text, readings: signedReadings(figure) };
  }
  return {
    kind: "amount",
    value,
    decimals,
    fromText: true,
    ...slipsOf(plain, text),
    ...(marks === "" ? {} : { marks }),
    ...(hasPlus ? { explicitPlus: true } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
};

const slipsOf = (plain: string, text: string): { readonly slips?: readonly TextSlip[] } => {
  const isBare = /\d{4}/.test(plain) && !/\.\d*\d{4}/.test(plain);
  const hasBlanks = text.trim() !== text;
  if (!isBare && !hasBlanks) return {};
  return { slips: [...(isBare ? noComma : []), ...(hasBlanks ? blanks : [])] };
};

const noComma: readonly TextSlip[] = ["no-comma"];
const blanks: readonly TextSlip[] = ["blanks"];

const readPercent = (plain: string): AmountReading | undefined => {
  const [, open = "", number = "", close = ""] = /^(\(?)(.*?) ?(?:%|per ?cent)(\)?)$/i.exec(plain) ?? [];
  const found = soleReading(open + number + close);
  return found && { kind: "percent", ...found, fromText: true };
};

const readPosts = (plain: string): AmountReading | undefined => {
  const found = soleReading(/^(.*?) ?(?:fte|wte)s?$/i.exec(plain)?.[1] ?? "");
  return found && { kind: "fte", ...found };
};

/** A bare number whose sign is clear, for percentages and posts. */
const soleReading = (plain: string): { readonly value: Decimal; readonly decimals: number } | undefined => {
  const figure = readFigure(plain);
  if (figure === undefined || figure.hasPound || figure.unit !== undefined) return undefined;
  const [value, ...others] = signedReadings(figure);
  return value === undefined || others.length > 0 ? undefined : { value, decimals: figure.decimals };
};

/** "£50k (tbc)": a figure that says it is not settled. */
const readProvisional = (plain: string, text: string): AmountReading | undefined => {
  const settled = /^(.*\d.*?) (\S+|to be \w+)$|^(tb[cd])[: -]*(.*\d.*)$/i.exec(plain);
  if (settled === null || readUndecided(settled[2] ?? settled[3] ?? "", text)?.kind !== "tbc") return undefined;
  return readFigure(settled[1] ?? settled[4] ?? "") === undefined ? undefined : { kind: "tbc", text };
};

const readUnreadable = (plain: string, text: string): AmountReading | undefined => {
  const readings = readDamaged(plain);
  return readings && { kind: "unreadable", text, readings };
};
