import type { ProgrammeCase } from "../model/business-case";
import { type BlockAt, stack, whole } from "./block";
import { caseChart, chartRoom } from "./case-chart";
import { caseClosing } from "./case-closing";
import { caseColumns } from "./case-columns";
import { caseHead } from "./case-head";
import { casePage, yearsInWords } from "./case-page";
import type { CheckList } from "./check-list";
import { meaningTable } from "./meaning-table";
import type { PlanContext } from "./plan-context";
import { programmeKinds } from "./programme-kinds";
import { programmeScenarios } from "./programme-scenarios";
import { programmeSeries } from "./programme-series";
import { programmeThemes } from "./programme-themes";
import type { ScenarioSheet } from "./scenarios/scenario-sheet";
import { settleTable } from "./settle-table";
import type { OwnSheet } from "./sheet-names";
import type { SheetPlan } from "./sheet-plan";
import type { ProgrammeScope } from "./sum-of-lines";
import { presentationWords } from "./words";

/**
 * The business case of a programme: the lines of all registers by theme and kind and year, added up from Savings lines.
 * Lines whose years are changes and lines whose years are levels are never added together.
 */
export const planProgramme = (
  programme: ProgrammeCase,
  own: OwnSheet,
  context: PlanContext,
  checks: CheckList,
  scenarios?: ScenarioSheet,
): SheetPlan => {
  const columns = caseColumns(programme, own, context, []);
  const about = `All lines by theme and kind, ${yearsInWords(columns, context)}`;
  const { title, key, lines } = programme;
  let upper = caseHead({ title, about, key, facts: {} }, columns, context, checks);
  let chart: SheetPlan["chart"];
  const presentations = [...new Set(lines.map(({ presentation }) => presentation))];
  presentations.forEach((presentation, index) => {
    const scope: ProgrammeScope = {
      lines: lines.filter((line) => line.presentation === presentation),
      columns,
      context,
      own,
      number: index === 0 ? "" : `_${index + 1}`,
      words: presentationWords[presentation],
      several: presentations.length > 1,
    };
    const themes = programmeThemes(scope, nextRow(upper));
    upper = stack(upper, themes.block);
    const kinds = programmeKinds(scope, { top: nextRow(upper), presentation, targets: programme.targets });
    const name = `${own.marker}_meaning${scope.number}_table`;
    upper = stack(upper, kinds.block, meaningTable({ name, presentation, headline: kinds.headline, columns, context }));
    if (index > 0) return;
    const series = programmeSeries(scope, themes, nextRow(upper));
    upper = stack(upper, series.block);
    const place = { top: nextRow(upper), headerRow: series.headerRow, columns, context };
    chart = caseChart(`${series.title}: ${title}`, series.rows, place);
    upper = stack(upper, chartRoom(series.title));
  });
  const sheets = new Set(lines.map(({ sheet }) => sheet));
  const block = stack(
    upper,
    programmeScenarios(scenarios, columns, context),
    settleTable(`${own.marker}_settle_table`, sheets, checks, columns),
    caseClosing(columns, context),
  )(1);
  return {
    marker: own.marker,
    name: own.name,
    widths: columns.widths,
    ...whole(block),
    page: casePage(block.rows, `Business case: ${title}`, columns, context),
    ...(chart === undefined ? {} : { chart }),
  };
};

const nextRow = (block: BlockAt): number => block(1).rows.length + 1;
