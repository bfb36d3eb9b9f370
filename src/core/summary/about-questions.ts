import type { Question } from "../model/reading";
import { aboutNames } from "./about-names";
import { aboutTable, aboutWidths } from "./about-table";
import type { BlockAt } from "./block";
import { textCell } from "./cells";
import { listQuestions } from "./list-questions";
import type { PlanContext } from "./plan-context";
import { rowHeight } from "./row-heights";
import type { PlanRow, SheetPlan } from "./sheet-plan";

/** Each question with the cell to answer it in and the key it is known by. */
export const questions =
  ({ reading, model, delivery, facts: { answers, since } }: PlanContext): BlockAt =>
  (top) => {
    const list = listQuestions(reading, answers, [
      ...(model?.questions ?? []),
      ...(delivery?.questions ?? []),
      ...(since?.gone ?? []).flatMap(({ likely }) => likely?.question ?? []),
    ]);
    const first = top + 3;
    const table = aboutTable(
      "Questions and answers",
      "Crosscast_questions_table",
      ["Number", "Question", "Evidence", "Choices", "Answer", "Key"],
      list.length === 0
        ? [{ cells: ["1", "No question is open.", "", "", "", ""].map((text) => textCell("text", text)) }]
        : list.map((question, index) => questionRow(question, index, answers.get(question.id))),
    )(top);
    return {
      ...table,
      names: [
        {
          name: aboutNames.questions,
          range: { top: first, left: 5, bottom: first + Math.max(1, list.length) - 1, right: 6 },
        },
      ],
      choices: list.flatMap(({ choices, ask }, index): SheetPlan["choices"][number][] =>
        choices.length === 0
          ? []
          : [{ at: { row: first + index, column: 5 }, options: choices, prompt: ask.slice(0, 200) }],
      ),
    };
  };

const questionRow = ({ id, ask, choices, evidence }: Question, index: number, answer: string | undefined): PlanRow => {
  const texts = [String(index + 1), ask, evidence.join("; "), choices.join(" or ")];
  return {
    height: rowHeight([...texts, "", id].map((text, column) => ({ text, width: aboutWidths[column] ?? 20 }))),
    cells: [...texts.map((text) => textCell("text", text)), textCell("free-text", answer ?? ""), textCell("text", id)],
  };
};
