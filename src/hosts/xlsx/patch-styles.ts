import { lookOf } from "../../core/summary/house-style";
import type { Role, SheetPlan } from "../../core/summary/sheet-plan";
import { attributeOf, childrenOf, childOf, type OutlinedElement, outlineXml } from "./patch-outline";
import { openStyleList, type StyleList } from "./patch-style-list";
import { appendTo, applyEdits, type Edit, placeAfter, setCount } from "./patch-text";
import { writeBorder, writeCellStyle, writeFill, writeFont, writeHighlight } from "./write-style";
import { elementsUnder, type WriteElement, xmlDeclaration } from "./write-xml";

/** Where the looks of a plan stand in the workbook's styles. */
export interface PlanStyles {
  /** The cell style of a role shown in a number format. */
  readonly cell: (role: Role, format: string | undefined) => number;
  readonly highlight: (role: Role) => number;
}

/** Adds to a stylesheet the looks the sheets use and it does not hold yet; entries that read the same are shared. */
export const patchStyles = (
  text: string,
  part: string,
  sheets: readonly SheetPlan[],
): { readonly text: string; readonly styles: PlanStyles } => {
  const root = outlineXml(text, part);
  // A stylesheet without anything in it says no more than none at all.
  if (root.closesItself) return patchStyles(plainStylesheet(root.namespace), part, sheets);
  const el = elementsUnder(root.prefix);
  const list = (kind: keyof typeof kinds) => openStyleList(text, root, listKind(kind, el), el);
  const lists = { fonts: list("fonts"), fills: list("fills"), borders: list("borders"), cellXfs: list("cellXfs") };
  const dxfs = list("dxfs");
  const formats = openFormats(root, el);
  const rests = childrenOf(childOf(root, "cellStyleXfs"), "xf").length > 0 ? { rests: 0 } : {};

  const cells = new Map<string, number>();
  const highlights = new Map<Role, number>();
  for (const { rows, highlights: lit } of sheets) {
    for (const cell of rows.flatMap((row) => row.cells)) {
      const key = cell && keyOf(cell.role, cell.format);
      if (cell === undefined || key === undefined || cells.has(key)) continue;
      const look = lookOf(cell.role);
      const parts = {
        format: formats.idOf(cell.format ?? "General"),
        font: lists.fonts.placeOf(writeFont(look, el)),
        // The first fill is none in every workbook, however it is written.
        fill: look.fill === undefined ? 0 : lists.fills.placeOf(writeFill(look, el)),
        border: lists.borders.placeOf(writeBorder(look, el)),
        ...rests,
      };
      cells.set(key, lists.cellXfs.placeOf(writeCellStyle(look, parts, el)));
    }
    for (const { role } of lit) highlights.set(role, dxfs.placeOf(writeHighlight(lookOf(role), el)));
  }

  const all: readonly StyleList[] = [lists.fonts, lists.fills, lists.borders, lists.cellXfs, dxfs];
  return {
    text: applyEdits(text, [...formats.edits(), ...all.flatMap((each) => each.edits())]),
    styles: {
      cell: (role, format) => cells.get(keyOf(role, format)) ?? 0,
      highlight: (role) => highlights.get(role) ?? 0,
    },
  };
};

/** A stylesheet for a workbook that has none: Excel's Normal alone. */
export const plainStylesheet = (mainNamespace: string): string => {
  const el = elementsUnder("");
  const listOf = (name: string, ...entries: readonly string[]) => el(name, { count: entries.length }, ...entries);
  return (
    xmlDeclaration +
    el(
      "styleSheet",
      { xmlns: mainNamespace },
      listOf("fonts", normalFont(el)),
      listOf("fills", noFill(el), greyFill(el)),
      listOf("borders", noBorder(el)),
      listOf("cellStyleXfs", el("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      listOf("cellXfs", el("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })),
      listOf("cellStyles", el("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
    )
  );
};

const normalFont = (el: WriteElement) =>
  el("font", {}, el("sz", { val: 11 }), el("name", { val: "Calibri" }), el("family", { val: 2 }));
const noFill = (el: WriteElement) => el("fill", {}, el("patternFill", { patternType: "none" }));
const greyFill = (el: WriteElement) => el("fill", {}, el("patternFill", { patternType: "gray125" }));
const noBorder = (el: WriteElement) =>
  el("border", {}, el("left"), el("right"), el("top"), el("bottom"), el("diagonal"));
const plainCell = (el: WriteElement) => el("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });

const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

type First = readonly ((el: WriteElement) => string)[];

const kinds = {
  fonts: { entry: "font", first: [normalFont] satisfies First },
  fills: { entry: "fill", first: [noFill, greyFill] satisfies First },
  borders: { entry: "border", first: [noBorder] satisfies First },
  cellXfs: { entry: "xf", first: [plainCell] satisfies First },
  dxfs: { entry: "dxf", first: [] satisfies First },
};

const listKind = (list: keyof typeof kinds, el: WriteElement) => ({
  list,
  entry: kinds[list].entry,
  after: order.slice(0, order.indexOf(list)),
  first: kinds[list].first.map((write) => write(el)),
});

/** Number formats have numbers of their own, not places: below 164 they are Excel's. */
const openFormats = (root: OutlinedElement, el: WriteElement) => {
  const list = childOf(root, "numFmts");
  const present = childrenOf(list, "numFmt");
  const ids = new Map(
    present.map((format) => [attributeOf(format, "formatCode"), Number(attributeOf(format, "numFmtId"))]),
  );
  let last = [...ids.values()].reduce((most, id) => (Number.isFinite(id) ? Math.max(most, id) : most), 163);
  const added: string[] = [];
  return {
    idOf: (code: string): number => {
      const known = builtInFormats.get(code) ?? ids.get(code);
      if (known !== undefined && Number.isFinite(known)) return known;
      last += 1;
      ids.set(code, last);
      added.push(el("numFmt", { numFmtId: last, formatCode: code }));
      return last;
    },
    edits: (): readonly Edit[] => {
      if (added.length === 0) return [];
      const xml = added.join("");
      if (list) return [...setCount(list, present.length + added.length), ...appendTo(list, xml)];
      return placeAfter(root, [], el("numFmts", { count: added.length }, xml));
    },
  };
};

/** Those that read the same in every country. */
const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

const keyOf = (role: Role, format: string | undefined): string => `${role} ${format ?? "General"}`;
