import type { Question, Reading } from "../model/reading";
import { isChoice } from "../model/summary-choices";
import { renameQuestion } from "../model/versions/rename-answer";

/**
 * Every open question, then every answered one, which stays on the sheet so that its answer can be changed. Questions of services' names,
 * of ratings and of renames are given with their choices, answered or not.
 */
export const listQuestions = (
  { questions }: Reading,
  answers: ReadonlyMap<string, string>,
  ofBudget: readonly Question[],
): readonly Question[] => {
  const all = [...questions, ...ofBudget];
  const open = all.filter(({ id }) => !answers.has(id) || questions.some((question) => question.id === id));
  const isOpen = new Set(open.map(({ id }) => id));
  const answered = [...answers.keys()].filter((id) => !isOpen.has(id) && !isChoice(id)).sort();
  return [...open, ...answered.map((id) => withAnswer(ofBudget.find((one) => one.id === id)) ?? answeredQuestion(id))];
};

const withAnswer = (question: Question | undefined): Question | undefined =>
  question === undefined ? undefined : { ...question, evidence: ["Answered"] };

const answeredQuestion = (id: string): Question => {
  if (id.startsWith("service:")) return goneService(id);
  if (id.startsWith(renames)) return answeredRename(id);
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

/** A service whose name no line bears any more, or that the base budget now has. */
const goneService = (id: string): Question => ({
  id,
  ask: `Which service of the base budget is "${id.slice("service:".length)}"? No line asks for it now.`,
  choices: [],
  evidence: ["Answered"],
});

const renames = renameQuestion({ key: "" });

/** A line that is gone and that somebody has said what became of. */
const answeredRename = (id: string): Question => ({
  id,
  ask: `What is “${id.slice(renames.length)}” called now?`,
  choices: [],
  evidence: ["Answered"],
});

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
  ["rag", { ask: "What do red, amber and green rate?", choices: ["deliverability", "service impact"] }],
  ["sign", { ask: "How are savings printed?", choices: ["savings-negative", "savings-positive"] }],
]);
