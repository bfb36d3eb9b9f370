import type { Line } from "../model/line";
import { blankCell, textCell } from "./cells";
import { linesHeader } from "./lines-header-row";
import { linesHeaders } from "./lines-headers";
import { recordOf } from "./log-lines";
import type { PlanContext } from "./plan-context";
import { headingRow } from "./prose-rows";
import type { GoneLine } from "./refresh-facts";
import { rowHeight } from "./row-heights";
import type { PlanRow, PlanTable } from "./sheet-plan";
import { figureText, headingsInOneCell, noSuchYear } from "./shown-line";
import { themeOf } from "./theme-of";
import { kindWords, presentationWords, recurrenceWords } from "./words";

/** The lines that are gone and stay in view: a gap, a heading, a header and a row a line, with what was recorded of each. */
export const goneRows = (context: PlanContext, widths: readonly number[]): readonly PlanRow[] => {
  const gone = goneIn(context);
  return gone.length === 0
    ? []
    : [
        { cells: [] },
        headingRow("Lines that are gone"),
        linesHeader(context, widths, linesHeaders.likelyNow),
        ...gone.map((one) => goneRow(one, context, widths)),
      ];
};

/** The lines that are gone as a table of their own, so that no sum over the lines takes them in. */
export const goneTable = (context: PlanContext): readonly PlanTable[] => {
  const gone = goneIn(context);
  const [first, last] = [gone[0], gone.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { top: first.row - 1, left: 1, bottom: last.row, right: context.layout.recorded };
  return [{ name: "Crosscast_gone_lines_table", range }];
};

const goneIn = ({ facts }: PlanContext): readonly GoneLine[] => facts.since?.gone ?? [];

const goneRow = ({ line, likely }: GoneLine, { layout, years }: PlanContext, widths: readonly number[]): PlanRow => {
  const texts = [
    line.reference ?? "",
    line.name,
    themeOf(line),
    ...(layout.service === undefined ? [] : [line.service ?? ""]),
    kindWords[line.kind],
    recurrenceWords[line.recurrence],
  ];
  const after = [
    presentationWords[line.presentation],
    likely?.key ?? "",
    line.sheet,
    likely === undefined
      ? "Gone. Kept here for what is typed beside it."
      : "Gone, or renamed: answer the question on About.",
    ...(layout.headings === undefined ? [] : [headingsInOneCell(line)]),
    recordOf(years.map(({ start }) => recordedIn(line, start))),
  ];
  const words = [...texts, ...years.map(() => ""), "", ...after];
  return {
    height: rowHeight(words.map((text, column) => ({ text, width: widths[column] ?? 12 }))),
    cells: [
      ...texts.map((text) => textCell("text", text)),
      ...years.map(() => blankCell("amount")),
      blankCell("amount"),
      ...after.map((text) => textCell("text", text)),
    ],
  };
};

const recordedIn = ({ years }: Line, start: number): string => {
  const reading = years.find(({ year }) => year.start === start)?.reading;
  if (reading === undefined) return noSuchYear;
  if (reading.kind === "amount") return figureText(reading.value);
  return "text" in reading ? reading.text : noSuchYear;
};
