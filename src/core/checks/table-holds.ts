import type { Table } from "../model/reading";
import type { AmountReading } from "../money/amount";
import { onceFor } from "./once-for";

/** What stands somewhere in a table: enough to pass over the ledgers in which a check has nothing to look for. */
export interface TableHolds {
  /** What its figures read as, each kind once. */
  readonly amounts: ReadonlySet<AmountReading["kind"]>;
  /** Whether any figure is text and no typed number. */
  readonly hasTextFigures: boolean;
  /** The names of its rows, each once. */
  readonly names: ReadonlySet<string>;
}

/** Looks through a table, once however many checks ask. */
export const tableHolds = onceFor(({ rows }: Table): TableHolds => {
  const kinds = new Set<AmountReading["kind"]>();
  const names = new Set<string>();
  let last: AmountReading["kind"] | undefined;
  let hasTextFigures = false;
  for (const { name, amounts } of rows) {
    names.add(name);
    for (const amount of amounts) {
      if (amount === undefined) continue;
      if (amount.kind === "amount" && amount.fromText) hasTextFigures = true;
      if (amount.kind !== last) kinds.add((last = amount.kind));
    }
  }
  return { amounts: kinds, hasTextFigures, names };
});

/** Whether the name of any row passes a test. */
export const namesSome = (table: Table, test: (name: string) => boolean): boolean => {
  for (const name of tableHolds(table).names) if (test(name)) return true;
  return false;
};
