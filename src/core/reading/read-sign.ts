import { isChange } from "../model/budget-changes";
import type { Interpretation, Sign, TableColumn, TableRow } from "../model/reading";
import type { Decimal } from "../money/decimal";
import { kindOf } from "./read-kind";

interface Evidence {
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  /** Title, header, notes and headings. */
  readonly words: readonly string[];
}

/**
 * The sign convention of a table: as words state it, else as its saving and income figures show it, else unknown. Words
 * that only name a saving never decide it, and each line is heard once, by its first figure: later ones may reverse it.
 */
export const readSign = ({ rows, columns, words }: Evidence): Interpretation<Sign> => {
  const declared = declaredIn([...words, ...totalNames(rows)]);
  if (declared !== undefined) return declared;
  const kinds = columns.map(kindOfColumn);
  const spending = columnFigures(rows, kinds, "spending");
  const saving = columnFigures(rows, kinds, "saving");
  if (spending.length > 0 && saving.length > 0 && spending.every(isPositive) && saving.every(isNegative)) {
    const evidence = ["one column adds spending, all positive, and another takes savings away, all negative"];
    return { value: "two-columns", from: "inferred", evidence };
  }
  return shownBy(firstSavings({ rows, columns }).map(({ value }) => value));
};

/** The first figure of every saving and income line, by the index of its column: never one of posts, or of spending beside savings. */
export const firstSavings = ({
  rows,
  columns,
}: Pick<Evidence, "rows" | "columns">): readonly {
  readonly row: TableRow;
  readonly index: number;
  readonly value: Decimal;
}[] => {
  const kinds = columns.map(kindOfColumn);
  const namesKinds = columns.some(({ kind }) => kind !== undefined);
  return rows.flatMap((row) => {
    const isReduction = row.kind === "saving" || row.kind === "income";
    if (row.role !== "line" || !(isReduction || namesKinds)) return [];
    const index = row.amounts.findIndex(
      (amount, position) =>
        kinds[position] === "saving" &&
        (isReduction || columns[position]?.kind !== undefined) &&
        amount?.kind === "amount" &&
        !amount.value.isZero(),
    );
    const first = row.amounts[index];
    return first?.kind === "amount" ? [{ row, index, value: first.value }] : [];
  });
};

const shownBy = (figures: readonly Decimal[]): Interpretation<Sign> => {
  if (figures.length === 0) return { value: "unknown", from: "none", evidence: ["no saving or income has a figure"] };
  const negative = figures.filter(isNegative).length;
  const positive = figures.length - negative;
  const evidence = [
    figures.length === 1
      ? `the one saving or income line is ${negative === 1 ? "negative" : "positive"}`
      : `${positive} of ${figures.length} saving and income lines are positive, ${negative} negative`,
  ];
  if (negative * few <= positive) return { value: "savings-positive", from: "inferred", evidence };
  if (positive * few <= negative) return { value: "savings-negative", from: "inferred", evidence };
  return { value: "unknown", from: "none", evidence };
};

/** One line in so many may go against the others and leave their sign beyond doubt. */
const few = 10;

const declaredIn = (words: readonly string[]): Interpretation<Sign> | undefined => {
  for (const text of words) {
    if (!/[(/]|\b(are|is|shown|as|represents?|indicates?|denotes?|means?)\b/i.test(text)) continue;
    const isNegativeNote = savingsAreNegative.some((pattern) => pattern.test(text));
    const isPositiveNote = savingsArePositive.some((pattern) => pattern.test(text));
    if (isNegativeNote === isPositiveNote) continue;
    return { value: isNegativeNote ? "savings-negative" : "savings-positive", from: "declared", evidence: [text] };
  }
  return undefined;
};

const reductions = "(?:savings?|reductions?|decreases?|income|surplus(?:es)?|underspends?|efficienc(?:y|ies))";
const additions =
  "(?:deficits?|gaps?|shortfalls?|pressures?|growth|costs?|expenditure|spend(?:ing)?|increases?|overspends?|investments?)";
/** "(SURPLUS)", "savings(-)": what brackets or a minus stand for. */
const marked = (side: string): string => `(?:\\(\\s*${side}\\s*\\)|${side}\\s*\\(\\s*[-–−]\\s*\\))`;

const savingsAreNegative: readonly RegExp[] = [
  new RegExp(
    `\\b${reductions}\\b[^.]*\\b(?:are|is|shown|as)\\b[^.]*\\b(?:negatives?|minus(?:es)?|in brackets|bracketed)\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:negatives?|minus|bracketed|brackets)\\b[^.]*\\b(?:are|is|represents?|indicates?|denotes?|means?|shows?)\\b[^.]*\\b${reductions}\\b`,
    "i",
  ),
  new RegExp(`\\b${additions}\\s*/\\s*${marked(reductions)}`, "i"),
  new RegExp(`${marked(reductions)}\\s*/\\s*${additions}\\b`, "i"),
];
const savingsArePositive: readonly RegExp[] = [
  new RegExp(`\\b${reductions}\\b[^.]*\\b(?:are|is|shown|as)\\b[^.]*\\bpositives?\\b`, "i"),
  new RegExp(`\\b${reductions}\\s*/\\s*${marked(additions)}`, "i"),
  new RegExp(`${marked(additions)}\\s*/\\s*${reductions}\\b`, "i"),
];

/** "DEFICIT/(SURPLUS) AFTER NORMAL UPDATES": a total's label tells what brackets mean in the rows it adds. */
const totalNames = (rows: readonly TableRow[]): readonly string[] =>
  rows.length > 500 ? [] : rows.filter(({ name }) => name.includes("/")).map(({ name }) => name);

/** What a column's own heading says of its figures: spending, no money, or, where it says nothing else, what its lines are. */
const kindOfColumn = ({ header, meaning, kind: own }: TableColumn): "saving" | "spending" | "none" => {
  if (meaning.kind === "percent" || meaning.kind === "fte") return "none";
  if (own !== undefined && !isChange(own)) return "none";
  if (meaning.kind === "year" && own === undefined) return "saving";
  const kind = own ?? kindOf(header);
  return kind === "pressure" || kind === "investment" ? "spending" : "saving";
};

/** Figures of the columns whose own heading is spending, or is savings. */
const columnFigures = (
  rows: readonly TableRow[],
  kinds: readonly ("saving" | "spending" | "none")[],
  wanted: "saving" | "spending",
): readonly Decimal[] => {
  if (!kinds.includes("spending")) return [];
  return rows.flatMap(({ role, amounts }) =>
    role !== "line"
      ? []
      : amounts.flatMap((amount, index) =>
          kinds[index] === wanted && amount?.kind === "amount" && !amount.value.isZero() ? [amount.value] : [],
        ),
  );
};

const isNegative = (value: Decimal): boolean => value.isNegative();
const isPositive = (value: Decimal): boolean => !value.isNegative();
