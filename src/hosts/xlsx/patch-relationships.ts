import { attributeOf, childrenOf, outlineXml } from "./patch-outline";
import { appendTo, applyEdits, removeElement } from "./patch-text";
import { elementsUnder, xmlDeclaration } from "./write-xml";

/** A relationship to a part of ours. */
export interface NewRelationship {
  readonly id: string;
  /** The whole address of its kind. */
  readonly type: string;
  readonly target: string;
}

/** Adds relationships to a relationships part, or makes one where there is none, and takes out those with these ids. */
export const patchRelationships = (
  text: string | undefined,
  part: string,
  { add, remove = [] }: { readonly add: readonly NewRelationship[]; readonly remove?: readonly string[] },
): string => {
  const from = text ?? noRelationships;
  const root = outlineXml(from, part);
  const el = elementsUnder(root.prefix);
  const added = add.map(({ id, type, target }) => el("Relationship", { Id: id, Type: type, Target: target }));
  const removed = childrenOf(root, "Relationship").filter((each) => remove.includes(attributeOf(each, "Id") ?? ""));
  return applyEdits(from, [...removed.map(removeElement), ...appendTo(root, added.join(""))]);
};

/** Names relationships that a part does not have yet: rId8, rId9. */
export const freshRelationshipIds = (taken: readonly string[]): (() => string) => {
  let last = taken.reduce((most, id) => Math.max(most, Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0)), 0);
  return () => {
    last += 1;
    return `rId${last}`;
  };
};

/** A part's name as another part points to it: "../tables/table1.xml". */
export const targetFrom = (part: string, target: string): string => {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  const shared = from.findIndex((folder, index) => folder !== to[index]);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
};

const noRelationships = `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
