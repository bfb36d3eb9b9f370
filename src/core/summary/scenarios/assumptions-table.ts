import type { Assumption } from "../../model/scenarios/assumption";
import type { BlockAt } from "../block";
import { keptCell, textCell } from "../cells";
import { shareFormat } from "../delivery/delivery-widths";
import { kindRowWords } from "../model-words";
import { countFormat } from "../number-formats";
import type { PlanCell, PlanRow } from "../sheet-plan";
import { assumptionHeader, heightOf, rowWordCells } from "./scenario-row";
import type { Scenario, ScenarioSheet } from "./scenario-sheet";
import { notSet, scenarioWords } from "./scenario-words";
import { assumptionSlots, slotName } from "./typed-scenarios";

/** The first column people fill in. */
const firstSlotColumn = 4;

/** What each scenario assumes, to be filled in: nothing is assumed for anyone. */
export const assumptionsTable =
  ({ scenarios, context }: ScenarioSheet): BlockAt =>
  (top) => {
    const kinds = scenarios.flatMap((scenario) => scenario.kinds.map((kind) => ({ scenario, kind })));
    return {
      rows: [
        assumptionHeader(context.years.length),
        centralRow(),
        ...kinds.map(({ scenario, kind }) => kindRow(scenario, kind)),
      ],
      tables: [
        {
          name: "Crosscast_scenarios_assumptions_table",
          range: { top, left: 1, bottom: top + 1 + kinds.length, right: firstSlotColumn + assumptionSlots.length - 1 },
        },
      ],
      names: kinds.flatMap(({ scenario, kind: { kind } }, index) =>
        assumptionSlots.map((slot) => {
          const at = slotAt(slot, top + 2 + index);
          return {
            name: slotName(scenario.key, kind, slot),
            range: { top: at.row, left: at.column, bottom: at.row, right: at.column },
          };
        }),
      ),
    };
  };

/** Where a slot of a row stands. */
export const slotAt = (slot: keyof Assumption, row: number) => ({
  row,
  column: firstSlotColumn + assumptionSlots.indexOf(slot),
});

const centralRow = (): PlanRow => ({
  cells: [
    ...rowWordCells({
      scenario: scenarioWords.central,
      of: "Every kind",
      note: "The plan as it stands",
      role: "amount",
    }),
    textCell("text", "100%"),
    textCell("text", "None"),
    textCell("text", ""),
  ],
});

const kindRow = ({ key, state }: Scenario, { kind, read, from }: Scenario["kinds"][number]): PlanRow => {
  const words = [scenarioWords[key], kindRowWords[kind]];
  const note = read.kind === "wrong" ? read.why : countedWords[state][read.kind];
  const [scenario, of] = words.map((text) => textCell("text", text));
  return {
    height: heightOf([...words, note]),
    cells: [
      scenario,
      of,
      textCell(read.kind === "wrong" ? "status-warning" : "text", note),
      ...assumptionSlots.map((slot): PlanCell => {
        const at = from.get(slot);
        return {
          role: "input",
          content: at === undefined ? { kind: "blank" } : keptCell(at).content,
          format: slot === "years" ? countFormat : shareFormat,
        };
      }),
    ],
  };
};

const countedWords: Readonly<Record<Scenario["state"], Readonly<Record<"blank" | "read", string>>>> = {
  blank: { blank: notSet, read: notSet },
  set: { blank: "Left blank: as planned", read: "As typed" },
  wrong: { blank: "Not counted", read: "Not counted until the scenario can be read" },
};
