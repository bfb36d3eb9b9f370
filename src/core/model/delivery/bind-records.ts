import type { Line } from "../line";
import { plainName } from "../near-names";
import type { BoundRecord, DeliveryRecord } from "./delivery";

/** The lines a tracker's rows may tell of, ready to be looked up. */
export interface LineFinder {
  readonly byReference: ReadonlyMap<string, readonly Line[]>;
  readonly byName: ReadonlyMap<string, readonly Line[]>;
}

/** Prepares the lines for looking up by reference and by name. */
export const lineFinder = (lines: readonly Line[]): LineFinder => {
  const byReference = new Map<string, Line[]>();
  const byName = new Map<string, Line[]>();
  const add = (map: Map<string, Line[]>, key: string, line: Line): void => {
    if (key === "") return;
    const present = map.get(key);
    if (present === undefined) map.set(key, [line]);
    else present.push(line);
  };
  for (const line of lines) {
    add(byReference, foldReference(line.reference ?? ""), line);
    add(byName, plainName(line.name), line);
  }
  return { byReference, byName };
};

/**
 * The line a row of a tracker tells of: by reference, else by name, never by where it stands. Of several alike the one in the same
 * service is meant; else none is.
 */
export const boundLine = (
  { reference, name, scope }: Pick<DeliveryRecord, "reference" | "name" | "scope">,
  places: readonly string[],
  { byReference, byName }: LineFinder,
): BoundRecord | undefined => {
  if (scope === "total" || scope === "subtotal" || scope === "year") return undefined;
  const referred = reference === undefined ? undefined : only(byReference.get(foldReference(reference)), name, places);
  if (referred !== undefined) return { line: referred, by: "reference" };
  const named = only(byName.get(plainName(name)), name, places);
  // A name that stands under another reference is another saving.
  if (named === undefined || (reference !== undefined && named.reference !== undefined)) return undefined;
  return { line: named, by: "name" };
};

const only = (lines: readonly Line[] | undefined, name: string, places: readonly string[]): Line | undefined => {
  if (lines === undefined || lines.length < 2) return lines?.[0];
  const named = lines.filter((line) => plainName(line.name) === plainName(name));
  if (named.length === 1) return named[0];
  const own = new Set(places.map(plainName));
  const there = (named.length === 0 ? lines : named).filter((line) =>
    [line.service ?? "", line.theme ?? "", ...line.places.directorate, ...line.places.headings].some(
      (place) => place !== "" && own.has(plainName(place)),
    ),
  );
  return there.length === 1 ? there[0] : undefined;
};

const foldReference = (reference: string): string => reference.replace(/\s+/g, "").toLowerCase();
