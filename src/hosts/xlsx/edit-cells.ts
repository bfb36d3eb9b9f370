import { printRange } from "../../core/grid/address";
import type { CellChange, GrownTable, SheetEdit } from "../../core/grid/cell-change";
import { reasonNotToChange } from "../../core/grid/edit-grids";
import type { Workbook } from "../../core/tasks/workbook";
import { findPart, type Package } from "./package";
import { patchCalculation } from "./patch-calculation";
import { patchCells } from "./patch-cells";
import { attributeOf, outlineXml } from "./patch-outline";
import { partText } from "./patch-part-text";
import { patchTableRange } from "./patch-table-range";
import { readWorkbook } from "./read-workbook";
import { readWorkbookPart, type SheetPart } from "./read-workbook-part";
import { refusal } from "./refuse";
import { readRelationships } from "./relationships";
import type { PartChanges } from "./write-package";

/**
 * The parts of the file with these cells changed: the sheets they stand in, the Excel tables that grow, and the workbook's word to Excel to work
 * its formulas out afresh. Refuses the whole edit when one cell is not as the edit says.
 */
export const editCells = (pkg: Package, { cells, grown = [] }: SheetEdit): PartChanges => {
  const workbook = readWorkbook(pkg);
  const { part, sheets } = readWorkbookPart(pkg);
  const changes = new Map<string, string>();
  for (const [name, own] of bySheet(cells)) {
    const sheet = sheetNamed(name, sheets);
    refuseWhereChanged(workbook, name, own);
    const text = partText(sheet.part);
    const patched = patchCells(text, sheet.part.name, own);
    if (patched !== text) changes.set(sheet.part.name, patched);
  }
  for (const table of grown) changes.set(...grownTable(pkg, table, sheetNamed(table.sheet, sheets)));
  const hasFormulas = workbook.sheets.some(({ rows }) =>
    rows.some((row) => row.cells.some(({ formula }) => formula !== undefined)),
  );
  if (changes.size > 0 && hasFormulas && workbook.recalculatesOnOpen !== true)
    changes.set(part.name, patchCalculation(partText(part), part.name));
  return changes;
};

const bySheet = (cells: readonly CellChange[]): ReadonlyMap<string, readonly CellChange[]> => {
  const sheets = new Map<string, CellChange[]>();
  for (const change of cells) {
    const own = sheets.get(change.at.sheet);
    if (own === undefined) sheets.set(change.at.sheet, [change]);
    else own.push(change);
  }
  return sheets;
};

const sheetNamed = (name: string, sheets: readonly SheetPart[]): SheetPart => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw changed(`The sheet "${name}" is no longer there: read the workbook again.`);
  return found;
};

const refuseWhereChanged = ({ sheets }: Workbook, name: string, cells: readonly CellChange[]): void => {
  const grid = sheets.find(({ sheet }) => sheet === name);
  if (grid?.isProtected === true)
    throw refusal(
      "cannot-write",
      `The sheet "${name}" is protected: lift its protection in Excel (Review, Unprotect Sheet), then repeat the change.`,
    );
  for (const change of cells) {
    const reason = grid && reasonNotToChange(grid, change);
    if (reason !== undefined) throw changed(reason);
  }
};

const grownTable = (pkg: Package, { name, from, to }: GrownTable, sheet: SheetPart): readonly [string, string] => {
  for (const { type, target } of readRelationships(pkg, sheet.part.name)) {
    const part = type === "table" ? findPart(pkg, target) : undefined;
    if (part === undefined) continue;
    const text = partText(part);
    const root = outlineXml(text, part.name);
    const called = attributeOf(root, "displayName") ?? attributeOf(root, "name");
    if (called !== name) continue;
    if (attributeOf(root, "ref") === printRange(from)) return [part.name, patchTableRange(text, root, from, to)];
    throw changed(`The Excel table ${name} no longer spans ${printRange(from)}: read the workbook again.`);
  }
  throw changed(`The Excel table ${name} is no longer there: read the workbook again.`);
};

const changed = (sentence: string) => refusal("changed-meanwhile", sentence);
