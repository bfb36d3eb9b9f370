import { printPosition } from "../core/grid/address";
import type { Finding, Severity } from "../core/model/finding";
import type { Paint, Tone } from "./paint";
import { safeText } from "./safe-text";

/** 0 for an error, 1 for a warning, 2 for a note. */
export const severityRank = (severity: Severity): number => ["error", "warning", "info"].indexOf(severity);

/** Findings as a reader wants them: errors, then warnings, then notes, otherwise in their own order. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => severityRank(one.severity) - severityRank(other.severity));

/** A finding on its sheet: how bad, where, what, any figures beneath, and what to do. */
export const findingLines = (
  { severity, code, cells, message, remedy }: Finding,
  paint: Paint,
  figures: readonly string[] = [],
): readonly string[] => {
  const [first] = cells;
  const place = first === undefined ? "" : ` ${printPosition(first)}`;
  return [
    `  ${labelled(words[severity], tones[severity], paint)}${code}${place}  ${safeText(message)}`,
    ...figures.map(beneath),
    ...(remedy === "" || message.includes(remedy) ? [] : [beneath(safeText(remedy))]),
  ];
};

/** A word in its colour at the head of a line, the next words in one column. */
export const labelled = (word: string, tone: Tone, paint: Paint): string =>
  paint(tone, word) + " ".repeat(11 - word.length);

const beneath = (line: string): string => " ".repeat(13) + line;

const words: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };
const tones: Readonly<Record<Severity, Tone>> = { error: "bad", warning: "warning", info: "faint" };
