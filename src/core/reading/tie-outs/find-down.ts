import type { DownRelation } from "./down-relation";
import { at, type Figures, slack } from "./figures";
import type { FormulaSums } from "./find-in-formulas";
import { type OpenRows, openRows } from "./open-rows";

/** What a search down a table leaves: the relations, totals without parts, and the rows nothing has added up. */
export interface DownSearch {
  readonly relations: readonly DownRelation[];
  readonly withoutParts: readonly number[];
  readonly open: readonly number[];
}

/** Further down the stack than this no total is looked for: a bound on the cost of a total that agrees with nothing. */
const deepestScan = 20_000;

/** A ledger longer than this prints its totals below its lines. */
const longestWithTotalsAbove = 5000;

/**
 * Finds which rows are totals of rows above. Rows not yet added up wait in a stack; a total takes the top of the stack down to
 * where the sums agree and stands in their place, so that a grand total finds subtotals and loose lines. Running sums, and for rows
 * that do not call themselves totals a look-up by amount, keep the cost in step with the number of rows. Totals printed above their
 * parts are then found the same way from the bottom up.
 */
export const findDown = (figures: Figures, formulas: FormulaSums): DownSearch => {
  const first = searchDown(figures, formulas, new Set());
  const above =
    figures.rows.length > longestWithTotalsAbove ? new Map<number, DownRelation>() : findUp(figures, first.proven);
  // What a total above adds up ("of which") is not added up again by a total below.
  const partsBelow = new Set([...above.values()].flatMap(({ parts }) => parts.map((part) => part.row)));
  const { proven, guessed, open } = above.size === 0 ? first : searchDown(figures, formulas, partsBelow);
  const relations = figures.rows.flatMap((row) => proven.get(row) ?? above.get(row) ?? guessed.get(row) ?? []);
  const explained = new Set(relations.map(({ row }) => row));
  const withoutParts = figures.rows.filter((row) => isLabelled(figures, row) && !explained.has(row));
  return { relations, withoutParts, open };
};

interface Found {
  readonly proven: ReadonlyMap<number, DownRelation>;
  readonly guessed: ReadonlyMap<number, DownRelation>;
  readonly open: readonly number[];
}

const searchDown = (figures: Figures, formulas: FormulaSums, passedOver: ReadonlySet<number>): Found => {
  const stack = openRows(figures);
  const proven = new Map<number, DownRelation>();
  const guessed = new Map<number, DownRelation>();
  for (const row of figures.rows) {
    const sound =
      formulas.here.get(row) ?? (isLabelled(figures, row) ? agreeingTotal : provenTotal)(figures, stack, row);
    const mayGuess = isLabelled(figures, row) && !formulas.elsewhere.has(row);
    const found = sound ?? (mayGuess ? blockTotal(figures, stack, row) : undefined);
    if (found !== undefined) {
      (sound === undefined ? guessed : proven).set(row, found);
      stack.take(found.parts.map((part) => part.row));
    }
    if (!passedOver.has(row)) stack.push(row);
  }
  return { proven, guessed, open: stack.rows };
};

/** Totals above their parts, from the bottom up: only rows nothing above explains, and only where every column agrees. */
const findUp = (figures: Figures, proven: ReadonlyMap<number, DownRelation>): ReadonlyMap<number, DownRelation> => {
  const upward = { ...figures, rows: figures.rows.toReversed() };
  const stack = openRows(upward);
  const found = new Map<number, DownRelation>();
  for (const row of upward.rows) {
    if (!proven.has(row)) {
      const total = (isLabelled(figures, row) ? agreeingSum : provenSum)(upward, stack, row);
      if (total !== undefined && !total.parts.some((part) => follows(proven.get(part.row), row))) {
        found.set(row, { ...total, parts: total.parts.toSorted((a, b) => a.row - b.row) });
        stack.take(total.parts.map((part) => part.row));
      }
    }
    stack.push(row);
  }
  return found;
};

/** Whether a relation already takes a row: the same one must not be found again turned round. */
const follows = (relation: DownRelation | undefined, row: number): boolean =>
  relation?.parts.some((part) => part.row === row) === true;

const isLabelled = ({ table }: Figures, row: number): boolean => {
  const role = table.rows[row]?.role;
  return role === "total" || role === "subtotal";
};

/** How a row agrees with the sum of the stack from some depth, over all columns. */
interface Fit {
  readonly matches: number;
  readonly misses: number;
  /** Every column that disagrees is out by less than half: a wrong figure rather than another total. */
  readonly isNear: boolean;
  /** How many digits agree: the weight of the proof. */
  readonly digits: number;
}

const fitOf = (figures: Figures, stack: OpenRows, row: number, depth: number): Fit => {
  let [matches, misses, digits] = [0, 0, 0];
  let isNear = true;
  figures.columns.forEach((column, index) => {
    const stated = at(figures, row, column);
    const { sum, count, size } = stack.above(depth, index);
    if (Number.isNaN(stated) || count === 0) return;
    const step = figures.steps[column] ?? 1;
    if (Math.abs(stated - sum) <= slack(count, step)) {
      matches += 1;
      digits += Math.log10(Math.max(1, (stated === 0 ? size : Math.abs(stated)) / step));
    } else if (!hasUndecided(figures, stack, depth, column)) {
      misses += 1;
      isNear &&= Math.abs(stated - sum) < Math.max(Math.abs(stated), Math.abs(sum)) / 2;
    }
  });
  return { matches, misses, isNear, digits };
};

const hasUndecided = ({ table }: Figures, stack: OpenRows, depth: number, column: number): boolean =>
  stack.rows.length - depth < 200 &&
  stack.rows.slice(depth).some((row) => {
    const kind = table.rows[row]?.amounts[column]?.kind;
    return kind === "tbc" || kind === "error" || kind === "unreadable" || kind === "range";
  });

/** A row that calls itself a total: a sum or a difference with which all its columns agree. */
const agreeingTotal = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined =>
  agreeingSum(figures, stack, row) ?? findDifference(figures, stack, row, 3.5);

const agreeingSum = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined => {
  for (const depth of depthsToScan(stack)) {
    const { misses, digits } = fitOf(figures, stack, row, depth);
    if (digits > 0 && misses === 0) return sumFrom(stack, row, overNils(figures, stack, depth));
  }
  return undefined;
};

/** A row that calls itself a total and agrees with nothing: where most columns agree, else its block, so that a wrong total is judged. */
const blockTotal = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined => {
  let best: { readonly depth: number; readonly score: number } | undefined;
  for (const depth of depthsToScan(stack)) {
    const { matches, misses, digits, isNear } = fitOf(figures, stack, row, depth);
    if (!isNear && misses * 3 > matches) continue;
    // As many columns against as for: only figures of some size speak for it.
    const isTelling = matches > misses ? digits > 0 : digits >= 2;
    if (isTelling && matches - misses > (best?.score ?? -1)) best = { depth, score: matches - misses };
  }
  const depth = best !== undefined ? overNils(figures, stack, best.depth) : blockDepth(figures, stack, row);
  return depth === undefined ? undefined : sumFrom(stack, row, depth);
};

const depthsToScan = ({ rows }: OpenRows): readonly number[] =>
  Array.from({ length: Math.min(rows.length, deepestScan) }, (_, back) => rows.length - 1 - back);

/** Lines of nil at the head of a block belong to it. */
const overNils = (figures: Figures, stack: OpenRows, depth: number): number => {
  let start = depth;
  while (start > 0) {
    const row = stack.rows[start - 1] ?? 0;
    const isNil = figures.columns.every((column) => !(Math.abs(at(figures, row, column)) > 0));
    if (!isNil || isLabelled(figures, row) || headingBetween(figures, row, stack.rows[start] ?? row)) break;
    start -= 1;
  }
  return start;
};

const headingBetween = ({ table }: Figures, from: number, to: number): boolean => {
  for (let row = from + 1; row < to; row += 1) if (table.rows[row]?.role === "heading") return true;
  return false;
};

/** The lines up to the total before, when no sum agrees anywhere; none when a heading or another total stands right above. */
const blockDepth = (figures: Figures, stack: OpenRows, row: number): number | undefined => {
  const top = stack.rows.length;
  let depth = top;
  while (depth > 0 && !isLabelled(figures, stack.rows[depth - 1] ?? 0)) depth -= 1;
  const last = stack.rows[top - 1];
  if (depth === top || last === undefined || headingBetween(figures, last, row)) return undefined;
  return top - depth >= 2 || couldBe(figures, stack, row, depth) ? depth : undefined;
};

/** Within a half of what is stated, somewhere: one line under a total is its part only when it could be. */
const couldBe = (figures: Figures, stack: OpenRows, row: number, depth: number): boolean =>
  figures.columns.some((column, index) => {
    const stated = at(figures, row, column);
    return Math.abs(stated - stack.above(depth, index).sum) < Math.abs(stated) / 2;
  });

const sumFrom = (stack: OpenRows, row: number, depth: number): DownRelation => ({
  row,
  relation: "sum",
  parts: stack.rows.slice(depth).map((part) => ({ row: part, sign: 1 })),
});

/** A row that does not call itself a total, proven one by its figures alone: enough digits must agree that chance is ruled out. */
const provenTotal = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined =>
  provenSum(figures, stack, row) ??
  (mayBeDifference(figures, row) ? findDifference(figures, stack, row, digitsNeeded(figures, row)) : undefined);

const provenSum = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined => {
  const top = stack.rows.length;
  const depths = stack.depthsAddingTo(row) ?? [top - 2, top - 3, top - 4];
  if (depths.length === 0) return undefined;
  const needed = digitsNeeded(figures, row);
  for (const depth of depths) {
    if (depth < 0 || top - depth < 2) continue;
    const weight = exactDigits(figures, row, (index) => stack.above(depth, index)) - Math.log10(top - depth);
    if (weight >= needed && severalCount(figures, stack, depth))
      return sumFrom(stack, row, overNils(figures, stack, depth));
  }
  return undefined;
};

/**
 * How many digits agree to the last place. Figures that grow alike from year to year prove little more than one of them does, so the
 * column with most digits counts whole and each other for a quarter. One column in three may disagree, at a price: that is how a wrong
 * figure in a total without a label is found.
 */
const exactDigits = (
  figures: Figures,
  row: number,
  resultOf: (index: number) => { readonly sum: number; readonly count: number },
): number => {
  let [most, all, compared, misses] = [0, 0, 0, 0];
  for (const [index, column] of figures.columns.entries()) {
    const stated = at(figures, row, column);
    const { sum, count } = resultOf(index);
    if (Number.isNaN(stated) || count === 0) continue;
    compared += 1;
    const step = figures.steps[column] ?? 1;
    const gap = Math.abs(stated - sum);
    if (gap > step * 1.000_001) misses += 1;
    if (misses * 3 > figures.columns.length) return 0;
    const digits = gap > step / 100 ? 0 : Math.log10(Math.max(1, Math.abs(stated) / step));
    most = Math.max(most, digits);
    all += digits;
  }
  if (misses * 3 > compared) return 0;
  return most + (all - most) / 4 - misses * priceOfMiss;
};

const priceOfMiss = 1;

/** How many digits must agree before a row is taken for a total: few where its label is blank or speaks of a result, more in a long table. */
const digitsNeeded = ({ table, rows }: Figures, row: number): number => {
  const name = table.rows[row]?.name ?? "";
  if (name === "" || balanceWords.test(name) || ofWhich.test(table.rows[row + 1]?.name ?? "")) return 1.5;
  const chances = Math.max(0, Math.log10(rows.length) - 1);
  return chances + (resultWords.test(name) ? 3.5 : 6);
};

/** Only a label that is blank or speaks of a result is taken for a difference. */
const mayBeDifference = ({ table }: Figures, row: number): boolean => {
  const name = table.rows[row]?.name ?? "";
  return name === "" || resultWords.test(name);
};

/** What follows a total printed above its parts. */
const ofWhich = /^\s*(of which|comprising|made up of|including)\b/i;

/** An amendment balances: what its savings come to is what is needed. */
const balanceWords = /\b(funding needed|funded by|offset by|total funding)\b/i;

const resultWords =
  /\b(after|net|gap|balance|remaining|still|requirement|overall|closing|shortfall|difference|position|deficit|surplus)\b/i;

/** At least two parts that are not nil, in some column. */
const severalCount = (figures: Figures, stack: OpenRows, depth: number): boolean =>
  figures.columns.some(
    (column) =>
      stack.rows.slice(depth, depth + 500).filter((row) => Math.abs(at(figures, row, column)) > 0).length >= 2,
  );

/** One row less those between it and here: "still to be achieved" is approved less achieved. */
const findDifference = (figures: Figures, stack: OpenRows, row: number, needed: number): DownRelation | undefined => {
  const top = stack.rows.length;
  for (let depth = top - 2; depth >= Math.max(0, top - 6); depth -= 1) {
    const rows = stack.rows.slice(depth);
    if (differenceDigits(figures, row, rows) < Math.max(needed, 3.5)) continue;
    return {
      row,
      relation: "difference",
      parts: rows.map((part, index) => ({ row: part, sign: index === 0 ? 1 : -1 })),
    };
  }
  return undefined;
};

/** How many digits of a row agree with the first of some rows less the rest; none when a column disagrees or a part is missing. */
const differenceDigits = (figures: Figures, row: number, rows: readonly number[]): number => {
  let [isWhole, telling] = [true, false];
  const digits = exactDigits(figures, row, (index) => {
    const column = figures.columns[index] ?? 0;
    const [first = NaN, ...rest] = rows.map((part) => at(figures, part, column));
    const sum = rest.reduce((left, value) => left - value, first);
    if (Number.isNaN(sum) && !Number.isNaN(at(figures, row, column))) isWhole = false;
    if (first !== 0 && rest.every((value) => Math.abs(value) > 0)) telling = true;
    return { sum, count: Number.isNaN(sum) ? 0 : rows.length };
  });
  return isWhole && telling ? digits : 0;
};
