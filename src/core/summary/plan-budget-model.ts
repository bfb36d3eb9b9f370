import { rows, stack, whole } from "./block";
import { chartRoom } from "./case-chart";
import { liveCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { toCell } from "./formula";
import { masterAt, masterRole, masterWords } from "./master-status";
import { chartHeading, modelChart } from "./model-chart";
import { linesTable } from "./model-lines";
import { proofRows, proofTable } from "./model-proof";
import { firstYearColumn, type ModelRow, modelWidths } from "./model-row";
import { piecesTable, type ServiceRows, servicesRows, servicesTable } from "./model-services";
import { headRows, type ModelSheet } from "./model-sheet";
import { waitingSections } from "./model-waiting";
import { changeTable, type WholeRows, wholeRows, wholeTable } from "./model-whole";
import { pageOf } from "./page";
import type { PlanContext } from "./plan-context";
import { rowHeight, subtitleHeight, titleHeight } from "./row-heights";
import type { PlanRow, SheetPlan } from "./sheet-plan";
import { tableSection } from "./table-section";
import { netSignRule, printDate } from "./words";

/** The rows of the model as they are worked out, once for all that shows them. */
export interface ModelRows {
  readonly whole: WholeRows;
  readonly services: ServiceRows;
  readonly proofs: readonly ModelRow[];
}

/** Works out the rows of the whole, of the services and of the proof. */
export const modelRows = (sheet: ModelSheet): ModelRows => {
  const wholeOf = wholeRows(sheet);
  const services = servicesRows(sheet);
  return { whole: wholeOf, services, proofs: proofRows(sheet, wholeOf, services) };
};

/**
 * The budget model: the whole budget and each service by year, from base budget to revised budget, with the proof that nothing is lost and the
 * effect of every line.
 */
export const planBudgetModel = (
  sheet: ModelSheet,
  rowsOf: ModelRows,
  { facts, names }: PlanContext,
  checks: CheckList,
): SheetPlan => {
  const refreshed = printDate(facts.refreshed);
  const { model, services, lines, pieces, places } = sheet;
  const years = model.starts.length;
  const block = stack(
    rows(...head(sheet, refreshed, checks)),
    ...(sheet.hasChart ? [chartRoom(chartHeading(sheet))] : []),
    tableSection("Whole budget: each year's level", sheet.whole.length, wholeTable(sheet, rowsOf.whole)),
    tableSection("Whole budget: change from the year before", sheet.whole.length, changeTable(sheet, rowsOf.whole)),
    tableSection("By service: each year's level", services.length, servicesTable(sheet, rowsOf.services)),
    tableSection("Proof: every difference is 0", services.length, proofTable(sheet, rowsOf.proofs)),
    tableSection("Effect of each line in each year", lines.length, linesTable(sheet)),
    tableSection("Base budget in pieces", pieces.length, piecesTable(sheet)),
    waitingSections(sheet),
  )(1);
  return {
    marker: names.model.marker,
    name: names.model.name,
    widths: [...modelWidths.before, ...model.starts.map(() => modelWidths.year), ...modelWidths.after],
    ...whole(block),
    highlights: [],
    ...(sheet.hasChart ? { chart: modelChart(sheet, rowsOf.whole) } : {}),
    page: pageOf(block.rows, {
      title: "Budget model",
      refreshed,
      width: firstYearColumn + years + modelWidths.after.length - 1,
      landscape: true,
      titleRows: { from: places.whole - 1, to: places.whole - 1 },
    }),
  };
};

const head = ({ context, model, services }: ModelSheet, refreshed: string, checks: CheckList): readonly PlanRow[] => {
  const { unit } = context.style;
  const amounts = unit === undefined ? "Amounts as printed, no unit stated" : `Amounts in ${unit}`;
  const status = { sheet: context.names.checks.name, ...masterAt };
  const head: readonly PlanRow[] = [
    { height: titleHeight, cells: [textCell("title", "Budget model")] },
    {
      height: subtitleHeight,
      cells: [textCell("subtitle", `${amounts} as at ${refreshed}. ${netSignRule}`)],
    },
    {
      height: rowHeight([{ text: masterWords(checks), width: (modelWidths.before[1] ?? 40) * 0.9 }]),
      cells: [
        textCell("label", "Result of the checks"),
        liveCell(masterRole(checks), { formula: toCell(status), value: masterWords(checks) }),
      ],
    },
    { cells: [textCell("note", levelNote)] },
    { cells: [textCell("note", notes(model, services))] },
  ];
  return head.slice(0, headRows);
};

const levelNote =
  "Each year's figure is that year's level: the base budget as your sheets print it, and every line's effect against it in that year.";

/** What is not counted, and where to look. */
const notes = ({ waiting, unusedBase, base }: ModelSheet["model"], services: ModelSheet["services"]): string => {
  const undecided = services
    .flatMap(({ base: own }) => own?.undecided ?? [])
    .reduce((count, inYear) => count + inYear, 0);
  const unplaced = base.reduce((count, table) => count + table.unplaced, 0);
  const said = [
    waiting.length === 0 ? "" : `${counted(waiting.length, "line")} not applied: see the end of the sheet.`,
    undecided === 0 ? "" : `${counted(undecided, "figure")} of the base budget TBC or unreadable, and not counted.`,
    unplaced === 0 ? "" : `${counted(unplaced, "row")} of the base budget without a service, and not counted.`,
    ...unusedBase.map(({ table }) => `${table.id} is not counted: its unit or its years are not those of the lines.`),
  ].filter((words) => words !== "");
  return said.length === 0 ? "Every line is applied." : said.join(" ");
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? " is" : "s are"}`;
