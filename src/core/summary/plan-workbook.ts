import type { Range } from "../grid/address";
import type { BusinessCase } from "../model/business-case";
import { type CheckList, listChecks } from "./check-list";
import { settleDelivery } from "./delivery/delivery-sheet";
import { planDelivery } from "./delivery/plan-delivery";
import { keepTypedCells, ownedRanges, parseRanges, printRanges } from "./kept-cells";
import { listProofs } from "./model-proof";
import { settleModel } from "./model-sheet";
import { linesLayout, placeLines } from "./place-lines";
import { aboutNames } from "./about-names";
import { planAbout } from "./plan-about";
import { modelRows, planBudgetModel } from "./plan-budget-model";
import { planChecks } from "./plan-checks";
import type { PlanContext, PlanSource } from "./plan-context";
import { planLeft } from "./plan-left";
import { planProgramme } from "./plan-programme";
import { planProposal } from "./plan-proposal";
import { planSavingsLines } from "./plan-savings-lines";
import { planTheme } from "./plan-theme";
import { planYears } from "./plan-years";
import { planPublished } from "./published/plan-published";
import { readNamedPairs } from "./read-named-pairs";
import type { RefreshFacts } from "./refresh-facts";
import { isRolledForward, movedNextRows, type NextSheet, settleNextYear } from "./roll-forward/next-sheet";
import { planNextYear } from "./roll-forward/plan-next-year";
import { planScenarios } from "./scenarios/plan-scenarios";
import { listScenarioProofs } from "./scenarios/scenario-proof";
import { type ScenarioSheet, settleScenarios } from "./scenarios/scenario-sheet";
import { nameSheets, type OwnSheet } from "./sheet-names";
import type { SheetPlan, WorkbookPlan } from "./sheet-plan";

/** Settles what the sheets are called and where every line stands on them. */
export const settlePlan = (source: PlanSource): Omit<PlanContext, "facts"> => {
  const names = nameSheets(source.cases, source.existing);
  const years = planYears(source.lines, source.model?.starts);
  const layout = linesLayout(names.lines.name, source.lines, years);
  const placed = placeLines(source.lines, years, layout.firstRow, { cellAt: source.cellAt, unit: source.style.unit });
  return { ...source, names, years, layout, placed };
};

/** All the sheets of ours, in tab order: business cases, Savings lines, Budget model, Delivery, Next year, Scenarios, tables to publish, Checks, About. */
export const planWorkbook = (settled: Omit<PlanContext, "facts">, facts: RefreshFacts): WorkbookPlan => {
  const context: PlanContext = { ...settled, facts };
  const model = context.model === undefined ? undefined : settleModel(context, context.model);
  const rows = model === undefined ? undefined : modelRows(model);
  const trial = model === undefined || rows === undefined ? undefined : settleScenarios(context, model, rows);
  const checks = listChecks(context, [
    ...(model === undefined || rows === undefined ? [] : listProofs(model, rows.proofs)),
    ...(trial === undefined ? [] : listScenarioProofs(trial)),
  ]);
  const { names, existing } = context;
  const earlier = earlierCells(context);
  const cases = context.cases.flatMap((one, index) => {
    const own = names.cases[index];
    return own === undefined ? [] : [planCase(one, own, { context, checks, scenarios: trial })];
  });
  const lines = context.lines.length === 0 ? [] : [planSavingsLines(context)];
  const models = model === undefined || rows === undefined ? [] : [planBudgetModel(model, rows, context, checks)];
  const { delivery } = context;
  const deliveries = delivery === undefined ? [] : [planDelivery(settleDelivery(context, delivery), context, checks)];
  const next = rolledForward(context);
  const nextYears = next === undefined ? [] : [planNextYear(next, checks)];
  const scenarios = trial === undefined ? [] : [planScenarios(trial, checks)];
  const tables = context.choices.rendering === "board" ? [] : planPublished([...cases, ...models], context);
  const ours = [...cases, ...lines, ...models, ...deliveries, ...nextYears, ...scenarios, ...tables];
  const beforeAbout = [...ours, ...planLeft(context, ours), planChecks(context, checks)];
  const written = (plan: SheetPlan) => ({
    marker: plan.marker,
    sheet: plan.name,
    ranges: printRanges(ownedRanges(plan)),
  });
  const others = beforeAbout.map(written);
  // Its own cells are known once its rows are, and the words of a cell do not change where cells stand.
  const draft = planAbout(context, checks, [
    ...others,
    { marker: names.about.marker, sheet: names.about.name, ranges: "" },
  ]);
  const about = planAbout(context, checks, [...others, written(draft)]);
  // What a person typed beside a line stays beside that line.
  const none = new Map<number, number>();
  const movedRows = new Map([
    [names.lines.marker, facts.since?.movedRows ?? none],
    [names.nextYear.marker, next === undefined ? none : movedNextRows(next)],
  ]);
  return {
    sheets: [...beforeAbout, about].map((plan) =>
      keepTypedCells(plan, { existing, earlier, movedRows: movedRows.get(plan.marker) ?? none }),
    ),
  };
};

/** The plan rolled forward by a year; undefined where nobody asked for it, or no line can be. */
export const rolledForward = (context: PlanContext): NextSheet | undefined => {
  if (!isRolledForward(context)) return undefined;
  const sheet = context.model === undefined ? undefined : settleModel(context, context.model);
  return settleNextYear(context, sheet === undefined ? undefined : { sheet, rows: modelRows(sheet) });
};

interface CaseSource {
  readonly context: PlanContext;
  readonly checks: CheckList;
  /** Absent where there is no budget model to try scenarios on. */
  readonly scenarios: ScenarioSheet | undefined;
}

const planCase = (one: BusinessCase, own: OwnSheet, { context, checks, scenarios }: CaseSource): SheetPlan => {
  switch (one.layout) {
    case "theme":
      return planTheme(one, own, context, checks);
    case "proposal":
      return planProposal(one, own, context, checks);
    case "programme":
      return planProgramme(one, own, context, checks, scenarios);
  }
};

const earlierCells = ({ existing }: PlanContext): ReadonlyMap<string, readonly Range[]> =>
  new Map(readNamedPairs(existing, aboutNames.written).map(([marker, ranges]) => [marker, parseRanges(ranges)]));
