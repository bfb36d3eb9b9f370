/** An attribute's value; left out when undefined. */
type Value = string | number | undefined;

/** Writes an element of one namespace prefix ("" for none); children are XML already. */
export type WriteElement = (
  name: string,
  attributes?: Readonly<Record<string, Value>>,
  ...children: readonly string[]
) => string;

/** The first line of every part of ours. */
export const xmlDeclaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** A writer of elements under a prefix, as the part they go into uses it. */
export const elementsUnder =
  (prefix: string): WriteElement =>
  (name, attributes = {}, ...children) => {
    const tag = prefix === "" ? name : `${prefix}:${name}`;
    const content = children.join("");
    const open = `<${tag}${writeAttributes(attributes)}`;
    return content === "" ? `${open}/>` : `${open}>${content}</${tag}>`;
  };

/** Text as it stands between tags. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What XML cannot hold, and what would read as such an escape, as Excel writes it: _x0007_, _x005F_x0041_. */
export const escapeControls = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(unwritable, codeEscape);

/** The same for a one-line name, in which line breaks and tabs are escaped too. */
export const escapeControlsInName = (text: string): string => escapeControls(text).replace(/[\t\n]/g, codeEscape);

/** Control characters but tab and line feed, lone surrogates and the two that are no characters. */
const unwritable =
  // eslint-disable-next-line no-control-regex -- the characters that are not allowed are the point
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const codeEscape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const writeAttributes = (attributes: Readonly<Record<string, Value>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`))
    .join("");

/** Text as it stands in a double-quoted attribute, line breaks and tabs included. */
const escapeAttribute = (text: string): string =>
  escapeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
