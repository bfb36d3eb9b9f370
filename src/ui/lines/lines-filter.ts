import type { LineView } from "../../core/desk/views";

/** What a person looks for among the lines; an empty text means any. */
export interface LinesWanted {
  readonly words: string;
  readonly theme: string;
  readonly kind: string;
  /** The year in which a line must have a figure, by its place among the plan's years. */
  readonly year: number | undefined;
}

export const anyLine: LinesWanted = { words: "", theme: "", kind: "", year: undefined };

/** The lines wanted: every word typed stands somewhere in the reference, name, theme or service. */
export const filterLines = (lines: readonly LineView[], wanted: LinesWanted): readonly LineView[] => {
  const words = fold(wanted.words).split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (wanted.theme !== "" && line.theme !== wanted.theme) return false;
    if (wanted.kind !== "" && line.kind !== wanted.kind) return false;
    if (wanted.year !== undefined && isNil(line.figures[wanted.year] ?? "")) return false;
    const text = fold([line.reference, line.name, line.theme, line.service].join(" "));
    return words.every((word) => text.includes(word));
  });
};

/** Each different value of a field, in the order of the lines. */
export const valuesOf = (lines: readonly LineView[], field: "theme" | "kind"): readonly string[] => [
  ...new Set(lines.map((line) => line[field]).filter((value) => value !== "")),
];

const isNil = (figure: string): boolean => /^[-0.,]*$/.test(figure);

const fold = (text: string): string => text.toLowerCase();
