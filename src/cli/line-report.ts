import { type CellRef, printRef } from "../core/grid/address";
import type { LinePlanView } from "../core/desk/line-views";
import { viewLinePlan } from "../core/desk/view-line-plan";
import type { Line } from "../core/model/line";
import { lineLabel } from "../core/summary/changes/change-words";
import type { LineEditPlan } from "../core/tasks/line-edit-plan";
import { alignedRows } from "./aligned-rows";
import { counted } from "../core/summary/words";
import { findingLines, worstFirst } from "./finding-lines";
import type { LineOutcome } from "./line-outcome";
import type { Paint } from "./paint";
import { safeText } from "./safe-text";
import { statusLine } from "./status-line";

/** A change to a line, for a person: each cell from old to new, the effect by year, the totals that follow, and whether it is written. */
export const lineReport = ({ file, edited, output }: LineOutcome, paint: Paint): string => {
  const { plan, written, checked } = edited;
  const { effects, warnings } = plan;
  const view = viewLinePlan(plan);
  const now = written ? checked : (plan.after ?? checked);
  return [
    paint("strong", safeText(title(plan))),
    "",
    ...alignedRows(
      [
        ["cell", "heading", "is", "will be"],
        ...view.cells.map(({ at, heading, before, after }) => [
          safeText(printRef(at)),
          safeText(heading),
          blankOr(before),
          blankOr(after),
        ]),
      ],
      ["left", "left", "left", "left"],
    ),
    ...yearLines(view, plan.checked.style.unit, paint),
    ...totalLines(view, paint),
    ...(effects.waiting.length === 0
      ? []
      : [
          "",
          `${counted(effects.waiting.length, "other formula")} that ${effects.waiting.length === 1 ? "takes" : "take"} it in only Excel can work out: ${listed(effects.waiting)}.`,
        ]),
    ...findingsSection("What the checks then find that they do not find now", effects.found, paint),
    ...findingsSection("What the checks then no longer find", effects.settled, paint),
    ...(warnings.length === 0
      ? []
      : ["", ...warnings.map((warning) => `${paint("warning", "Mind:")} ${safeText(warning)}`)]),
    "",
    ...endLines(output, plan),
    (written ? "" : "With this change: ") + statusLine(output?.path ?? file, now, paint),
    "",
  ].join("\n");
};

const title = ({ edit, effects, changes }: LineEditPlan): string => {
  const line: Line | undefined = effects.before ?? effects.after;
  const at = changes.cells[0]?.at;
  const place = at === undefined ? "" : ` on row ${at.row} of ${at.sheet}`;
  const label = line === undefined ? "" : ` ${lineLabel(line)}`;
  return { change: `Change${label}${place}`, add: `Add${label}${place}`, remove: `Remove${label}${place}` }[edit.kind];
};

const blankOr = (text: string): string => (text === "" ? "blank" : said(text));

const longest = 48;

const said = (text: string): string => {
  const plain = safeText(text);
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
};

const yearLines = ({ years }: LinePlanView, unit: string | undefined, paint: Paint): readonly string[] =>
  years.length === 0
    ? []
    : [
        "",
        paint("strong", `Effect on the net budget${unit === undefined ? "" : `, ${unit}`} (plus adds to it)`),
        ...alignedRows(
          [
            ["year", "now", "then", "change"],
            ...years.map(({ printed, before, after, change }) => [safeText(printed), before, after, change]),
          ],
          ["left", "right", "right", "right"],
        ),
      ];

const mostTotals = 20;

const totalLines = ({ totals }: LinePlanView, paint: Paint): readonly string[] => {
  if (totals.length === 0) return [];
  const rows = totals
    .slice(0, mostTotals)
    .map(({ at, label, before, after, change }) => [safeText(printRef(at)), said(label), before, after, change]);
  const more = totals.length - rows.length;
  return [
    "",
    paint("strong", "Totals that take it in"),
    ...alignedRows([["cell", "what", "now", "then", "change"], ...rows], ["left", "left", "right", "right", "right"]),
    ...(more > 0 ? [`  and ${counted(more, "other")}`] : []),
  ];
};

const findingsSection = (
  heading: string,
  findings: LineEditPlan["effects"]["found"],
  paint: Paint,
): readonly string[] =>
  findings.length === 0
    ? []
    : ["", paint("strong", heading), ...worstFirst(findings).flatMap((finding) => findingLines(finding, paint))];

const listed = (cells: readonly CellRef[]): string => {
  const named = cells.slice(0, 6).map((at) => safeText(printRef(at)));
  const more = cells.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
};

const endLines = (output: LineOutcome["output"], { effects }: LineEditPlan): readonly string[] => {
  if (output === undefined)
    return ["Nothing is written. Repeat the command with --in-place, or with -o OUT.xlsx, to write it."];
  const follow = effects.totals.length + effects.waiting.length > 0;
  return [
    `${safeText(output.path)} is written.`,
    ...(output.backup === undefined ? [] : [`The file that stood there is kept as ${safeText(output.backup)}.`]),
    ...(follow
      ? ["Excel works the workbook's own totals out when it next opens it; until then the file holds their old values."]
      : []),
  ];
};
