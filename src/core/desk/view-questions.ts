import type { Question } from "../model/reading";
import { presentationWords, signWords } from "../summary/words";
import type { ChoiceView, QuestionView } from "./views";

/** The questions that wait for a person, each choice in words. */
export const viewQuestions = (questions: readonly Question[]): readonly QuestionView[] =>
  questions.map(({ id, ask, evidence, choices }) => ({ id, ask, evidence, choices: choices.map(viewChoice) }));

const viewChoice = (value: string): ChoiceView => ({ value, words: choiceWords.get(value) ?? value });

const choiceWords: ReadonlyMap<string, string> = new Map([
  ...Object.entries(presentationWords),
  ...Object.entries(signWords),
  ["none", "None of them"],
  ["no", "No, these are different lines"],
]);
