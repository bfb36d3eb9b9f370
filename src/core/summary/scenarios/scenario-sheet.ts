import type { LineKind } from "../../model/line";
import { type Assumption, asPlanned, type ScenarioKey, scenarioKeys } from "../../model/scenarios/assumption";
import { underAssumption } from "../../model/scenarios/under-assumption";
import { Decimal, sum, zero } from "../../money/decimal";
import { isErrorText } from "../error-text";
import { addUp } from "../figure";
import { worth } from "../model-row";
import { chartSectionRows, kindsIn, type ModelSheet } from "../model-sheet";
import type { WholeKey } from "../model-keys";
import type { WholeRows } from "../model-whole";
import type { ModelRows } from "../plan-budget-model";
import type { PlanContext } from "../plan-context";
import { type TypedKind, typedKind } from "./typed-scenarios";

type Worth = Decimal | string;

/** The effects of some lines on the net budget under a scenario, plus for more: by year, after the plan, and all that is delivered. */
export interface ScenarioEffects {
  readonly years: readonly Worth[];
  readonly after: Worth;
  /** The plan's effects times the share delivered, whenever they come. */
  readonly delivered: Worth;
}

/** A kind of line with its effects as planned. */
interface PlannedKind {
  readonly kind: LineKind;
  readonly levels: readonly Worth[];
}

/** A kind of line under a scenario. */
interface ScenarioKind extends TypedKind {
  readonly assumption: Assumption;
  readonly effects: ScenarioEffects;
}

/** A scenario as it is filled in; one nobody has filled in, or that cannot be read, has no figures. */
export interface Scenario {
  readonly key: ScenarioKey;
  readonly state: "set" | "blank" | "wrong";
  readonly kinds: readonly ScenarioKind[];
}

/** Everything the sheet of scenarios is written from, with the place of every row. */
export interface ScenarioSheet {
  readonly context: PlanContext;
  readonly model: ModelSheet;
  readonly whole: WholeRows;
  readonly plan: readonly PlannedKind[];
  readonly scenarios: readonly Scenario[];
  readonly places: ScenarioPlaces;
}

/** Where the parts of the sheet stand; each is the first row of its figures. */
interface ScenarioPlaces {
  readonly assumptions: number;
  readonly chart: number;
  readonly results: number;
  readonly budget: number;
  /** The row that says how many decimal places are compared. */
  readonly decimals: number;
  readonly proofs: number;
  readonly yearNumbers: number;
  readonly plan: number;
  readonly workings: number;
}

/** The rows above the first table. */
export const scenarioHeadRows = 7;

/** Works out the scenarios of a plan that can be applied to a budget. */
export const settleScenarios = (context: PlanContext, model: ModelSheet, rows: ModelRows): ScenarioSheet => {
  const plan = kindsIn(model.whole).map((kind): PlannedKind => ({
    kind,
    levels: model.model.starts.map((_, year) => worth(rows.whole.get(kind)?.years[year]) ?? zero),
  }));
  const scenarios = scenarioKeys.map((key) => settleScenario(key, plan, context));
  const set = scenarios.filter(({ state }) => state === "set").length;
  const first = (after: number): number => after + 4;
  const assumptions = first(scenarioHeadRows);
  const chart = assumptions + scenarioKeys.length * plan.length + 1;
  const results = first(chart - 1 + (set === 0 ? 0 : chartSectionRows));
  const lastResult = results + 4 + set - 1;
  const budgets = set === 0 ? 0 : budgetKeysOf({ whole: rows.whole, model }).length * (set + 1);
  const budget = first(lastResult);
  const decimals = (budgets === 0 ? lastResult : budget + budgets - 1) + 3;
  const proofs = decimals + 2;
  const yearNumbers = first(proofs + set);
  return {
    context,
    model,
    whole: rows.whole,
    plan,
    scenarios,
    places: {
      assumptions,
      chart,
      results,
      budget,
      decimals,
      proofs,
      yearNumbers,
      plan: yearNumbers + 1,
      workings: first(yearNumbers + plan.length),
    },
  };
};

/** What of the whole budget is shown under each scenario: the revised budget and the gap, where there is a base budget. */
export const budgetKeysOf = ({ whole, model }: Pick<ScenarioSheet, "whole" | "model">): readonly WholeKey[] =>
  model.model.base.length === 0 ? [] : (["revised", "gap-after"] as const).filter((key) => whole.has(key));

/** The scenarios with figures, each with the rows of its workings. */
export const setScenarios = ({
  scenarios,
  plan,
  places,
}: ScenarioSheet): readonly (Scenario & { readonly row: number })[] =>
  scenarios
    .filter(({ state }) => state === "set")
    .map((scenario, index) => ({ ...scenario, row: places.workings + index * plan.length }));

/** What some effects come to together. */
export const together = (effects: readonly ScenarioEffects[], years: number): ScenarioEffects => ({
  years: Array.from({ length: years }, (_, year) => addUp(effects.flatMap((one) => one.years[year] ?? []))),
  after: addUp(effects.map(({ after }) => after)),
  delivered: addUp(effects.map(({ delivered }) => delivered)),
});

/** The effects of a plan as it stands. */
export const planned = (levels: readonly Worth[]): ScenarioEffects => effectsOf(levels, asPlanned);

const settleScenario = (key: ScenarioKey, plan: readonly PlannedKind[], context: PlanContext): Scenario => {
  const kinds = plan.map(({ kind, levels }): ScenarioKind => {
    const typed = typedKind(key, kind, context.names.scenarios, context.existing);
    const assumption = typed.read.kind === "read" ? typed.read.assumption : asPlanned;
    return { ...typed, assumption, effects: effectsOf(levels, assumption) };
  });
  const has = (kind: TypedKind["read"]["kind"]): boolean => kinds.some(({ read }) => read.kind === kind);
  return { key, kinds, state: has("wrong") ? "wrong" : has("read") ? "set" : "blank" };
};

/** An Excel error in a year shows in every figure that counts the year. */
const effectsOf = (levels: readonly Worth[], assumption: Assumption): ScenarioEffects => {
  const figures = levels.map((level) => (Decimal.isDecimal(level) ? level : zero));
  const { years, after } = underAssumption(figures, assumption);
  const error = (...counted: readonly (Worth | undefined)[]): string | undefined => counted.find(isErrorText);
  return {
    years: years.map((value, year) => error(levels[year], levels[year - assumption.years]) ?? value),
    after: error(...levels.slice(Math.max(0, levels.length - assumption.years))) ?? after,
    delivered: error(...levels) ?? sum(figures).times(assumption.delivered).plus(zero),
  };
};
