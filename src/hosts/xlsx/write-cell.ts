import { type Position, printPosition } from "../../core/grid/address";
import type { Content } from "../../core/summary/sheet-plan";
import { preserved, writeString } from "./write-string";
import { elementsUnder, escapeControls, escapeText } from "./write-xml";

/** What stands at a position of the sheet now, moved to another; undefined when nothing does. */
export type KeepCell = (from: Position, to: Position) => string | undefined;

/** A cell of ours: texts as strings whatever they begin with, formulas with the value they have now. */
export const writeCell = (content: Content, at: Position, style: number, keep: KeepCell): string => {
  const cell = (type: string | undefined, ...children: readonly string[]) =>
    el("c", { r: printPosition(at), s: style, t: type }, ...children);
  switch (content.kind) {
    case "blank":
      return cell(undefined);
    case "text":
    case "link":
      return content.text === "" ? cell(undefined) : cell("inlineStr", el("is", {}, writeString(content.text, at, el)));
    case "amount":
      return cell(undefined, el("v", {}, content.amount.toString()));
    case "formula": {
      const formula = el("f", {}, escapeText(content.formula));
      const { cached } = content;
      if (typeof cached === "string" && errorValues.has(cached)) return cell("e", formula, el("v", {}, cached));
      return typeof cached === "string"
        ? cell("str", formula, el("v", preserved(cached), escapeText(escapeControls(cached))))
        : cell(undefined, formula, el("v", {}, cached.toString()));
    }
    case "kept":
      return keep(content.from, at) ?? cell(undefined);
  }
};

const el = elementsUnder("");

/** What Excel shows where a formula has no value: as text it would be taken for words. */
const errorValues: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
