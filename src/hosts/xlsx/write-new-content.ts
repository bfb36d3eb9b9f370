import type { Position } from "../../core/grid/address";
import type { NewContent } from "../../core/grid/cell-change";
import { writeString } from "./write-string";
import type { WriteElement } from "./write-xml";

/** The type and the inside of a cell that holds what is given; text is a string whatever it begins with. */
export const writeNewContent = (
  content: NewContent,
  at: Position,
  el: WriteElement,
): { readonly type?: string; readonly xml: string } => {
  switch (content.kind) {
    case "text":
      return content.text === ""
        ? { xml: "" }
        : { type: "inlineStr", xml: el("is", {}, writeString(content.text, at, el)) };
    case "number":
      return { xml: el("v", {}, content.value.toString()) };
    case "blank":
      return { xml: "" };
  }
};
