import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The text of a part of a zip; empty when there is none. */
export const partOf = (zip: Uint8Array, name: string): string => {
  const bytes = unzipSync(zip)[name];
  return bytes === undefined ? "" : strFromU8(bytes);
};

/** The zip as another program might save it: parts edited, added, or taken out where the edit gives nothing. */
export const editParts = (
  zip: Uint8Array,
  edits: Readonly<Record<string, (text: string) => string | undefined>>,
): Uint8Array => {
  const parts = new Map(Object.entries(unzipSync(zip)));
  for (const [name, edit] of Object.entries(edits)) {
    const text = edit(strFromU8(parts.get(name) ?? new Uint8Array()));
    if (text === undefined) parts.delete(name);
    else parts.set(name, strToU8(text));
  }
  return zipSync(Object.fromEntries(parts));
};
