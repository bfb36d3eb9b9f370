import { SaxesParser } from "saxes";
import { type Part, streamPart } from "./package";
import { damaged, refusal } from "./refuse";
import { type Shortcut, skipChildren } from "./skip-children";

/** Attributes by their name as written. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader hears of a part; element names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Tells a part's elements and text in order; refuses a DOCTYPE, text that is not in its encoding, and broken XML.
 * What a shortcut takes in is told by the shortcut alone.
 */
export const parsePart = (part: Part, { open, text, close }: XmlListener, shortcut?: Shortcut): void => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let tags = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    tags += 1;
    open(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    tags += 1;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("doctype", () => {
    throw doctype(part.name);
  });
  parser.on("error", (error) => {
    throw damaged(`its part ${part.name} is not well-formed XML`, error);
  });

  let decoder: TextDecoder | undefined;
  let isUtf8 = false;
  const write = (bytes: Uint8Array): void => {
    decoder ??= decoderFor(bytes, part.name);
    isUtf8 = decoder.encoding === "utf-8";
    parser.write(decoded(decoder, part.name, bytes));
  };
  const skipping =
    shortcut &&
    skipChildren(shortcut, write, (bytes) => {
      write(bytes.subarray(0, -1));
      const before = tags;
      write(bytes.subarray(-1));
      return tags > before && depth === shortcut.depth && shortcut.isAmong() && isUtf8;
    });
  streamPart(part, skipping?.write ?? write);
  skipping?.end();
  if (decoder) parser.write(decoded(decoder, part.name));
  parser.close();
};

/** An attribute whatever its prefix, such as `r:id`. */
export const prefixedAttribute = (attributes: Attributes, name: string): string | undefined => {
  for (const key in attributes) if (key.endsWith(name) && localName(key) === name) return attributes[key];
  return undefined;
};

/** The name without its prefix. */
const localName = (name: string): string => {
  // Most elements of a sheet are named by one letter, too short for a prefix.
  if (name.length < 3) return name;
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

/** A part is in UTF-8 unless its first bytes or its declaration say otherwise. */
const decoderFor = (chunk: Uint8Array, name: string): TextDecoder => {
  const [first, second] = chunk;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return strict("utf-16le", name);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return strict("utf-16be", name);
  const declaration = new TextDecoder("latin1").decode(chunk.subarray(0, 200));
  return strict(/^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(declaration)?.[1] ?? "utf-8", name);
};

const strict = (encoding: string, name: string): TextDecoder => {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw damaged(`its part ${name} is in an unknown encoding`, error);
  }
};

const decoded = (decoder: TextDecoder, name: string, chunk?: Uint8Array): string => {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw damaged(`the text of its part ${name} is garbled`, error);
  }
};

const doctype = (name: string) =>
  refusal(
    "unsafe",
    `This file's part ${name} declares a document type (DOCTYPE), which no workbook needs and traps use: ask its sender for a clean copy.`,
  );
