import { type Position, printPosition } from "../../core/grid/address";
import { refusal } from "./refuse";
import { escapeControls, escapeText, type WriteElement } from "./write-xml";

/** The most characters a cell of Excel holds; a longer text makes it call the whole file damaged. */
const longestText = 32_767;

/** The text of a cell as a string, never a formula; refuses one that is too long. */
export const writeString = (text: string, at: Position, el: WriteElement): string => {
  if (text.length > longestText) {
    throw refusal(
      "cannot-write",
      `The text for cell ${printPosition(at)} has ${text.length} characters and Excel holds ${longestText} in a cell: shorten it.`,
    );
  }
  return el("t", preserved(text), escapeText(escapeControls(text)));
};

/** Spaces that XML readers might drop are marked as meant. */
export const preserved = (text: string): { readonly "xml:space"?: string } =>
  /^\s|\s$|[\n\t]|\s\s/.test(text) ? { "xml:space": "preserve" } : {};
