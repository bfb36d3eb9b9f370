import { damaged, refusal } from "./refuse";

/** An element of a part and where in its text it stands, so that text can be spliced in and the rest left as it is. */
export interface OutlinedElement {
  /** As written, with its prefix. */
  readonly tag: string;
  readonly prefix: string;
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly OutlinedAttribute[];
  readonly children: readonly OutlinedElement[];
  /** Offsets: of "<", after the opening tag's ">", of the closing tag's "<" and after its ">"; the last three are one when it closes itself. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly closesItself: boolean;
  /** The prefixes declared here and around, prefix to namespace. */
  readonly namespaces: ReadonlyMap<string, string>;
}

interface OutlinedAttribute {
  /** As written, with its prefix. */
  readonly tag: string;
  readonly value: string;
  /** Offsets of the value between its quotes. */
  readonly start: number;
  readonly end: number;
}

interface OpenElement extends OutlinedElement {
  readonly children: OutlinedElement[];
  closeStart: number;
  end: number;
}

/** Comments, CDATA, processing instructions and tags; quoted values may hold ">". */
const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([^\s<>/!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|<!DOCTYPE/g;
const attribute = /([^\s="'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The root element of a part; refuses a DOCTYPE and XML that is not well formed. `part` is named when it is. What stands inside elements that
 * `isWanted` turns down is passed over, for a long sheet has millions.
 */
export const outlineXml = (
  text: string,
  part: string,
  isWanted: (element: OutlinedElement) => boolean = () => true,
): OutlinedElement => {
  const open: OpenElement[] = [];
  /** The tags open inside an element that is passed over. */
  const inside: string[] = [];
  let isPassedOver = false;
  let root: OutlinedElement | undefined;
  for (const match of text.matchAll(markup)) {
    const [whole, slash, tag, attributes = "", closing] = match;
    if (whole === "<!DOCTYPE") throw doctype(part);
    if (tag === undefined) continue;
    const end = match.index + whole.length;
    if (isPassedOver && (slash !== "/" || inside.length > 0)) {
      if (slash !== "/" && closing !== "/") inside.push(tag);
      else if (slash === "/" && inside.pop() !== tag) throw malformed(part);
      continue;
    }
    if (slash === "/") {
      isPassedOver = false;
      const element = open.pop();
      if (element?.tag !== tag) throw malformed(part);
      element.closeStart = match.index;
      element.end = end;
      continue;
    }
    const parent = open.at(-1);
    if (!parent && root) throw malformed(part);
    const element = openElement({
      tag,
      attributes: readAttributes(attributes, match.index + 1 + tag.length),
      start: match.index,
      end,
      closesItself: closing === "/",
      around: parent?.namespaces ?? new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]),
    });
    if (parent) parent.children.push(element);
    else root = element;
    const wanted = isWanted(element);
    if (element.closesItself) continue;
    open.push(element);
    isPassedOver = !wanted;
  }
  if (!root || open.length > 0) throw malformed(part);
  return root;
};

/** The value of an attribute without a prefix. */
export const attributeOf = (element: OutlinedElement, name: string): string | undefined =>
  element.attributes.find(({ tag }) => tag === name)?.value;

/** The value of an attribute in a namespace, whatever its prefix: `r:id`. */
export const attributeIn = (element: OutlinedElement, namespace: string, name: string): string | undefined =>
  element.attributes.find(({ tag }) => {
    const colon = tag.indexOf(":");
    return colon > 0 && tag.slice(colon + 1) === name && element.namespaces.get(tag.slice(0, colon)) === namespace;
  })?.value;

/** The first child of this name, of the parent's own namespace. */
export const childOf = (element: OutlinedElement, name: string): OutlinedElement | undefined =>
  element.children.find((child) => child.name === name && child.namespace === element.namespace);

/** The children of this name, of the parent's own namespace. */
export const childrenOf = (element: OutlinedElement | undefined, name: string): readonly OutlinedElement[] =>
  element?.children.filter((child) => child.name === name && child.namespace === element.namespace) ?? [];

/** The element as it is written. */
export const xmlOf = (text: string, { start, end }: OutlinedElement): string => text.slice(start, end);

/** What stands inside the element, CDATA and references undone; for elements that hold text alone. */
export const textOf = (text: string, element: OutlinedElement): string =>
  text
    .slice(element.openEnd, element.closeStart)
    .replace(/<!--[^]*?-->/g, "")
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescapeXml(piece)))
    .join("");

const openElement = (opened: {
  readonly tag: string;
  readonly attributes: readonly OutlinedAttribute[];
  readonly start: number;
  readonly end: number;
  readonly closesItself: boolean;
  readonly around: ReadonlyMap<string, string>;
}): OpenElement => {
  const { tag, attributes, start, end, closesItself } = opened;
  const namespaces = withDeclarations(opened.around, attributes);
  const colon = tag.indexOf(":");
  const prefix = colon < 0 ? "" : tag.slice(0, colon);
  const namespace = namespaces.get(prefix) ?? "";
  const name = tag.slice(colon + 1);
  return {
    ...{ tag, prefix, name, namespace, attributes, children: [], namespaces },
    ...{ start, openEnd: end, closeStart: end, end, closesItself },
  };
};

const withDeclarations = (
  around: ReadonlyMap<string, string>,
  attributes: readonly OutlinedAttribute[],
): ReadonlyMap<string, string> => {
  const declared = attributes.filter(({ tag }) => tag === "xmlns" || tag.startsWith("xmlns:"));
  return declared.length === 0
    ? around
    : new Map([...around, ...declared.map(({ tag, value }): [string, string] => [tag.slice(6), value])]);
};

const readAttributes = (text: string, offset: number): readonly OutlinedAttribute[] =>
  Array.from(text.matchAll(attribute), ({ 0: whole, 1: tag = "", 2: double, 3: single, index }) => {
    const raw = double ?? single ?? "";
    const end = offset + index + whole.length - 1;
    return { tag, value: unescapeXml(raw), start: end - raw.length, end };
  });

const unescapeXml = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g, (_, hex, decimal, named) =>
        named !== undefined
          ? (namedCharacters.get(String(named)) ?? "")
          : String.fromCodePoint(Math.min(hex !== undefined ? parseInt(String(hex), 16) : Number(decimal), 0x10ffff)),
      )
    : text;

const namedCharacters: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const malformed = (part: string) => damaged(`its part ${part} is not well-formed XML`);

const doctype = (part: string) =>
  refusal(
    "unsafe",
    `This file's part ${part} declares a document type (DOCTYPE), which no workbook needs and traps use: ask its sender for a clean copy.`,
  );
