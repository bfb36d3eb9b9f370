import { printPosition, printRange, quoteSheet } from "../grid/address";
import type { WaitingLine } from "../model/budget-model";
import { isReducing } from "../model/line";
import { zero } from "../money/decimal";
import { type BlockAt, stack } from "./block";
import { addUp } from "./figure";
import { sumOf } from "./formula";
import {
  drawModelRow,
  firstYearColumn,
  modelHeader,
  type ModelRow,
  modelWidths,
  worth,
  type YearCell,
} from "./model-row";
import type { ModelSheet } from "./model-sheet";
import { leadTo, undecidedWord } from "./model-lines";
import { tableSection } from "./table-section";
import { kindWords } from "./words";

/** The lines that wait for an answer, as printed, and what those whose years are not settled come to read either way. */
export const waitingSections = (sheet: ModelSheet): BlockAt => {
  const { waiting } = sheet.model;
  const unsettled = sheet.context.lines.length === 0 ? [] : groupsOf(waiting);
  return (top) => {
    const first = top + 3;
    return stack(
      tableSection("Lines not applied, as printed", waiting.length, waitingTable(sheet)),
      tableSection("What they come to, read either way", unsettled.length, readingsTable(sheet, unsettled, first)),
    )(top);
  };
};

const waitingTable =
  (sheet: ModelSheet): BlockAt =>
  (top) => {
    const { waiting, starts } = sheet.model;
    const rows = waiting.map((one) => waitingRow(one, sheet));
    return {
      rows: [
        modelHeader(sheet.context, ["Why it is not applied", "On Savings lines"]),
        ...rows.map((row) => drawModelRow(row, sheet.context)),
      ],
      tables: [
        {
          name: "Crosscast_model_waiting_table",
          range: {
            top,
            left: 1,
            bottom: top + rows.length,
            right: firstYearColumn + starts.length + modelWidths.after.length - 1,
          },
        },
      ],
    };
  };

const reasons: Readonly<Record<WaitingLine["for"], string>> = {
  presentation: "Waiting: is each year a change or a level?",
  sign: "Waiting: are savings printed as minus?",
  unit: "Waiting: in what unit is it printed?",
  "in-base": "Part of the base budget, not a change to it",
  "told-again": "Sums up lines of another table, not added again",
};

const waitingRow = ({ line, for: reason }: WaitingLine, sheet: ModelSheet): ModelRow => ({
  service: line.service ?? "Service not stated",
  name: line.name,
  kind: kindWords[line.kind],
  role: "amount",
  years: sheet.model.starts.map((_, year) => printedCell(line, year, sheet)),
  after: { words: reasons[reason], ...leadTo(line, sheet) },
});

const printedCell = (line: WaitingLine["line"], year: number, { context }: ModelSheet): YearCell => {
  const place = context.placed.get(line);
  const figure = place?.figures[year]?.figure;
  if (place === undefined || figure === undefined) return undefined;
  if (figure.kind === "missing") return { words: figure.text === "n/a" ? "n/a" : undecidedWord };
  const at = printPosition({ row: place.row, column: context.layout.firstYear + year });
  const turns = isReducing(line);
  const value = typeof figure.value === "string" || !turns ? figure.value : figure.value.negated().plus(zero);
  return { formula: `${turns ? "-" : ""}${quoteSheet(context.layout.sheet)}!${at}`, value };
};

/** The lines of one table that wait to know what a year's figure is, by their places in the list. */
interface Unsettled {
  readonly table: string;
  readonly from: number;
  readonly to: number;
}

const groupsOf = (waiting: readonly WaitingLine[]): readonly Unsettled[] => {
  const groups: { table: string; from: number; to: number }[] = [];
  waiting.forEach(({ line, for: reason }, index) => {
    if (reason !== "presentation") return;
    const last = groups.at(-1);
    if (last?.table === line.table && last.to === index - 1) last.to = index;
    else groups.push({ table: line.table, from: index, to: index });
  });
  return groups;
};

/** For each table the steps added up year on year, and each year as it stands. `first` is the row of the first waiting line. */
const readingsTable =
  (sheet: ModelSheet, groups: readonly Unsettled[], first: number): BlockAt =>
  (top) => {
    const rows = groups.flatMap((group) => [
      readingRow(group, sheet, first, "If each year is a change"),
      readingRow(group, sheet, first, "If each year is a level"),
    ]);
    return {
      rows: [modelHeader(sheet.context), ...rows.map((row) => drawModelRow(row, sheet.context))],
      tables: [
        {
          name: "Crosscast_model_readings_table",
          range: { top, left: 1, bottom: top + rows.length, right: firstYearColumn + sheet.model.starts.length - 1 },
        },
      ],
    };
  };

const readingRow = (
  { table, from, to }: Unsettled,
  sheet: ModelSheet,
  first: number,
  name: "If each year is a change" | "If each year is a level",
): ModelRow => {
  const own = sheet.model.waiting.slice(from, to + 1).map(({ line }) => line);
  const at = { top: first + from, bottom: first + to };
  const totals = sheet.model.starts.map((_, year) =>
    addUp(own.flatMap((line) => worth(printedCell(line, year, sheet)) ?? [])),
  );
  return {
    service: table,
    name,
    kind: "",
    role: "amount",
    years: totals.map((total, year): YearCell => {
      // Of a year no table prints, levels say nothing; changes made before it stay.
      const isPrinted = own.some((line) => printedCell(line, year, sheet) !== undefined);
      if (!isPrinted && name === "If each year is a level") return undefined;
      const column = firstYearColumn + year;
      const down = { ...at, left: column, right: column };
      if (name === "If each year is a level") return { formula: sumOf(down), value: total };
      const left = printRange({ ...down, left: firstYearColumn, right: firstYearColumn }, true).split(":")[0] ?? "";
      const so = left.replace(/\$(\d+)$/, "$1");
      return {
        formula: `SUM(${so}:${printPosition({ row: at.bottom, column })})`,
        value: addUp(totals.slice(0, year + 1)),
      };
    }),
  };
};
