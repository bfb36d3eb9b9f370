import type { Question, Reading } from "../model/reading";

/** Every open question, then every answered one, which stays on the sheet so that its answer can be changed. */
export const listQuestions = ({ questions }: Reading, answers: ReadonlyMap<string, string>): readonly Question[] => {
  const open = new Set(questions.map(({ id }) => id));
  const answered = [...answers.keys()].filter((id) => !open.has(id)).sort();
  return [...questions, ...answered.map(answeredQuestion)];
};

const answeredQuestion = (id: string): Question => {
  const kind = id.slice(id.lastIndexOf(":") + 1);
  const table = id.slice(0, id.lastIndexOf(":"));
  const known = knownQuestions.get(kind);
  return {
    id,
    ask: known === undefined ? `${kind} of ${table}` : `${known.ask} (${table})`,
    choices: known?.choices ?? [],
    evidence: ["Answered"],
  };
};

const knownQuestions: ReadonlyMap<string, Pick<Question, "ask" | "choices">> = new Map([
  [
    "presentation",
    {
      ask: "Is each year's figure a change, a level or the effect within the year?",
      choices: ["incremental", "level", "in-year"],
    },
  ],
  ["unit", { ask: "In what unit are the amounts?", choices: ["£", "£000", "£m"] }],
  ["year", { ask: "Which financial year are the figures for? Answer as 2025/26.", choices: [] }],
  ["base-year", { ask: "Which financial year is Year 1? Answer as 2025/26.", choices: [] }],
  ["sign", { ask: "How are savings printed?", choices: ["savings-negative", "savings-positive"] }],
]);
