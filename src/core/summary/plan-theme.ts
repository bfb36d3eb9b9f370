import type { ThemeCase } from "../model/business-case";
import { rows, stack, whole } from "./block";
import { caseChart, chartRoom, mostSeries } from "./case-chart";
import { caseClosing } from "./case-closing";
import { caseColumns } from "./case-columns";
import { caseHead } from "./case-head";
import { casePage, yearsInWords } from "./case-page";
import type { CheckList } from "./check-list";
import { figuresTable } from "./figures-table";
import { meaningTable, sharedPresentation } from "./meaning-table";
import { type PlanContext, unitSuffix } from "./plan-context";
import { apart, headed, headingRow, wordsRow, wordsRows } from "./prose-rows";
import { settleTable } from "./settle-table";
import type { OwnSheet } from "./sheet-names";
import type { SheetPlan } from "./sheet-plan";

/** The business case of a theme: its workstreams' savings by year, what their total means, and the form's own words. */
export const planTheme = (theme: ThemeCase, own: OwnSheet, context: PlanContext, checks: CheckList): SheetPlan => {
  const prose = [...theme.introduction, ...theme.workstreams.flatMap(({ benefits }) => benefits), ...theme.otherFields];
  const columns = caseColumns(
    theme,
    own,
    context,
    prose.map(({ value }) => value),
  );
  const head = stack(
    caseHead(
      {
        title: theme.title,
        about: `Savings by workstream, ${yearsInWords(columns, context)}`,
        key: theme.key,
        sheet: theme.sheet,
        facts: theme.facts,
        first: [{ label: "Portfolio", field: theme.portfolio }],
      },
      columns,
      context,
      checks,
    ),
    rows({ cells: [] }, headingRow(`Savings by workstream${unitSuffix(context.style)}`)),
  );
  const above = head(1).rows.length;
  const workstreamOf = new Map(theme.workstreams.flatMap(({ name, lines }) => lines.map((line) => [line, name])));
  const figures = figuresTable(theme.lines, {
    name: `${own.marker}_figures_table`,
    top: above + 1,
    columns,
    context,
    headers: ["Workstream", "Description of saving"],
    labels: (line) => [workstreamOf.get(line) ?? line.workstream ?? "", line.name],
    addsAll: false,
    ...(theme.printedTotal === undefined ? {} : { printedTotal: theme.printedTotal }),
  });
  const upper = stack(
    head,
    figures.block,
    meaningTable({
      name: `${own.marker}_meaning_table`,
      presentation: sharedPresentation(theme.lines),
      headline: figures.headline,
      columns,
      context,
    }),
  );
  const chartTop = upper(1).rows.length + 1;
  const block = stack(
    upper,
    chartRoom("Savings by year"),
    headed("Posts and implementation costs", [
      ...theme.postsReduced.map((posts) => wordsRow(`Posts reduced, ${posts.label}`, posts, columns, context)),
      ...theme.implementationCosts.map((cost) =>
        wordsRow(/cost/i.test(cost.label) ? cost.label : `Implementation cost: ${cost.label}`, cost, columns, context),
      ),
    ]),
    apart(
      wordsRows(
        theme.introduction.map((field) => ({ label: field.label, field })),
        columns,
        context,
      ),
    ),
    headed(
      "Benefits, issues, risks and impacts",
      theme.workstreams.flatMap(({ name, benefits }) =>
        wordsRows(
          benefits.map((field) => ({ label: name, field })),
          columns,
          context,
        ),
      ),
    ),
    headed(
      "Further information",
      wordsRows(
        theme.otherFields.map((field) => ({ label: field.label, field })),
        columns,
        context,
      ),
    ),
    apart(theme.conclusion === undefined ? [] : [wordsRow("Conclusion", theme.conclusion, columns, context)]),
    settleTable(`${own.marker}_settle_table`, new Set([theme.sheet]), checks, columns),
    caseClosing(columns, context),
  )(1);
  const chartLines =
    figures.lineRows.length <= mostSeries
      ? figures.lineRows.map(({ line, row, values }) => ({ row, name: { column: 2, text: line.name }, values }))
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
    chart: caseChart(`Savings by year: ${theme.title}`, chartLines, {
      top: chartTop,
      headerRow: figures.headerRow,
      columns,
      context,
    }),
    page: casePage(block.rows, `Business case: ${theme.title}`, columns, context),
  };
};
