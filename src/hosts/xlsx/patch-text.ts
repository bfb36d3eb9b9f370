import type { OutlinedElement } from "./patch-outline";

/** Text to stand in place of what is between two offsets; the same offset twice inserts. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with every edit made; edits never overlap, and insertions at one place keep their order. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return [...pieces, text.slice(at)].join("");
};

/** Adds XML as the last thing in an element, opening one that closes itself; none when there is nothing to add. */
export const appendTo = (element: OutlinedElement, xml: string): readonly Edit[] => {
  if (xml === "") return [];
  if (!element.closesItself) return [{ from: element.closeStart, to: element.closeStart, text: xml }];
  return [{ from: element.openEnd - 2, to: element.openEnd, text: `>${xml}</${element.tag}>` }];
};

/** Puts an attribute, as XML, into an element's opening tag. */
export const addAttribute = ({ start, tag }: OutlinedElement, xml: string): Edit => {
  const at = start + 1 + tag.length;
  return { from: at, to: at, text: ` ${xml}` };
};

/** Takes an element out. */
export const removeElement = ({ start, end }: OutlinedElement): Edit => ({ from: start, to: end, text: "" });

/** Sets the count an element states, where it states one. */
export const setCount = (element: OutlinedElement, count: number): readonly Edit[] => {
  const stated = element.attributes.find(({ tag }) => tag === "count");
  return stated === undefined ? [] : [{ from: stated.start, to: stated.end, text: String(count) }];
};

/** Where a child that comes after these in the schema belongs: after the last of them, or first in the parent. */
export const placeAfter = (parent: OutlinedElement, earlier: readonly string[], xml: string): readonly Edit[] => {
  const before = parent.children.filter(
    ({ name, namespace }) => namespace === parent.namespace && earlier.includes(name),
  );
  const last = before.at(-1);
  if (last) return [insertAfter(last, xml)];
  return parent.closesItself ? appendTo(parent, xml) : [{ from: parent.openEnd, to: parent.openEnd, text: xml }];
};

const insertAfter = ({ end }: OutlinedElement, xml: string): Edit => ({ from: end, to: end, text: xml });
