import { printRange, printRef } from "../../src/core/grid/address";
import { type CellValue, isCellError } from "../../src/core/grid/cell";
import type { CellChange, NewContent } from "../../src/core/grid/cell-change";
import type { Grid } from "../../src/core/grid/grid";
import type { GivenAmount, LineContent, LineEdit } from "../../src/core/model/edits/line-edit";
import { Decimal } from "../../src/core/money/decimal";
import type { Unit } from "../../src/core/money/unit";
import { checkWorkbook } from "../../src/core/tasks/check-workbook";
import { planLineEdit } from "../../src/core/tasks/edit-line";
import type { LineEditPlan } from "../../src/core/tasks/line-edit-plan";

/** A plan over drawn sheets, nothing written. */
export const plannedEdit = (edit: LineEdit, ...grids: readonly Grid[]): LineEditPlan =>
  planLineEdit(checkWorkbook({ sheets: grids, names: [], dates1904: false }, new Map()), edit);

/** The changes in words: "Register!C3: -40 → -120", "Register!A5: blank → text SAV03 like A4". */
export const changeWords = ({ changes }: LineEditPlan): readonly string[] => [
  ...changes.cells.map(
    ({ at, before, after }: CellChange) => `${printRef(at)}: ${valueWords(before)} → ${contentWords(after)}`,
  ),
  ...(changes.grown ?? []).map(({ name, from, to }) => `${name}: ${printRange(from)} → ${printRange(to)}`),
];

const valueWords = (value: CellValue | undefined): string => {
  if (value === undefined) return "blank";
  if (isCellError(value)) return value.error;
  return typeof value === "string" ? `"${value}"` : String(value);
};

const contentWords = (content: NewContent): string => {
  switch (content.kind) {
    case "blank":
      return "blank";
    case "text":
      return `"${content.text}"`;
    case "number":
      return content.value.toFixed();
  }
};

/** Amounts by the year they begin in: a figure in the table's unit, "120 £" in a unit of its own, other words as they are, "" for a blank. */
export const amounts = (given: Readonly<Record<number, string>>): Pick<LineContent, "amounts"> => ({
  amounts: Object.entries(given).map(([start, text]) => ({
    year: { start: Number(start) },
    amount: givenAmount(text),
  })),
});

const givenAmount = (text: string): GivenAmount => {
  if (text === "") return { kind: "blank" };
  const [, value, unit] = /^(-?[\d.]+)(?: (£|£000|£m))?$/.exec(text) ?? [];
  if (value === undefined) return { kind: "words", text };
  const units: readonly Unit[] = ["£", "£000", "£m"];
  const own = units.find((each) => each === unit);
  return { kind: "figure", value: new Decimal(value), ...(own === undefined ? {} : { unit: own }) };
};
