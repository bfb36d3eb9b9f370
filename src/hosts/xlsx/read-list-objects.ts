import { parseRange } from "../../core/grid/address";
import type { ListObject } from "../../core/grid/grid";
import { findPart, type Package, type Part } from "./package";
import { parsePart } from "./parse-xml";
import { readRelationships } from "./relationships";

/** Looks up the Excel table a sheet's part refers to by this relationship; undefined when it is not there. */
export const listObjectsOf = (pkg: Package, sheetPart: string): ((id: string) => ListObject | undefined) => {
  const find = (sought: string) => readRelationships(pkg, sheetPart).find(({ id }) => id === sought)?.target;
  return (id) => {
    const target = find(id);
    const part = target === undefined ? undefined : findPart(pkg, target);
    return part && readListObject(part);
  };
};

/** What a table's part says of it; undefined where it says no place. */
export const readListObject = (part: Part): ListObject | undefined => {
  const columns: string[] = [];
  let table: Omit<ListObject, "columns"> | undefined;
  parsePart(part, {
    open: (name, { ref = "", displayName, name: own = "", headerRowCount = "1", totalsRowCount = "0" }) => {
      if (name === "tableColumn") columns.push(own.replace(/_x000[aA]_/g, "\n"));
      if (name !== "table" || table !== undefined) return;
      const range = parseRange(ref);
      table = range && {
        name: displayName ?? own,
        range,
        headerRows: Number(headerRowCount),
        totalsRows: Number(totalsRowCount),
      };
    },
  });
  return table && { ...table, columns };
};
