import { printPosition, printRange, quoteSheet } from "../../grid/address";
import { Decimal } from "../../money/decimal";
import type { BlockAt } from "../block";
import { inputCell, textCell } from "../cells";
import { addUp, type Figure, takeAway } from "../figure";
import { downLines, levelsIn } from "../model-lines";
import { comparedPlaces, type ModelProof } from "../model-proof";
import { firstYearColumn, worth, type YearCell } from "../model-row";
import { countFormat } from "../number-formats";
import { figuresOf, shownScenarios } from "./results-table";
import { columnsAfterYears, drawScenarioRow, heightOf, scenarioHeader, type ScenarioRow } from "./scenario-row";
import { type ScenarioSheet, setScenarios } from "./scenario-sheet";
import { scenarioWords } from "./scenario-words";

/** The rows that prove the central scenario is the plan, and that what slips is lost in none of the others. */
export const scenarioProofs = (sheet: ScenarioSheet): readonly ScenarioRow[] => {
  const set = setScenarios(sheet);
  return [
    centralProof(sheet),
    ...shownScenarios(sheet).flatMap(({ key, row, effects }) => {
      const own = set.find((one) => one.key === key);
      if (own === undefined || effects === undefined) return [];
      const { total, inAll } = columnsAfterYears(sheet.context.years.length);
      const all = printRange({ top: own.row, bottom: own.row + own.kinds.length - 1, left: inAll, right: inAll });
      const shown = figuresOf(effects).at(-1) ?? "";
      const figure = rounded(
        `${printPosition({ row, column: total })}-SUM(${all})`,
        takeAway(shown, effects.delivered),
        sheet,
      );
      return [
        {
          scenario: scenarioWords[key],
          of: "Years and after the plan less what is delivered in all",
          note: "0: nothing that slips is lost",
          role: "amount",
          figures: [...sheet.context.years.map((): YearCell => undefined), undefined, figure],
        } satisfies ScenarioRow,
      ];
    }),
  ];
};

/** The proofs as a table, under the number of decimal places they are compared to. */
export const scenarioProofTable =
  (sheet: ScenarioSheet, rows: readonly ScenarioRow[]): BlockAt =>
  (top) => ({
    rows: [
      {
        height: heightOf(["Decimal places compared", "Each difference is rounded to so many"]),
        cells: [
          textCell("label", "Decimal places compared"),
          textCell("text", "Each difference is rounded to so many"),
          inputCell(new Decimal(comparedPlaces), countFormat),
        ],
      },
      scenarioHeader(sheet.context),
      ...rows.map((row) => drawScenarioRow(row, sheet.context)),
    ],
    tables: [
      {
        name: "Crosscast_scenarios_proof_table",
        range: {
          top: top + 1,
          left: 1,
          bottom: top + 1 + rows.length,
          right: columnsAfterYears(sheet.context.years.length).total,
        },
      },
    ],
  });

/** The proofs as Checks lists them. */
export const listScenarioProofs = (sheet: ScenarioSheet): readonly ModelProof[] =>
  scenarioProofs(sheet).map(({ scenario, of, figures }, index) => {
    const row = sheet.places.proofs + index;
    const right = columnsAfterYears(sheet.context.years.length).total;
    return {
      label: `Scenario ${scenario}`,
      how: of,
      sheet: sheet.context.names.scenarios.name,
      row,
      cells: printRange({ top: row, bottom: row, left: firstYearColumn, right }),
      differences: figures.flatMap((figure) => worth(figure) ?? []),
    };
  });

/** The cells of all proofs, and whether every one of them shows 0. */
export const scenarioProofResult = ({ places, context }: ScenarioSheet, rows: readonly ScenarioRow[]) => ({
  cells: printRange({
    top: places.proofs,
    bottom: places.proofs + rows.length - 1,
    left: firstYearColumn,
    right: columnsAfterYears(context.years.length).total,
  }),
  isProved: rows
    .flatMap(({ figures }) => figures.flatMap((figure) => worth(figure) ?? []))
    .every((difference) => Decimal.isDecimal(difference) && difference.isZero()),
});

const centralProof = (sheet: ScenarioSheet): ScenarioRow => {
  const { model, context } = sheet;
  const central = shownScenarios(sheet).find(({ key }) => key === "central");
  const on = quoteSheet(context.names.model.name);
  return {
    scenario: scenarioWords.central,
    of: "Central less every line of the Budget model",
    note: "0: the plan is left as it is",
    role: "amount",
    figures: [
      ...context.years.map((_, year): YearCell => {
        const column = firstYearColumn + year;
        return rounded(
          `${printPosition({ row: central?.row ?? 1, column })}-SUM(${on}!${downLines(model, column)})`,
          takeAway(central?.effects?.years[year] ?? "", addUp(levelsIn(model.lines, year))),
          sheet,
        );
      }),
      undefined,
      undefined,
    ],
  };
};

const rounded = (formula: string, value: Decimal | string, { places: { decimals } }: ScenarioSheet): Figure => ({
  formula: `ROUND(${formula},$C$${decimals})`,
  value: typeof value === "string" ? value : value.toDecimalPlaces(comparedPlaces),
});
