import { printPosition, printRange, quoteSheet } from "../grid/address";
import type { PrintedTotal, ProgrammeCase } from "../model/business-case";
import type { Line, LineKind } from "../model/line";
import { isTurned } from "../model/line";
import { lineFigure } from "../model/line-figure";
import { Decimal, zero } from "../money/decimal";
import { type BlockAt, rows, stack } from "./block";
import { caseChart, type ChartRow, chartRoom, mostSeries } from "./case-chart";
import { caseClosing } from "./case-closing";
import { type CaseColumns, caseColumns, labelWidth } from "./case-columns";
import { caseHead, sourceRow } from "./case-head";
import { casePage, yearsInWords } from "./case-page";
import { blankCell, liveCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { addUp, type Figure, takeAway } from "./figure";
import { sumOf, toCell } from "./formula";
import { isErrorText } from "./error-text";
import { meaningTable } from "./meaning-table";
import { amountFormat } from "./number-formats";
import { shownValue } from "./place-lines";
import { type PlanContext, unitSuffix } from "./plan-context";
import { headingRow } from "./prose-rows";
import { rowHeight } from "./row-heights";
import { settleTable } from "./settle-table";
import type { OwnSheet } from "./sheet-names";
import type { PlanRow, Role, SheetPlan } from "./sheet-plan";
import { themeOf } from "./theme-of";
import { kindWords, presentationWords } from "./words";

type Value = Decimal | string;

/** Lines that are added together: one kind in one presentation, of one theme. */
interface Group {
  readonly theme: string;
  readonly kind: LineKind;
  readonly presentation: string;
  readonly lines: readonly Line[];
}

/**
 * The business case of a programme: the lines of all registers by theme and kind and year, added up from Savings lines.
 * Lines whose years are changes and lines whose years are levels are never added together.
 */
export const planProgramme = (programme: ProgrammeCase, own: OwnSheet, context: PlanContext, checks: CheckList): SheetPlan => {
  const columns = caseColumns(programme, own, context, []);
  const head = caseHead(
    {
      title: programme.title,
      about: `All lines by theme and kind, ${yearsInWords(columns, context)}`,
      key: programme.key,
      facts: {},
    },
    columns,
    context,
    checks,
  );
  let upper = head;
  let chart: SheetPlan["chart"];
  const presentations = [...new Set(programme.lines.map(({ presentation }) => presentation))];
  presentations.forEach((presentation, index) => {
    const lines = programme.lines.filter((line) => line.presentation === presentation);
    const number = index === 0 ? "" : `_${index + 1}`;
    const scope: Scope = { lines, columns, context, own, number, words: presentationWords[presentation], several: presentations.length > 1 };
    const themes = themeTable(scope, upper(1).rows.length + 1);
    upper = stack(upper, themes.block);
    const kinds = kindTable(scope, upper(1).rows.length + 1, programme.targets);
    upper = stack(upper, kinds.block);
    upper = stack(
      upper,
      meaningTable({ name: `${own.marker}_meaning${number}_table`, presentation, headline: kinds.headline, columns, context }),
    );
    if (index === 0) {
      const series = chartSeries(scope, themes, upper(1).rows.length + 1);
      upper = stack(upper, series.block);
      chart = caseChart(`${series.title}: ${programme.title}`, series.rows, {
        top: upper(1).rows.length + 1,
        headerRow: themes.headerRow,
        columns,
        context,
      });
      upper = stack(upper, chartRoom(series.title));
    }
  });
  const sheets = new Set(programme.lines.map(({ sheet }) => sheet));
  const block = stack(
    upper,
    settleTable(`${own.marker}_settle_table`, sheets, checks, columns),
    caseClosing(columns, context),
  )(1);
  return {
    marker: own.marker,
    name: own.name,
    widths: columns.widths,
    rows: block.rows,
    tables: block.tables ?? [],
    names: block.names ?? [],
    highlights: block.highlights ?? [],
    choices: block.choices ?? [],
    page: casePage(block.rows, `Business case: ${programme.title}`, columns, context),
    ...(chart === undefined ? {} : { chart }),
  };
};

interface Scope {
  readonly lines: readonly Line[];
  readonly columns: CaseColumns;
  readonly context: PlanContext;
  readonly own: OwnSheet;
  readonly number: string;
  readonly words: string;
  /** Whether the programme holds other presentations too. */
  readonly several: boolean;
}

interface ThemeTable {
  readonly block: BlockAt;
  readonly headerRow: number;
  readonly rows: readonly { readonly group: Group; readonly row: number; readonly values: readonly Value[] }[];
}

const themeTable = (scope: Scope, top: number): ThemeTable => {
  const { columns, context, own, number, words, several } = scope;
  const header = top + 2;
  const groups = groupsOf(scope);
  const format = amountFormat(context.style);
  const drawn = groups.map((group, index) => {
    const row = header + 1 + index;
    const figures = columns.years.map((year, place) => groupSum(group, year.index, { row, column: columns.firstYear + place }, scope));
    return { group, row, figures, values: figures.map(({ value }) => value) };
  });
  const rowsOf = drawn.map(({ group, row, figures }): PlanRow => ({
    height: rowHeight([{ text: group.theme, width: labelWidth }]),
    cells: [
      textCell("text", group.theme),
      textCell("text", kindWords[group.kind]),
      textCell("text", group.presentation),
      ...figures.map((figure) => liveCell("amount", figure, format)),
      liveCell("amount", totalOf(row, figures, columns), format),
    ],
  }));
  return {
    headerRow: header,
    rows: drawn.map(({ group, row, values }) => ({ group, row, values })),
    block: () => ({
      rows: [
        { cells: [] },
        headingRow(`By theme and kind${several ? `: ${words.toLowerCase()}` : ""}${unitSuffix(context.style)}`),
        yearsHeader(["Theme", "Kind", "What a year's figure is"], columns, context),
        ...rowsOf,
      ],
      tables: [
        { name: `${own.marker}_themes${number}_table`, range: { top: header, left: 1, bottom: header + drawn.length, right: columns.total } },
      ],
    }),
  };
};

/** The lines in groups by theme and kind, in the order they first appear; Excel compares words without regard to case. */
const groupsOf = ({ lines }: Scope): readonly Group[] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${themeOf(line).toLowerCase()}\n${line.kind}`;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [line]);
    else own.push(line);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ theme: themeOf(first), kind: first.kind, presentation: presentationWords[first.presentation], lines: own }];
  });
};

const groupSum = (group: Group, year: number, at: { readonly row: number; readonly column: number }, scope: Scope): Figure => {
  const { layout } = scope.context;
  const down = (column: number, fixed: boolean): string => linesColumn(scope, column, fixed);
  const criteria = [
    `${down(layout.theme, true)},$A${at.row}`,
    `${down(layout.kind, true)},$B${at.row}`,
    ...(scope.several ? [`${down(layout.presentation, true)},$C${at.row}`] : []),
  ];
  return {
    formula: `SUMIFS(${[down(layout.firstYear + year, false), ...criteria, ...caseCriterion(scope)].join(",")})`,
    value: yearSum(group.lines, year, scope),
  };
};

/** Only where the workbook holds other business cases too. */
const caseCriterion = (scope: Scope): readonly string[] =>
  scope.context.cases.length > 1
    ? [`${linesColumn(scope, scope.context.layout.businessCase, true)},$B$${sourceRow}`]
    : [];

/** A column of Savings lines: the years move with the formula, the criteria stay. */
const linesColumn = ({ context: { layout } }: Scope, column: number, fixed: boolean): string => {
  const range = printRange({ top: layout.firstRow, bottom: layout.lastRow, left: column, right: column }, true);
  return `${quoteSheet(layout.sheet)}!${fixed ? range : range.replace(/\$([A-Z]+)\$/g, "$1$")}`;
};

/** What SUMIFS shows: words in the summed cells count for nothing, an error in a matching one shows. */
const yearSum = (lines: readonly Line[], year: number, { context }: Scope): Value =>
  addUp(
    lines.flatMap((line) => {
      const figure = context.placed.get(line)?.figures[year];
      return figure === undefined ? [] : [shownValue(figure)];
    }),
  );

const totalOf = (row: number, figures: readonly Figure[], { firstYear, total }: CaseColumns): Figure => ({
  formula: sumOf({ top: row, bottom: row, left: firstYear, right: total - 1 }),
  value: addUp(figures.map(({ value }) => value)),
});

const yearsHeader = (labels: readonly string[], { years }: CaseColumns, { style }: PlanContext): PlanRow => ({
  cells: [
    ...labels.map((text) => textCell("column-header", text)),
    ...[...years.map(({ header }) => header), "Total"].map((text) => textCell("amount-header", `${text}${unitSuffix(style)}`)),
  ],
});

interface SummaryRow {
  readonly label: string;
  readonly about: string;
  readonly role: "amount" | "subtotal" | "total";
  readonly figures: readonly (Figure | undefined)[];
  readonly total: Figure | undefined;
}

/** Each kind by year, the net budget effect, and the target with what is left to find. */
const kindTable = (scope: Scope, top: number, targets: readonly PrintedTotal[]) => {
  const { columns, context, own, number, words, several, lines } = scope;
  const { layout } = context;
  const header = top + 2;
  const format = amountFormat(context.style);
  const kinds = kindOrder.filter((kind) => lines.some((line) => line.kind === kind));
  const rowOf = (index: number): number => header + 1 + index;
  const list: SummaryRow[] = kinds.map((kind, index) => {
    const own_ = lines.filter((line) => line.kind === kind);
    const figures = columns.years.map((year): Figure => ({
      formula: `SUMIFS(${[
        linesColumn(scope, layout.firstYear + year.index, false),
        `${linesColumn(scope, layout.kind, true)},$A${rowOf(index)}`,
        ...(several ? [`${linesColumn(scope, layout.presentation, true)},$B${rowOf(index)}`] : []),
        ...caseCriterion(scope),
      ].join(",")})`,
      value: yearSum(own_, year.index, scope),
    }));
    return { label: kindWords[kind], about: words, role: "amount", figures, total: totalOf(rowOf(index), figures, columns) };
  });
  const saving = kinds.filter(reduces).length;
  const sums = (from: number, count: number, label: string): SummaryRow => {
    const column = (place: number): Figure => ({
      formula: sumOf({ top: rowOf(from), bottom: rowOf(from + count - 1), left: place, right: place }),
      value: addUp(list.slice(from, from + count).map((row) => valueAt(row, place, columns))),
    });
    return rowFrom(label, "", "subtotal", column, columns);
  };
  let headlineIndex = 0;
  const mixed = saving > 0 && saving < kinds.length;
  if (!mixed && kinds.length > 1) {
    list.push(sums(0, kinds.length, saving > 0 ? "Savings and income" : "Added to the budget"));
    headlineIndex = list.length - 1;
  }
  if (mixed) {
    list.push(sums(0, saving, "Savings and income"), sums(saving, kinds.length - saving, "Added to the budget"));
    const [savings, costs] = [list[kinds.length], list[kinds.length + 1]];
    const net = (place: number): Figure => ({
      formula: `${printPosition({ row: rowOf(kinds.length + 1), column: place })}-${printPosition({ row: rowOf(kinds.length), column: place })}`,
      value: takeAway(valueAt(costs, place, columns), valueAt(savings, place, columns)),
    });
    list.push(rowFrom("Net budget effect", "Plus adds to the budget, minus reduces it", "total", net, columns));
    headlineIndex = list.length - 1;
  }
  const headlineRow = list[headlineIndex];
  const target = targets.length === 1 && saving > 0 ? targets[0] : undefined;
  if (target !== undefined) {
    const foundIndex = mixed ? kinds.length : headlineIndex;
    const found = list[foundIndex];
    const printed = targetRow(target, scope);
    const at = rowOf(list.length);
    const gap = (place: number): Figure | undefined => {
      const wanted = figureAt(printed, place, columns);
      return wanted === undefined
        ? undefined
        : {
            formula: `${printPosition({ row: at, column: place })}-${printPosition({ row: rowOf(foundIndex), column: place })}`,
            value: takeAway(wanted.value, valueAt(found, place, columns)),
          };
    };
    list.push(printed, rowFrom("Still to find", "Target less savings and income", "total", gap, columns));
  }
  return {
    headline: {
      row: rowOf(headlineIndex),
      label: headlineRow?.label ?? "Total",
      values: headlineRow?.figures.map((figure) => figure?.value) ?? [],
    },
    block: (): ReturnType<BlockAt> => ({
      rows: [
        { cells: [] },
        headingRow(`By kind${several ? `: ${words.toLowerCase()}` : ""}${unitSuffix(context.style)}`),
        yearsHeader(["Kind", "In words", "Basis"], columns, context),
        ...list.map((row): PlanRow => {
          const labelRole: Role = row.role === "amount" ? "text" : row.role === "subtotal" ? "subtotal-label" : "total-label";
          const cell = (figure: Figure | undefined) => (figure === undefined ? blankCell(row.role) : liveCell(row.role, figure, format));
          return {
            height: rowHeight([{ text: row.label, width: labelWidth }, { text: row.about, width: columns.prose }]),
            cells: [
              textCell(labelRole, row.label),
              textCell(labelRole, row.about),
              blankCell(labelRole),
              ...row.figures.map(cell),
              cell(row.total),
            ],
          };
        }),
      ],
      tables: [{ name: `${own.marker}_kinds${number}_table`, range: { top: header, left: 1, bottom: header + list.length, right: columns.total } }],
    }),
  };
};

const kindOrder: readonly LineKind[] = ["saving", "income", "investment", "pressure", "reversal"];

const reduces = (kind: LineKind): boolean => kind === "saving" || kind === "income";

const rowFrom = (
  label: string,
  about: string,
  role: SummaryRow["role"],
  figure: (column: number) => Figure | undefined,
  { years, firstYear, total }: CaseColumns,
): SummaryRow => ({ label, about, role, figures: years.map((_, index) => figure(firstYear + index)), total: figure(total) });

const figureAt = (row: SummaryRow | undefined, column: number, { firstYear, total }: CaseColumns): Figure | undefined =>
  column === total ? row?.total : row?.figures[column - firstYear];

const valueAt = (row: SummaryRow | undefined, column: number, columns: CaseColumns): Value =>
  figureAt(row, column, columns)?.value ?? zero;

/** A target as printed, its sign turned where savings are printed as minus. */
const targetRow = ({ row, table }: PrintedTotal, { columns, context }: Scope): SummaryRow => {
  const sign = { kind: "saving", sign: table.sign.value } satisfies Pick<Line, "kind" | "sign">;
  const figures = columns.years.map(({ start }): Figure | undefined => {
    const index = table.columns.findIndex(({ meaning }) => meaning.kind === "year" && meaning.year.start === start);
    const column = table.columns[index];
    const reading = row.amounts[index];
    if (column === undefined || reading === undefined) return undefined;
    const at = { sheet: table.sheet, row: row.row, column: column.column };
    const unit = column.unit?.value ?? table.unit.value;
    const year = { year: { start }, printed: "", at, reading, ...(unit === undefined ? {} : { unit }) };
    const read = lineFigure(sign, year, context.cellAt(at), context.style.unit);
    if (read.kind !== "live") return undefined;
    const scale = (read.thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(read.thousands));
    return { formula: `${isTurned(sign) ? "-" : ""}${toCell(at)}${scale}`, value: read.value };
  });
  return { label: "Savings target", about: row.name, role: "amount", figures, total: undefined };
};

/** The savings of up to six themes; of more, the six largest and the others together, worked out under the chart's heading. */
const chartSeries = (scope: Scope, themes: ThemeTable, top: number) => {
  const { columns, context, own, number } = scope;
  const savings = themes.rows.filter(({ group }) => reduces(group.kind));
  const drawn = savings.length > 0 ? savings : themes.rows;
  const title = savings.length > 0 ? "Savings by theme and year" : "Changes by theme and year";
  const named = ({ group, row, values }: ThemeTable["rows"][number]): ChartRow => ({
    row,
    name: { column: 1, text: group.theme },
    values,
  });
  if (drawn.length <= mostSeries) return { title, rows: drawn.map(named), block: rows() };
  const size = (values: readonly Value[]): Decimal => values.reduce<Decimal>((all, value) => (typeof value === "string" ? all : all.plus(value)), zero);
  const largest = new Set([...drawn].sort((one, other) => size(other.values).cmp(size(one.values))).slice(0, mostSeries - 1));
  const kept = drawn.filter((row) => largest.has(row));
  const rest = drawn.filter((row) => !largest.has(row));
  const header = top + 2;
  const format = amountFormat(context.style);
  const drawnRows = kept.map((row, index) => ({
    row: header + 1 + index,
    name: { column: 1, text: row.group.theme },
    values: row.values,
    figures: columns.years.map((_, place): Figure => ({
      formula: printPosition({ row: row.row, column: columns.firstYear + place }),
      value: row.values[place] ?? zero,
    })),
  }));
  const otherRow = header + 1 + kept.length;
  const first = themes.rows[0]?.row ?? 0;
  const other = {
    row: otherRow,
    name: { column: 1, text: "Other themes" },
    values: columns.years.map((_, place) => otherValue(rest, place)),
    figures: columns.years.map((_, place): Figure => {
      const column = columns.firstYear + place;
      const all = sumOf({ top: first, bottom: first + themes.rows.length - 1, left: column, right: column });
      const shown = sumOf({ top: header + 1, bottom: otherRow - 1, left: column, right: column });
      const kindsAside = themes.rows.filter((row) => !drawn.includes(row)).map((row) => `-${printPosition({ row: row.row, column })}`);
      return { formula: `${all}-${shown}${kindsAside.join("")}`, value: otherValue(rest, place) };
    }),
  };
  const all = [...drawnRows, other];
  return {
    title,
    rows: all,
    block: (): ReturnType<BlockAt> => ({
      rows: [
        { cells: [] },
        headingRow("Figures behind the chart"),
        yearsHeader(["Theme shown", "Kinds shown", "Basis"], columns, context),
        ...all.map(({ name, row, figures }): PlanRow => ({
          cells: [
            textCell("text", name.text),
            textCell("text", savings.length > 0 ? "Savings and income" : "All kinds"),
            blankCell(),
            ...figures.map((figure) => liveCell("amount", figure, format)),
            liveCell("amount", totalOf(row, figures, columns), format),
          ],
        })),
      ],
      tables: [{ name: `${own.marker}_chart${number}_table`, range: { top: header, left: 1, bottom: header + all.length, right: columns.total } }],
    }),
  };
};

const otherValue = (rest: ThemeTable["rows"], place: number): Value => {
  const values = rest.map(({ values: own }) => own[place] ?? zero);
  return values.find(isErrorText) ?? addUp(values);
};
