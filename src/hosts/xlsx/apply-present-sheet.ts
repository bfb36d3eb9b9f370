import { type Position, parsePosition } from "../../core/grid/address";
import {
  attributeIn,
  attributeOf,
  childOf,
  childrenOf,
  type OutlinedElement,
  outlineXml,
  xmlOf,
} from "./patch-outline";
import { writeKeptCell } from "./write-kept-cell";
import type { Vocabulary } from "./write-vocabulary";
import type { KeepCell } from "./write-cell";

/** A sheet of ours as it stands in the file, perhaps saved since by Excel: what must outlive a rewrite. */
export interface PresentSheet {
  /** All that stands before the sheet's content, its namespaces included, and all that follows it. */
  readonly head: string;
  readonly tail: string;
  /** The prefix of `r:id` here. */
  readonly relationshipPrefix: string;
  readonly keepCell: KeepCell;
  /** Cells that hold something, by "row:column". */
  readonly cells: ReadonlyMap<string, PresentCell>;
  /** The hyperlinks on one cell, by "row:column". */
  readonly links: ReadonlyMap<string, OutlinedElement>;
  readonly text: string;
  readonly root: OutlinedElement;
  readonly drawingId?: string;
  readonly tableIds: readonly string[];
  readonly pageSetupId?: string;
}

interface PresentCell extends Position {
  readonly element: OutlinedElement;
  readonly styled: boolean;
}

/** Where a position is found in a present sheet's maps. */
export const positionKey = ({ row, column }: Position): string => `${row}:${column}`;

/** Reads a sheet of ours for what it holds beside our own cells. */
export const readPresentSheet = (text: string, part: string, vocabulary: Vocabulary): PresentSheet => {
  const root = outlineXml(text, part);
  const cells = readCells(childOf(root, "sheetData"));
  const relationshipPrefix = prefixFor(root, vocabulary.relationships);
  const idOf = (name: string) => {
    const element = childOf(root, name);
    return element && attributeIn(element, vocabulary.relationships, "id");
  };
  const [drawingId, pageSetupId] = [idOf("drawing"), idOf("pageSetup")];
  return {
    ...{ text, root, cells, relationshipPrefix },
    head: text.slice(0, root.start) + openTag(text, root, relationshipPrefix, vocabulary),
    tail: `</${root.tag}>${text.slice(root.end)}`,
    keepCell: (from, to) => {
      const found = cells.get(positionKey(from));
      return found && writeKeptCell(text, found.element, to);
    },
    links: new Map(
      childrenOf(childOf(root, "hyperlinks"), "hyperlink").flatMap((link): [string, OutlinedElement][] => {
        const at = parsePosition(attributeOf(link, "ref") ?? "");
        return at ? [[positionKey(at), link]] : [];
      }),
    ),
    tableIds: childrenOf(childOf(root, "tableParts"), "tablePart").flatMap(
      (table) => attributeIn(table, vocabulary.relationships, "id") ?? [],
    ),
    ...(drawingId === undefined ? {} : { drawingId }),
    ...(pageSetupId === undefined ? {} : { pageSetupId }),
  };
};

/** The children of these names as they are written, whatever their namespace. */
export const presentXml = ({ text, root }: PresentSheet, names: readonly string[]): string =>
  root.children
    .filter(({ name }) => names.includes(name))
    .map((element) => xmlOf(text, element))
    .join("");

/** Rows and cells may leave their address out: then they follow the one before. */
const readCells = (sheetData: OutlinedElement | undefined): ReadonlyMap<string, PresentCell> => {
  const cells = new Map<string, PresentCell>();
  let row = 0;
  for (const rowElement of childrenOf(sheetData, "row")) {
    row = Number(attributeOf(rowElement, "r") ?? row + 1);
    let column = 0;
    for (const element of childrenOf(rowElement, "c")) {
      column = parsePosition(attributeOf(element, "r") ?? "")?.column ?? column + 1;
      const style = attributeOf(element, "s") ?? "0";
      cells.set(positionKey({ row, column }), { row, column, element, styled: style !== "0" });
    }
  }
  return cells;
};

const prefixFor = (root: OutlinedElement, namespace: string): string => {
  const declared = [...root.namespaces].find(([prefix, uri]) => uri === namespace && prefix !== "");
  return declared?.[0] ?? (root.namespaces.has("r") ? "crosscast-r" : "r");
};

/** Our elements go without a prefix, so the sheet must declare its namespace without one too. */
const openTag = (text: string, root: OutlinedElement, prefix: string, vocabulary: Vocabulary): string => {
  const written = text.slice(root.start, root.openEnd).replace(/\s*\/?>$/, "");
  const main = root.namespaces.has("") ? "" : ` xmlns="${root.namespace}"`;
  const relationships = root.namespaces.has(prefix) ? "" : ` xmlns:${prefix}="${vocabulary.relationships}"`;
  return `${written}${main}${relationships}>`;
};
