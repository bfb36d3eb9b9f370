import type { Position } from "../../grid/address";
import { cellAt } from "../../grid/grid";
import type { LineKind } from "../../model/line";
import type { Assumption, ScenarioKey } from "../../model/scenarios/assumption";
import {
  readAssumption,
  readShare,
  readYears,
  type ReadAssumption,
  type TypedAssumption,
} from "../../model/scenarios/read-assumption";
import type { ExistingSheets } from "../existing-sheets";
import { freeTextPrefix } from "../free-text";
import type { OwnSheet } from "../sheet-names";

/** The cells a person fills in for one kind of line in one scenario. */
export const assumptionSlots: readonly (keyof Assumption)[] = ["delivered", "slips", "years"];

/** What is typed for one kind of line in one scenario, where it stands now and how it is read. */
export interface TypedKind {
  readonly kind: LineKind;
  readonly typed: TypedAssumption;
  readonly read: ReadAssumption;
  /** Where each slot that holds something stands. */
  readonly from: ReadonlyMap<keyof Assumption, Position>;
}

/** The name of a cell to fill in, by which it is found wherever the rows move: "Crosscast_text_scenarios_low_saving_delivered". */
export const slotName = (scenario: ScenarioKey, kind: LineKind, slot: keyof Assumption): string =>
  `${freeTextPrefix}scenarios_${scenario}_${kind}_${slot}`;

/** What is typed for a kind of line in a scenario on the sheet as it stands. */
export const typedKind = (
  scenario: ScenarioKey,
  kind: LineKind,
  { marker }: OwnSheet,
  { own, names }: ExistingSheets,
): TypedKind => {
  const grid = own.get(marker);
  const held = (slot: keyof Assumption) => {
    const at = names.get(slotName(scenario, kind, slot));
    if (grid === undefined || at?.sheet !== grid.sheet) return undefined;
    return cellAt(grid, at.range.top, at.range.left);
  };
  const typed = {
    delivered: readShare(held("delivered")),
    slips: readShare(held("slips")),
    years: readYears(held("years")),
  };
  const from = assumptionSlots.flatMap((slot) => {
    const cell = held(slot);
    return cell === undefined ? [] : [[slot, { row: cell.row, column: cell.column }] satisfies [string, Position]];
  });
  return { kind, typed, read: readAssumption(typed), from: new Map(from) };
};
