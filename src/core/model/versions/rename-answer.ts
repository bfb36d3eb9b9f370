import type { Line } from "../line";

/** The id of the question whether a line that is gone has another name now: "rename:SAV01". */
export const renameQuestion = ({ key }: Pick<Line, "key">): string => `rename:${key}`;

/** The answer that a line is gone and has no other name. */
export const notRenamed = "no";

/** The key of the new line that a person said an old one is; "no" is none. */
export const renameAnswer = (line: Pick<Line, "key">, answers: ReadonlyMap<string, string>): string | undefined =>
  answers.get(renameQuestion(line));
