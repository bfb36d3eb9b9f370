import type { BlockAt } from "../block";
import { addUp, type Figure, takeAway } from "../figure";
import { lessOf, sumOf } from "../formula";
import { firstYearColumn, type YearCell } from "../model-row";
import { columnsAfterYears, drawScenarioRow, scenarioHeader, type ScenarioRow } from "./scenario-row";
import { planned, type ScenarioEffects, type ScenarioSheet, setScenarios, together } from "./scenario-sheet";
import { notSet, scenarioWords, shownOrder } from "./scenario-words";

/** A scenario of the table, with the rows it is added up from; the plan's own for the central one. */
interface ShownScenario {
  readonly key: (typeof shownOrder)[number];
  /** Its row in the table of results. */
  readonly row: number;
  readonly effects?: ScenarioEffects;
  readonly note: string;
  readonly from: number;
}

/** Every scenario side by side; without figures where it is not set or cannot be read. */
export const shownScenarios = (sheet: ScenarioSheet): readonly ShownScenario[] => {
  const { places, plan, scenarios, context } = sheet;
  const set = setScenarios(sheet);
  const years = context.years.length;
  return shownOrder.map((key, index): ShownScenario => {
    const row = places.results + index;
    if (key === "central") {
      const effects = together(
        plan.map(({ levels }) => planned(levels)),
        years,
      );
      return { key, row, effects, note: "The plan as it stands", from: places.plan };
    }
    const own = set.find((one) => one.key === key);
    if (own === undefined) {
      const isWrong = scenarios.some((one) => one.key === key && one.state === "wrong");
      return { key, row, note: isWrong ? "Not counted: see what is typed above" : notSet, from: 0 };
    }
    const effects = together(
      own.kinds.map((kind) => kind.effects),
      years,
    );
    return { key, row, effects, note: "", from: own.row };
  });
};

/** The net effect of each scenario by year, and what it differs from the plan by. */
export const resultsTable =
  (sheet: ScenarioSheet): BlockAt =>
  (top) => {
    const rows = resultRows(sheet);
    const { context } = sheet;
    return {
      rows: [scenarioHeader(context), ...rows.map((row) => drawScenarioRow(row, context))],
      tables: [
        {
          name: "Crosscast_scenarios_results_table",
          range: { top, left: 1, bottom: top + rows.length, right: columnsAfterYears(context.years.length).total },
        },
      ],
    };
  };

/** The columns of figures of a result: the years, after the plan, the total. */
export const figuresOf = ({ years, after }: ScenarioEffects): readonly Figure["value"][] => [
  ...years,
  after,
  addUp([...years, after]),
];

const resultRows = (sheet: ScenarioSheet): readonly ScenarioRow[] => {
  const shown = shownScenarios(sheet);
  const central = shown.find(({ key }) => key === "central");
  return [
    ...shown.map((one) => netRow(one, sheet)),
    ...shown.flatMap((one) =>
      one.key === "central" || one.effects === undefined || central?.effects === undefined
        ? []
        : [differenceRow(one, one.effects, { row: central.row, effects: central.effects })],
    ),
  ];
};

const netRow = ({ key, row, effects, note, from }: ShownScenario, { plan, context }: ScenarioSheet): ScenarioRow => {
  const { after, total } = columnsAfterYears(context.years.length);
  const figures =
    effects === undefined
      ? Array.from({ length: context.years.length + 2 }, (): YearCell => undefined)
      : figuresOf(effects).map((value, index): YearCell => {
          const column = firstYearColumn + index;
          if (column === total) {
            return { formula: sumOf({ top: row, bottom: row, left: firstYearColumn, right: after }), value };
          }
          return {
            formula: sumOf({ top: from, bottom: from + plan.length - 1, left: column, right: column }),
            value,
          };
        });
  return { scenario: scenarioWords[key], of: "Net effect on the budget", note, role: "total", figures };
};

const differenceRow = (
  { key, row }: ShownScenario,
  effects: ScenarioEffects,
  central: { readonly row: number; readonly effects: ScenarioEffects },
): ScenarioRow => {
  const less = figuresOf(central.effects);
  return {
    scenario: scenarioWords[key],
    of: "Difference from Central",
    note: `Plus is worse for the budget: ${scenarioWords[key]} less ${scenarioWords.central}`,
    role: "amount",
    figures: figuresOf(effects).map((value, index): YearCell => {
      const column = firstYearColumn + index;
      return {
        formula: lessOf({ row, column }, { row: central.row, column }),
        value: takeAway(value, less[index] ?? value),
      };
    }),
  };
};
