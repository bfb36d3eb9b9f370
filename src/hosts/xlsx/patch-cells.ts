import { columnNumber, parsePosition, parseRange, printPosition, printRange } from "../../core/grid/address";
import type { CellChange } from "../../core/grid/cell-change";
import { attributeOf, childOf, childrenOf, type OutlinedElement, outlineXml, xmlOf } from "./patch-outline";
import { appendTo, applyEdits, type Edit } from "./patch-text";
import { writeNewContent } from "./write-new-content";
import { elementsUnder } from "./write-xml";

/** The part of a sheet with these cells changed and every other byte as it was. Cells and rows that are not there yet are made in their place. */
export const patchCells = (text: string, part: string, changes: readonly CellChange[]): string => {
  const rows = new Set(changes.flatMap(({ at, like }) => [at.row, ...(like ? [like.row] : [])]));
  const root = outlineSheet(text, part, rows);
  const sheetData = childOf(root, "sheetData");
  if (sheetData === undefined) return text;
  const sheet: Sheet = { text, root, sheetData, rows: numbered(childrenOf(sheetData, "row"), rowNumber) };
  return applyEdits(text, [...rowEdits(sheet, changes), ...dimensionEdits(root, changes)]);
};

interface Sheet {
  readonly text: string;
  readonly root: OutlinedElement;
  readonly sheetData: OutlinedElement;
  readonly rows: readonly Numbered[];
}

/** A row or a cell with its number, stated or following the one before. */
interface Numbered {
  readonly number: number;
  readonly element: OutlinedElement;
}

/** Of a long sheet only the rows to be changed are outlined cell by cell. */
const outlineSheet = (text: string, part: string, wanted: ReadonlySet<number>): OutlinedElement => {
  let row = 0;
  return outlineXml(text, part, (element) => {
    if (element.name !== "row") return true;
    row = rowNumber(element) ?? row + 1;
    return wanted.has(row);
  });
};

const rowNumber = (row: OutlinedElement): number | undefined => {
  const stated = attributeOf(row, "r");
  return stated === undefined ? undefined : Number(stated);
};

const cellColumn = (cell: OutlinedElement): number | undefined => {
  const stated = attributeOf(cell, "r");
  return stated === undefined ? undefined : (parsePosition(stated)?.column ?? columnNumber(stated.replace(/\d/g, "")));
};

const numbered = (
  elements: readonly OutlinedElement[],
  stated: (element: OutlinedElement) => number | undefined,
): readonly Numbered[] => {
  let number = 0;
  return elements.map((element) => {
    number = stated(element) ?? number + 1;
    return { number, element };
  });
};

const rowEdits = (sheet: Sheet, changes: readonly CellChange[]): readonly Edit[] => {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes.toSorted((one, other) => one.at.row - other.at.row || one.at.column - other.at.column)) {
    const own = byRow.get(change.at.row);
    if (own === undefined) byRow.set(change.at.row, [change]);
    else own.push(change);
  }
  return [...byRow].flatMap(([row, own]) => {
    const present = sheet.rows.find(({ number }) => number === row);
    return present === undefined ? newRow(sheet, row, own) : changedRow(sheet, present.element, own);
  });
};

/** Blank cells need no row made for them. */
const newRow = (sheet: Sheet, row: number, changes: readonly CellChange[]): readonly Edit[] => {
  const cells = changes
    .filter(({ after }) => after.kind !== "blank")
    .map((change) => newCell(sheet, change, undefined));
  if (cells.length === 0) return [];
  const tag = tagged(sheet.sheetData, "row");
  return insertInOrder(sheet.sheetData, sheet.rows, row, `<${tag} r="${row}">${cells.join("")}</${tag}>`);
};

const changedRow = (sheet: Sheet, row: OutlinedElement, changes: readonly CellChange[]): readonly Edit[] => {
  const cells = numbered(childrenOf(row, "c"), cellColumn);
  const edits = changes.flatMap((change): readonly Edit[] => {
    const present = cells.find(({ number }) => number === change.at.column)?.element;
    if (present !== undefined) return [changedCell(sheet, present, change)];
    return change.after.kind === "blank"
      ? []
      : insertInOrder(row, cells, change.at.column, newCell(sheet, change, row));
  });
  return [...joinedInserts(edits), ...spanEdits(row, changes)];
};

/** A row that closes itself is opened once, however many cells go into it. */
const joinedInserts = (edits: readonly Edit[]): readonly Edit[] => {
  const opening = edits.filter(({ from, to, text }) => to - from === 2 && text.startsWith(">"));
  const [first] = opening;
  if (first === undefined || opening.length < 2) return edits;
  const close = first.text.lastIndexOf("</");
  const inside = opening.map(({ text }) => text.slice(1, text.lastIndexOf("</")));
  return [{ ...first, text: `>${inside.join("")}${first.text.slice(close)}` }];
};

const insertInOrder = (
  parent: OutlinedElement,
  children: readonly Numbered[],
  number: number,
  xml: string,
): readonly Edit[] => {
  let before: Numbered | undefined;
  for (const child of children) if (child.number < number && child.number > (before?.number ?? 0)) before = child;
  if (before !== undefined) return [{ from: before.element.end, to: before.element.end, text: xml }];
  const [first] = children;
  return first === undefined
    ? appendTo(parent, xml)
    : [{ from: first.element.start, to: first.element.start, text: xml }];
};

/** Attributes that tell how a cell's content is kept; its look and address stay. */
const ofContent: ReadonlySet<string> = new Set(["t", "cm", "vm"]);
const content: ReadonlySet<string> = new Set(["f", "v", "is"]);

const changedCell = (sheet: Sheet, cell: OutlinedElement, { at, after, like }: CellChange): Edit => {
  const { text } = sheet;
  const written = writeNewContent(after, at, elementsUnder(cell.prefix));
  const attributes = cell.attributes.filter(({ tag }) => !ofContent.has(tag)).map((each) => rawAttribute(text, each));
  const style = attributeOf(cell, "s") === undefined && like ? styleAt(sheet, like.row, like.column) : undefined;
  const rest = cell.children.filter(({ name }) => !content.has(name)).map((child) => xmlOf(text, child));
  return {
    from: cell.start,
    to: cell.end,
    text: cellXml(cell.tag, [...attributes, ...styled(style), ...typed(written.type)], [written.xml, ...rest]),
  };
};

const rawAttribute = (text: string, { tag, start, end }: OutlinedElement["attributes"][number]): string =>
  `${tag}=${text.slice(start - 1, end + 1)}`;

const newCell = (sheet: Sheet, { at, after, like }: CellChange, row: OutlinedElement | undefined): string => {
  const written = writeNewContent(after, at, elementsUnder(sheet.sheetData.prefix));
  const style = (like && styleAt(sheet, like.row, like.column)) ?? rowStyle(row) ?? columnStyle(sheet, at.column);
  const attributes = [`r="${printPosition(at)}"`, ...styled(style), ...typed(written.type)];
  return cellXml(tagged(sheet.sheetData, "c"), attributes, [written.xml]);
};

const cellXml = (tag: string, attributes: readonly string[], children: readonly string[]): string => {
  const open = [tag, ...attributes].join(" ");
  const inside = children.join("");
  return inside === "" ? `<${open}/>` : `<${open}>${inside}</${tag}>`;
};

const styled = (style: string | undefined): readonly string[] => (style === undefined ? [] : [`s="${style}"`]);

const typed = (type: string | undefined): readonly string[] => (type === undefined ? [] : [`t="${type}"`]);

const styleAt = ({ rows }: Sheet, row: number, column: number): string | undefined => {
  const element = rows.find(({ number }) => number === row)?.element;
  const cell = element && numbered(childrenOf(element, "c"), cellColumn).find(({ number }) => number === column);
  return cell && attributeOf(cell.element, "s");
};

/** Excel gives a new cell the look of its row, else of its column. */
const rowStyle = (row: OutlinedElement | undefined): string | undefined =>
  row && /^(1|true)$/.test(attributeOf(row, "customFormat") ?? "") ? attributeOf(row, "s") : undefined;

const columnStyle = ({ root }: Sheet, column: number): string | undefined => {
  const columns = childrenOf(root, "cols").flatMap((cols) => childrenOf(cols, "col"));
  const own = columns.find(
    (each) => Number(attributeOf(each, "min")) <= column && Number(attributeOf(each, "max")) >= column,
  );
  return own && attributeOf(own, "style");
};

/** A row's spans are a hint to readers, which a cell outside them would make false. */
const spanEdits = (row: OutlinedElement, changes: readonly CellChange[]): readonly Edit[] => {
  const stated = row.attributes.find(({ tag }) => tag === "spans");
  const [from = 0, to = 0] =
    /^(\d+):(\d+)$/
      .exec(stated?.value ?? "")
      ?.slice(1)
      .map(Number) ?? [];
  const columns = changes.filter(({ after }) => after.kind !== "blank").map(({ at }) => at.column);
  if (stated === undefined || from === 0 || columns.every((column) => column >= from && column <= to)) return [];
  const text = `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`;
  return [{ from: stated.start, to: stated.end, text }];
};

const dimensionEdits = (root: OutlinedElement, changes: readonly CellChange[]): readonly Edit[] => {
  const stated = childOf(root, "dimension")?.attributes.find(({ tag }) => tag === "ref");
  const range = parseRange(stated?.value ?? "");
  const filled = changes.filter(({ after }) => after.kind !== "blank");
  if (stated === undefined || range === undefined || filled.length === 0) return [];
  const wider = filled.reduce(
    ({ top, left, bottom, right }, { at }) => ({
      top: Math.min(top, at.row),
      left: Math.min(left, at.column),
      bottom: Math.max(bottom, at.row),
      right: Math.max(right, at.column),
    }),
    range,
  );
  const text = printRange(wider);
  return text === printRange(range) ? [] : [{ from: stated.start, to: stated.end, text }];
};

const tagged = ({ prefix }: OutlinedElement, name: string): string => (prefix === "" ? name : `${prefix}:${name}`);
