import { printPosition, printRange } from "../core/grid/address";
import type { Interpretation, Sign, Table, UnitReading } from "../core/model/reading";
import { isOwnAmount } from "../core/summary/table-words";
import { counted } from "../core/summary/words";
import { safeText } from "./safe-text";

/** What was read of a table, in one line: where, its unit, years, sign and presentation, and what of it was not settled. */
export const describeTable = (table: Table): string => {
  const { range, title, unit, sign, rows } = table;
  const lines = rows.filter(({ role }) => role === "line").length;
  const heading = title === undefined ? "" : ` ${safeText(title.text)}`;
  const read = [counted(lines, "line"), unitWords(unit), yearWords(table), signWords(sign), presentationWords(table)];
  return `${printRange(range)}${heading}: ${read.join("; ")}`;
};

const unitWords = ({ value, from, at, malformed }: UnitReading): string => {
  if (value === undefined) return "unit not stated";
  const printed = malformed === undefined ? "" : `, printed ${safeText(malformed)}`;
  if (from === "answer") return `${value} (your answer)`;
  if (from === "inferred") return `${value} (inferred${printed})`;
  return at === undefined ? value : `${value} (${printPosition(at)}${printed})`;
};

const yearWords = ({ columns }: Table): string => {
  const years = columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [safeText(meaning.printed)] : []));
  const [first, second] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return "no years";
  if (second === undefined) return first;
  return `${first} to ${last} (${counted(years.length, "year column")})`;
};

const signWords = ({ value, from }: Interpretation<Sign>): string => {
  switch (value) {
    case "savings-negative":
      return `savings are negative${basisWords(from)}`;
    case "savings-positive":
      return `savings are positive${basisWords(from)}`;
    case "two-columns":
      return `spending and savings in two columns${basisWords(from)}`;
    case "unknown":
      return "sign not settled";
  }
};

const presentationWords = (table: Table): string => {
  if (isOwnAmount(table)) return "each year its own amount";
  const { value, from } = table.presentation;
  switch (value) {
    case "incremental":
      return `each year is the change on the year before${basisWords(from)}`;
    case "level":
      return `each year is the effect in that year against the base${basisWords(from)}`;
    case "in-year":
      return `the effect within the year only${basisWords(from)}`;
    case "unknown":
      return "changes or levels: not settled";
  }
};

const basisWords = (from: Interpretation<unknown>["from"]): string => {
  switch (from) {
    case "declared":
      return " (stated)";
    case "inferred":
      return " (inferred)";
    case "answer":
      return " (your answer)";
    case "none":
      return "";
  }
};
