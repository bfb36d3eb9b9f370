import { printPosition } from "../../core/grid/address";
import type { SheetPlan } from "../../core/summary/sheet-plan";
import { elementsUnder, escapeText } from "./write-xml";

/** The lists some cells are answered from; cells with the same list and prompt share one rule. */
export const writeChoices = (choices: SheetPlan["choices"]): string => {
  const rules = new Map<string, { readonly choice: Choice; readonly cells: string[] }>();
  for (const choice of choices) {
    const key = JSON.stringify([choice.prompt, choice.options]);
    const rule = rules.get(key) ?? { choice, cells: [] };
    rule.cells.push(printPosition(choice.at));
    rules.set(key, rule);
  }
  if (rules.size === 0) return "";
  const written = [...rules.values()].map(({ choice, cells }) => writeRule(choice, cells.join(" ")));
  return el("dataValidations", { count: rules.size }, ...written);
};

type Choice = SheetPlan["choices"][number];

const el = elementsUnder("");

/** The most characters Excel takes in a list written out, and in a prompt. */
const longest = 255;

const writeRule = ({ options, prompt }: Choice, sqref: string): string => {
  const shown = { showInputMessage: 1, prompt: shortened(prompt), sqref };
  const list = options.join(",");
  // Excel cannot write out a longer list or an option with a comma: such a cell is prompted for alone.
  if (options.length === 0 || list.length > longest || options.some((option) => option.includes(","))) {
    return el("dataValidation", { allowBlank: 1, ...shown });
  }
  return el(
    "dataValidation",
    {
      ...{ type: "list", allowBlank: 1, showErrorMessage: 1, errorTitle: "Not one of the choices" },
      ...{ error: shortened(`Choose one of: ${options.join(", ")}.`), ...shown },
    },
    el("formula1", {}, escapeText(`"${list.replaceAll('"', '""')}"`)),
  );
};

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
