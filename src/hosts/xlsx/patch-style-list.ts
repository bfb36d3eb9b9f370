import { childrenOf, childOf, type OutlinedElement, xmlOf } from "./patch-outline";
import { appendTo, type Edit, placeAfter, setCount } from "./patch-text";
import type { WriteElement } from "./write-xml";

/** One of the lists of a stylesheet: fonts, fills, cellXfs. */
export interface StyleList {
  /** The place of an entry that reads the same, or of a new one at the end. */
  readonly placeOf: (xml: string) => number;
  /** The edits that bring the new entries into the part. */
  readonly edits: () => readonly Edit[];
}

export interface ListKind {
  readonly list: string;
  readonly entry: string;
  /** The lists that come before this one in the schema. */
  readonly after: readonly string[];
  /** Entries that must stand first, for Excel takes the first places for its own. */
  readonly first: readonly string[];
}

/** Opens a list of the stylesheet that grows as entries are asked for; one that is missing or too short gets its first entries. */
export const openStyleList = (text: string, root: OutlinedElement, kind: ListKind, el: WriteElement): StyleList => {
  const list = childOf(root, kind.list);
  const present = childrenOf(list, kind.entry);
  const added: string[] = [];
  const places = new Map<string, number>();
  present.forEach((entry, place) => {
    const xml = xmlOf(text, entry);
    if (!places.has(xml)) places.set(xml, place);
  });
  const add = (xml: string): number => {
    const place = present.length + added.length;
    added.push(xml);
    places.set(xml, place);
    return place;
  };
  return {
    placeOf: (xml) => {
      if (added.length === 0) kind.first.slice(present.length).forEach(add);
      return places.get(xml) ?? add(xml);
    },
    edits: () => {
      if (added.length === 0) return [];
      const xml = added.join("");
      if (list) return [...setCount(list, present.length + added.length), ...appendTo(list, xml)];
      return placeAfter(root, kind.after, el(kind.list, { count: added.length }, xml));
    },
  };
};
