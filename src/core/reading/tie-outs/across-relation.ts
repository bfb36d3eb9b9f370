/** A column that follows from other columns, in every row. Indexes into the table. */
export interface AcrossRelation {
  readonly column: number;
  readonly relation: "sum" | "difference";
  readonly parts: readonly { readonly column: number; readonly sign: 1 | -1 }[];
}
