import { findPart, type Package } from "./package";
import { patchContentTypes } from "./patch-content-types";
import { partText } from "./patch-part-text";
import { freshRelationshipIds, patchRelationships, targetFrom } from "./patch-relationships";
import { readRelationships, type Relationship, relationshipsPartName } from "./relationships";
import type { Vocabulary } from "./write-vocabulary";
import type { PartChanges } from "./write-package";

/** The parts of a package while they are being changed. */
export interface Draft {
  /** The text of a part as it is now; undefined when there is none. */
  readonly text: (name: string) => string | undefined;
  /** Gives a part new text; the same text again is no change. */
  readonly set: (name: string, text: string) => void;
  /** Makes a part under a free name, such as xl/worksheets/sheet4.xml for the pattern xl/worksheets/sheet#.xml. */
  readonly nameNew: (pattern: string, contentType: string) => string;
  readonly remove: (name: string) => void;
  readonly relationships: (part: string) => readonly Relationship[];
  /** Points from one part to another and tells the new relationship's id. */
  readonly relate: (part: string, type: string, target: string) => string;
  readonly unrelate: (part: string, ids: readonly string[]) => void;
  /** All that is changed, relationships and content types included. */
  readonly changes: () => PartChanges;
}

interface PartLinks {
  readonly add: { readonly id: string; readonly type: string; readonly target: string }[];
  readonly remove: string[];
  readonly nextId: () => string;
}

/** Opens a package for changing; nothing in the package itself changes. */
export const openDraft = (pkg: Package, vocabulary: Vocabulary): Draft => {
  const changes = new Map<string, string | undefined>();
  const contentTypes = new Map<string, string>();
  const removed: string[] = [];
  const links = new Map<string, PartLinks>();

  const original = (name: string): string | undefined => {
    const part = findPart(pkg, name);
    return part && partText(part);
  };
  const nameOf = (name: string): string => findPart(pkg, name)?.name ?? name;
  const text = (name: string): string | undefined =>
    changes.has(nameOf(name)) ? changes.get(nameOf(name)) : original(name);
  const set = (name: string, changed: string): void => {
    if (original(name) === changed) changes.delete(nameOf(name));
    else changes.set(nameOf(name), changed);
  };
  const linksOf = (part: string): PartLinks => {
    const ids = readRelationships(pkg, part).map(({ id }) => id);
    const opened = links.get(part) ?? { add: [], remove: [], nextId: freshRelationshipIds(ids) };
    links.set(part, opened);
    return opened;
  };

  return {
    text,
    set,
    nameNew: (pattern, contentType) => {
      const name = freeName(
        pattern,
        (candidate) => findPart(pkg, candidate) !== undefined || contentTypes.has(candidate),
      );
      contentTypes.set(name, contentType);
      return name;
    },
    remove: (name) => {
      changes.set(nameOf(name), undefined);
      removed.push(name);
    },
    relationships: (part) => readRelationships(pkg, part),
    relate: (part, type, target) => {
      const { add, nextId } = linksOf(part);
      const id = nextId();
      add.push({ id, type: vocabulary.relationshipType(type), target: targetFrom(part, target) });
      return id;
    },
    unrelate: (part, ids) => {
      linksOf(part).remove.push(...ids);
    },
    changes: () => {
      for (const [part, change] of links) {
        const name = relationshipsPartName(part);
        if (change.add.length + change.remove.length === 0) continue;
        if (text(name) === undefined) contentTypes.set(name, relationshipsContentType);
        set(name, patchRelationships(text(name), name, change));
      }
      const types = "[Content_Types].xml";
      set(types, patchContentTypes(text(types) ?? "", types, { add: contentTypes, remove: removed }));
      return changes;
    },
  };
};

/** Some producers state the kind of each relationships part and none for the extension. */
const relationshipsContentType = "application/vnd.openxmlformats-package.relationships+xml";

const freeName = (pattern: string, isTaken: (name: string) => boolean): string => {
  for (let number = 1; ; number++) {
    const name = pattern.replace("#", String(number));
    if (!isTaken(name)) return name;
  }
};
