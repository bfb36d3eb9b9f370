import type { Readable } from "node:stream";
import type { Answers } from "../core/tasks/answers";
import { CannotRun } from "./cannot-run";
import { readBytes } from "./read-file";

/** The answers of a JSON file, by question id; none when no file is named. Anything but an object of words stops with a sentence. */
export const readAnswersFile = async (file: string | undefined, stdin: Readable): Promise<Answers> => {
  if (file === undefined) return new Map();
  const answers: unknown = JSON.parse(new TextDecoder().decode(await readBytes(file, stdin)));
  if (typeof answers !== "object" || answers === null || Array.isArray(answers)) throw notAnswers(file);
  return new Map(
    Object.entries(answers).map(([id, answer]: [string, unknown]) => {
      if (typeof answer !== "string") throw notAnswers(file);
      return [id, answer];
    }),
  );
};

const notAnswers = (file: string): CannotRun =>
  new CannotRun(
    `${file} does not hold answers: expected {"Sheet1!A6:F20:presentation": "level"}, each answer in words.`,
  );
