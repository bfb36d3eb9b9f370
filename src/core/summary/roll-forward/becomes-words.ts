import type { Unknown } from "../../model/roll-forward/roll-line";
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
    ...(inBase === "none" ? [] : [baseWords(inBase, turns.length === 0 && open.length === 0)]),
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

const openWords = (open: Becoming["open"], years: readonly string[]): readonly string[] => {
  const of = (why: Unknown): string =>
    open.flatMap((one) => (one.why === why && one.year >= 0 ? [years[one.year] ?? ""] : [])).join(", ");
  const base = open.find(({ year }) => year < 0);
  const [unconfirmed, unstated] = [of("to-be-confirmed"), of("not-stated")];
  return [
    ...(base === undefined ? [] : [`what is in the base is ${unknownWords[base.why]}`]),
    ...(unconfirmed === "" ? [] : [`${unconfirmed} ${unknownWords["to-be-confirmed"]}`]),
    ...(unstated === "" ? [] : [`${unstated} ${unknownWords["not-stated"]}`]),
  ];
};

const unknownWords: Readonly<Record<Unknown, string>> = {
  "to-be-confirmed": "to be confirmed",
  "not-stated": "not stated",
};
