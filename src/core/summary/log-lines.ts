import { parseRef } from "../grid/address";
import { cellAt, type Grid, type GridRow } from "../grid/grid";
import { cellText } from "../model/cell-text";
import { withUniqueKeys } from "../model/gather-lines";
import type { Line, LineKind } from "../model/line";
import type { Presentation, Recurrence } from "../model/reading";
import { Decimal } from "../money/decimal";
import { readUnit } from "../money/read-unit";
import { readYear } from "../years/read-year";
import { linesHeaders } from "./lines-headers";
import { type PlacedFigure, shownValue } from "./place-lines";
import type { PlanContext } from "./plan-context";
import { figureText, headingsInOneCell, lineAsShown, noSuchYear, type ShownFigure } from "./shown-line";
import { themeOf } from "./theme-of";
import { kindWords, presentationWords, recurrenceWords } from "./words";

type LoggedContext = Pick<PlanContext, "lines" | "placed" | "years" | "style">;

/** The lines as this refresh will show them, each in the row it will stand in. */
export const plannedLines = ({ lines, placed, years, style }: LoggedContext): readonly Line[] =>
  withUniqueKeys(
    lines.flatMap((line) => {
      const place = placed.get(line);
      if (place === undefined) return [];
      const source = line.years[0]?.at ?? { sheet: line.sheet, row: line.row, column: 1 };
      const shown = lineAsShown({
        ...line,
        reference: line.reference ?? "",
        theme: statedTheme(themeOf(line)),
        service: line.service ?? "",
        headings: headingsInOneCell(line),
        row: place.row,
        unit: style.unit,
        figures: years.map(({ start, header }, index): ShownFigure => {
          const figure = place.figures[index];
          return { start, printed: header, text: recordedFigure(figure), at: figure?.from ?? source };
        }),
      });
      return [shown];
    }),
  );

/** What is recorded of a figure beside its line. */
export const recordedFigure = (figure: PlacedFigure | undefined): string =>
  figure === undefined ? noSuchYear : figureText(shownValue(figure));

/** The figures of a line as one text, in the order of the years. */
export const recordOf = (figures: readonly string[]): string => figures.join(recordJoint);

const recordJoint = "; ";

const notStated = themeOf({});

const statedTheme = (theme: string): string => (theme === notStated ? "" : theme);

/** What Savings lines held when it was last written. */
export interface PresentLines {
  readonly lines: readonly Line[];
  /** Lines that had gone by then and were kept in view. */
  readonly gone: readonly PresentGone[];
  /** The rows beside which a person has typed something. */
  readonly typedBeside: ReadonlySet<number>;
}

interface PresentGone {
  readonly line: Line;
  /** The key of the line it was likely to be then; blank for none. */
  readonly likelyNow: string;
}

/** The lines as the sheet showed them when it was written; undefined when it is not laid out as ours. */
export const presentLines = (grid: Grid): PresentLines | undefined => {
  const headers = grid.rows.filter(({ cells }) => cells[0]?.column === 1 && cells[0].value === linesHeaders.reference);
  const [main, second] = headers;
  if (main === undefined) return undefined;
  const columns = columnsOf(main);
  const lines = rowsUnder(main, columns, grid);
  const gone = second === undefined ? [] : rowsUnder(second, columns, grid);
  return {
    lines: withUniqueKeys(lines.map((row) => lineIn(row, columns, grid))),
    gone: gone.map((row) => ({
      line: lineIn(row, columns, grid),
      likelyNow: textIn(row, columns.businessCase),
    })),
    typedBeside: new Set(
      [...lines, ...gone].filter(({ cells }) => (cells.at(-1)?.column ?? 0) > columns.last).map(({ row }) => row),
    ),
  };
};

type Columns = Readonly<Record<Exclude<keyof typeof linesHeaders, "likelyNow" | "howRead" | "total">, number>> & {
  readonly years: readonly { readonly column: number; readonly start: number; readonly printed: string }[];
  readonly unit: ReturnType<typeof readUnit>;
  /** The last column that is ours. */
  readonly last: number;
};

/** Where each column stands, by its header; 0 for one that is not there. */
const columnsOf = (header: GridRow): Columns => {
  const cells = header.cells.map(({ column, value }) => ({ column, text: cellText(value) }));
  const at = (words: string): number => cells.find(({ text }) => text.startsWith(words))?.column ?? 0;
  const recurrence = at(linesHeaders.recurrence);
  const total = cells.find(({ text }) => /^Total\b/.test(text))?.column ?? 0;
  const years = cells.flatMap(({ column, text }) => {
    const printed = text.replace(/ £\S*$/, "");
    const label = column > recurrence && column < total ? readYear(printed) : undefined;
    return label === undefined ? [] : [{ column, start: label.year.start, printed }];
  });
  const [howRead, headings, recorded] = [
    at(linesHeaders.howRead),
    at(linesHeaders.headings),
    at(linesHeaders.recorded),
  ];
  return {
    reference: at(linesHeaders.reference),
    name: at(linesHeaders.name),
    theme: at(linesHeaders.theme),
    service: at(linesHeaders.service),
    kind: at(linesHeaders.kind),
    recurrence,
    presentation: at(linesHeaders.presentation),
    businessCase: at(linesHeaders.businessCase),
    source: at(linesHeaders.source),
    headings,
    recorded,
    years,
    unit: readUnit(cells.find(({ column }) => column === total)?.text ?? ""),
    last: Math.max(howRead, headings, recorded),
  };
};

/** The rows of a table of lines, which are of a kind and follow one another. */
const rowsUnder = (header: GridRow, { kind }: Columns, { rows }: Grid): readonly GridRow[] => {
  const found: GridRow[] = [];
  for (const row of rows) {
    if (row.row <= header.row) continue;
    if (row.row !== header.row + found.length + 1 || !kinds.has(textIn(row, kind))) break;
    found.push(row);
  }
  return found;
};

const textIn = ({ cells }: GridRow, column: number): string =>
  cellText(cells.find((cell) => cell.column === column)?.value);

const lineIn = (row: GridRow, columns: Columns, grid: Grid): Line => {
  const text = (column: number): string => textIn(row, column);
  return lineAsShown({
    reference: text(columns.reference),
    name: text(columns.name),
    theme: statedTheme(text(columns.theme)),
    service: text(columns.service),
    headings: text(columns.headings),
    kind: kinds.get(text(columns.kind)) ?? "saving",
    recurrence: recurrences.get(text(columns.recurrence)) ?? "unknown",
    presentation: presentations.get(text(columns.presentation)) ?? "unknown",
    sheet: sourceSheet(text(columns.source)),
    row: row.row,
    unit: columns.unit?.unit,
    figures: figuresIn(row, columns, grid),
  });
};

/** The sheet of the cell a line leads to; of a line that is gone only the sheet is said. */
const sourceSheet = (source: string): string => parseRef(source)?.sheet ?? source;

/** The figures as they were recorded, for the live ones may have moved since; as they show where nothing is recorded. */
const figuresIn = (row: GridRow, { years, recorded }: Columns, grid: Grid): readonly ShownFigure[] => {
  const texts = textIn(row, recorded).split(recordJoint);
  return years.map(({ column, start, printed }, index) => ({
    start,
    printed,
    text: texts.length === years.length && texts[0] !== "" ? (texts[index] ?? "") : shownIn(row, column, grid),
    at: { sheet: grid.sheet, row: row.row, column },
  }));
};

const shownIn = ({ row }: GridRow, column: number, grid: Grid): string => {
  const cell = cellAt(grid, row, column);
  if (cell === undefined) return noSuchYear;
  return typeof cell.value === "number" ? figureText(new Decimal(cell.value)) : cellText(cell.value);
};

const byWords = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): ReadonlyMap<string, Value> => new Map(values.map((value) => [words[value], value]));

const kinds = byWords<LineKind>(["saving", "income", "investment", "pressure", "reversal"], kindWords);
const recurrences = byWords<Recurrence>(["permanent", "one-off", "time-limited"], recurrenceWords);
const presentations = byWords<Presentation>(["incremental", "level", "in-year"], presentationWords);
