import { findPart, type Package, type Part } from "./package";
import { type Attributes, parsePart } from "./parse-xml";
import { refusal } from "./refuse";

/** A pointer from one part to another, or to something outside the file. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in Strict and transitional files: "worksheet". */
  readonly type: string;
  /** The name of the part pointed to, without a leading slash; the address as written when external. */
  readonly target: string;
  readonly external: boolean;
}

/** What kind each part is. */
export interface ContentTypes {
  /** By part name in lower case, without a leading slash. */
  readonly overrides: ReadonlyMap<string, string>;
  /** By file extension in lower case. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** Reads `[Content_Types].xml`; a zip without it is no workbook. */
export const readContentTypes = (pkg: Package): ContentTypes => {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const part = findPart(pkg, "[Content_Types].xml");
  if (!part) {
    throw refusal(
      "not-a-workbook",
      "This file is a zip archive but not an Excel workbook: choose a file saved as an Excel workbook (.xlsx).",
    );
  }
  parsePart(part, {
    open: (name, { PartName, Extension, ContentType = "" }) => {
      if (name === "Override" && PartName !== undefined) {
        overrides.set(PartName.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase(), ContentType);
      } else if (name === "Default" && Extension !== undefined) {
        defaults.set(Extension.toLowerCase(), ContentType);
      }
    },
  });
  return { overrides, defaults };
};

/** The content type of a part; undefined when none is declared. */
export const contentTypeOf = ({ overrides, defaults }: ContentTypes, partName: string): string | undefined => {
  const name = partName.toLowerCase();
  return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf(".") + 1));
};

/** Where the relationships of a part stand; of the package itself when the name is "". */
export const relationshipsPartName = (partName: string): string => {
  const slash = partName.lastIndexOf("/") + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
};

/** The relationships of a part in file order, of the package itself when the name is ""; none when it has no such part. */
export const readRelationships = (pkg: Package, partName: string): readonly Relationship[] => {
  const part = findPart(pkg, relationshipsPartName(partName));
  const relationships: Relationship[] = [];
  if (part) {
    parsePart(part, {
      open: (name, attributes) => {
        if (name === "Relationship") relationships.push(...readRelationship(pkg, partName, attributes));
      },
    });
  }
  return relationships;
};

/** The part the first relationship of this type leads to, when there is one. */
export const relatedPart = (pkg: Package, relationships: readonly Relationship[], type: string): Part | undefined => {
  const found = relationships.find((relationship) => leadsTo(type, relationship));
  return found && findPart(pkg, found.target);
};

/** The parts that all relationships of this type lead to. */
export const relatedParts = (pkg: Package, relationships: readonly Relationship[], type: string): readonly Part[] =>
  relationships.flatMap((relationship) =>
    leadsTo(type, relationship) ? (findPart(pkg, relationship.target) ?? []) : [],
  );

const leadsTo = (type: string, relationship: Relationship): boolean =>
  relationship.type === type && !relationship.external;

const readRelationship = (
  pkg: Package,
  partName: string,
  { Id, Type, Target, TargetMode }: Attributes,
): readonly Relationship[] => {
  if (Id === undefined || Type === undefined || Target === undefined) return [];
  const type = Type.slice(Type.lastIndexOf("/") + 1);
  const external = TargetMode === "External";
  return [{ id: Id, type, target: external ? Target : resolve(pkg, partName, Target), external }];
};

/** A target is relative to the folder of the part that points, or absolute; "..", "." and %20 are undone. */
const resolve = (pkg: Package, partName: string, target: string): string => {
  const path = target.replaceAll("\\", "/");
  const from = path.startsWith("/") ? [] : partName.split("/").slice(0, -1);
  const steps: string[] = [];
  for (const step of [...from, ...path.split("/")]) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  return findPart(pkg, name) ? name : unescaped(name);
};

const unescaped = (name: string): string =>
  name.replaceAll(/%([0-7][0-9A-Fa-f])/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
