import { type Cell, type CellLook, type CellValue, plainLook } from "../../core/grid/cell";
import type { Grid, GridRow, ListObject } from "../../core/grid/grid";
import type { Block } from "./read-blocks";
import type { HeldCells } from "./read-cells";
import type { Outline, OutlinedSheet } from "./read-outline";

/** The sheets of a workbook as every host tells them. */
export const gridsOf = (outline: Outline, held: HeldCells): readonly Grid[] => {
  const looks = lookBook();
  return outline.sheets.map((sheet) => gridOf(sheet, outline, held, looks));
};

type Looks = (format: string, bold: boolean) => CellLook;

/** One object for all cells that look alike. */
const lookBook = (): Looks => {
  const known = new Map<string, CellLook>([["General\nfalse", plainLook]]);
  return (numberFormat, bold) => {
    const key = `${numberFormat}\n${String(bold)}`;
    const look = known.get(key) ?? { ...plainLook, numberFormat, bold };
    known.set(key, look);
    return look;
  };
};

const gridOf = (
  { id, name, hidden, isProtected }: OutlinedSheet,
  { tables }: Outline,
  held: HeldCells,
  looks: Looks,
): Grid => {
  const blocks = held.blocks.filter(({ sheetId }) => sheetId === id);
  const hiddenColumns = new Set(
    blocks.flatMap(({ left, hiddenColumns: columns }) =>
      columns.flatMap((isHidden, index) => (isHidden ? [left + index] : [])),
    ),
  );
  const rows = blocks.flatMap((block) => rowsOf(block, looks));
  const listObjects = tables
    .filter(({ sheetId }) => sheetId === id)
    .flatMap(({ name: table, headerRows, totalsRows, columns }): ListObject[] => {
      const range = held.tables.get(table);
      return range === undefined ? [] : [{ name: table, range, headerRows, totalsRows, columns }];
    });
  const hiddenBlankRows = new Set(
    rows.filter(({ hidden: is, cells }) => is && cells.length === 0).map(({ row }) => row),
  );
  return {
    ...{ sheet: name, hidden, hiddenColumns, merges: blocks.flatMap(({ merges }) => merges) },
    rows: rows.filter(({ cells }) => cells.length > 0),
    ...(hiddenBlankRows.size > 0 && { hiddenBlankRows }),
    ...(isProtected && { isProtected }),
    ...(listObjects.length > 0 && { listObjects }),
  };
};

const rowsOf = (block: Block, looks: Looks): readonly GridRow[] =>
  block.values.map((values, rowIndex) => {
    const cells = values.flatMap((told, columnIndex): Cell[] => {
      const formula = formulaOf(block.formulas[rowIndex]?.[columnIndex], told);
      if (told === "" && formula === undefined) return [];
      const format = block.formats[rowIndex]?.[columnIndex];
      return [
        {
          ...{ row: block.top + rowIndex, column: block.left + columnIndex, value: valueOf(told) },
          look: looks(typeof format === "string" ? format : "General", block.bold[rowIndex]?.[columnIndex] ?? false),
          ...(formula === undefined ? {} : { formula }),
        },
      ];
    });
    return { row: block.top + rowIndex, hidden: block.hiddenRows[rowIndex] ?? false, cells };
  });

/** A text that begins with = is told as such by both; of a formula one tells the value. */
const formulaOf = (told: unknown, value: unknown): string | undefined =>
  typeof told === "string" && told.startsWith("=") && told !== value ? told.slice(1) : undefined;

/** Excel tells error values by their words, which nobody can type as text without meaning to. */
const errorValues: ReadonlySet<string> = new Set([
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"],
  ...["#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!"],
]);

const valueOf = (told: unknown): CellValue => {
  if (typeof told === "string") return errorValues.has(told) ? { error: told } : told;
  return typeof told === "number" || typeof told === "boolean" ? told : "";
};
