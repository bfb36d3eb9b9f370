import { parseRef } from "../../core/grid/address";
import type { DefinedName } from "../../core/tasks/workbook";
import { findPart, type Package, type Part } from "./package";
import { type Attributes, parsePart, prefixedAttribute } from "./parse-xml";
import { damaged, refusal } from "./refuse";
import { contentTypeOf, readContentTypes, readRelationships, type Relationship } from "./relationships";

/** What the workbook part says: its sheets in tab order and its names, and where it and they stand in the package. */
export interface WorkbookPart {
  readonly part: Part;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly dates1904: boolean;
  /** Excel is to work every formula out afresh when it opens the file. */
  readonly recalculatesOnOpen: boolean;
}

/** A worksheet and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: Part;
}

/** Reads the workbook part; refuses a package that holds a document of another kind. Chart and macro sheets are passed over. */
export const readWorkbookPart = (pkg: Package): WorkbookPart => {
  const part = findWorkbookPart(pkg);
  const relationships = readRelationships(pkg, part.name);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetPart[] = [];
  const names: DefinedName[] = [];
  let dates1904 = false;
  let recalculatesOnOpen = false;
  let name: string | undefined;
  let refersTo = "";

  parsePart(part, {
    open: (element, attributes) => {
      if (element === "sheet") sheets.push(...sheetPart(pkg, targets, attributes));
      // An extension repeats this element without the attribute.
      else if (element === "workbookPr") dates1904 ||= isTrue(attributes["date1904"]);
      else if (element === "calcPr") recalculatesOnOpen ||= isTrue(attributes["fullCalcOnLoad"]);
      else if (element === "definedName") {
        name = attributes["name"];
        refersTo = "";
      }
    },
    text: (text) => {
      if (name !== undefined) refersTo += text;
    },
    close: (element) => {
      if (element !== "definedName" || name === undefined) return;
      if (!name.startsWith("_xlnm.")) names.push(definedName(name, refersTo));
      name = undefined;
    },
  });
  refuseSharedParts(sheets);
  return { part, relationships, sheets, names, dates1904, recalculatesOnOpen };
};

/** Whether an attribute of a switch is on. */
export const isTrue = (attribute: string | undefined): boolean => attribute === "1" || attribute === "true";

const findWorkbookPart = (pkg: Package): Part => {
  const types = readContentTypes(pkg);
  const root = readRelationships(pkg, "").find(({ type }) => type === "officeDocument");
  const part = root && findPart(pkg, root.target);
  if (!part) throw notAWorkbook("holds no workbook");
  const type = contentTypeOf(types, part.name) ?? "";
  if (type.includes("wordprocessingml") || type.includes("ms-word")) throw notAWorkbook("is a Word document");
  if (type.includes("presentationml") || type.includes("ms-powerpoint")) throw notAWorkbook("is a presentation");
  if (type.includes("sheet.binary")) {
    throw refusal(
      "cannot-read",
      "This file is an Excel binary workbook (.xlsb), which is not read: open it in Excel and save it as an Excel workbook (.xlsx).",
    );
  }
  return part;
};

const sheetPart = (
  pkg: Package,
  targets: ReadonlyMap<string, Relationship>,
  attributes: Attributes,
): readonly SheetPart[] => {
  const { name = "", state = "visible" } = attributes;
  const id = prefixedAttribute(attributes, "id");
  // A module of macros from before Excel 97 keeps its place among the sheets without a part of its own.
  if (id === "") return [];
  const target = targets.get(id ?? "");
  if (!target) throw damaged(`its sheet "${name}" is listed but not in it`);
  if (target.type !== "worksheet") return [];
  const part = findPart(pkg, target.target);
  if (!part) throw damaged(`its sheet "${name}" is listed but not in it`);
  return [{ name, hidden: state !== "visible", part }];
};

/** A workbook of ten thousand tabs over one part would cost ten thousand readings. */
const refuseSharedParts = (sheets: readonly SheetPart[]): void => {
  const twice = sheets.find(({ part }, index) => sheets.findIndex((other) => other.part === part) < index);
  if (twice) throw damaged(`its sheet "${twice.name}" is the same part as another sheet`);
};

const definedName = (name: string, text: string): DefinedName => {
  const refersTo = parseRef(text.trim());
  return refersTo ? { name, refersTo } : { name };
};

const notAWorkbook = (what: string) =>
  refusal("not-a-workbook", `This file ${what}: choose a file saved as an Excel workbook (.xlsx).`);
