import { printPosition } from "../../grid/address";
import type { BlockAt } from "../block";
import { addUp, type Figure } from "../figure";
import { toCell } from "../formula";
import { firstYearColumn, worth, type YearCell } from "../model-row";
import { wholeRowOf } from "../model-whole";
import { shownScenarios } from "./results-table";
import { columnsAfterYears, drawScenarioRow, scenarioHeader } from "./scenario-row";
import { budgetKeysOf, planned, type ScenarioSheet, setScenarios, together } from "./scenario-sheet";
import { scenarioWords } from "./scenario-words";

/** What the revised budget and the gap come to under a scenario: the plan's own, and what the scenario differs from it by. */
export interface BudgetUnderScenario {
  readonly key: "central" | "low" | "high" | "slippage";
  readonly of: string;
  /** Its row on the sheet of scenarios. */
  readonly row: number;
  readonly isPlan: boolean;
  readonly figures: readonly (Figure | undefined)[];
}

/** The revised budget and the gap by scenario and year, the plan's first; none where no scenario is filled in or no base budget is known. */
export const budgetUnderScenarios = (sheet: ScenarioSheet): readonly BudgetUnderScenario[] => {
  const { places, model, context, whole, plan } = sheet;
  const shown = shownScenarios(sheet);
  const central = shown.find(({ key }) => key === "central");
  const others = shown.filter(({ key, effects }) => key !== "central" && effects !== undefined);
  const net = together(
    plan.map(({ levels }) => planned(levels)),
    context.years.length,
  );
  return budgetKeysOf(sheet).flatMap((of, group) => {
    const first = places.budget + group * (others.length + 1);
    const valueAt = (year: number) => worth(whole.get(of)?.years[year]);
    const name = whole.get(of)?.name ?? "";
    const planRow: BudgetUnderScenario = {
      ...{ key: "central", of: name, row: first, isPlan: true },
      figures: context.years.map((_, year) => {
        const at = { sheet: context.names.model.name, row: wholeRowOf(model, of), column: firstYearColumn + year };
        const value = valueAt(year);
        return value === undefined ? undefined : { formula: toCell(at), value };
      }),
    };
    return [
      planRow,
      ...others.map(({ key, row, effects }, index): BudgetUnderScenario => ({
        ...{ key, of: name, row: first + 1 + index, isPlan: false },
        figures: context.years.map((_, year) => {
          const column = firstYearColumn + year;
          const [own, less] = [effects?.years[year], net.years[year]];
          const value = valueAt(year);
          return value === undefined || own === undefined || less === undefined || central === undefined
            ? undefined
            : {
                formula: [
                  printPosition({ row: first, column }),
                  `+${printPosition({ row, column })}`,
                  `-${printPosition({ row: central.row, column })}`,
                ].join(""),
                value: addUp([value, own, negated(less)]),
              };
        }),
      })),
    ];
  });
};

const negated = (value: Figure["value"]): Figure["value"] => (typeof value === "string" ? value : value.negated());

/** The same as a table. */
export const budgetTable =
  (sheet: ScenarioSheet): BlockAt =>
  (top) => {
    const list = budgetUnderScenarios(sheet);
    const { context } = sheet;
    return {
      rows: [
        scenarioHeader(context),
        ...list.map(({ key, of, isPlan, figures }) =>
          drawScenarioRow(
            {
              scenario: scenarioWords[key],
              of,
              note: isPlan ? "Live from the budget model" : "",
              role: isPlan ? "subtotal" : "amount",
              figures: [...figures, undefined, undefined] satisfies readonly YearCell[],
            },
            context,
          ),
        ),
      ],
      tables: [
        {
          name: "Crosscast_scenarios_budget_table",
          range: { top, left: 1, bottom: top + list.length, right: columnsAfterYears(context.years.length).total },
        },
      ],
    };
  };

/** How many rows that table has. */
export const budgetRowCount = (sheet: ScenarioSheet): number =>
  setScenarios(sheet).length === 0 ? 0 : budgetKeysOf(sheet).length * (setScenarios(sheet).length + 1);
