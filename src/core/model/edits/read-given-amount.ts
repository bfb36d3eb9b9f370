import { readAmount } from "../../money/read-amount";
import type { Unit } from "../../money/unit";
import type { GivenAmount } from "./line-edit";

/**
 * An amount as a person writes it: "-120" is in `unit` or, without one, in the unit of the table, "£120,000" in pounds, "£120k" in thousands;
 * "TBC", "n/a" and "-" stand as they are. Undefined for what is no amount.
 */
export const readGivenAmount = (text: string, unit?: Unit): GivenAmount | undefined => {
  if (text.trim() === "") return { kind: "blank" };
  const reading = readAmount(text, "General");
  switch (reading.kind) {
    case "amount": {
      const own = reading.unit ?? (text.includes("£") ? "£" : unit);
      return { kind: "figure", value: reading.value, ...(own === undefined ? {} : { unit: own }) };
    }
    case "nil":
    case "tbc":
    case "not-applicable":
    case "range":
      return { kind: "words", text: text.trim() };
    case "percent":
    case "fte":
    case "unreadable":
    case "error":
    case "text":
      return undefined;
  }
};

/** What to say of words that are no amount. */
export const noAmount = (text: string): string =>
  `"${text}" is no amount: write a figure such as -120, (120) or £120,000, or TBC, n/a or nothing at all.`;
