import { parseRange, type Range } from "../../core/grid/address";
import { type Cell, type CellLook, type CellValue, plainLook } from "../../core/grid/cell";
import type { Grid, GridRow, ListObject } from "../../core/grid/grid";
import { type Attributes, parsePart, prefixedAttribute, type XmlListener } from "./parse-xml";
import { columnOf, rowOf } from "./read-cell-position";
import { type CellSources, readCellValue } from "./read-cell-value";
import { formulaReader } from "./read-formula";
import { isTrue, type SheetPart } from "./read-workbook-part";
import { readScannedValue } from "./read-scanned-value";
import { damaged } from "./refuse";
import { emptyRow, scanRow } from "./scan-row";
import { attributesAt, scanBlanks, textAt } from "./scan-xml";

/** What a sheet is read against: the workbook's texts and looks. */
export interface SheetSources extends CellSources {
  readonly looks: readonly CellLook[];
}

/** Reads the cells that hold something, in one pass over the part; cost grows with those cells, whatever the sheet claims to span. */
export const readSheet = (
  { name: sheet, hidden, part }: SheetPart,
  sources: SheetSources,
  tableOf: (relationshipId: string) => ListObject | undefined = () => undefined,
): Grid => {
  const rows: GridRow[] = [];
  const merges: Range[] = [];
  const hiddenColumns: number[] = [];
  const hiddenBlankRows: number[] = [];
  const tableIds: string[] = [];
  let isProtected = false;
  const formulaOf = formulaReader();
  const scanned = emptyRow();
  const at = (): string => `a cell of row ${row} of sheet "${sheet}"`;

  let inCells = false;
  let row = 0;
  let rowHidden = false;
  let cells: Cell[] = [];
  let column = 0;
  let type = "n";
  let look = plainLook;
  let value = "";
  let formula: Attributes | undefined;
  let formulaText = "";
  let inPhonetic = false;
  let into: "nothing" | "value" | "formula" = "nothing";

  const openRow = (attributes: Attributes): void => {
    const { r } = attributes;
    row = r === undefined ? row + 1 : rowOf(r);
    if (row < 1 || row > 1_048_576) throw damaged(`sheet "${sheet}" has a row numbered "${r ?? row}"`);
    rowHidden = isTrue(attributes["hidden"]);
    cells = [];
    column = 0;
  };

  const openCell = (attributes: Attributes): void => {
    const { r, s, t = "n" } = attributes;
    column = r === undefined ? column + 1 : columnOf(r);
    if (column < 1 || column > 16_384) throw damaged(`${at()} has the address "${r ?? column}"`);
    if (r !== undefined && rowOf(r) !== row) throw damaged(`${at()} has the address "${r}"`);
    type = t;
    look = s === undefined ? plainLook : (sources.looks[Number(s)] ?? plainLook);
    value = "";
    formula = undefined;
    formulaText = "";
  };

  const closeCell = (): void => {
    addCell(readCellValue(type, value, sources) ?? "", formulaOf(formula, formulaText, row, column));
  };

  const addCell = (held: CellValue, wording: string | undefined): void => {
    if (wording !== undefined) cells.push({ row, column, value: held, look, formula: wording });
    else if (held !== "") cells.push({ row, column, value: held, look });
  };

  const closeRow = (): void => {
    if (cells.length > 0) rows.push({ row, hidden: rowHidden, cells: inOrder(cells, columnOfCell, at) });
    else if (rowHidden) hiddenBlankRows.push(row);
  };

  const addScannedRow = (bytes: Uint8Array): void => {
    row = scanned.row;
    rowHidden = scanned.hidden;
    cells = [];
    for (let index = 0; index < scanned.count; index++) {
      const cell = scanned.cells[index];
      if (!cell) break;
      column = cell.column;
      look = sources.looks[cell.style] ?? plainLook;
      addCell(
        readScannedValue(bytes, cell, sources),
        cell.hasFormula
          ? formulaOf(
              attributesAt(bytes, cell.attributes),
              textAt(bytes, cell.formulaStart, cell.formulaEnd),
              row,
              column,
            )
          : formulaOf(undefined, "", row, column),
      );
    }
    closeRow();
  };

  const takeRows = (bytes: Uint8Array, start: number): number => {
    for (let at = start; ;) {
      at = scanBlanks(bytes, at);
      const end = scanRow(bytes, at, scanned);
      if (end === 0) return at;
      addScannedRow(bytes);
      at = end;
    }
  };

  const listener: XmlListener = {
    open: (name, attributes) => {
      if (inCells) {
        if (name === "c") openCell(attributes);
        else if (name === "v") into = "value";
        else if (name === "f") {
          into = "formula";
          formula = attributes;
        } else if (name === "t") into = inPhonetic ? "nothing" : "value";
        else if (name === "row") openRow(attributes);
        else if (name === "rPh") inPhonetic = true;
      } else if (name === "sheetData") inCells = true;
      else if (name === "mergeCell") merges.push(...mergedRange(attributes));
      else if (name === "col") addHiddenColumns(hiddenColumns, attributes);
      else if (name === "sheetProtection") isProtected = isTrue(attributes["sheet"]);
      else if (name === "tablePart") tableIds.push(prefixedAttribute(attributes, "id") ?? "");
    },
    text: (text) => {
      if (into === "value") value += text;
      else if (into === "formula") formulaText += text;
    },
    close: (name) => {
      if (!inCells) return;
      into = "nothing";
      if (name === "c") closeCell();
      else if (name === "row") closeRow();
      else if (name === "rPh") inPhonetic = false;
      else if (name === "sheetData") inCells = false;
    },
  };
  parsePart(part, listener, { child: "row", depth: 2, isAmong: () => inCells, take: takeRows });
  return {
    sheet,
    hidden,
    rows: inOrder(
      rows,
      (line) => line.row,
      () => `a row of sheet "${sheet}"`,
    ),
    merges,
    hiddenColumns: new Set(hiddenColumns),
    ...(hiddenBlankRows.length > 0 && { hiddenBlankRows: new Set(hiddenBlankRows) }),
    ...withProtection(isProtected),
    ...withListObjects(tableIds, tableOf),
  };
};

const withProtection = (isProtected: boolean): Pick<Grid, "isProtected"> => (isProtected ? { isProtected } : {});

const withListObjects = (
  ids: readonly string[],
  tableOf: (id: string) => ListObject | undefined,
): Pick<Grid, "listObjects"> => {
  const listObjects = ids.flatMap((id) => tableOf(id) ?? []);
  return listObjects.length === 0 ? {} : { listObjects };
};

const columnOfCell = ({ column }: Cell): number => column;

/** Rows or cells by their number; two of one number leave it uncertain which holds. */
const inOrder = <Item>(items: Item[], numberOf: (item: Item) => number, where: () => string): readonly Item[] => {
  let before = 0;
  let isAscending = true;
  for (const item of items) {
    const number = numberOf(item);
    isAscending &&= number > before;
    before = number;
  }
  if (isAscending) return items;
  const sorted = items.toSorted((one, other) => numberOf(one) - numberOf(other));
  sorted.forEach((item, index) => {
    const next = sorted[index + 1];
    if (next && numberOf(next) === numberOf(item)) throw damaged(`${where()} stands twice`);
  });
  return sorted;
};

const mergedRange = ({ ref = "" }: Attributes): readonly Range[] => {
  const range = parseRange(ref);
  return range ? [range] : [];
};

/** Spans come in ascending order, so that no column is added twice however many claim it. */
const addHiddenColumns = (hiddenColumns: number[], { min, max, hidden }: Attributes): void => {
  if (!isTrue(hidden)) return;
  const last = Math.min(Number(max), 16_384);
  for (let column = Math.max(Number(min), (hiddenColumns.at(-1) ?? 0) + 1); column <= last; column++)
    hiddenColumns.push(column);
};
