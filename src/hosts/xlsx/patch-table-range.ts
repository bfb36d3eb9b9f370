import { parseRange, printRange, type Range } from "../../core/grid/address";
import { childOf, type OutlinedElement } from "./patch-outline";
import { applyEdits, type Edit } from "./patch-text";

/** The part of an Excel table with its range, and that of its filter, reaching further down. */
export const patchTableRange = (text: string, root: OutlinedElement, from: Range, to: Range): string => {
  const filter = childOf(root, "autoFilter");
  return applyEdits(text, [...stretched(root, from, to), ...(filter ? stretched(filter, from, to) : [])]);
};

/** A filter's range ends where the table's rows do. */
const stretched = (element: OutlinedElement, from: Range, to: Range): readonly Edit[] => {
  const stated = element.attributes.find(({ tag }) => tag === "ref");
  const range = parseRange(stated?.value ?? "");
  if (stated === undefined || range === undefined) return [];
  const text = printRange({ ...range, bottom: range.bottom + to.bottom - from.bottom });
  return [{ from: stated.start, to: stated.end, text }];
};
