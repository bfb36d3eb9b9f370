import type { Grid } from "../core/grid/grid";
import type { Question } from "../core/model/reading";
import type { CheckedWorkbook } from "../core/tasks/check-workbook";
import { counted } from "../core/summary/words";
import { findingLines, worstFirst } from "./finding-lines";
import { gatherSheets, rankOf } from "./gather-sheets";
import type { Paint } from "./paint";
import { safeText } from "./safe-text";
import { sheetLines } from "./sheet-lines";
import { statusLine } from "./status-line";

interface Checked {
  /** As the person named it. */
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly checked: CheckedWorkbook;
}

/** What was read, what ties out and what does not, for a person: sheet by sheet, the worst first, the status last. */
export const textReport = ({ file, grids, checked }: Checked, paint: Paint): string => {
  const sheets = gatherSheets(checked, grids).sort((one, other) => rankOf(one) - rankOf(other));
  const known = new Set(sheets.map(({ sheet }) => sheet));
  const elsewhere = checked.findings.filter(({ cells: [first] }) => first === undefined || !known.has(first.sheet));
  return [
    paint("strong", safeText(file)),
    ...sheets.flatMap((sheet) => ["", ...sheetLines(sheet, paint)]),
    ...(elsewhere.length === 0
      ? []
      : ["", ...worstFirst(elsewhere).flatMap((finding) => findingLines(finding, paint))]),
    ...questionLines(checked.questions, paint),
    "",
    statusLine(file, checked, paint),
    "",
  ].join("\n");
};

/** Every question with its choices, and how to answer them all. */
const questionLines = (questions: readonly Question[], paint: Paint): readonly string[] => {
  const [first] = questions;
  if (first === undefined) return [];
  const example = JSON.stringify({ [first.id]: first.choices[0] ?? "2025/26" });
  return [
    "",
    paint("strong", `${counted(questions.length, "question")} for you`),
    ...questions.flatMap(({ id, ask, choices, evidence }) => [
      `  ${safeText(ask)}`,
      ...evidence.map((fact) => `    seen: ${safeText(fact)}`),
      `    answer ${safeText(id)} with ${choices.length === 0 ? "a year" : choices.map((choice) => safeText(choice)).join(", or ")}`,
    ]),
    `  Write the answers in a file, such as ${safeText(example)}, and give it with --answers FILE.json.`,
  ];
};
