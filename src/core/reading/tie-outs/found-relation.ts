import type { Relation, Table } from "../../model/reading";

/** One cell of a table, by its indexes. */
export interface Place {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
}

export interface Part extends Place {
  readonly sign: 1 | -1;
}

/** A printed figure and the figures it follows from, before it is judged. */
export interface FoundRelation {
  readonly place: Place;
  readonly relation: Relation;
  /** Made when asked for: a ledger's totals have hundreds of thousands between them. */
  readonly parts: () => readonly Part[];
}
