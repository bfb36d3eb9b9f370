import type { PlannedRefresh } from "../core/tasks/refresh-workbook";
import { counted, grouped } from "../core/summary/words";
import { jsonLine, jsonRename } from "./json-compare";
import { jsonFinding, jsonQuestion, type ReportOf } from "./json-report";
import type { Paint } from "./paint";
import { safeText } from "./safe-text";
import { statusLine } from "./status-line";

/** What a refresh of a file would do. */
export interface PreviewOutcome extends ReportOf {
  readonly planned: PlannedRefresh;
}

/** What a refresh would do, for a program: the lines that changed are as a comparison gives them. */
export const jsonPreview = ({ version, file, sha256, planned }: PreviewOutcome) => {
  const { checked, changes, since, sheets, questions } = planned;
  const { comparison } = since ?? {};
  return {
    crosscast: version,
    file,
    sha256,
    preview: true,
    status: checked.status,
    sheets: sheets.map(({ name, isNew, cells }) => ({ name, new: isNew, cells })),
    changed: changes,
    lines: (comparison?.changes ?? []).flatMap((change) =>
      comparison === undefined || change.outcome === "unchanged" ? [] : [jsonLine(change, comparison.measure)],
    ),
    likelyRenames: (comparison?.likely ?? []).map(jsonRename),
    findings: checked.findings.map(jsonFinding),
    questions: questions.map(jsonQuestion),
  };
};

/** What a refresh would do, for a person: the change list, the cells it would write, what is asked of likely renames, and the status last. */
export const textPreview = ({ file, planned }: PreviewOutcome, paint: Paint): string => {
  const { checked, changes, sheets, questions } = planned;
  const cells = sheets.reduce((count, sheet) => count + sheet.cells, 0);
  const renames = questions.filter(({ id }) => id.startsWith("rename:"));
  const others = questions.length - renames.length;
  return [
    `${paint("strong", safeText(file))}: ${cells === 0 ? "a refresh would change nothing" : "what a refresh would change"}; nothing is written`,
    ...(changes.length === 0 ? [] : ["  What changed:", ...changes.map((line) => `    ${safeText(line)}`)]),
    `  Cells to write: ${sheets.map(({ name, cells: own, isNew }) => `${safeText(name)} ${grouped(own)}${isNew ? " (new)" : ""}`).join(", ")}`,
    ...(renames.length === 0
      ? []
      : [
          "  Likely renames: answer on the About sheet, or in a file given with --answers",
          ...renames.flatMap(({ ask, id, choices }) => [
            `    ${safeText(ask)}`,
            `      {${JSON.stringify(safeText(id))}: ${choices.map((choice) => JSON.stringify(safeText(choice))).join(" or ")}}`,
          ]),
        ]),
    ...(others === 0 ? [] : [`  ${counted(others, "other question")}: run crosscast check to see them`]),
    statusLine(file, checked, paint),
    "",
  ].join("\n");
};
