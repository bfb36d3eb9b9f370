import { printPosition } from "../grid/address";
import { type Decimal, zero } from "../money/decimal";
import { type BlockAt, rows } from "./block";
import { type ChartRow, mostSeries } from "./case-chart";
import { addUp, type Figure } from "./figure";
import { isReducing } from "../model/line";
import { sumOf } from "./formula";
import { unitSuffix } from "./plan-context";
import type { ThemeRow, ThemeTable } from "./programme-themes";
import { headingRow } from "./prose-rows";
import type { ProgrammeScope } from "./sum-of-lines";
import { drawSummaryRow, summaryHeader, type SummaryRow, totalOfYears } from "./summary-rows";

/** What a programme's chart draws, and the table of figures behind it when the themes are too many to draw. */
export interface ProgrammeSeries {
  readonly title: string;
  readonly rows: readonly ChartRow[];
  readonly headerRow: number;
  readonly block: BlockAt;
}

/** The savings of up to six themes; of more, the five largest and the others together. */
export const programmeSeries = (scope: ProgrammeScope, themes: ThemeTable, top: number): ProgrammeSeries => {
  const savings = themes.rows.filter(isReducing);
  const drawn = savings.length > 0 ? savings : themes.rows;
  const title = savings.length > 0 ? "Savings by theme and year" : "Changes by theme and year";
  if (drawn.length <= mostSeries) {
    return { title, rows: drawn.map(seriesOf), headerRow: themes.headerRow, block: rows() };
  }
  const bySize = [...drawn].sort((one, other) => sizeOf(other).cmp(sizeOf(one)));
  const largest = new Set(bySize.slice(0, mostSeries - 1));
  return withOthers(scope, { title, top, themes, kept: drawn.filter((row) => largest.has(row)), drawn });
};

const seriesOf = ({ row, label, values }: ThemeRow): ChartRow => ({ row, name: { column: 1, text: label }, values });

const sizeOf = ({ values }: ThemeRow): Decimal =>
  values.reduce<Decimal>((all, value) => (typeof value === "string" ? all : all.plus(value)), zero).abs();

interface Shares {
  readonly title: string;
  readonly top: number;
  readonly themes: ThemeTable;
  readonly kept: readonly ThemeRow[];
  readonly drawn: readonly ThemeRow[];
}

const withOthers = (scope: ProgrammeScope, { title, top, themes, kept, drawn }: Shares): ProgrammeSeries => {
  const { columns, context, own } = scope;
  const headerRow = top + 2;
  const first = headerRow + 1;
  const rest = drawn.filter((row) => !kept.includes(row));
  const summary = (label: string, row: number, figures: readonly Figure[]): SummaryRow => ({
    label,
    about: "",
    basis: "",
    role: "amount",
    figures,
    total: totalOfYears(row, figures, columns),
  });
  const shown = kept.map(({ label, row, values }, index) =>
    summary(
      label,
      first + index,
      columns.years.map((_, year) => ({
        formula: printPosition({ row, column: columns.firstYear + year }),
        value: values[year] ?? zero,
      })),
    ),
  );
  const all = { top: drawn[0]?.row ?? 0, bottom: drawn.at(-1)?.row ?? 0 };
  const aside = themes.rows.filter((row) => row.row >= all.top && row.row <= all.bottom && !drawn.includes(row));
  const others = summary(
    "Other themes",
    first + kept.length,
    columns.years.map((_, year) => {
      const column = columns.firstYear + year;
      const down = (from: number, to: number): string => sumOf({ top: from, bottom: to, left: column, right: column });
      const less = aside.map(({ row }) => `-${printPosition({ row, column })}`).join("");
      return {
        formula: `${down(all.top, all.bottom)}${less}-${down(first, first + kept.length - 1)}`,
        value: addUp(rest.map(({ values }) => values[year] ?? zero)),
      };
    }),
  );
  const list = [...shown, others];
  return {
    title,
    headerRow,
    rows: list.map(({ label, figures }, index) => ({
      row: first + index,
      name: { column: 1, text: label },
      values: figures.map((figure) => figure?.value),
    })),
    block: () => ({
      rows: [
        { cells: [] },
        headingRow(`Figures behind the chart${unitSuffix(context.style)}`),
        summaryHeader(["Theme", "Note", "Basis"], columns, context),
        ...list.map((row) => drawSummaryRow(row, columns, context)),
      ],
      tables: [
        {
          name: `${own.marker}_chart_table`,
          range: { top: headerRow, left: 1, bottom: headerRow + list.length, right: columns.total },
        },
      ],
    }),
  };
};
