import type { Interpretation, Presentation, TableRow } from "../model/reading";
import { type Decimal, zero } from "../money/decimal";

interface Evidence {
  readonly rows: readonly TableRow[];
  /** Title, header and notes. */
  readonly words: readonly string[];
  /** Indexes of the year columns among the amounts. */
  readonly years: readonly number[];
  /** An opening row equals the closing row of the year before. */
  readonly hasChain: boolean;
}

/**
 * Incremental, level or in-year: by words first, then by a chain of budgets or an annual requirement that the lines meet,
 * then by a one-off that nets to nothing. Equal figures only hint at levels. Otherwise unknown, with what there is.
 */
export const readPresentation = ({ rows, words, years, hasChain }: Evidence): Interpretation<Presentation> => {
  const said = saidIn(words, years.length);
  if (said !== undefined) return said;
  if (hasChain || carriesForward(rows, years))
    return incremental("each year opens with the budget the year before closed with");
  const met = metEachYear(rows, years);
  if (met !== undefined) return incremental(met);
  const lines = rows.filter(({ role, kind }) => role === "line" && kind !== "base" && kind !== "funding");
  const reversed = lines.find((row) => row.recurrence !== "permanent" && netsToNothing(row, years));
  if (reversed !== undefined)
    return incremental(
      `"${reversed.name}" (row ${reversed.row}) is reversed within the plan: its years add to nothing`,
    );
  const held = lines.filter((row) => holds(row, years)).length;
  const hint =
    held > 0
      ? [
          `${held} of ${lines.length} ${lines.length === 1 ? "line holds" : "lines hold"} one figure to the last year, which suggests levels`,
        ]
      : [];
  return {
    value: "unknown",
    from: "none",
    evidence: ["no title, header or note says what a year's figure is", ...hint],
  };
};

const incremental = (evidence: string): Interpretation<Presentation> => ({
  value: "incremental",
  from: "inferred",
  evidence: [evidence],
});

/** What words say; nothing when two of them contradict one another. */
const saidIn = (words: readonly string[], years: number): Interpretation<Presentation> | undefined => {
  const found = new Map<Presentation, string>();
  for (const text of words) {
    const said = presentationSaid(text, years);
    if (said !== undefined && !found.has(said)) found.set(said, text);
  }
  if (found.size > 1) {
    const evidence = [...found.values()].map((text) => `words that contradict one another: "${text}"`);
    return { value: "unknown", from: "none", evidence };
  }
  for (const [value, text] of found) return { value, from: "declared", evidence: [text] };
  if (words.filter((text) => /^annual$/i.test(text)).length >= 2 && words.some((text) => /^cumulative$/i.test(text)))
    return { value: "incremental", from: "declared", evidence: ["columns are headed Annual, and the last Cumulative"] };
  const rising = words.find((text) => risesTo.test(text));
  return rising === undefined ? undefined : { value: "level", from: "inferred", evidence: [rising] };
};

/** "Not cumulative" says nothing of cumulative. */
const denials =
  /\b(not|non|rather than|instead of|never)[- ]+(an? |the )?(incremental|cumulative|levels?|in[- ]year)\b/gi;

const presentationSaid = (text: string, years: number): Presentation | undefined => {
  const claims = text.replace(denials, " ");
  if (saysIncremental.some((pattern) => pattern.test(claims))) return "incremental";
  if (saysLevel.some((pattern) => pattern.test(claims))) return "level";
  if (saysInYear.test(claims) || (years < 2 && /\bsavings? monitoring\b/i.test(claims))) return "in-year";
  return undefined;
};

const figures = "(?:figures|amounts|values|savings|forecasts?|changes|table|numbers)";

const saysIncremental: readonly RegExp[] = [
  /\bincremental(ly)?\b(?! (cost|fund|capacity|benefit|improve|approach)\w*)/i,
  /\brecurring format\b/i,
  /\bchanges? (from|to|on) the (budget|(year|one) before|year|previous|prior)\b/i,
  /\b(annual|year[- ]on[- ]year) changes?\b(?! in\b)/i,
  new RegExp(`\\b${figures}\\b[^.%]*\\b(are|is|shown|show)\\b[^.%]*\\byear[- ]on[- ]year\\b`, "i"),
  new RegExp(`\\b${figures}\\b[^.]*\\badditional to (those of )?the (year|previous|prior)`, "i"),
];
const saysLevel: readonly RegExp[] = [
  new RegExp(
    `\\b${figures}\\b[^.]*\\b(are|is|as)( shown| presented| stated)?( as)?( an?)? (levels?|cumulative)\\b`,
    "i",
  ),
  new RegExp(`\\bcumulative (position|${figures})\\b`, "i"),
  new RegExp(`\\bcumulative (impact|effect) of (the |these |all )?(budget|proposals|changes|${figures})\\b`, "i"),
  /\bfull[- ]year level\b/i,
  /\bagainst the (\d{4}\/\d{2,4} )?base budget\b/i,
  /\bper annum from \d{4}/i,
];
const saysInYear = new RegExp(
  `\\b${figures}\\b[^.]*\\b(are|is|as)( shown| presented)?( as)? in[- ]year\\b|\\b(effect|impact) (with)?in (that|the|each) year (alone|only)\\b`,
  "i",
);
/** "£180,000 in 2024/25, increasing to £360,000 in future years". */
const risesTo = /£[\d.,]+[^.£]*\b(rising|increasing|growing|building) to £[\d.,]+/i;

const figuresOf = ({ amounts }: TableRow, years: readonly number[]): readonly Decimal[] =>
  years.flatMap((index) => {
    const amount = amounts[index];
    return amount?.kind === "amount" ? [amount.value] : [];
  });

const netsToNothing = (row: TableRow, years: readonly number[]): boolean => {
  const changes = figuresOf(row, years).filter((value) => !value.isZero());
  return changes.length >= 2 && changes.reduce((total, value) => total.plus(value)).isZero();
};

/** One figure from some year to the last, three years or more: 0, 0, 33, 33, 33; or in every one of two. */
const holds = (row: TableRow, years: readonly number[]): boolean => {
  const all = figuresOf(row, years);
  const last = all.at(-1);
  if (last === undefined || last.isZero() || all.length < 2) return false;
  const from = all.findLastIndex((value) => !value.equals(last)) + 1;
  return all.length - from >= (from === 0 ? 2 : 3);
};

/** "Base budget b/f" is what "Base budget c/f" was the year before, in every year. */
const carriesForward = (rows: readonly TableRow[], years: readonly number[]): boolean => {
  if (rows.length > 500 || years.length < 3) return false;
  const opening = rows.find(
    ({ name, role }) => role !== "heading" && /\bb\/f(wd)?\b|\b(brought forward|opening)\b/i.test(name),
  );
  const closing = rows.find(
    ({ name, role }) => role !== "heading" && /\bc\/f(wd)?\b|\b(carried forward|closing)\b/i.test(name),
  );
  if (opening === undefined || closing === undefined) return false;
  const carried = years.slice(1).map((index, position) => {
    const [opens, closed] = [opening.amounts[index], closing.amounts[years[position] ?? index]];
    return opens?.kind === "amount" && closed?.kind === "amount" && opens.value.equals(closed.value);
  });
  return carried.every((holdsTrue) => holdsTrue);
};

/** A cumulative requirement with its annual steps, and lines that with the annual step come to the total printed below them. */
const metEachYear = (rows: readonly TableRow[], years: readonly number[]): string | undefined => {
  if (rows.length > 500) return undefined;
  const cumulative = rows.filter(({ name, role }) => role !== "heading" && /\bcumulative\b/i.test(name));
  if (cumulative.length === 0) return undefined;
  const annual = rows.findIndex(
    (row) => /\bannual\b/i.test(row.name) && cumulative.some((each) => steps(each, row, years)),
  );
  const step = rows[annual];
  if (step === undefined) return undefined;
  const end = rows.findIndex(({ role }, index) => index > annual && role === "total");
  const closing = rows[end];
  const lines = rows.slice(annual + 1, end).filter(({ role }) => role === "line");
  if (closing === undefined || lines.length === 0) return undefined;
  const met = years.filter((index) => {
    const parts = [step, ...lines].flatMap(({ amounts }) => worth(amounts[index]) ?? []);
    const printed = worth(closing.amounts[index]);
    return parts.length === lines.length + 1 && printed?.equals(parts.reduce((sum, part) => sum.plus(part))) === true;
  });
  return met.length >= 2 && met.length * 2 > years.length
    ? `the lines meet "${step.name}" (row ${step.row}), which is the yearly step of a cumulative row`
    : undefined;
};

/** Each year of one row is the step between two years of the other. */
const steps = (cumulative: TableRow, annual: TableRow, years: readonly number[]): boolean =>
  years.length >= 2 &&
  years.every((index, position) => {
    const [now, step] = [worth(cumulative.amounts[index]), worth(annual.amounts[index])];
    const before = position === 0 ? zero : worth(cumulative.amounts[years[position - 1] ?? index]);
    return now !== undefined && step !== undefined && before !== undefined && now.minus(before).equals(step);
  });

/** A blank or a dash is nothing; what cannot be read has no worth. */
const worth = (amount: TableRow["amounts"][number]): Decimal | undefined => {
  if (amount === undefined || amount.kind === "nil") return zero;
  return amount.kind === "amount" ? amount.value : undefined;
};
