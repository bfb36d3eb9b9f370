import { parseRange } from "../../core/grid/address";
import type { ListObject } from "../../core/grid/grid";
import type { Part } from "./package";
import { type Attributes, parsePart } from "./parse-xml";

/** What a table's part says: the table as the checks know it, and the attributes of its style, none where it has no style. */
export interface TablePart {
  readonly listObject: ListObject;
  readonly style: Attributes;
}

/** Reads a table's part; undefined where it says no place. */
export const readTablePart = (part: Part): TablePart | undefined => {
  const columns: string[] = [];
  let table: Omit<ListObject, "columns"> | undefined;
  let style: Attributes = {};
  parsePart(part, {
    open: (element, attributes) => {
      const { ref = "", displayName, name = "", headerRowCount = "1", totalsRowCount = "0" } = attributes;
      if (element === "tableColumn") columns.push(name.replace(/_x000[aA]_/g, "\n"));
      if (element === "tableStyleInfo") style = attributes;
      if (element !== "table" || table !== undefined) return;
      const range = parseRange(ref);
      table = range && {
        name: displayName ?? name,
        range,
        headerRows: Number(headerRowCount),
        totalsRows: Number(totalsRowCount),
      };
    },
  });
  return table && { listObject: { ...table, columns }, style };
};
