import { columnName } from "../../../../src/core/grid/address";
import type { TableColumn, TableRow } from "../../../../src/core/model/reading";
import type { AmountReading } from "../../../../src/core/money/amount";
import { checkDrawn, tied } from "../../../support/check-drawn";

type Drawing = Parameters<typeof checkDrawn>[1];

/** How a drawn sheet is laid out as read: a line a table with its unit and what each column holds, then a line a row. */
export const layoutOf = (drawn: string, drawing: Drawing = {}): readonly string[] =>
  checkDrawn(drawn, drawing).reading.sheets.flatMap(({ tables }) =>
    tables.flatMap(({ id, title, unit, columns, rows }) => [
      [id.replace("Sheet1!", ""), title?.text ?? "-", unit.value ?? "?", columns.map(inWords).join(", ")].join("; "),
      ...rows.map(rowInWords),
    ]),
  );

/** The same sheet read as text and as typed numbers: both must be read alike. */
export const inBothForms = (drawn: string, drawing: Drawing = {}): readonly string[] => {
  const [text, typed] = [false, true].map((form) => layoutOf(drawn, { ...drawing, typed: form }));
  expect(typed).toEqual(text);
  return text ?? [];
};

/** How many printed figures tie out, and those that do not: "6 agree", "C4 SUM(C2:C3) differs". */
export const tiedOut = (drawn: string, drawing: Drawing = {}): readonly string[] => {
  const all = tied(drawn, drawing);
  const agreeing = all.filter((each) => / agrees\b/.test(each)).length;
  return [`${agreeing} agree`, ...all.filter((each) => !/ agrees\b/.test(each))];
};

const inWords = ({ column, meaning, kind, yearNamed, hidden }: TableColumn): string => {
  const year = meaning.kind === "year" ? meaning.year.start : meaning.kind;
  const named = yearNamed === undefined ? "" : ` of ${yearNamed.start}`;
  return `${columnName(column)} ${year}${named}${kind === undefined ? "" : ` ${kind}`}${hidden ? " hidden" : ""}`;
};

const rowInWords = ({ row, role, parents, name, reference, kind, words, amounts, hidden }: TableRow): string => {
  const path = [...parents, name].join(" > ");
  const code = reference === undefined ? "" : ` [${reference}]`;
  const beside = words.some((word) => word !== undefined) ? ` {${words.map((word) => word ?? "").join("|")}}` : "";
  const figures = amounts.map(figureInWords).join(" ");
  return `${row} ${role} ${path}${code}${beside} ${kind}${hidden ? " hidden" : ""}${role === "heading" ? "" : `: ${figures}`}`;
};

const figureInWords = (amount: AmountReading | undefined): string => {
  if (amount === undefined) return ".";
  if (amount.kind === "amount" || amount.kind === "fte") return amount.value.toString();
  return amount.kind === "percent" ? `${amount.value.toString()}%` : amount.kind;
};
