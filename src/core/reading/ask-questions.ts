import { printsChanges } from "../model/budget-changes";
import type { Question, Table } from "../model/reading";
import { askYears } from "./ask-years";
import { bothReadings } from "./both-readings";

/** What a table's own evidence does not settle and its figures depend on. */
export const askQuestions = (table: Table, sheetTitle = ""): readonly Question[] => [
  ...askUnit(table),
  ...askYears(table, sheetTitle),
  ...askSign(table),
  ...askPresentation(table),
];

const askUnit = (table: Table): readonly Question[] => {
  const { id, unit, columns, rows } = table;
  const holdsFigures = columns.some(
    ({ meaning }, index) =>
      meaning.kind !== "percent" &&
      meaning.kind !== "fte" &&
      rows.some(({ amounts }) => amounts[index]?.kind === "amount"),
  );
  if (unit.value !== undefined || !holdsFigures || !speaksOfMoney(table)) return [];
  return [
    {
      id: `${id}:unit`,
      ask: `Are the amounts in ${id} in £, £000 or £m?`,
      choices: ["£", "£000", "£m"],
      evidence: ["no header, unit row, title or note states a unit"],
    },
  ];
};

/** Counts of outputs, risks and look-up lists have no unit of money to ask for. */
const speaksOfMoney = ({ title, columns, rows }: Table): boolean => {
  const lines = rows.filter(({ role }) => role !== "heading" && role !== "note");
  const ofBudgets = lines.filter(({ kind }) => kind !== "other" && kind !== "fte").length;
  if (ofBudgets * 5 >= lines.length && ofBudgets > 0) return true;
  return [
    title?.text ?? "",
    ...columns.map(({ header }) => header),
    ...lines.slice(0, 200).map(({ name }) => name),
  ].some((text) => moneyWords.test(text));
};

const moneyWords =
  /[£$€]|\b(costs?|budgets?|spend(ing)?|expenditure|income|receipts?|savings?|funding|finances?|financial|revenue|capital|labour|salar(y|ies)|wages|prices?|fees|charges|grants?|tax(es)?|payments?|cash|amount)\b/i;

const askSign = (table: Table): readonly Question[] => {
  const { id, sign, rows } = table;
  const isPrinted = rows.some(
    ({ role, kind, amounts }) => role === "line" && isReduction(kind) && amounts.some(isStated),
  );
  if (sign.value !== "unknown" || !isPrinted || !printsChanges(table)) return [];
  return [
    {
      id: `${id}:sign`,
      ask: `Does ${id} print savings as negative or as positive figures?`,
      choices: ["savings-negative", "savings-positive"],
      evidence: sign.evidence,
    },
  ];
};

const askPresentation = (table: Table): readonly Question[] => {
  const { id, presentation, columns, rows } = table;
  const across = columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [meaning.year.start] : []));
  const down = rows.flatMap(({ year }) => year?.year.start ?? []);
  const years = new Set([...across, ...down]);
  if (presentation.value !== "unknown" || years.size < 2 || !printsChanges(table)) return [];
  const both = bothReadings(table);
  return [
    {
      id: `${id}:presentation`,
      ask: `Does each year of ${id} show the change from the year before (incremental), the effect in that year against the base budget (level), or the effect within that year alone (in-year)?`,
      choices: ["incremental", "level", "in-year"],
      evidence: both === undefined ? presentation.evidence : [...presentation.evidence, both],
    },
  ];
};

const isReduction = (kind: Table["rows"][number]["kind"]): boolean => kind === "saving" || kind === "income";

const isStated = (amount: Table["rows"][number]["amounts"][number]): boolean =>
  amount?.kind === "amount" && !amount.value.isZero();
