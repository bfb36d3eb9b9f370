import { type CellRef, printRef } from "../core/grid/address";
import { type CellValue, isCellError } from "../core/grid/cell";
import type { NewContent } from "../core/grid/cell-change";
import type { Line } from "../core/model/line";
import { Decimal } from "../core/money/decimal";
import { decimalsOf } from "../core/money/number-format";
import { type AmountStyle, printAmount } from "../core/money/print-amount";
import { exactly } from "../core/money/typed-figure";
import { withPlus } from "../core/summary/changes/change-figures";
import { lineLabel } from "../core/summary/changes/change-words";
import type { LineEditPlan, TotalEffect, YearEffect } from "../core/tasks/line-edit-plan";
import { alignedRows } from "./aligned-rows";
import { counted } from "./counted";
import { findingLines, worstFirst } from "./finding-lines";
import type { LineOutcome } from "./line-outcome";
import type { Paint } from "./paint";
import { readAmountStyle } from "../core/model/read-amount-style";
import { safeText } from "./safe-text";
import { statusLine } from "./status-line";

/** A change to a line, for a person: each cell from old to new, the effect by year, the totals that follow, and whether it is written. */
export const lineReport = ({ file, edited, output }: LineOutcome, paint: Paint): string => {
  const { plan, written, checked } = edited;
  const { effects, warnings, changes } = plan;
  const style = styleOf(plan);
  const now = written ? checked : (plan.after ?? checked);
  return [
    paint("strong", safeText(title(plan))),
    "",
    ...alignedRows(
      [
        ["cell", "heading", "is", "will be"],
        ...changes.cells.map(({ at, before, after }) => [
          safeText(printRef(at)),
          headingAt(at, plan),
          printedValue(before, at, plan, style),
          printedContent(after, at, plan, style),
        ]),
      ],
      ["left", "left", "left", "left"],
    ),
    ...yearLines(plan, style, paint),
    ...totalLines(effects.totals, plan, style, paint),
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

const styleOf = ({ checked, table, effects }: LineEditPlan): AmountStyle => {
  const sheet = table?.sheet ?? effects.after?.sheet;
  const grid = checked.workbook.sheets.find((each) => each.sheet === sheet);
  return { ...readAmountStyle(grid, table?.range), decimals: 0 };
};

const headingAt = ({ column }: CellRef, { table }: LineEditPlan): string => {
  const figures = table?.columns.find((each) => each.column === column);
  if (figures !== undefined)
    return safeText(figures.meaning.kind === "year" ? figures.meaning.printed : figures.header);
  const words = [
    table?.nameColumn,
    table?.referenceColumn,
    table?.kindColumn,
    table?.recurrenceColumn,
    ...(table?.wordColumns ?? []),
  ];
  return safeText(words.find((each) => each?.column === column)?.header ?? "");
};

const isFigure = ({ column }: CellRef, { table }: LineEditPlan): boolean =>
  table?.columns.some((each) => each.column === column) ?? false;

const printedValue = (value: CellValue | undefined, at: CellRef, plan: LineEditPlan, style: AmountStyle): string => {
  if (value === undefined) return "blank";
  if (isCellError(value)) return value.error;
  if (typeof value === "number") return printedNumber(exactly(value), at, plan, style);
  return said(String(value));
};

const printedContent = (content: NewContent, at: CellRef, plan: LineEditPlan, style: AmountStyle): string => {
  switch (content.kind) {
    case "blank":
      return "blank";
    case "text":
      return said(content.text);
    case "number":
      return printedNumber(content.value, at, plan, style);
  }
};

const printedNumber = (value: Decimal, at: CellRef, plan: LineEditPlan, style: AmountStyle): string => {
  if (!isFigure(at, plan)) return value.toFixed();
  const decimals = decimalsOf(plan.checked.cellAt(at)?.look.numberFormat ?? "General") ?? 0;
  return printAmount(value, { ...style, decimals: Math.max(decimals, value.decimalPlaces()) });
};

const longest = 48;

const said = (text: string): string => {
  const plain = safeText(text);
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
};

const yearLines = ({ effects, checked }: LineEditPlan, style: AmountStyle, paint: Paint): readonly string[] => {
  const moved = effects.years.filter(isMoved);
  if (moved.length === 0) return [];
  const unit = checked.style.unit;
  return [
    "",
    paint("strong", `Effect on the net budget${unit === undefined ? "" : `, ${unit}`} (plus adds to it)`),
    ...alignedRows(
      [
        ["year", "now", "then", "change"],
        ...moved.map(({ printed, effectBefore, effectAfter }) => [
          safeText(printed),
          printedLevel(effectBefore, style),
          printedLevel(effectAfter, style),
          printedChange(effectBefore, effectAfter, style),
        ]),
      ],
      ["left", "right", "right", "right"],
    ),
  ];
};

const isMoved = ({ effectBefore, effectAfter }: YearEffect): boolean =>
  effectBefore === undefined || effectAfter === undefined
    ? effectBefore !== effectAfter
    : effectBefore.toString() !== effectAfter.toString();

const printedLevel = (level: YearEffect["effectBefore"], style: AmountStyle): string => {
  if (level === undefined) return "none";
  return typeof level === "string" ? level : printAmount(level, { ...style, decimals: level.decimalPlaces() });
};

const printedChange = (
  before: YearEffect["effectBefore"],
  after: YearEffect["effectAfter"],
  style: AmountStyle,
): string => {
  if (typeof before === "string" || typeof after === "string") return "";
  const change = (after ?? new Decimal(0)).minus(before ?? new Decimal(0));
  return withPlus(printAmount(change, { ...style, decimals: change.decimalPlaces() }), change);
};

const mostTotals = 20;

const totalLines = (
  totals: readonly TotalEffect[],
  { checked }: LineEditPlan,
  style: AmountStyle,
  paint: Paint,
): readonly string[] => {
  if (totals.length === 0) return [];
  const rows = totals.slice(0, mostTotals).map(({ at, label, heading, before, after }) => {
    const [from, to] = [figure(before), figure(after)];
    const format = decimalsOf(checked.cellAt(at)?.look.numberFormat ?? "General") ?? 0;
    const decimals = Math.min(Math.max(format, from?.decimalPlaces() ?? 0, to?.decimalPlaces() ?? 0), 6);
    const print = (value: CellValue, number: Decimal | undefined): string =>
      number === undefined
        ? said(isCellError(value) ? value.error : String(value))
        : printAmount(number, { ...style, decimals });
    const change = from === undefined || to === undefined ? undefined : to.minus(from);
    return [
      safeText(printRef(at)),
      said(`${label} ${heading}`),
      print(before, from),
      print(after, to),
      change === undefined ? "" : withPlus(print(change.toNumber(), change), change),
    ];
  });
  const more = totals.length - rows.length;
  return [
    "",
    paint("strong", "Totals that take it in"),
    ...alignedRows([["cell", "what", "now", "then", "change"], ...rows], ["left", "left", "right", "right", "right"]),
    ...(more > 0 ? [`  and ${counted(more, "other")}`] : []),
  ];
};

const figure = (value: CellValue): Decimal | undefined => (typeof value === "number" ? exactly(value) : undefined);

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
