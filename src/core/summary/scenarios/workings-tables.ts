import { printPosition, printRange, quoteSheet } from "../../grid/address";
import type { Assumption } from "../../model/scenarios/assumption";
import { Decimal } from "../../money/decimal";
import type { BlockAt } from "../block";
import { blankCell, liveCell } from "../cells";
import { shareFormat } from "../delivery/delivery-widths";
import { sumOf } from "../formula";
import { firstYearColumn, yearCell, type YearCell } from "../model-row";
import { wholeRowOf } from "../model-whole";
import { kindRowWords } from "../model-words";
import { amountFormat, countFormat } from "../number-formats";
import type { PlanRow } from "../sheet-plan";
import { slotAt } from "./assumptions-table";
import { figuresOf } from "./results-table";
import { columnsAfterYears, drawScenarioRow, rowWordCells, scenarioHeader } from "./scenario-row";
import { planned, type Scenario, type ScenarioSheet, setScenarios } from "./scenario-sheet";
import { scenarioWords } from "./scenario-words";

/** The plan by kind of line, live from the budget model, under the numbers of its years. */
export const planTable =
  (sheet: ScenarioSheet): BlockAt =>
  (top) => {
    const { context, plan } = sheet;
    const total = columnsAfterYears(context.years.length).total;
    return {
      rows: [
        scenarioHeader(context),
        yearNumbers(sheet),
        ...plan.map(({ kind, levels }, index) => {
          const row = top + 2 + index;
          const from = wholeRowOf(sheet.model, kind);
          const figures = figuresOf(planned(levels)).map((value, place): YearCell => {
            const column = firstYearColumn + place;
            if (column === total) return { formula: sumOf(across(row, sheet)), value };
            if (column === total - 1) return undefined;
            const at = printPosition({ row: from, column });
            return { formula: `${quoteSheet(context.names.model.name)}!${at}`, value };
          });
          return drawScenarioRow(
            {
              scenario: scenarioWords.central,
              of: kindRowWords[kind],
              note: "Live from the budget model",
              role: "amount",
              figures,
            },
            context,
          );
        }),
      ],
      tables: [
        {
          name: "Crosscast_scenarios_plan_table",
          range: { top, left: 1, bottom: top + 1 + plan.length, right: total },
        },
      ],
    };
  };

/** Each kind of line under each scenario that is set. */
export const workingsTable =
  (sheet: ScenarioSheet): BlockAt =>
  (top) => {
    const { context } = sheet;
    const rows = setScenarios(sheet).flatMap((scenario) => scenario.kinds.map((kind) => ({ scenario, kind })));
    return {
      rows: [
        scenarioHeader(context, ["Delivered", "Slips", "Years later", "Delivered in all"]),
        ...rows.map((one, index) => workingRow(one, top + 1 + index, sheet)),
      ],
      tables: [
        {
          name: "Crosscast_scenarios_workings_table",
          range: { top, left: 1, bottom: top + rows.length, right: columnsAfterYears(context.years.length).inAll },
        },
      ],
    };
  };

const across = (row: number, { context }: ScenarioSheet) => ({
  top: row,
  bottom: row,
  left: firstYearColumn,
  right: columnsAfterYears(context.years.length).after,
});

/** 1, 2, 3: what a slip counts in. */
const yearNumbers = ({ context, places }: ScenarioSheet): PlanRow => ({
  cells: [
    ...rowWordCells({ scenario: "Every scenario", of: "Number of the year", role: "amount" }).slice(0, 2),
    blankCell(),
    ...context.years.map((_, year) =>
      liveCell(
        "amount",
        {
          formula: `SUM(${printPosition({ row: places.yearNumbers, column: firstYearColumn + year - 1 })})+1`,
          value: new Decimal(year + 1),
        },
        countFormat,
      ),
    ),
    blankCell("amount"),
    blankCell("amount"),
  ],
});

interface Working {
  readonly scenario: Scenario;
  readonly kind: Scenario["kinds"][number];
}

const workingRow = ({ scenario, kind }: Working, row: number, sheet: ScenarioSheet): PlanRow => {
  const { context, plan, places } = sheet;
  const { style } = context;
  const columns = columnsAfterYears(context.years.length);
  const place = plan.findIndex((one) => one.kind === kind.kind);
  const fixed = (column: number): string => `$${printPosition({ row, column })}`;
  const [delivered, slips, later] = [columns.delivered, columns.slips, columns.later].map(fixed);
  const years = (at: number): string =>
    printRange({ top: at, bottom: at, left: firstYearColumn, right: columns.after - 1 }, true);
  const effects = years(places.plan + place);
  const last = `$${printPosition({ row: places.yearNumbers, column: columns.after - 1 })}`;
  const slipped = (criterion: string): string => `SUMIFS(${effects},${years(places.yearNumbers)},${criterion})`;
  const figures = figuresOf(kind.effects).map((value, index): YearCell => {
    const column = firstYearColumn + index;
    if (column === columns.total) return { formula: sumOf(across(row, sheet)), value };
    if (column === columns.after) {
      return { formula: `${delivered ?? ""}*${slips ?? ""}*${slipped(`">"&${last}-${later ?? ""}`)}`, value };
    }
    const own = printPosition({ row: places.plan + place, column });
    const number = printPosition({ row: places.yearNumbers, column });
    const late = slipped(`${number}-${later ?? ""}`);
    return { formula: `${delivered ?? ""}*((1-${slips ?? ""})*${own}+${slips ?? ""}*${late})`, value };
  });
  const drawn = drawScenarioRow(
    { scenario: scenarioWords[scenario.key], of: kindRowWords[kind.kind], role: "amount", figures },
    context,
  );
  const planTotal = printPosition({ row: places.plan + place, column: columns.total });
  const inAll: YearCell = { formula: `${delivered ?? ""}*${planTotal}`, value: kind.effects.delivered };
  return {
    ...drawn,
    cells: [
      ...drawn.cells,
      yearCell(readCell("delivered", { scenario, kind }, sheet), "amount", shareFormat),
      yearCell(readCell("slips", { scenario, kind }, sheet), "amount", shareFormat),
      yearCell(readCell("years", { scenario, kind }, sheet), "amount", countFormat),
      yearCell(inAll, "amount", amountFormat(style)),
    ],
  };
};

/** What is typed in a cell as it is counted, live; blank is as planned, and what is held as words is typed here. */
const readCell = (
  slot: keyof Assumption,
  { scenario, kind }: Working,
  { scenarios, plan, places }: ScenarioSheet,
): YearCell => {
  const row =
    places.assumptions +
    1 +
    scenarios.findIndex(({ key }) => key === scenario.key) * plan.length +
    scenario.kinds.indexOf(kind);
  const at = printPosition(slotAt(slot, row));
  const typed = kind.typed[slot];
  const value = new Decimal(kind.assumption[slot]);
  if (typed.kind === "read" && typed.from === "words") return { typed: value };
  if (typed.kind === "read" && typed.from === "hundredths") return { formula: `${at}/100`, value };
  return { formula: slot === "delivered" ? `IF(ISBLANK(${at}),1,${at})` : `SUM(${at})`, value };
};
