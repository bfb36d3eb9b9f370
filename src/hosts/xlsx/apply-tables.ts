import type { SheetPlan } from "../../core/summary/sheet-plan";
import type { Draft } from "./apply-draft";
import type { Package } from "./package";
import { attributeOf, outlineXml } from "./patch-outline";
import { contentTypeOf, readContentTypes } from "./relationships";
import { writeTable } from "./write-table";
import type { Vocabulary } from "./write-vocabulary";

/** The tables of a workbook, so that ours are found again and new ones get a number and name of their own. */
export interface TableRegister {
  /** Writes the plan's tables for a sheet and tells the relationship ids of all that stand on it, people's included. */
  readonly write: (plan: SheetPlan, sheetPart: string, present: readonly string[]) => readonly string[];
}

interface StandingTable {
  readonly part: string;
  readonly id: number;
  readonly name: string;
}

const tableContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Lists the tables of the package. */
export const openTables = (pkg: Package, draft: Draft, folder: string, vocabulary: Vocabulary): TableRegister => {
  const types = readContentTypes(pkg);
  const standing = pkg.entries
    .filter(({ name }) => contentTypeOf(types, name) === tableContentType)
    .map(({ name }) => readTable(name, draft.text(name) ?? ""));
  let lastId = standing.reduce((most, { id }) => Math.max(most, id), 0);
  const names = new Set(standing.map(({ name }) => name.toLowerCase()));

  const addTable = (name: string, sheetPart: string): StandingTable & { readonly relationshipId: string } => {
    lastId += 1;
    const part = draft.nameNew(`${folder}tables/table#.xml`, tableContentType);
    const free = freeTableName(name, names);
    names.add(free.toLowerCase());
    return { part, id: lastId, name: free, relationshipId: draft.relate(sheetPart, "table", part) };
  };

  return {
    write: (plan, sheetPart, present) => {
      const onSheet = draft.relationships(sheetPart).flatMap(({ id, target }) => {
        const table = standing.find(({ part }) => part.toLowerCase() === target.toLowerCase());
        return table && present.includes(id) ? [{ ...table, relationshipId: id }] : [];
      });
      const written = plan.tables.map((table) => {
        const found = findTable(table.name, onSheet) ?? addTable(table.name, sheetPart);
        draft.set(found.part, writeTable(plan, table, { ...found, mainNamespace: vocabulary.main }));
        return found.relationshipId;
      });
      const ownPrefix = plan.marker.slice(0, plan.marker.indexOf("_") + 1).toLowerCase();
      const dropped = onSheet.filter(
        ({ name, relationshipId }) => name.toLowerCase().startsWith(ownPrefix) && !written.includes(relationshipId),
      );
      for (const { part } of dropped) draft.remove(part);
      if (dropped.length > 0)
        draft.unrelate(
          sheetPart,
          dropped.map(({ relationshipId }) => relationshipId),
        );
      const stays = present.filter((id) => !dropped.some(({ relationshipId }) => relationshipId === id));
      return [...stays, ...written.filter((id) => !stays.includes(id))];
    },
  };
};

const readTable = (part: string, text: string): StandingTable => {
  const root = outlineXml(text, part);
  return {
    part,
    id: Number(attributeOf(root, "id") ?? 0),
    name: attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? "",
  };
};

/** A copy of our sheet may have taken the name first: ours then stands under the name with a number. */
const findTable = <Table extends StandingTable>(name: string, tables: readonly Table[]): Table | undefined => {
  const sought = name.toLowerCase();
  return (
    tables.find((table) => table.name.toLowerCase() === sought) ??
    tables.find((table) => table.name.toLowerCase().startsWith(`${sought}__`))
  );
};

const freeTableName = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    if (!taken.has(`${name}__${number}`.toLowerCase())) return `${name}__${number}`;
  }
};
