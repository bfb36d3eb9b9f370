import type { RowRole, Table, TableRow } from "../../model/reading";
import type { PrintedRow } from "../printed-rows";
import { type Figures, figuresOf } from "./figures";
import type { AcrossRelation } from "./across-relation";
import { findAcross } from "./find-across";
import { findAcrossInFormulas } from "./find-across-in-formulas";
import type { DownRelation } from "./down-relation";
import { findDown } from "./find-down";
import { findInFormulas } from "./find-in-formulas";
import { findChains, findCumulative } from "./find-over-years";
import type { FoundRelation } from "./found-relation";

/** A table with the roles arithmetic proves, every relation found in it, and what is left for the sheet to add up. */
export interface TiedTable {
  readonly table: Table;
  readonly relations: readonly FoundRelation[];
  readonly down: readonly DownRelation[];
  readonly hasChain: boolean;
  /** Rows no total of this table adds up. */
  readonly open: readonly number[];
  /** Rows that call themselves totals and have no parts here. */
  readonly withoutParts: readonly number[];
}

/** Finds which printed figures of a table follow from which others. */
export const tieTable = (read: Table, printed: readonly PrintedRow[]): TiedTable => {
  const figures = figuresOf(read);
  const down = findDown(figures, findInFormulas(figures, printed));
  const across = findAcross(figures, findAcrossInFormulas(figures, printed));
  const chains = findChains(figures, down.relations);
  const overYears = [...chains, ...findCumulative(figures)];
  const table = { ...read, rows: withProvenRoles(read.rows, down.relations) };
  const place = (row: number, column: number) => ({ table, row, column });
  const relations: FoundRelation[] = [
    ...down.relations.flatMap((relation) => downRelations(table, figures, relation)),
    ...across.flatMap((relation) => acrossRelations(table, figures, relation)),
    ...overYears.map(({ relation, row, column, parts }) => ({
      place: place(row, column),
      relation,
      parts: () => parts.map((part) => ({ ...place(part.row, part.column), sign: part.sign })),
    })),
  ];
  return {
    table,
    relations,
    down: down.relations,
    hasChain: chains.length > 0,
    open: down.open,
    withoutParts: down.withoutParts,
  };
};

const downRelations = (
  table: Table,
  figures: Figures,
  { row, relation, parts }: DownRelation,
): readonly FoundRelation[] =>
  figures.columns.flatMap((column) => {
    const isFilled = (part: DownRelation["parts"][number]): boolean =>
      table.rows[part.row]?.amounts[column] !== undefined;
    if (table.rows[row]?.amounts[column] === undefined || !parts.some(isFilled)) return [];
    const listed = () => parts.filter(isFilled).map((part) => ({ table, row: part.row, column, sign: part.sign }));
    return [{ place: { table, row, column }, relation, parts: listed }];
  });

const acrossRelations = (
  table: Table,
  figures: Figures,
  { column, relation, parts }: AcrossRelation,
): readonly FoundRelation[] =>
  figures.rows.flatMap((row) => {
    const amounts = table.rows[row]?.amounts ?? [];
    const isFilled = (part: AcrossRelation["parts"][number]): boolean => amounts[part.column] !== undefined;
    if (amounts[column] === undefined || !parts.some(isFilled)) return [];
    const listed = () => parts.filter(isFilled).map((part) => ({ table, row, column: part.column, sign: part.sign }));
    return [{ place: { table, row, column }, relation, parts: listed }];
  });

/** A line that arithmetic proves to be a total is one; a total that a further total adds up is a subtotal. */
const withProvenRoles = (rows: readonly TableRow[], relations: readonly DownRelation[]): readonly TableRow[] => {
  const totals = new Set(relations.map(({ row }) => row));
  const added = new Set(relations.flatMap(({ parts }) => parts.map((part) => part.row)));
  if (totals.size === 0) return rows;
  return rows.map((row, index) => {
    if (!totals.has(index)) return row;
    const role: RowRole = added.has(index) || row.role === "subtotal" ? "subtotal" : "total";
    return role === row.role ? row : { ...row, role };
  });
};
