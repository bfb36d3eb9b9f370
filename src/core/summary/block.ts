import type { PlanRow, SheetPlan } from "./sheet-plan";

/** Some rows of a sheet with what is marked up in them; positions are those of the whole sheet. */
export interface Block extends Partial<Pick<SheetPlan, "tables" | "names" | "highlights" | "choices">> {
  readonly rows: readonly PlanRow[];
}

/** A block as the rows and mark-up of a sheet. */
export const whole = ({
  rows: list,
  tables = [],
  names = [],
  highlights = [],
  choices = [],
}: Block): Required<Block> => ({
  rows: list,
  tables,
  names,
  highlights,
  choices,
});

/** A block once its first row is known. */
export type BlockAt = (top: number) => Block;

/** Blocks one under the other. */
export const stack =
  (...blocks: readonly BlockAt[]): BlockAt =>
  (top) =>
    blocks.reduce<Block>((above, next) => join(above, next(top + above.rows.length)), { rows: [] });

/** Rows that need no position. */
export const rows =
  (...list: readonly PlanRow[]): BlockAt =>
  () => ({ rows: list });

const join = (one: Block, other: Block): Block => ({
  rows: [...one.rows, ...other.rows],
  tables: [...(one.tables ?? []), ...(other.tables ?? [])],
  names: [...(one.names ?? []), ...(other.names ?? [])],
  highlights: [...(one.highlights ?? []), ...(other.highlights ?? [])],
  choices: [...(one.choices ?? []), ...(other.choices ?? [])],
});
