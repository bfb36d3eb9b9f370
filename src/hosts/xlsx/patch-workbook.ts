import {
  attributeIn,
  attributeOf,
  childOf,
  childrenOf,
  type OutlinedElement,
  outlineXml,
  textOf,
} from "./patch-outline";
import { appendTo, applyEdits, type Edit, placeAfter, removeElement } from "./patch-text";
import { vocabularyFor } from "./write-vocabulary";
import { elementsUnder, escapeText } from "./write-xml";

/** What the workbook part says of its sheets and names. */
export interface OutlinedWorkbook {
  readonly root: OutlinedElement;
  /** In tab order. */
  readonly tabs: readonly { readonly name: string; readonly relationshipId: string | undefined }[];
  readonly names: readonly WorkbookName[];
}

/** A defined name; `scope` is the place of the one tab it holds for. */
interface WorkbookName {
  readonly name: string;
  readonly scope?: number;
  readonly refersTo: string;
}

/** What is to become of a name; one that no longer refers to anything is taken out. */
export type NameChange = Omit<WorkbookName, "refersTo"> & { readonly refersTo: string | undefined };

/** Reads the tabs and names of a workbook part. */
export const outlineWorkbook = (text: string, part: string): OutlinedWorkbook => {
  const root = outlineXml(text, part);
  const { relationships } = vocabularyFor(root.namespace);
  return {
    root,
    tabs: childrenOf(childOf(root, "sheets"), "sheet").map((tab) => ({
      name: attributeOf(tab, "name") ?? "",
      relationshipId: attributeIn(tab, relationships, "id"),
    })),
    names: childrenOf(childOf(root, "definedNames"), "definedName").map((name) => readName(text, name)),
  };
};

/** Adds tabs after the present ones, and sets, adds or takes out names. */
export const patchWorkbook = (
  text: string,
  { root }: OutlinedWorkbook,
  {
    tabs,
    names,
  }: {
    readonly tabs: readonly { readonly name: string; readonly relationshipId: string }[];
    readonly names: readonly NameChange[];
  },
): string => applyEdits(text, [...tabEdits(root, tabs), ...nameEdits(text, root, names)]);

const tabEdits = (
  root: OutlinedElement,
  tabs: readonly { readonly name: string; readonly relationshipId: string }[],
): readonly Edit[] => {
  const sheets = childOf(root, "sheets");
  const { relationships } = vocabularyFor(root.namespace);
  const last = childrenOf(sheets, "sheet").reduce(
    (most, sheet) => Math.max(most, Number(attributeOf(sheet, "sheetId") ?? 0)),
    0,
  );
  const el = elementsUnder(sheets?.prefix ?? root.prefix);
  const declared = [...(sheets ?? root).namespaces].find(
    ([prefix, uri]) => uri === relationships && prefix !== "",
  )?.[0];
  const xml = tabs.map(({ name, relationshipId }, index) =>
    el("sheet", {
      name,
      sheetId: last + 1 + index,
      ...(declared === undefined ? { "xmlns:r": relationships } : {}),
      [`${declared ?? "r"}:id`]: relationshipId,
    }),
  );
  return sheets ? appendTo(sheets, xml.join("")) : placeAfter(root, beforeSheets, el("sheets", {}, ...xml));
};

const nameEdits = (text: string, root: OutlinedElement, names: readonly NameChange[]): readonly Edit[] => {
  const list = childOf(root, "definedNames");
  const present = childrenOf(list, "definedName").map((element) => ({ element, ...readName(text, element) }));
  const el = elementsUnder(list?.prefix ?? root.prefix);
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const { name, scope, refersTo } of names) {
    const stands = present.find((each) => sameName(each, name, scope));
    if (refersTo === undefined) edits.push(...(stands ? [removeElement(stands.element)] : []));
    else if (!stands) added.push(el("definedName", { name, localSheetId: scope }, escapeText(refersTo)));
    else if (stands.refersTo !== refersTo) edits.push(setContent(stands.element, escapeText(refersTo)));
  }
  const xml = added.join("");
  if (xml === "") return edits;
  return [
    ...edits,
    ...(list ? appendTo(list, xml) : placeAfter(root, [...beforeSheets, ...beforeNames], el("definedNames", {}, xml))),
  ];
};

const setContent = (element: OutlinedElement, xml: string): Edit =>
  element.closesItself
    ? { from: element.openEnd - 2, to: element.openEnd, text: `>${xml}</${element.tag}>` }
    : { from: element.openEnd, to: element.closeStart, text: xml };

const sameName = (stands: WorkbookName, name: string, scope: number | undefined): boolean =>
  stands.scope === scope && stands.name.toLowerCase() === name.toLowerCase();

const readName = (text: string, element: OutlinedElement): WorkbookName => {
  const scope = attributeOf(element, "localSheetId");
  return {
    name: attributeOf(element, "name") ?? "",
    ...(scope === undefined ? {} : { scope: Number(scope) }),
    refersTo: textOf(text, element),
  };
};

const beforeSheets = ["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews"];
const beforeNames = ["sheets", "functionGroups", "externalReferences"];
