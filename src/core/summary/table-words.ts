import { printsChanges } from "../model/budget-changes";
import type { Interpretation, Table } from "../model/reading";
import { presentationWords } from "./words";

/** The years of a table as printed, and where a year that no heading names was taken from. */
export const yearsInWords = ({ columns, year }: Table): string => {
  if (year !== undefined)
    return year.from === "answer" ? `${year.printed}, as answered below` : `${year.printed}, from the ${year.from}`;
  const printed = columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [meaning.printed] : []));
  return printed.length === 0 ? "None stated" : printed.join(", ");
};

/** The unit of a table and what it was read from. */
export const unitInWords = ({ unit }: Table): string => {
  if (unit.value === undefined) return "Not stated";
  return unit.from === undefined ? unit.value : `${unit.value}, from the ${unit.from}`;
};

/** What a year's figure is in a table, and the evidence for it. A budget, a grant or a target is the year's own amount, and nothing has to say so. */
export const presentationInWords = (table: Table): string =>
  isOwnAmount(table)
    ? "The year's own amount, and no change to it"
    : withEvidence(presentationWords[table.presentation.value], table.presentation);

/** Whether a table's years hold amounts of their own: it prints budgets, funding or targets, and nothing says that they are changes or effects. */
export const isOwnAmount = (table: Table): boolean =>
  table.presentation.value === "unknown" &&
  !printsChanges(table) &&
  table.rows.some(({ role, kind }) => role === "line" && (kind === "base" || kind === "funding" || kind === "target"));

/** A reading in words with the evidence for it: "Savings are printed as minus: 6 of 6 savings are negative". */
export const withEvidence = <Value>(words: string, { evidence, from }: Interpretation<Value>): string => {
  const basis = from === "answer" ? "as answered below" : evidence.join("; ");
  return basis === "" ? words : `${words}: ${basis}`;
};
