import { printPosition, printRef } from "../grid/address";
import type { BusinessCase } from "../model/business-case";
import { isTurned, type Line } from "../model/line";
import { blankCell, inputCell, linkCell, liveCell, textCell } from "./cells";
import { addUp } from "./figure";
import { sumOf, toCell } from "./formula";
import { goneRows, goneTable } from "./gone-lines";
import { linesHeaders } from "./lines-headers";
import { linesHeader } from "./lines-header-row";
import { recordedFigure, recordOf } from "./log-lines";
import { amountFormat } from "./number-formats";
import { pageOf } from "./page";
import { type PlacedFigure, type PlacedLine, shownValue } from "./place-lines";
import type { PlanContext } from "./plan-context";
import { rowHeight, subtitleHeight, titleHeight } from "./row-heights";
import { headingsInOneCell } from "./shown-line";
import type { PlanCell, PlanRow, SheetPlan } from "./sheet-plan";
import { themeOf } from "./theme-of";
import { kindWords, presentationWords, printDate, recurrenceWords, signRule } from "./words";

/** Every named line by year, a row a line: the one place where the user's cells are taken over, sign and unit settled. */
export const planSavingsLines = (context: PlanContext): SheetPlan => {
  const { layout, names, lines, facts } = context;
  const unit =
    context.style.unit === undefined ? "Amounts as printed, no unit stated" : `Amounts in ${context.style.unit}`;
  const widths = widthsOf(context);
  const keys = caseKeys(context.cases);
  const rows: readonly PlanRow[] = [
    { height: titleHeight, cells: [textCell("title", "Savings lines")] },
    {
      height: subtitleHeight,
      cells: [textCell("subtitle", `${unit} as at ${printDate(facts.refreshed)}. ${signRule}`)],
    },
    linesHeader(context, widths, linesHeaders.businessCase),
    ...lines.flatMap((line) => {
      const placed = context.placed.get(line);
      return placed === undefined ? [] : [lineRow(line, placed, { context, widths, keys })];
    }),
    ...(lines.length === 0 ? [{ cells: [textCell("text", "No named line was found.")] }] : []),
    ...goneRows(context, widths),
  ];
  return {
    marker: names.lines.marker,
    name: names.lines.name,
    widths,
    rows,
    tables: [
      {
        name: "Crosscast_lines_table",
        range: { top: layout.firstRow - 1, left: 1, bottom: layout.lastRow, right: layout.recorded },
      },
      ...goneTable(context),
    ],
    names: [],
    highlights: [
      {
        range: { top: layout.firstRow, left: layout.firstYear, bottom: layout.lastRow, right: layout.total - 1 },
        word: "TBC",
        role: "status-warning",
      },
    ],
    choices: [],
    page: pageOf(rows, {
      title: "Savings lines",
      refreshed: printDate(facts.refreshed),
      // Where each line is from and how it was read is for the screen: with it the print is too small to read.
      width: layout.total + 1,
      landscape: true,
      titleRows: { from: layout.firstRow - 1, to: layout.firstRow - 1 },
      freezeRows: layout.firstRow - 1,
    }),
  };
};

const widthsOf = ({ layout, years }: PlanContext): readonly number[] => [
  12,
  34,
  20,
  ...(layout.service === undefined ? [] : [18]),
  12,
  12,
  ...years.map(() => 12),
  12,
  17,
  17,
  22,
  36,
  ...(layout.headings === undefined ? [] : [24]),
  18,
];

interface RowSetting {
  readonly context: PlanContext;
  readonly widths: readonly number[];
  readonly keys: ReadonlyMap<Line, string>;
}

const lineRow = (line: Line, placed: PlacedLine, { context, widths, keys }: RowSetting): PlanRow => {
  const { layout, years } = context;
  const format = amountFormat(context.style);
  const first = { row: placed.row, column: layout.firstYear };
  const range = { top: first.row, bottom: first.row, left: first.column, right: layout.total - 1 };
  const total = addUp(placed.figures.map((figure) => (figure === undefined ? "" : shownValue(figure))));
  const source = line.years[0]?.at ?? { sheet: line.sheet, row: line.row, column: 1 };
  const howRead = howItWasRead(line, placed);
  const theme = themeOf(line);
  const headings = headingsInOneCell(line);
  const recorded = recordOf(years.map((_, index) => recordedFigure(placed.figures[index])));
  return {
    height: rowHeight([
      { text: line.name, width: widths[1] ?? 34 },
      { text: theme, width: widths[2] ?? 20 },
      { text: line.service ?? "", width: 18 },
      { text: keys.get(line) ?? "", width: 17 },
      { text: printRef(source), width: 22 },
      { text: howRead, width: widths[layout.howRead - 1] ?? 36 },
      { text: headings, width: widths[(layout.headings ?? 0) - 1] ?? 24 },
      { text: recorded, width: widths.at(-1) ?? 18 },
    ]),
    cells: [
      textCell("text", line.reference ?? ""),
      textCell("text", line.name),
      textCell("text", theme),
      ...(layout.service === undefined ? [] : [textCell("text", line.service ?? "")]),
      textCell("text", kindWords[line.kind]),
      textCell("text", recurrenceWords[line.recurrence]),
      ...years.map((_, index) => figureCell(placed.figures[index], format)),
      liveCell("amount", { formula: sumOf(range), value: total }, format),
      textCell("text", presentationWords[line.presentation]),
      textCell("text", keys.get(line) ?? ""),
      linkCell(printRef(source), source),
      textCell("text", howRead),
      ...(layout.headings === undefined ? [] : [textCell("text", headings)]),
      textCell("text", recorded),
    ],
  };
};

const figureCell = (placed: PlacedFigure | undefined, format: string): PlanCell => {
  if (placed === undefined) return blankCell("amount");
  const { figure } = placed;
  switch (figure.kind) {
    case "live": {
      const scale = (figure.thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(figure.thousands));
      const formula = `${figure.turned ? "-" : ""}${toCell(placed.from)}${scale}`;
      return liveCell("amount", { formula, value: figure.value }, format);
    }
    case "typed":
      return inputCell(figure.value, format);
    case "missing":
      return textCell("input-text", figure.text);
  }
};

/** What the business case of each line is written from: also what a programme adds up by. */
const caseKeys = (cases: readonly BusinessCase[]): ReadonlyMap<Line, string> =>
  new Map(cases.flatMap(({ lines, key }) => lines.map((line) => [line, key])));

const howItWasRead = (line: Line, { figures }: PlacedLine): string => {
  const unit = line.unit === undefined ? "No unit is stated." : `Printed in ${line.unit}.`;
  const turned = isTurned(line) ? " Sign turned." : "";
  const blanks = line.years.filter(({ reading }) => reading === undefined).length;
  const blank =
    blanks === 0 ? "" : blanks === line.years.length ? " Every year is blank." : ` ${blanks} blank, counted as nil.`;
  return unit + turned + blank + figures.map(exceptional).join("");
};

const exceptional = (placed: PlacedFigure | undefined): string => {
  if (placed === undefined) return "";
  const { figure, from, printed } = placed;
  if (figure.kind === "typed") {
    return ` ${printed}: text “${figure.printed}” in ${printPosition(from)}, the figure was typed here.`;
  }
  if (figure.kind === "missing") return ` ${printed}: “${figure.printed}” in ${printPosition(from)} is no figure.`;
  return typeof figure.value === "string" ? ` ${printed}: ${figure.value} in ${printPosition(from)}.` : "";
};
