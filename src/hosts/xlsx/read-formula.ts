import { parseRange } from "../../core/grid/address";
import { limits } from "./limits";
import type { Attributes } from "./parse-xml";
import { formulaAt, readSharedFormula, type SharedFormula } from "./read-shared-formula";
import { ownText } from "./read-text";
import { damaged, refusal } from "./refuse";

/** The formula of a cell from its formula element and text, when it has either or lies in the reach of an array. */
export type FormulaReader = (
  element: Attributes | undefined,
  text: string,
  row: number,
  column: number,
) => string | undefined;

/** Reads the formulas of one sheet in file order: shared ones in each cell's own wording, array ones in every cell they fill. */
export const formulaReader = (): FormulaReader => {
  const shared = new Map<string, SharedFormula>();
  const arrays = new Map<number, { readonly bottom: number; readonly formula: string }>();
  let characters = 0;

  const fillArray = (ref: string, formula: string): void => {
    const range = parseRange(ref);
    // An array of formulas a thousand columns wide is none of a budget's, and could be made to cost hours.
    if (!range || range.right - range.left > 1000) return;
    for (let column = range.left; column <= range.right; column++) {
      arrays.set(column, { bottom: range.bottom, formula });
    }
  };

  const sharedWording = (group: string, row: number, column: number): string => {
    const formula = shared.get(group);
    if (!formula) throw damaged("a cell shares a formula that is missing");
    const wording = formulaAt(formula, row, column);
    characters += wording.length;
    if (characters > limits.sharedFormulaCharacters) throw tooLong();
    return wording;
  };

  return (element, text, row, column) => {
    if (!element) {
      if (arrays.size === 0) return undefined;
      const array = arrays.get(column);
      return array && row <= array.bottom ? array.formula : undefined;
    }
    const { t: type, ref, si: group = "" } = element;
    const formula = type === "dataTable" ? dataTable(element) : ownText(text.trim());
    if (type === "shared") {
      if (formula === "") return sharedWording(group, row, column);
      if (ref !== undefined || !shared.has(group)) shared.set(group, readSharedFormula(formula, { row, column }));
    } else if ((type === "array" || type === "dataTable") && ref?.includes(":")) {
      fillArray(ref, formula);
    }
    return formula === "" ? undefined : formula;
  };
};

/** A what-if table, worded as Excel shows it. */
const dataTable = ({ r1 = "", r2 = "", dt2D, dtr }: Attributes): string => {
  if (dt2D === "1") return `TABLE(${r1},${r2})`;
  return dtr === "1" ? `TABLE(${r1},)` : `TABLE(,${r1})`;
};

const tooLong = () =>
  refusal(
    "too-large",
    "This file's formulas are too long to be read: remove sheets that are not needed and save it again.",
  );
