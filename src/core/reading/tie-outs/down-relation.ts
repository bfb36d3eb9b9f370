/** A row that follows from other rows of its table, in every column it prints. */
export interface DownRelation {
  readonly row: number;
  readonly relation: "sum" | "difference";
  readonly parts: readonly { readonly row: number; readonly sign: 1 | -1 }[];
}
