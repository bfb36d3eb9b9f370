import { attributeOf, childrenOf, type OutlinedElement, outlineXml } from "./patch-outline";
import { appendTo, applyEdits, removeElement } from "./patch-text";
import { elementsUnder } from "./write-xml";

/** States what kind new parts are, and no longer what parts taken out were. */
export const patchContentTypes = (
  text: string,
  part: string,
  { add, remove }: { readonly add: ReadonlyMap<string, string>; readonly remove: readonly string[] },
): string => {
  const root = outlineXml(text, part);
  const el = elementsUnder(root.prefix);
  const overrides = childrenOf(root, "Override");
  const defaults = childrenOf(root, "Default");
  const goesWithoutSaying = ([name, type]: readonly [string, string]) =>
    defaults.some(
      (each) =>
        name.toLowerCase().endsWith(`.${(attributeOf(each, "Extension") ?? "").toLowerCase()}`) &&
        attributeOf(each, "ContentType") === type,
    );
  const named = (name: string) => overrides.filter((each) => partNameOf(each) === name.toLowerCase());
  const added = [...add]
    .filter((part) => named(part[0]).length === 0 && !goesWithoutSaying(part))
    .map(([name, type]) => el("Override", { PartName: `/${name}`, ContentType: type }));
  return applyEdits(text, [...remove.flatMap(named).map(removeElement), ...appendTo(root, added.join(""))]);
};

const partNameOf = (override: OutlinedElement): string =>
  (attributeOf(override, "PartName") ?? "").replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
