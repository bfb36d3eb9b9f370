import type { Interpretation, Table } from "../model/reading";

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

/** A reading in words with the evidence for it: "Savings are printed as minus: 6 of 6 savings are negative". */
export const withEvidence = <Value>(words: string, { evidence, from }: Interpretation<Value>): string => {
  const basis = from === "answer" ? "as answered below" : evidence.join("; ");
  return basis === "" ? words : `${words}: ${basis}`;
};
