import { isChange } from "../model/budget-changes";
import type { Kind, TableColumn } from "../model/reading";
import { kindOf } from "./read-kind";

/**
 * The kind each column's own heading names, where the kinds of a table stand in columns: undefined throughout where the headings
 * agree or name none. A net or total column is of no kind beside the columns it adds up.
 */
export const columnKinds = (
  columns: readonly Pick<TableColumn, "header" | "meaning">[],
): readonly (Kind | undefined)[] => {
  const named = columns.map(({ header, meaning }) =>
    meaning.kind === "percent" || meaning.kind === "fte" ? undefined : kindInHeading(header),
  );
  const kinds = new Set(named.filter((kind) => kind !== undefined));
  const isMixed =
    kinds.size > 1 &&
    !isAccount(columns) &&
    [...kinds].some(isChange) &&
    !columns.some(({ header }) => isDelivery.test(header));
  if (!isMixed) return columns.map((column) => (isBaseBesideYears(column, columns) ? "base" : undefined));
  return named.map((kind, index) => {
    const isSum = isSumHeading.test(columns[index]?.header ?? "");
    return isSum && named.filter((other) => other === kind).length > 1 ? undefined : kind;
  });
};

/** Whether columns print an account: spending, its income and what is left. Its income is no change to a budget. */
export const isAccount = (columns: readonly Pick<TableColumn, "header">[]): boolean =>
  [/\b(gross|expenditure|spend(ing)?)\b/i, /\bincome\b/i, /\bnet\b/i].every((word) =>
    columns.some(({ header }) => word.test(header) && (word.test("net") || !/\bnet\b/i.test(header))),
  );

const isSumHeading = /\b(total|net)\b/i;

/** What a budget came to is no change of it. */
const isOutcome = /\b(outturn|forecast|actuals?|variance|changes?)\b/i;
/** Columns of how far savings have got are about the same savings throughout, whatever each is called. */
const isDelivery = /\b(achieved|anticipated|delivered|at risk|unachieved|undelivered)\b/i;

const kindInHeading = (header: string): Kind | undefined => {
  if (isOutcome.test(header)) return undefined;
  return kindOf(header) ?? (/\bbudget\b(?=[^a-z]*$)/i.test(header.replace(unitOrYear, " ")) ? "base" : undefined);
};

const unitOrYear = /£\S*|\d+/g;

/** "2025/26 base budget" beside years that say nothing of the kind. */
const isBaseBesideYears = (
  { header, meaning }: Pick<TableColumn, "header" | "meaning">,
  columns: readonly Pick<TableColumn, "header" | "meaning">[],
): boolean =>
  isBase.test(header) &&
  meaning.kind !== "percent" &&
  meaning.kind !== "fte" &&
  columns.filter((other) => other.meaning.kind === "year" && !/\b(base|budget)\b/i.test(other.header)).length > 0;

const isBase = /\b(base|current|existing) (net |gross |revenue )?budget\b/i;
