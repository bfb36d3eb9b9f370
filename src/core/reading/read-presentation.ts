import type { Interpretation, Presentation, TableRow } from "../model/reading";

interface Evidence {
  readonly rows: readonly TableRow[];
  /** Title, header and notes. */
  readonly words: readonly string[];
  /** Indexes of the year columns among the amounts. */
  readonly years: readonly number[];
  /** An opening row equals the closing row of the year before. */
  readonly hasChain: boolean;
}

/** Incremental, level or in-year, by words first, then a chain of budgets, then a one-off that nets to nothing; otherwise unknown, with what there is. */
export const readPresentation = ({ rows, words, years, hasChain }: Evidence): Interpretation<Presentation> => {
  const incremental = words.find((text) => saysIncremental.test(text));
  if (incremental !== undefined) return { value: "incremental", from: "declared", evidence: [incremental] };
  const level = words.find((text) => saysLevel.test(text));
  if (level !== undefined) return { value: "level", from: "declared", evidence: [level] };
  if (hasChain) {
    return {
      value: "incremental",
      from: "inferred",
      evidence: ["each year opens with the budget the year before closed with"],
    };
  }
  const lines = rows.filter(({ role, kind }) => role === "line" && kind !== "base" && kind !== "funding");
  const reversed = lines.find((row) => row.recurrence !== "permanent" && netsToNothing(row, years));
  if (reversed !== undefined) {
    const evidence = [`"${reversed.name}" (row ${reversed.row}) is reversed within the plan: its years add to nothing`];
    return { value: "incremental", from: "inferred", evidence };
  }
  const repeated = lines.filter((row) => repeats(row, years)).length;
  const hint =
    repeated > 0 ? [`${repeated} of ${lines.length} lines repeat one figure every year, which suggests levels`] : [];
  return {
    value: "unknown",
    from: "none",
    evidence: ["no title, header or note says what a year's figure is", ...hint],
  };
};

const saysIncremental =
  /\b(incremental|year[- ]on[- ]year|recurring format|changes? (from|to) the (budget|year|previous)|annual changes?)\b(?!.*\bnot incremental\b)/i;
const saysLevel =
  /\b(figures are levels?|cumulative (effect|position|savings?|figures?)|full[- ]year level|against the base budget|rising to|per annum from)\b/i;

const figuresOf = ({ amounts }: TableRow, years: readonly number[]) =>
  years.flatMap((index) => {
    const amount = amounts[index];
    return amount?.kind === "amount" ? [amount.value] : [];
  });

const netsToNothing = (row: TableRow, years: readonly number[]): boolean => {
  const figures = figuresOf(row, years).filter((value) => !value.isZero());
  return figures.length >= 2 && figures.reduce((total, value) => total.plus(value)).isZero();
};

const repeats = (row: TableRow, years: readonly number[]): boolean => {
  const figures = figuresOf(row, years);
  return figures.length >= 2 && figures.every((value) => !value.isZero() && value.equals(figures[0] ?? 0));
};
