import { cellKey, columnName, printPosition, printRef, quoteSheet } from "../../grid/address";
import type { Budget } from "../../model/budget";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import { listed } from "../as-printed";
import { yearKey } from "../../years/financial-year";
import { readOnce } from "../../reading/read-once";
import type { Check } from "../check";
import { tables } from "../reach";
import { formulaShape } from "./formula-shape";
import { lookedAtYears } from "./looked-at-years";
import { type Looking, type OutOfStep, outOfStepAlong, outOfStepDown } from "./out-of-step";
import { type ShapedFormula, type YearFormula, yearFormulas } from "./year-formulas";

/** A formula in a year's column looks at that year's figures, as the formulas beside it do (T13). */
export const formulasLookAtTheirOwnYear: Check = {
  name: "formulas-look-at-their-own-year",
  codes: ["T13"],
  run: (reading, { cellAt }) => {
    const all = [...tables(reading).values()].map((table) => ({ table, rows: yearFormulas(table) }));
    const worked = all.filter(({ rows }) => rows.length > 0);
    if (worked.length === 0) return [];
    // Sheets of one layout have the same formulas.
    const shapeOf = readOnce(formulaShape);
    const looking: Looking = { shapeOf, yearAt: lookedAtYears(reading), isFilled: filledIn(cellAt) };
    return worked.flatMap(({ table, rows }) => {
      const strays = [...alongRows(rows, looking), ...downColumns(rows, looking)];
      return strays.length === 0 ? [] : [findingOf(table, onceEach(strays))];
    });
  },
};

/** Of a long range its first rows tell. */
const mostLooked = 40;

const filledIn =
  (cellAt: Budget["cellAt"]): Looking["isFilled"] =>
  (sheet, column, { top, bottom }) => {
    const last = Math.min(bottom, top + mostLooked - 1);
    for (let row = top; row <= last; row += 1) if (cellAt({ sheet, row, column }) !== undefined) return true;
    return false;
  };

/** Rows that look at the same columns as the row above them, which is most of a ledger, are as well in step as that one. */
const alongRows = (rows: readonly (readonly YearFormula[])[], looking: Looking): readonly OutOfStep[] => {
  let inStep: readonly YearFormula[] = [];
  return rows.flatMap((row) => {
    if (row.length < 3 || looksAlike(row, inStep)) return [];
    const strays = outOfStepAlong(row, looking);
    if (strays.length === 0) inStep = row;
    return strays;
  });
};

const looksAlike = (row: readonly YearFormula[], other: readonly YearFormula[]): boolean =>
  row.length === other.length &&
  row.every(({ at, columns }, index) => at.column === other[index]?.at.column && columns === other[index].columns);

/** Formulas of a column that look at the same columns are taken together: one alone is out of step with none. */
const downColumns = (rows: readonly (readonly YearFormula[])[], looking: Looking): readonly OutOfStep[] => {
  const byColumn = new Map<number, Map<string, YearFormula[]>>();
  for (const row of rows) {
    for (const one of row) {
      if (!looksFar(one.formula)) continue;
      const alike = byColumn.get(one.at.column) ?? new Map<string, YearFormula[]>();
      byColumn.set(one.at.column, alike);
      const own = alike.get(one.columns);
      if (own === undefined) alike.set(one.columns, [one]);
      else own.push(one);
    }
  }
  return [...byColumn.values()].flatMap((alike) => (alike.size < 2 ? [] : downOne([...alike.values()], looking)));
};

const downOne = (alike: readonly (readonly YearFormula[])[], looking: Looking): readonly OutOfStep[] => {
  const groups = new Map<string, (readonly ShapedFormula[])[]>();
  for (const formulas of alike) {
    const [first] = formulas;
    if (first === undefined) continue;
    const shape = looking.shapeOf(first.formula);
    const shaped = formulas.map((one) => ({ ...one, shape }));
    groups.set(shape.form, [...(groups.get(shape.form) ?? []), shaped]);
  }
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : outOfStepDown(group.flat(), looking)));
};

/** At another sheet, or for a year that is spelled out. */
const looksFar = (formula: string): boolean => formula.includes("!") || formula.includes('"') || formula.includes("[");

const onceEach = (strays: readonly OutOfStep[]): readonly OutOfStep[] => {
  const seen = new Set<string>();
  return strays.filter(({ figure }) => {
    const key = cellKey(figure.at);
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
};

const findingOf = (table: Table, strays: readonly OutOfStep[]): Finding => {
  const [first, ...others] = strays;
  const wording =
    first === undefined || others.length > 0
      ? {
          message: `${strays.length} figures of ${table.id} do not look at their own year as the formulas beside them do: ${listed(strays.map(inShort))}.`,
          remedy: "Copy the formula from a cell beside each that is right, or say why it looks elsewhere.",
        }
      : inFull(first);
  return {
    check: formulasLookAtTheirOwnYear.name,
    code: "T13",
    severity: strays.some(isYearSlip) ? "error" : "warning",
    ...wording,
    cells: strays.map(({ figure }) => figure.at),
  };
};

/** It looks at a year that is known not to be its own, where the others look at theirs. */
const isYearSlip = ({ isOwnYear, looksAt, figure }: OutOfStep): boolean =>
  isOwnYear && looksAt !== undefined && looksAt.year.start !== figure.start;

const inFull = (stray: OutOfStep): Pick<Finding, "message" | "remedy"> => {
  const { figure, slot, alike, along } = stray;
  const where = printRef(figure.at);
  const others = `the ${alike} others of its ${along} look at ${isYearSlip(stray) ? "their own year" : inStepWith(stray)}`;
  const formula = figure.formula.length > longestQuoted ? "" : `: =${figure.formula}`;
  return {
    message: `"${figure.name}" for ${figure.year} in ${where} ${looksAtSaid(stray)}, where ${others}${formula}.`,
    remedy: `Copy the formula ${along === "row" ? "beside" : "above or below"} it into ${where}${slot.kind === "column" ? `, so that it looks at column ${columnName(stray.expected)}` : ""}, or say why it looks elsewhere.`,
  };
};

const longestQuoted = 120;

const looksAtSaid = (stray: OutOfStep): string => {
  const { slot, looksAt, figure } = stray;
  if (slot.kind === "count") return `takes column ${slot.value} of what it looks up`;
  if (slot.kind === "year") return `asks for ${yearKey({ start: slot.value })}`;
  const sheet = slot.cells?.sheet;
  const place = `${sheet === undefined || sheet === figure.at.sheet ? "" : `${quoteSheet(sheet)}!`}${columnName(slot.value)}${rowsSaid(slot)}`;
  return isYearSlip(stray) && looksAt !== undefined ? `looks at ${looksAt.printed} (${place})` : `looks at ${place}`;
};

const rowsSaid = ({ cells }: OutOfStep["slot"]): string => {
  if (cells === undefined || cells.range.bottom > 100_000) return "";
  const { top, bottom } = cells.range;
  return top === bottom ? String(top) : `${top} to ${bottom}`;
};

const inStepWith = ({ slot, expected }: OutOfStep): string => {
  if (slot.kind === "column") return `column ${columnName(expected)} or as far from their own`;
  return `${expected} or one more for each year`;
};

const inShort = (stray: OutOfStep): string =>
  isYearSlip(stray) && stray.looksAt !== undefined
    ? `${printPosition(stray.figure.at)} (${stray.looksAt.printed} for ${stray.figure.year})`
    : printPosition(stray.figure.at);
