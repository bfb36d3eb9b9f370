import type { Unit } from "../money/unit";
import { readSpan } from "../years/read-span";
import { readYear } from "../years/read-year";
import type { Line } from "./line";

/** How the summary is laid out: several blocks a page, or beside that also one plain table a sheet, to be published. */
type Rendering = "board" | "publish";

/** The financial years a business case shows, each by the calendar year it starts in. */
interface ShownYears {
  readonly from: number;
  readonly to: number;
}

/** What a person chose of the summary. What is not chosen follows the sheets. */
export interface SummaryChoices {
  readonly rendering: Rendering;
  /** The unit our figures are shown in; absent for the one most lines are printed in. */
  readonly unit?: Unit;
  /** Absent for all the years the lines have. */
  readonly years?: ShownYears;
  /** Why a choice is not followed, in words, by its id. */
  readonly refused: ReadonlyMap<string, string>;
}

/** The ids of the choices among the answers. */
export const choiceIds = { rendering: "summary:rendering", years: "summary:years", unit: "summary:unit" };

/** Whether an answer is such a choice. */
export const isChoice = (id: string): boolean => id.startsWith("summary:");

/** The answers that say: follow the sheets. */
export const allYears = "all";
export const unitAsPrinted = "as printed";

/** Reads the choices among the answers. What cannot be read or followed is refused in words, and the sheets are followed. */
export const readSummaryChoices = (answers: ReadonlyMap<string, string>, lines: readonly Line[]): SummaryChoices => {
  const refused = new Map<string, string>();
  const chosen = <Value>(id: string, read: (text: string) => Chosen<Value>): Value | undefined => {
    const text = answers.get(id)?.trim() ?? "";
    const outcome = text === "" ? {} : read(text);
    if (outcome.refused !== undefined) refused.set(id, `“${text}” ${outcome.refused}`);
    return outcome.value;
  };
  const rendering = chosen(choiceIds.rendering, readRendering) ?? "board";
  const years = chosen(choiceIds.years, (text) => readShownYears(text, lines));
  const unit = chosen(choiceIds.unit, (text) => readShownUnit(text, lines));
  return {
    rendering,
    refused,
    ...(years === undefined ? {} : { years }),
    ...(unit === undefined ? {} : { unit }),
  };
};

interface Chosen<Value> {
  readonly value?: Value;
  readonly refused?: string;
}

const readRendering = (text: string): Chosen<Rendering> => {
  const word = text.toLowerCase();
  return word === "board" || word === "publish" ? { value: word } : { refused: "is neither board nor publish." };
};

const readShownYears = (text: string, lines: readonly Line[]): Chosen<ShownYears> => {
  if (text.toLowerCase() === allYears) return {};
  const year = readYear(text)?.year;
  const span = readSpan(text) ?? (year && { from: year, to: year });
  if (span === undefined || span.from.start > span.to.start)
    return { refused: "is not a year, nor a first and a last year, such as 2025/26 to 2027/28." };
  const [from, to] = [span.from.start, span.to.start];
  const isInPlan = lines.some(({ years }) => years.some(({ year: { start } }) => start >= from && start <= to));
  return isInPlan ? { value: { from, to } } : { refused: "has no year that a line is given for." };
};

const readShownUnit = (text: string, lines: readonly Line[]): Chosen<Unit> => {
  if (text.toLowerCase() === unitAsPrinted) return {};
  const unit = units.find((one) => one.toLowerCase() === text.toLowerCase());
  if (unit === undefined) return { refused: "is none of £, £000 and £m." };
  const isStated = lines.every(({ years }) => years.every(({ unit: own }) => own !== undefined));
  return isStated ? { value: unit } : { refused: "is not used, as some lines state no unit to turn into it." };
};

const units: readonly Unit[] = ["£", "£000", "£m"];
