/** Lines a label names, first to last, added or taken away. A single line has both ends the same. */
export interface NamedLines {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/** The lines of "total of lines 110 to 165", "total of lines 190, 290 and 690", "line 4015 minus 4035"; undefined when a label names none. */
export const readNamedLines = (label: string): readonly NamedLines[] | undefined => {
  const listed =
    /\b(?:total|sum) of lines? ([^()]*\d)/i.exec(label)?.[1] ??
    /\blines? (\d+ (?:minus|less|plus) [^()]*\d)/i.exec(label)?.[1];
  if (listed === undefined) return undefined;
  const lines: NamedLines[] = [];
  for (const [, operator = "", from = "", to] of listed.matchAll(term)) {
    const sign = /minus|less|^-/i.test(operator) ? -1 : 1;
    lines.push({ from: Number(from), to: Number(to ?? from), sign });
  }
  return lines.length > 0 && listed.replace(term, "").trim() === "" ? lines : undefined;
};

const term = /[\s,;]*(minus|less|plus|and|&)?\s*(?:lines? )?(\d{1,6})(?:\s*(?:to|-|–)\s*(?:line )?(\d{1,6}))?/gi;
