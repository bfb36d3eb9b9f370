import type { PrintedTotal } from "../model/business-case";
import { isReducing, type Line } from "../model/line";
import type { Sign } from "../model/reading";
import { Decimal } from "../money/decimal";
import type { BlockAt } from "./block";
import type { CaseColumns } from "./case-columns";
import { addUp, takeAway } from "./figure";
import { lessOf, sumOf, toCell } from "./formula";
import { shownValue } from "./place-lines";
import type { PlanContext } from "./plan-context";
import { printedRow } from "./printed-row";
import {
  drawSummaryRow,
  figureIn,
  rowByColumn,
  summaryHeader,
  type SummaryRow,
  totalOfYears,
  valueIn,
} from "./summary-rows";
import { recurrenceWords } from "./words";

/** A row by which a table is summed up: where it stands and what it shows year by year. */
export interface Headline {
  readonly row: number;
  readonly label: string;
  readonly values: readonly (Decimal | string | undefined)[];
}

/** Where the rows of a figures table stand. */
export interface FiguresTable {
  readonly block: BlockAt;
  readonly lineRows: readonly (Headline & { readonly line: Line })[];
  /** The total, or the net effect where costs and savings meet. */
  readonly headline: Headline;
  readonly headerRow: number;
}

interface TableOptions {
  readonly name: string;
  readonly top: number;
  readonly columns: CaseColumns;
  readonly context: PlanContext;
  readonly headers: readonly [string, string];
  readonly labels: (line: Line) => readonly [string, string];
  readonly printedTotal?: PrintedTotal;
  /** Whether costs and savings that meet are also added as a form adds them. */
  readonly addsAll: boolean;
}

/**
 * Lines by year with their total, what the sheet prints as the total and the difference. Lines that reduce the budget
 * come first; where lines that add to it follow, the net budget effect is costs less savings.
 */
export const figuresTable = (lines: readonly Line[], options: TableOptions): FiguresTable => {
  const { top, columns, context, headers, name } = options;
  const reduces = lines.filter(isReducing);
  const ordered = [...reduces, ...lines.filter((line) => !isReducing(line))];
  const listed = ordered.map((line, index) => lineRow(line, top + 1 + index, options));
  const { rows, headline } = withTotals(listed, reduces.length, options);
  return {
    lineRows: ordered.map((line, index) => ({ line, ...headlineOf(rows, index, top) })),
    headline: headlineOf(rows, headline, top),
    headerRow: top,
    block: () => ({
      rows: [
        summaryHeader([...headers, "One-off or permanent"], columns, context),
        ...rows.map((row) => drawSummaryRow(row, columns, context)),
      ],
      tables: [
        {
          name,
          range: { top, left: 1, bottom: top + rows.length, right: columns.total },
          isForPublication: true,
        },
      ],
    }),
  };
};

const headlineOf = (rows: readonly SummaryRow[], index: number, top: number): Headline => ({
  row: top + 1 + index,
  label: rows[index]?.label ?? "",
  values: rows[index]?.figures.map((figure) => figure?.value) ?? [],
});

const lineRow = (line: Line, row: number, { columns, context, labels }: TableOptions): SummaryRow => {
  const { placed, layout } = context;
  const place = placed.get(line);
  const at = (column: number): string => toCell({ sheet: layout.sheet, row: place?.row ?? 0, column });
  const figures = columns.years.map(({ index }) => {
    const figure = place?.figures[index];
    return figure && { formula: at(layout.firstYear + index), value: shownValue(figure) };
  });
  const [label, about] = labels(line);
  return {
    label,
    about,
    basis: recurrenceWords[line.recurrence],
    role: "amount",
    figures,
    total:
      columns.of === undefined
        ? { formula: at(layout.total), value: addUp(figures.flatMap((figure) => figure?.value ?? [])) }
        : totalOfYears(row, figures, columns),
  };
};

/** The lines with the rows under them: totals, what is printed, the difference; and which of all is the headline. */
const withTotals = (
  listed: readonly SummaryRow[],
  reduces: number,
  { top, columns, context, printedTotal, addsAll }: TableOptions,
): { readonly rows: readonly SummaryRow[]; readonly headline: number } => {
  const adds = listed.length - reduces;
  const rows = [...listed];
  const rowOf = (index: number): number => top + 1 + index;
  const sumRow = (label: string, from: number, count: number, role: "subtotal" | "total"): SummaryRow =>
    rowByColumn({ label, about: "", role }, columns, (column) => ({
      formula: sumOf({ top: rowOf(from), bottom: rowOf(from + count - 1), left: column, right: column }),
      value: addUp(listed.slice(from, from + count).map((row) => valueIn(row, column, columns))),
    }));
  const lessRow = (words: Pick<SummaryRow, "label" | "about" | "role">, from: number, less: number): SummaryRow =>
    rowByColumn(words, columns, (column) =>
      figureIn(rows[from], column, columns) === undefined
        ? undefined
        : {
            formula: lessOf({ row: rowOf(from), column }, { row: rowOf(less), column }),
            value: takeAway(valueIn(rows[from], column, columns), valueIn(rows[less], column, columns)),
          },
    );
  const first = rows.length;
  if (reduces === 0 || adds === 0) {
    rows.push(sumRow(adds === 0 ? "Total" : "Total added to the budget", 0, listed.length, "total"));
  } else {
    rows.push(sumRow("Savings and income", 0, reduces, "subtotal"));
    rows.push(sumRow("Investments and pressures", reduces, adds, "subtotal"));
    rows.push(lessRow(netWords, first + 1, first));
    if (addsAll) rows.push(sumRow("All rows added as printed", 0, listed.length, "subtotal"));
  }
  const headline = reduces === 0 || adds === 0 ? first : first + 2;
  if (printedTotal === undefined) return { rows, headline };
  const printed = printedRow("Total as printed", printedTotal, adds === 0 ? "saving" : "investment", {
    columns,
    context,
  });
  const base = first + comparedWith(rows.slice(first), printed, columns, printedTotal.table.sign.value);
  rows.push(printed);
  rows.push(lessRow({ label: "Difference", about: "", role: "amount" }, rows.length - 1, base));
  return { rows, headline };
};

const netWords: Pick<SummaryRow, "label" | "about" | "role"> = {
  label: "Net budget effect",
  about: "Plus adds to the budget, minus reduces it",
  role: "total",
};

/**
 * The total row the printed total speaks of: of the likely ones the first it agrees with, else the likeliest. Where
 * savings are printed as minus a total is the net effect; where they are not, a form adds all its rows.
 */
const comparedWith = (totals: readonly SummaryRow[], printed: SummaryRow, columns: CaseColumns, sign: Sign): number => {
  const likely = (sign === "savings-negative" ? [2, 3, 0, 1] : [3, 2, 0, 1]).filter((index) => index < totals.length);
  const agreeing = likely.find((index) =>
    columns.years.every((_, year) => {
      const [one, other] = [totals[index]?.figures[year]?.value, printed.figures[year]?.value];
      return other === undefined || (Decimal.isDecimal(one) && Decimal.isDecimal(other) && one.eq(other));
    }),
  );
  return agreeing ?? likely[0] ?? 0;
};
