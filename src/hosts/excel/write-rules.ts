import { printPosition, printRange } from "../../core/grid/address";
import { lookOf } from "../../core/summary/house-style";
import type { SheetPlan } from "../../core/summary/sheet-plan";
import type { SheetDraft } from "./draft-sheet";
import { inSheet, rangeAt, type Step } from "./write-steps";

/**
 * The steps for what lights up, what is answered from a list, and what leads to another cell; on a sheet that stands as it is laid out, only in
 * rows whose contents change.
 */
export const ruleSteps = ({ plan, name, links, contents, isRelaid }: SheetDraft): readonly Step[] => {
  const changed = new Set(contents.map(({ row }) => row));
  const highlights = isRelaid ? plan.highlights : [];
  return [
    ...[...new Set(highlights.map(({ range }) => printRange(range)))].map((address) =>
      inSheet(name, 300, (sheet) => {
        rangeAt(sheet, address).conditionalFormats.clearAll();
      }),
    ),
    ...highlights.map((highlight) =>
      inSheet(name, 1800, (sheet) => {
        lightUp(sheet, highlight);
      }),
    ),
    ...plan.choices
      .filter(({ at }) => isRelaid || changed.has(at.row))
      .map((choice) =>
        inSheet(name, 1500, (sheet) => {
          offer(sheet, choice);
        }),
      ),
    ...links.map(({ row, column, to }) =>
      inSheet(name, 350, (sheet) => {
        rangeAt(sheet, printPosition({ row, column })).hyperlink = { documentReference: to };
      }),
    ),
  ];
};

const lightUp = (sheet: Excel.Worksheet, { range, word, role }: SheetPlan["highlights"][number]): void => {
  const { cellValue } = rangeAt(sheet, printRange(range)).conditionalFormats.add("CellValue");
  const { bold, colour, fill } = lookOf(role);
  cellValue.rule = { formula1: `="${word.replaceAll('"', '""')}"`, operator: "EqualTo" };
  if (bold) cellValue.format.font.bold = true;
  cellValue.format.font.color = `#${colour}`;
  if (fill !== undefined) cellValue.format.fill.color = `#${fill}`;
};

/** The most characters Excel takes in a list written out, and in a prompt. */
const longest = 255;

const offer = (sheet: Excel.Worksheet, { at, options, prompt }: SheetPlan["choices"][number]): void => {
  const { dataValidation } = rangeAt(sheet, printPosition(at));
  dataValidation.clear();
  const source = options.join(",");
  const isList = options.length > 0 && source.length <= longest && !options.some((option) => option.includes(","));
  // Excel cannot write out a longer list or an option with a comma: such a cell is prompted for alone.
  if (isList) {
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = {
      ...{ showAlert: true, style: "Stop", title: "Not one of the choices" },
      message: shortened(`Choose one of: ${options.join(", ")}.`),
    };
  }
  dataValidation.prompt = { showPrompt: true, title: "", message: shortened(prompt) };
};

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
