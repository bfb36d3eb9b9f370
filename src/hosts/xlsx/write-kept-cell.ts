import { type Position, printPosition } from "../../core/grid/address";
import { attributeOf, childOf, type OutlinedElement, xmlOf } from "./patch-outline";
import { addAttribute, applyEdits, type Edit, removeElement } from "./patch-text";

/** A cell of a sheet as it is written there, to the letter, moved to another address. */
export const writeKeptCell = (text: string, cell: OutlinedElement, to: Position): string =>
  spliced(text, cell, [...readdress(cell, "r", printPosition(to)), ...formulaEdits(cell, to)]);

/** A hyperlink as it is written, moved to another cell. */
export const writeKeptLink = (text: string, link: OutlinedElement, to: Position): string =>
  spliced(text, link, readdress(link, "ref", printPosition(to)));

const spliced = (text: string, element: OutlinedElement, edits: readonly Edit[]): string =>
  applyEdits(
    xmlOf(text, element),
    edits.map((edit) => ({ ...edit, from: edit.from - element.start, to: edit.to - element.start })),
  );

const readdress = (element: OutlinedElement, name: string, address: string): readonly Edit[] => {
  const stated = element.attributes.find(({ tag }) => tag === name);
  return stated
    ? [{ from: stated.start, to: stated.end, text: address }]
    : [addAttribute(element, `${name}="${address}"`)];
};

/**
 * Formulas shared with other cells lose their fellows in the rewrite: the one that holds the text keeps it as its own,
 * the others keep their value. An array over one cell moves with it; a wider one leaves its value.
 */
const formulaEdits = (cell: OutlinedElement, to: Position): readonly Edit[] => {
  const formula = childOf(cell, "f");
  const type = formula && attributeOf(formula, "t");
  if (!formula || type === undefined || type === "normal") return [];
  const hasText = formula.closeStart > formula.openEnd;
  if (type === "shared" && hasText) {
    return [{ from: formula.start + 1 + formula.tag.length, to: formula.openEnd - 1, text: "" }];
  }
  if (type === "array" && hasText && !(attributeOf(formula, "ref") ?? "").includes(":")) {
    return readdress(formula, "ref", printPosition(to));
  }
  return [removeElement(formula)];
};
