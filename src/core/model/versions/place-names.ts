import type { Line } from "../line";
import { plainName } from "../near-names";
import type { LineChange } from "./line-change";

/** Gives a line's theme or service one name where the versions write it in several ways, as the new version has it first. */
export const placeNames = (changes: readonly LineChange[], place: "theme" | "service"): ((line: Line) => string) => {
  const names = new Map<string, string>();
  for (const name of [...changes.map(({ now }) => now?.[place]), ...changes.map(({ old }) => old?.[place])]) {
    if (name !== undefined && !names.has(plainName(name))) names.set(plainName(name), name);
  }
  return (line) => {
    const name = line[place];
    return name === undefined ? "Not stated" : (names.get(plainName(name)) ?? name);
  };
};
