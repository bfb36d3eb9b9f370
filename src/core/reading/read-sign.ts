import type { Interpretation, Sign, TableRow } from "../model/reading";

/** The sign convention of a table: as a note states it, else as every saving and income figure shows it, else unknown. */
export const readSign = (rows: readonly TableRow[], words: readonly string[]): Interpretation<Sign> => {
  const declared = words.find((text) => declaresNegative.test(text) || declaresPositive.test(text));
  if (declared !== undefined) {
    const value = declaresNegative.test(declared) ? "savings-negative" : "savings-positive";
    return { value, from: "declared", evidence: [declared] };
  }
  const reductions = rows.filter(({ role, kind }) => role === "line" && (kind === "saving" || kind === "income"));
  const figures = reductions.flatMap(({ amounts }) =>
    amounts.flatMap((amount) => (amount?.kind === "amount" && !amount.value.isZero() ? [amount.value] : [])),
  );
  const negative = figures.filter((value) => value.isNegative()).length;
  const positive = figures.length - negative;
  if (figures.length === 0) return { value: "unknown", from: "none", evidence: ["no saving or income has a figure"] };
  const evidence = [`${positive} of ${figures.length} saving and income figures are positive, ${negative} negative`];
  if (negative === 0) return { value: "savings-positive", from: "inferred", evidence };
  if (positive * 10 <= negative) return { value: "savings-negative", from: "inferred", evidence };
  return { value: "unknown", from: "none", evidence };
};

const declaresNegative =
  /\b(savings?|reductions?|income)\b[^.]*\b(are|shown|is)\b[^.]*\b(negative|minus|in brackets)\b|brackets are minus/i;
const declaresPositive = /\b(savings?|reductions?)\b[^.]*\b(are|shown|is)\b[^.]*\bpositive\b/i;
