import type { ProposalCase } from "../model/business-case";
import { Decimal } from "../money/decimal";
import type { Field } from "../model/reading";
import { type BlockAt, rows, stack, whole } from "./block";
import { caseChart, chartRoom, mostSeries } from "./case-chart";
import { caseClosing } from "./case-closing";
import { type CaseColumns, caseColumns } from "./case-columns";
import { caseHead } from "./case-head";
import { casePage, yearsInWords } from "./case-page";
import { inputCell, liveCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { figuresTable } from "./figures-table";
import { toCell } from "./formula";
import { meaningTable, sharedPresentation } from "./meaning-table";
import { countFormat } from "./number-formats";
import { type PlanContext, unitSuffix } from "./plan-context";
import { headed, headingRow, wordsCell, wordsRows } from "./prose-rows";
import { settleTable } from "./settle-table";
import type { OwnSheet } from "./sheet-names";
import type { PlanRow, SheetPlan } from "./sheet-plan";
import { kindWords } from "./words";

/** The business case of one proposal: its scores, its revenue implications by year, and the form's own words. */
export const planProposal = (
  proposal: ProposalCase,
  own: OwnSheet,
  context: PlanContext,
  checks: CheckList,
): SheetPlan => {
  const columns = caseColumns(
    proposal,
    own,
    context,
    proposal.otherFields.map(({ value }) => value),
  );
  const head = stack(
    caseHead(
      {
        title: proposal.title,
        about: `Revenue implications, ${yearsInWords(columns, context)}`,
        key: proposal.key,
        sheet: proposal.sheet,
        facts: proposal.facts,
        first: [
          { label: "Reference", field: proposal.reference },
          { label: "Business lead or sponsor", field: proposal.sponsor },
          { label: "Financial summary", field: proposal.financialSummary },
        ],
      },
      columns,
      context,
      checks,
    ),
    scoresTable(proposal.scores, columns, context),
    rows({ cells: [] }, headingRow(`Revenue implications${unitSuffix(context.style)}`)),
  );
  const figures = figuresTable(proposal.lines, {
    name: `${own.marker}_figures_table`,
    top: head(1).rows.length + 1,
    columns,
    context,
    headers: ["Kind", "Line"],
    labels: (line) => [kindWords[line.kind], line.name],
    addsAll: true,
    ...(proposal.printedTotal === undefined ? {} : { printedTotal: proposal.printedTotal }),
  });
  const presentation = sharedPresentation(proposal.lines);
  const upper = stack(
    head,
    figures.block,
    meaningTable({ name: `${own.marker}_meaning_table`, presentation, headline: figures.headline, columns, context }),
    evidenceRow(proposal, columns, context),
  );
  const chartTop = upper(1).rows.length + 1;
  const block = stack(
    upper,
    chartRoom("Revenue implications by year"),
    settleTable(`${own.marker}_settle_table`, new Set([proposal.sheet]), checks, columns),
    headed(
      "The proposal in its own words",
      wordsRows(
        proposal.otherFields.map((field) => ({ label: field.label, field })),
        columns,
        context,
      ),
    ),
    caseClosing(columns, context),
  )(1);
  const drawn = figures.lineRows.filter(({ values }) =>
    values.some((value) => Decimal.isDecimal(value) && !value.isZero()),
  );
  const series =
    drawn.length > 0 && drawn.length <= mostSeries
      ? drawn.map(({ line, row, values }) => ({ row, name: { column: 2, text: line.name }, values }))
      : [
          {
            row: figures.headline.row,
            name: { column: 1, text: figures.headline.label },
            values: figures.headline.values,
          },
        ];
  return {
    marker: own.marker,
    name: own.name,
    widths: columns.widths,
    ...whole(block),
    chart: caseChart(`Revenue implications by year: ${proposal.title}`, series, {
      top: chartTop,
      headerRow: figures.headerRow,
      columns,
      context,
    }),
    page: casePage(block.rows, `Business case: ${proposal.title}`, columns, context),
  };
};

/** Triple bottom line scores: as printed, and as a number; one that shares its cell with its label is typed. */
const scoresTable =
  (scores: readonly Field[], { own, prose }: CaseColumns, { cellAt }: PlanContext): BlockAt =>
  (top) => {
    if (scores.length === 0) return { rows: [] };
    return {
      rows: [
        { cells: [] },
        headingRow("Triple bottom line"),
        {
          cells: [
            textCell("column-header", "Aspect"),
            textCell("column-header", "As printed, from -5 to +5"),
            textCell("amount-header", "Score"),
          ],
        },
        ...scores.map(({ label, value, at }): PlanRow => {
          const cell = cellAt(at);
          const score = /^[+-]?\d+(\.\d+)?$/.test(value.trim())
            ? new Decimal(value.trim().replace(/^\+/, ""))
            : undefined;
          return {
            cells: [
              textCell("text", label),
              wordsCell(at, cell),
              typeof cell?.value === "number"
                ? liveCell("amount", { formula: toCell(at), value: new Decimal(cell.value) }, countFormat)
                : score === undefined
                  ? textCell("input-text", value.slice(0, prose))
                  : inputCell(score, countFormat),
            ],
          };
        }),
      ],
      tables: [
        {
          name: `${own.marker}_scores_table`,
          range: { top: top + 2, left: 1, bottom: top + 2 + scores.length, right: 3 },
        },
      ],
    };
  };

/** What says whether a year's figure is a change or a level. */
const evidenceRow = ({ lines }: ProposalCase, columns: CaseColumns, { reading }: PlanContext): BlockAt => {
  const ids = new Set(lines.map(({ table }) => table));
  const evidence = reading.sheets
    .flatMap(({ tables }) => tables)
    .filter(({ id }) => ids.has(id))
    .flatMap(({ presentation }) => presentation.evidence);
  return evidence.length === 0
    ? rows()
    : rows({
        height: Math.min(409, 17 * Math.ceil(evidence.join(" ").length / (columns.prose * 0.9))),
        cells: [textCell("label", "Evidence"), textCell("text", [...new Set(evidence)].join(" "))],
      });
};
