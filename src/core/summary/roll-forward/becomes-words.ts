import type { Becoming, Turn } from "../../model/roll-forward/what-becomes";
import type { Recurrence } from "../../model/reading";

/** What becomes of a line in a few words: "Part in the base (9/12); full effect from 2027/28". `years` are those of the new plan as printed. */
export const becomesWords = (
  becoming: Becoming | undefined,
  recurrence: Recurrence,
  years: readonly string[],
): string => {
  if (becoming === undefined) return "An Excel error stands in its way";
  const { inBase, turns, open } = becoming;
  const isFull = typeof inBase === "object";
  const parts = [
    ...(inBase === "none" ? [] : [baseWords(inBase, turns.length === 0)]),
    ...(isFull ? [`full effect from ${years[0] ?? ""}`] : turns.map((turn) => turnWords(turn, recurrence, years))),
    ...openWords(open, years),
  ];
  const words = parts.length === 0 ? "Nothing in the base, no step" : parts.join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const baseWords = (inBase: Exclude<Becoming["inBase"], "none">, isAll: boolean): string => {
  if (typeof inBase === "object") return `part in the base (${inBase.twelfths}/12)`;
  if (inBase === "part") return "part in the base";
  return isAll ? "fully in the base" : "in the base";
};

const turnWords = ({ kind, years: at }: Turn, recurrence: Recurrence, years: readonly string[]): string => {
  const when = at.map((year) => years[year] ?? "").join(", ");
  switch (kind) {
    case "starts":
      return `starts in ${when}`;
    case "grows":
      return `grows in ${when}`;
    case "falls":
      return `falls in ${when}`;
    case "ends":
      return recurrence === "one-off" ? `one-off, reversed in ${when}` : `ends in ${when}`;
  }
};

/** A place before the first is the year that went into the base, and the last one what nobody has said. */
const openWords = (open: readonly number[], years: readonly string[]): readonly string[] => {
  const named = open.filter((year) => year < years.length - 1);
  const inBase = named.includes(-1) ? ["what is in the base is to be confirmed"] : [];
  const later = named.filter((year) => year >= 0).map((year) => years[year] ?? "");
  return [
    ...inBase,
    ...(later.length === 0 ? [] : [`${later.join(", ")} to be confirmed`]),
    ...(open.includes(years.length - 1) ? [`${years.at(-1) ?? ""} not stated`] : []),
  ];
};
