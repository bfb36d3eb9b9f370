import type { CellRef } from "../../grid/address";
import { printRef } from "../../grid/address";
import type { PartRun, Statement, Table, TieOut } from "../../model/reading";
import { Decimal } from "../../money/decimal";
import { printPounds } from "../../money/print-amount";
import { poundsPer } from "../../money/unit";
import { decimalsOf, worth } from "./figures";

/** A table figure that prose may quote, in pounds. */
interface Headline {
  readonly at: CellRef;
  readonly label: string;
  readonly pounds: Decimal;
  readonly tolerance: Decimal;
  readonly isTotal: boolean;
}

/** Two figures further apart than this are not taken for the same thing. */
const nearlyTheSame = new Decimal("0.025");

/**
 * Ties the amounts that sentences name: to the table figure they quote, to the difference or the sum of the two amounts before
 * them ("£939,896 … £376,491 … a shortfall of £563,406"), or to a headline they nearly equal and so seem to mean.
 */
export const tieStatements = (statements: readonly Statement[], tables: readonly Table[]): readonly TieOut[] => {
  if (statements.length === 0) return [];
  const headlines = tables.flatMap(headlinesOf);
  return statements.flatMap((statement, index) => {
    if (statement.isRate || !statement.hasUnit || statement.pounds.isZero()) return [];
    const sameCell = statements
      .slice(0, index)
      .filter(({ at }) => at.row === statement.at.row && at.column === statement.at.column);
    return tieArithmetic(statement, sameCell) ?? tieToTable(statement, headlines) ?? [];
  });
};

const differenceWords =
  /\b(shortfall|gap|difference|balance|deficit|leaving|leaves|remaining|remainder)\b[^£.]{0,30}$/i;
const sumWords = /\b(total(s|ling|led)?|altogether|together|combined|sum|making|in all)\b[^£.]{0,30}$/i;

const tieArithmetic = (statement: Statement, before: readonly Statement[]): readonly TieOut[] | undefined => {
  const [first, second] = before.filter(({ isRate }) => !isRate).slice(-2);
  if (first === undefined || second === undefined) return undefined;
  const sign = differenceWords.test(statement.before) ? -1 : sumWords.test(statement.before) ? 1 : undefined;
  if (sign === undefined) return undefined;
  const computed = first.pounds.plus(second.pounds.times(sign));
  const tolerance = [statement, first, second].reduce((total, each) => total.plus(each.tolerance), new Decimal(0));
  const gap = statement.pounds.minus(computed).abs();
  if (gap.greaterThan(Decimal.max(tolerance, statement.pounds.times(nearlyTheSame)))) return undefined;
  return [
    {
      ...narrative(statement, computed, tolerance),
      formula: `${printPounds(first.pounds)}${sign === 1 ? "+" : "-"}${printPounds(second.pounds)}`,
      parts: [runOf(first.at, 1), runOf(second.at, sign)],
      claim: "arithmetic",
    },
  ];
};

const tieToTable = (statement: Statement, headlines: readonly Headline[]): readonly TieOut[] | undefined => {
  const gapTo = ({ pounds }: Headline): Decimal => statement.pounds.abs().minus(pounds.abs()).abs();
  const room = ({ tolerance }: Headline): Decimal => tolerance.plus(statement.tolerance);
  const telling = headlines.filter(({ pounds }) => !pounds.isZero());
  const ranked = telling.toSorted((a, b) => Number(b.isTotal) - Number(a.isTotal));
  const quoted = ranked.find((headline) => gapTo(headline).lessThanOrEqualTo(room(headline)));
  if (quoted !== undefined) return [toHeadline(statement, quoted, "table-figure")];
  const totals = telling.filter(({ isTotal }) => isTotal);
  if (claimsTotal(statement) && totals.length === 1 && totals[0] !== undefined)
    return [toHeadline(statement, totals[0], "table-figure")];
  const nearest = telling.toSorted((a, b) => gapTo(a).comparedTo(gapTo(b)) || Number(b.isTotal) - Number(a.isTotal))[0];
  const isNear = nearest !== undefined && gapTo(nearest).lessThanOrEqualTo(nearest.pounds.abs().times(nearlyTheSame));
  return isNear ? [toHeadline(statement, nearest, "same-thing")] : undefined;
};

const claimsTotal = ({ before, after }: Statement): boolean =>
  /^[^.£]{0,50}\bin total\b/i.test(after) ||
  /\btotal (saving|income|investment|pressure)s?\b[^.£]{0,20}$/i.test(before);

const toHeadline = (statement: Statement, headline: Headline, claim: "table-figure" | "same-thing"): TieOut => {
  const signed =
    statement.pounds.isNegative() === headline.pounds.isNegative() ? headline.pounds : headline.pounds.negated();
  return {
    ...narrative(statement, signed, statement.tolerance.plus(headline.tolerance)),
    formula: printRef(headline.at),
    parts: [runOf(headline.at, signed.equals(headline.pounds) ? 1 : -1)],
    claim,
  };
};

const narrative = (
  { at, printed, pounds, before }: Statement,
  computed: Decimal,
  tolerance: Decimal,
): Omit<TieOut, "formula" | "parts" | "claim"> => {
  const difference = pounds.minus(computed);
  const isExact = difference.isZero();
  const isWithin = difference.abs().lessThanOrEqualTo(tolerance);
  return {
    at,
    label: `${lastWords(before)}${printed}`,
    relation: "narrative",
    stated: pounds,
    computed,
    difference,
    tolerance,
    decimals: Math.max(0, pounds.decimalPlaces()),
    // An amount printed to the thousand agrees with any figure that prints so: only like precision can be out by rounding.
    verdict: isExact || (isWithin && tolerance.greaterThan(2)) ? "agrees" : isWithin ? "rounding" : "differs",
  };
};

const lastWords = (before: string): string => {
  const words =
    before
      .split(/[.;:\n]/)
      .at(-1)
      ?.trim()
      .split(/\s+/)
      .slice(-6)
      .join(" ") ?? "";
  return words === "" ? "" : `${words} `;
};

const runOf = ({ sheet, row, column }: CellRef, sign: 1 | -1): PartRun => ({
  sheet,
  sign,
  range: { top: row, left: column, bottom: row, right: column },
});

const headlinesOf = (table: Table): readonly Headline[] => {
  const unit = table.unit.value;
  if (unit === undefined) return [];
  return table.rows.flatMap(({ role, row, name, kind, amounts }) => {
    if ((role !== "line" && role !== "total" && role !== "subtotal") || kind === "fte") return [];
    return amounts.flatMap((amount, index): readonly Headline[] => {
      const value = worth(amount, unit);
      const column = table.columns[index];
      if (value === undefined || column === undefined || amount?.kind === "fte" || column.meaning.kind === "fte")
        return [];
      const tolerance = new Decimal(10).pow(-decimalsOf(amount)).dividedBy(2).times(poundsPer[unit]);
      const at = { sheet: table.sheet, row, column: column.column };
      return [{ at, label: name, pounds: value.times(poundsPer[unit]), tolerance, isTotal: role !== "line" }];
    });
  });
};
