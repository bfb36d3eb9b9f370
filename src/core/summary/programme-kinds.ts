import type { PrintedTotal } from "../model/business-case";
import type { Presentation } from "../model/reading";
import type { BlockAt } from "./block";
import { addUp, takeAway } from "./figure";
import { isReducing, type LineKind } from "../model/line";
import type { Headline } from "./figures-table";
import { lessOf, sumOf } from "./formula";
import { unitSuffix } from "./plan-context";
import { printedRow } from "./printed-row";
import { scopedHeading } from "./programme-themes";
import { countOfLines, type Criteria, type ProgrammeScope, sumOfLines } from "./sum-of-lines";
import {
  drawSummaryRow,
  figureIn,
  rowByColumn,
  summaryHeader,
  type SummaryRow,
  totalOfYears,
  valueIn,
} from "./summary-rows";
import { kindWords, presentationWords } from "./words";

/** The table of a programme by kind, and the row that sums it up. */
export interface KindTable {
  readonly block: BlockAt;
  readonly headline: Headline;
}

interface KindOptions {
  readonly top: number;
  readonly presentation: Presentation;
  readonly targets: readonly PrintedTotal[];
}

/** Each kind by year, the net budget effect, and the savings target with what is still to find. */
export const programmeKinds = (scope: ProgrammeScope, { top, presentation, targets }: KindOptions): KindTable => {
  const { columns, context, own, number, words, several } = scope;
  const header = top + 2;
  const rowOf = (index: number): number => header + 1 + index;
  const kinds = kindOrder.filter((kind) => scope.lines.some((line) => line.kind === kind));
  const rows: SummaryRow[] = kinds.map((kind, index) => kindRow(kind, rowOf(index), header, scope));
  const reducing = kinds.filter((kind) => isReducing({ kind })).length;
  const sumRow = (label: string, from: number, count: number): SummaryRow =>
    rowByColumn({ label, about: "", role: "subtotal" }, columns, (column) => ({
      formula: sumOf({ top: rowOf(from), bottom: rowOf(from + count - 1), left: column, right: column }),
      value: addUp(rows.slice(from, from + count).map((row) => valueIn(row, column, columns))),
    }));
  const lessRow = (words_: Pick<SummaryRow, "label" | "about" | "role">, from: number, less: number): SummaryRow =>
    rowByColumn(words_, columns, (column) =>
      figureIn(rows[from], column, columns) === undefined
        ? undefined
        : {
            formula: lessOf({ row: rowOf(from), column }, { row: rowOf(less), column }),
            value: takeAway(valueIn(rows[from], column, columns), valueIn(rows[less], column, columns)),
          },
    );
  const savings = reducing === 1 ? 0 : kinds.length;
  if (reducing > 1) rows.push(sumRow("Savings and income", 0, reducing));
  const costs = kinds.length - reducing === 1 ? reducing : rows.length;
  if (kinds.length - reducing > 1) rows.push(sumRow("Added to the budget", reducing, kinds.length - reducing));
  if (reducing > 0 && reducing < kinds.length) rows.push(lessRow(netWords, costs, savings));
  const headline = rows.length - 1;
  const target = targetFor(presentation, targets);
  if (target !== undefined && reducing > 0) {
    rows.push(printedRow("Savings target", target, "saving", { columns, context }));
    rows.push(lessRow(gapWords, rows.length - 1, savings));
  }
  return {
    headline: {
      row: rowOf(headline),
      label: rows[headline]?.label ?? "Total",
      values: rows[headline]?.figures.map((figure) => figure?.value) ?? [],
    },
    block: () => ({
      rows: [
        { cells: [] },
        scopedHeading(`By kind${unitSuffix(context.style)}`, several ? words : ""),
        summaryHeader(["Kind", "Lines", "Basis"], columns, context),
        ...rows.map((row) => drawSummaryRow(row, columns, context)),
      ],
      tables: [
        {
          name: `${own.marker}_kinds${number}_table`,
          range: { top: header, left: 1, bottom: header + rows.length, right: columns.total },
          isForPublication: true,
        },
      ],
    }),
  };
};

const kindOrder: readonly LineKind[] = ["saving", "income", "investment", "pressure", "reversal"];

const netWords: Pick<SummaryRow, "label" | "about" | "role"> = {
  label: "Net budget effect",
  about: "Plus adds to the budget, minus reduces it",
  role: "total",
};

const gapWords: Pick<SummaryRow, "label" | "about" | "role"> = {
  label: "Still to find",
  about: "Target less savings and income",
  role: "total",
};

const kindRow = (kind: LineKind, row: number, header: number, scope: ProgrammeScope): SummaryRow => {
  const lines = scope.lines.filter((line) => line.kind === kind);
  const criteria: Criteria = [
    ["kind", `$A${row}`],
    ["presentation", `$B$${header - 1}`],
  ];
  const figures = scope.columns.years.map(({ index }) => sumOfLines(scope, index, criteria, lines));
  return {
    label: kindWords[kind],
    about: countOfLines(scope, criteria, lines),
    basis: "",
    role: "amount",
    figures,
    total: totalOfYears(row, figures, scope.columns),
  };
};

/** The one target stated in the same presentation: a target that is a level is no measure of yearly changes. */
const targetFor = (presentation: Presentation, targets: readonly PrintedTotal[]): PrintedTotal | undefined => {
  const alike = targets.filter(
    ({ row, table }) =>
      row.role === "line" &&
      /\btarget\b/i.test(row.name) &&
      table.presentation.value === presentation &&
      presentationWords[presentation] !== presentationWords.unknown,
  );
  return alike.length === 1 ? alike[0] : undefined;
};
