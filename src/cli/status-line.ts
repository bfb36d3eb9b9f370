import type { Finding, Severity } from "../core/model/finding";
import type { CheckedWorkbook, Status } from "../core/tasks/check-workbook";
import { verdictsInWords } from "./verdicts-in-words";
import { counted } from "../core/summary/words";
import type { Paint, Tone } from "./paint";
import { safeText } from "./safe-text";

/** The last line of a report: the status in words, and what was counted. */
export const statusLine = (
  file: string,
  { reading, questions, findings, status }: CheckedWorkbook,
  paint: Paint,
): string => {
  const counts = [
    ...countFindings(findings),
    ...(questions.length === 0 ? [] : [counted(questions.length, "question")]),
    reading.tieOuts.length === 0 ? "no printed totals" : verdictsInWords(reading.tieOuts),
  ];
  return `${safeText(file)} ${paint(tones[status], statusWords[status])}; ${counts.join("; ")}.`;
};

/** "2 errors", "1 warning": what was found, none left out. */
const countFindings = (findings: readonly Finding[]): readonly string[] =>
  nouns.flatMap(([severity, noun]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, noun)];
  });

const nouns: readonly (readonly [Severity, string])[] = [
  ["error", "error"],
  ["warning", "warning"],
  ["info", "note"],
];

const statusWords: Readonly<Record<Status, string>> = {
  agrees: "agrees",
  differs: "does not agree",
  incomplete: "is incomplete",
};

const tones: Readonly<Record<Status, Tone>> = { agrees: "good", differs: "bad", incomplete: "warning" };
