import type { Range } from "../grid/address";

/** Every name the product defines starts so. */
export const ownPrefix = "Crosscast_";

interface Name {
  readonly name: string;
  readonly refersTo?: { readonly sheet: string; readonly range: Range };
}

/** The sheets that are ours, present tab name to marker: the marker is the name of their cell A1. */
export const ownSheets = (names: readonly Name[]): ReadonlyMap<string, string> =>
  new Map(
    names.flatMap(({ name, refersTo }) =>
      name.startsWith(ownPrefix) && refersTo !== undefined && isTopLeft(refersTo.range)
        ? [[refersTo.sheet, name] satisfies [string, string]]
        : [],
    ),
  );

const isTopLeft = ({ top, left, bottom, right }: Range): boolean =>
  top === 1 && left === 1 && bottom === 1 && right === 1;
