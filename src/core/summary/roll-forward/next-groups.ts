import type { Line } from "../../model/line";
import { type WaitsFor, waitsFor } from "../../model/line-effect";
import type { Decimal } from "../../money/decimal";
import { worth } from "../model-row";
import type { ModelSheet } from "../model-sheet";
import type { ModelRows } from "../plan-budget-model";
import type { PlanContext } from "../plan-context";
import { themeOf } from "../theme-of";

/** The budget model with the rows it is written in. */
export interface PlacedModel {
  readonly sheet: ModelSheet;
  readonly rows: ModelRows;
}

/** A base budget as the budget model shows it: its row there, and its figure in each year of the old plan. */
export interface ModelBase {
  readonly row: number;
  readonly values: readonly (Decimal | string | undefined)[];
}

/** The lines of one service, with its base budget where it has one. */
export interface NextGroup {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly base?: ModelBase;
}

/** The services of the budget model; where there is none, the services the lines name, or their themes. */
export const nextGroups = (context: PlanContext, model: PlacedModel | undefined): readonly NextGroup[] => {
  if (model !== undefined)
    return model.sheet.services.map((service) => {
      const base = service.base === undefined ? undefined : model.rows.services.get(service)?.[0];
      return {
        name: service.name,
        lines: service.lines.map(({ line }) => line),
        ...(base === undefined ? {} : { base: { row: service.row, values: base.years.map(worth) } }),
      };
    });
  const hasServices = context.lines.some(({ service }) => service !== undefined);
  const groups = new Map<string, { name: string; lines: Line[] }>();
  for (const line of context.lines) {
    if (waitsFor(line, context.style.unit) !== undefined) continue;
    const word = hasServices ? line.service : line.theme;
    const name = themeOf(word === undefined ? {} : { theme: word });
    const group = groups.get(name.toLowerCase()) ?? { name, lines: [] };
    groups.set(name.toLowerCase(), group);
    group.lines.push(line);
  }
  return [...groups.values()];
};

/** A line that is not rolled forward, and what it waits for. */
export interface NotRolled {
  readonly line: Line;
  readonly for: WaitsFor | "in-base" | "told-again";
}

/** The lines that are not rolled forward. */
export const notRolled = ({ lines, style }: PlanContext, model: PlacedModel | undefined): readonly NotRolled[] =>
  model?.sheet.model.waiting ??
  lines.flatMap((line) => {
    const reason = waitsFor(line, style.unit);
    return reason === undefined ? [] : [{ line, for: reason }];
  });
