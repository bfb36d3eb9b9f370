import { aboutNames } from "../summary/about-names";
import { readNamedPairs } from "../summary/read-named-pairs";
import type { Answers } from "./answers";
import { existingSheetsOf } from "./existing-sheets-of";
import type { Workbook } from "./workbook";

/** The answers a person left on the About sheet of a refreshed workbook, by question; none when there is no such sheet. */
export const readAnswers = (workbook: Workbook): Answers =>
  new Map(
    [aboutNames.questions, aboutNames.choices].flatMap((name) =>
      readNamedPairs(existingSheetsOf(workbook), name).flatMap(([answer, key]) =>
        answer.trim() === "" || !key.includes(":") ? [] : [[key, answer.trim()] satisfies [string, string]],
      ),
    ),
  );
