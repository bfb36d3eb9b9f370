import { attributeOf, childOf, outlineXml } from "./patch-outline";
import { addAttribute, applyEdits, type Edit, placeAfter } from "./patch-text";
import { elementsUnder } from "./write-xml";

/** The workbook part with the word to Excel to work every formula out afresh when it next opens the file. */
export const patchCalculation = (text: string, part: string): string => {
  const root = outlineXml(text, part);
  const present = childOf(root, "calcPr");
  const edits = (): readonly Edit[] => {
    if (present === undefined)
      return placeAfter(root, beforeCalculation, elementsUnder(root.prefix)("calcPr", { fullCalcOnLoad: 1 }));
    const stated = present.attributes.find(({ tag }) => tag === "fullCalcOnLoad");
    if (stated !== undefined) return [{ from: stated.start, to: stated.end, text: "1" }];
    return [addAttribute(present, 'fullCalcOnLoad="1"')];
  };
  return attributeOf(present ?? root, "fullCalcOnLoad") === "1" ? text : applyEdits(text, edits());
};

const beforeCalculation = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
];
