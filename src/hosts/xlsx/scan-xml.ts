/**
 * The pieces of plain XML, recognised in the bytes of a part: the few forms in which programs write cells and their texts.
 * Each answers with the place where its piece ends, or with 0 when the bytes are anything else, well-formed or not; then
 * the parser reads them. Every search stops at "<", so that none runs past a closing tag known to follow.
 */

const tab = 9;
const newline = 10;
const space = 32;
const quote = 34;
const ampersand = 38;
const slash = 47;
const colon = 58;
const less = 60;
const equals = 61;
const greater = 62;
const bracket = 93;

/** The bytes of a piece of XML in ASCII. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Whether these very bytes stand here. */
export const standsAt = (bytes: Uint8Array, at: number, sought: Uint8Array): boolean => {
  for (let index = 0; index < sought.length; index++) if (bytes[at + index] !== sought[index]) return false;
  return true;
};

/** The end of the spaces and line ends that stand between elements. */
export const scanBlanks = (bytes: Uint8Array, at: number): number => {
  while (isBlank(bytes[at])) at += 1;
  return at;
};

/**
 * The place of the "/" or ">" that ends an opening tag. Of each attribute `into` is told where its name begins,
 * where its name ends and where its value ends; the value begins two bytes after the name.
 */
export const scanAttributes = (bytes: Uint8Array, at: number, into: number[]): number => {
  into.length = 0;
  for (;;) {
    const blanks = at;
    while (bytes[at] === space) at += 1;
    if (bytes[at] === slash || bytes[at] === greater) return at;
    if (at === blanks) return 0;
    const name = at;
    while (isNameByte(bytes[at], at === name)) at += 1;
    if (at === name || bytes[at] !== equals || bytes[at + 1] !== quote) return 0;
    if (isNamed(bytes, into, name, at)) return 0;
    const value = at;
    at = scanAttributeValue(bytes, at + 2);
    if (at === 0) return 0;
    into.push(name, value, at);
    at += 1;
  }
};

/** The place of the quote that ends an attribute's value. */
const scanAttributeValue = (bytes: Uint8Array, at: number): number => {
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at;
    if (byte < space || byte > 126 || byte === less || byte === ampersand) return 0;
    at += 1;
  }
};

/** The place of the "<" that ends a text. */
export const scanText = (bytes: Uint8Array, start: number): number => {
  let isAscii = true;
  for (let at = start; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === less) return isAscii || isReadable(bytes, start, at) ? at : 0;
    if (byte > 126) isAscii = false;
    else if (byte === ampersand) {
      if (!entities.some((entity) => standsAt(bytes, at, entity))) return 0;
    } else if (byte < space && byte !== tab && byte !== newline) return 0;
    else if (byte === greater && bytes[at - 1] === bracket && bytes[at - 2] === bracket) return 0;
  }
};

/** A stretch that `scanText` or `scanAttributeValue` passed, as the text it stands for: a string of its own. */
export const textAt = (bytes: Uint8Array, start: number, end: number): string => {
  const text = decoder.decode(bytes.subarray(start, end));
  return text.includes("&")
    ? text.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => characters[entity] ?? "")
    : text;
};

/** The attributes that `scanAttributes` told of. */
export const attributesAt = (bytes: Uint8Array, found: readonly number[]): Readonly<Record<string, string>> => {
  if (found.length === 0) return noAttributes;
  const attributes = new Map<string, string>();
  for (let index = 0; index < found.length; index += 3) {
    const nameEnd = found[index + 1] ?? 0;
    attributes.set(textAt(bytes, found[index] ?? 0, nameEnd), textAt(bytes, nameEnd + 2, found[index + 2] ?? 0));
  }
  return Object.fromEntries(attributes);
};

/** Which of the attributes that `scanAttributes` told of has this name; -1 when none. */
export const attributeNamed = (bytes: Uint8Array, found: readonly number[], name: Uint8Array): number => {
  for (let index = 0; index < found.length; index += 3) {
    const start = found[index] ?? 0;
    if ((found[index + 1] ?? 0) - start === name.length && standsAt(bytes, start, name)) return index;
  }
  return -1;
};

const noAttributes = {};

const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

const entities = Object.keys(characters).map(asciiBytes);

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Text in proper UTF-8 and of characters that XML allows. */
const isReadable = (bytes: Uint8Array, start: number, end: number): boolean => {
  try {
    return !/[\ufffe\uffff]/.test(decoder.decode(bytes.subarray(start, end)));
  } catch {
    return false;
  }
};

const isBlank = (byte: number | undefined): boolean =>
  byte === space || byte === newline || byte === tab || byte === 13;

const isNameByte = (byte = 0, isFirst: boolean): boolean => {
  const letter = byte | 32;
  if ((letter >= 97 && letter <= 122) || byte === 95) return true;
  return !isFirst && ((byte >= 48 && byte <= colon) || byte === 45 || byte === 46);
};

/** Whether an attribute of this name is already among those found. */
const isNamed = (bytes: Uint8Array, found: readonly number[], start: number, end: number): boolean => {
  for (let index = 0; index < found.length; index += 3) {
    const name = found[index] ?? 0;
    if ((found[index + 1] ?? 0) - name !== end - start) continue;
    let at = start;
    while (at < end && bytes[at] === bytes[name + at - start]) at += 1;
    if (at === end) return true;
  }
  return false;
};
