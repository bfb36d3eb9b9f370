import type { TableRow } from "../model/reading";
import { kindOf } from "./read-kind";
import type { DownRelation } from "./tie-outs/down-relation";

/** What the totals of a table say of the headings over their lines, by the index of each row. */
export interface TotalScopes {
  /** The first line each total adds up: headings below it are inside the total, those above may end with it. */
  readonly scopes: ReadonlyMap<number, TotalScope>;
  /** Lines without a heading whose subtotal below names their group: "Families Total". */
  readonly groups: ReadonlyMap<number, string>;
}

interface TotalScope {
  readonly first: number;
  /** Lines after it belong to the same section, for a further total adds them to it. */
  readonly continues: boolean;
}

export const noScopes: TotalScopes = { scopes: new Map(), groups: new Map() };

/** The scopes of the totals that arithmetic proved to stand below their lines. */
export const totalScopes = (rows: readonly TableRow[], relations: readonly DownRelation[]): TotalScopes => {
  const below = relations.filter(({ row, parts }) => parts.length > 0 && parts.every((part) => part.row < row));
  const addedBy = new Map(below.flatMap(({ row, parts }) => parts.map((part) => [part.row, { row, parts }])));
  const scopes = new Map<number, TotalScope>();
  const groups = new Map<number, string>();
  for (const { row, parts } of below) {
    const further = addedBy.get(row);
    const next = further?.parts.reduce((least, part) => (part.row > row ? Math.min(least, part.row) : least), Infinity);
    const continues =
      next !== undefined && next < Infinity && rows.slice(row + 1, next).every(({ role }) => role !== "heading");
    const first = parts.reduce((least, part) => Math.min(least, part.row), row);
    // Where totals share a row the widest decides.
    scopes.set(row, { first: Math.min(first, scopes.get(row)?.first ?? first), continues });
    const group = further === undefined ? undefined : groupNamed(rows[row]?.name ?? "");
    if (group === undefined) continue;
    for (const part of parts) {
      const line = rows[part.row];
      if (line?.role === "line" && line.parents.length === 0) groups.set(part.row, group);
    }
  }
  return { scopes, groups };
};

/** "Families Total" and "Total Families" name a group; "Sub-Total" names none, "Total savings" a kind. */
const groupNamed = (name: string): string | undefined => {
  const rest = name
    .replace(/^(sub-?\s?)?total( for| of)?\b|[\s–-]*\b(sub-?\s?)?total\s*:?$/gi, "")
    .replace(/^[\s:–-]+|[\s:–-]+$/g, "");
  return rest === "" || rest.length === name.length || /\btotal\b/i.test(rest) || kindOf(rest) !== undefined
    ? undefined
    : rest;
};
