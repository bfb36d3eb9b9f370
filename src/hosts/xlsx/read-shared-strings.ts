import type { Part } from "./package";
import { parsePart, type XmlListener } from "./parse-xml";
import { unescapeText } from "./read-text";
import { asciiBytes, scanBlanks, scanText, standsAt, textAt } from "./scan-xml";

/** The texts that cells point to by number, runs of rich text joined, readings of Japanese left out. */
export const readSharedStrings = (part: Part): readonly string[] => {
  const strings: string[] = [];
  let string = "";
  let inText = false;
  let inPhonetic = false;
  const listener: XmlListener = {
    open: (name) => {
      if (isItem(name)) string = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text: (text) => {
      if (inText) string += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (isItem(name)) strings.push(unescapeText(string));
    },
  };

  const takeItems = (bytes: Uint8Array, start: number): number => {
    for (let at = start; ;) {
      at = scanBlanks(bytes, at);
      const text = scanItemStart(bytes, at);
      const textEnd = text === 0 ? 0 : scanText(bytes, text);
      if (textEnd === 0 || !standsAt(bytes, textEnd, itemEnd)) return at;
      strings.push(unescapeText(textAt(bytes, text, textEnd)));
      at = textEnd + itemEnd.length;
    }
  };

  parsePart(part, listener, { child: "si", depth: 1, isAmong: () => true, take: takeItems });
  return strings;
};

/** Where the text begins of an item that is one text alone; 0 when it is more. */
const scanItemStart = (bytes: Uint8Array, at: number): number => {
  if (standsAt(bytes, at, plainItem)) return at + plainItem.length;
  return standsAt(bytes, at, spacedItem) ? at + spacedItem.length : 0;
};

const plainItem = asciiBytes("<si><t>");
const spacedItem = asciiBytes(`<si><t xml:space="preserve">`);
const itemEnd = asciiBytes("</t></si>");

/** Test versions of Excel 2007 wrote the longer name. */
const isItem = (name: string): boolean => name === "si" || name === "sstItem";
