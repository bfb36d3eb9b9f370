import { allYears, choiceIds, unitAsPrinted } from "../model/summary-choices";
import { aboutNames } from "./about-names";
import { aboutTable, aboutWidths } from "./about-table";
import type { BlockAt } from "./block";
import { textCell } from "./cells";
import type { PlanContext } from "./plan-context";
import { rowHeight } from "./row-heights";
import type { PlanRow, SheetPlan } from "./sheet-plan";

/** How the summary is to look: each choice with the cell to make it in, what is in use now, and the key it is known by. */
export const summaryChoices =
  (context: PlanContext): BlockAt =>
  (top) => {
    const first = top + 3;
    const list = choicesOf(context);
    return {
      ...aboutTable(
        "How the summary looks",
        "Crosscast_choices_table",
        ["Number", "Choice", "In use now", "Choices", "Answer", "Key"],
        list.map((choice, index) => choiceRow(choice, index, context)),
      )(top),
      names: [{ name: aboutNames.choices, range: { top: first, left: 5, bottom: first + list.length - 1, right: 6 } }],
      choices: list.flatMap(({ options, ask }, index): SheetPlan["choices"][number][] =>
        options.length === 0 ? [] : [{ at: { row: first + index, column: 5 }, options, prompt: ask }],
      ),
    };
  };

interface SummaryChoice {
  readonly id: string;
  readonly ask: string;
  readonly inUse: string;
  readonly words: string;
  /** None where anything may be typed. */
  readonly options: readonly string[];
}

const choicesOf = ({ choices, style, years }: PlanContext): readonly SummaryChoice[] => {
  const header = (start: number): string => years.find((year) => year.start === start)?.header ?? "";
  const shown = years.filter(
    ({ start }) => choices.years === undefined || (start >= choices.years.from && start <= choices.years.to),
  );
  const [first, last] = [shown[0]?.start, shown.at(-1)?.start];
  return [
    {
      id: choiceIds.rendering,
      ask: "Board is for a meeting: several tables a sheet. Publish adds a sheet for each table, plain, to be put on a website.",
      inUse: choices.rendering === "board" ? "Board" : "Publish",
      words: "board or publish",
      options: ["board", "publish"],
    },
    {
      id: choiceIds.years,
      ask: "Which years does a business case show? The other sheets keep them all.",
      inUse:
        choices.years === undefined || first === undefined || last === undefined
          ? "All"
          : first === last
            ? header(first)
            : `${header(first)} to ${header(last)}`,
      words: `${allYears}, or a first and last year such as 2025/26 to 2027/28`,
      options: [],
    },
    {
      id: choiceIds.unit,
      ask: "In what unit are amounts shown?",
      inUse: choices.unit ?? (style.unit === undefined ? "As printed; none is stated" : `As printed: ${style.unit}`),
      words: `${unitAsPrinted}, £, £000 or £m`,
      options: [unitAsPrinted, "£", "£000", "£m"],
    },
  ];
};

const choiceRow = (
  { id, ask, inUse, words }: SummaryChoice,
  index: number,
  { choices, facts }: PlanContext,
): PlanRow => {
  const refused = choices.refused.get(id);
  const texts = [String(index + 1), ask, refused === undefined ? inUse : `${inUse}. ${refused}`, words];
  return {
    height: rowHeight([...texts, "", id].map((text, column) => ({ text, width: aboutWidths[column] ?? 20 }))),
    cells: [
      ...texts.map((text) => textCell("text", text)),
      textCell("free-text", facts.answers.get(id) ?? ""),
      textCell("text", id),
    ],
  };
};
