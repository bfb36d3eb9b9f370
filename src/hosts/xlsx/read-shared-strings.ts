import type { Part } from "./package";
import { parsePart } from "./parse-xml";
import { unescapeText } from "./read-text";

/** The texts that cells point to by number, runs of rich text joined, readings of Japanese left out. */
export const readSharedStrings = (part: Part): readonly string[] => {
  const strings: string[] = [];
  let string = "";
  let inText = false;
  let inPhonetic = false;
  parsePart(part, {
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
  });
  return strings;
};

/** Test versions of Excel 2007 wrote the longer name. */
const isItem = (name: string): boolean => name === "si" || name === "sstItem";
