import { printsChanges } from "../model/budget-changes";
import type { Kind, Question, Table } from "../model/reading";
import { readSpan } from "../years/read-span";
import { namesYears } from "./read-table-year";

/** Asks for the year of a table of changes to a budget that names none, or for the first of years that are only counted. */
export const askYears = (table: Table, sheetTitle: string): readonly Question[] => {
  if (table.rows.length > mostRows || !printsChanges(table) || !isOfSavings(table)) return [];
  const counted = table.columns.filter(({ relativeYear }) => relativeYear !== undefined);
  const [first] = counted;
  if (first !== undefined) {
    return [
      {
        id: `${table.id}:base-year`,
        ask: `Which financial year is Year 1 of ${table.id}? Answer as 2025/26.`,
        choices: [],
        evidence: [
          `its columns are headed ${first.header} to ${counted.at(-1)?.header ?? ""}, and nothing says from when`,
        ],
      },
    ];
  }
  if (table.year !== undefined || table.plan !== undefined || namesYears(table) || readSpan(sheetTitle) !== undefined)
    return [];
  if (!isListOfLines(table) || statesDates(table) || namesCalendarYears(table)) return [];
  return [
    {
      id: `${table.id}:year`,
      ask: `Which financial year are the figures of ${table.id} for? Answer as 2025/26.`,
      choices: [],
      evidence: ["no heading, row, title or sheet name states one year"],
    },
  ];
};

/** More rows than this are a ledger or a return. */
const mostRows = 500;

/** Two lines of money at least: one line is an answer on a form. */
const isListOfLines = ({ rows, columns }: Table): boolean => {
  const money = columns.flatMap(({ meaning }, index) => (meaning.kind === "amount" ? [index] : []));
  const lines = rows.filter(
    ({ role, amounts }) => role === "line" && money.some((index) => amounts[index]?.kind === "amount"),
  );
  return money.length > 0 && money.length <= mostColumns && lines.length >= 2;
};

/** A table of one year prints few columns of money. */
const mostColumns = 12;

/**
 * Savings, income or pressures with a unit, or savings and pressures for the most part: investments alone are a schedule of
 * projects, and what has no unit either is mostly statistics.
 */
const isOfSavings = ({ rows, columns, unit }: Table): boolean => {
  const kinds = [
    ...rows.filter(({ role }) => role === "line").map(({ kind }) => kind),
    ...columns.flatMap(({ kind }) => kind ?? []),
  ];
  const count = (...some: readonly Kind[]): number => kinds.filter((kind) => some.includes(kind)).length;
  if (unit.value !== undefined) return count("saving", "income", "pressure", "reversal") > 0;
  return count("saving", "pressure") * 2 >= kinds.length;
};

/** "1st quarter 2009", "At 31 December 2022", or a column of years: the table's own way to say when. */
const namesCalendarYears = ({ columns, nameColumn }: Table): boolean =>
  columns.some(({ header }) => /\b(?:19|20)\d\d/.test(header)) ||
  /^(?:financial )?years?$/i.test(nameColumn?.header ?? "");

/** A column of starts or dates gives each line its own year: "July 2025". */
const statesDates = ({ rows, wordColumns }: Table): boolean =>
  wordColumns.some(({ header }, index) => {
    const words = rows.flatMap(({ words: held }) => held[index] ?? []);
    const dated = words.filter((text) => /\b(?:19|20)\d\d\b|^\d{5}$|\b\d{2}\/\d{2}\b/.test(text)).length;
    return dated > 0 && (/\b(?:start|date|from|when|year|due|by)\b/i.test(header) || dated * 2 >= words.length);
  });
