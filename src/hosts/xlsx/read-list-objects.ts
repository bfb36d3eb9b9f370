import type { ListObject } from "../../core/grid/grid";
import { findPart, type Package } from "./package";
import { readTablePart } from "./read-table-part";
import { readRelationships } from "./relationships";

/** Looks up the Excel table a sheet's part refers to by this relationship; undefined when it is not there. */
export const listObjectsOf = (pkg: Package, sheetPart: string): ((id: string) => ListObject | undefined) => {
  const find = (sought: string) => readRelationships(pkg, sheetPart).find(({ id }) => id === sought)?.target;
  return (id) => {
    const target = find(id);
    const part = target === undefined ? undefined : findPart(pkg, target);
    return part && readTablePart(part)?.listObject;
  };
};
