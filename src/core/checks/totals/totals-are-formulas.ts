import { type CellRef, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import type { Decimal } from "../../money/decimal";
import { inFull, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { sumNamed } from "./sum-named";
import { isTypedSum, relativeForm, wordedAt } from "./relative-formula";

/** No figure is typed where the totals beside it are formulas, or in the middle of a run of one formula (T11). */
export const totalsAreFormulas: Check = {
  name: "totals-are-formulas",
  codes: ["T11"],
  run: (reading) => [...tables(reading).values()].flatMap(typedAmongFormulas),
};

/** One figure of a row or a column: typed, or the form of its formula. */
interface Place {
  readonly at: CellRef;
  readonly name: string;
  readonly form: string | undefined;
  /** A number typed into the cell. */
  readonly typed: Decimal | undefined;
}

interface Stray {
  readonly place: Place;
  /** How many of its row or column share the form it lacks. */
  readonly alike: number;
  readonly along: "row" | "column";
  readonly form: string;
}

const typedAmongFormulas = (table: Table): readonly Finding[] => {
  if (!table.rows.some(({ formulas }) => formulas !== undefined)) return [];
  const found = new Map<string, Stray>();
  const look = (strand: Strand): void => {
    for (const stray of straysIn(table, placesIn(table, strand), strand)) {
      const key = printRef(stray.place.at);
      if (!found.has(key)) found.set(key, stray);
    }
  };
  table.rows.forEach(({ role, formulas }, index) => {
    if (formulas === undefined) return;
    look({ along: "row", index, isTotals: role === "total" || role === "subtotal" });
  });
  table.columns.forEach(({ meaning, header }, index) => {
    look({ along: "column", index, isTotals: meaning.kind === "total" || /\btotal\b/i.test(header) });
  });
  return found.size === 0 ? [] : [findingOf(table, [...found.values()])];
};

/** One row or one column of a table, by its index. */
interface Strand {
  readonly along: Stray["along"];
  readonly index: number;
  readonly isTotals: boolean;
}

/**
 * The figures of a row or a column; none of one in which no figure can stray, which is most of a ledger: it is not a mix of formulas and typed
 * figures, or, not being of totals, has no typed figure between two formulas.
 */
const placesIn = (table: Table, { along, index, isTotals }: Strand): readonly Place[] => {
  const isRow = along === "row";
  const length = isRow ? table.columns.length : table.rows.length;
  let [formulas, typed, between] = [0, 0, 0];
  let [last, before]: (boolean | undefined)[] = [];
  for (let other = 0; other < length; other += 1) {
    const line = table.rows[isRow ? index : other];
    const column = isRow ? other : index;
    if (line?.amounts[column]?.kind !== "amount") continue;
    const formula = line.formulas?.[column];
    const isTyped = formula === undefined || isTypedSum(formula);
    if (isTyped) typed += 1;
    else {
      formulas += 1;
      if (last === true && before === false) between += 1;
    }
    [before, last] = [last, isTyped];
  }
  if (formulas < fewestAlike || typed === 0 || (!isTotals && between === 0)) return [];
  return Array.from(
    { length },
    (_, other) => (isRow ? placeOf(table, index, other) : placeOf(table, other, index)) ?? [],
  ).flat();
};

const placeOf = (table: Table, row: number, column: number): Place | undefined => {
  const [line, heading] = [table.rows[row], table.columns[column]];
  const amount = line?.amounts[column];
  if (line === undefined || heading === undefined || amount === undefined) return undefined;
  const at = { sheet: table.sheet, row: line.row, column: heading.column };
  const formula = line.formulas?.[column];
  const isTyped = formula === undefined || isTypedSum(formula);
  return {
    at,
    name: line.name === "" ? heading.header : line.name,
    form: isTyped ? undefined : relativeForm(formula, at),
    typed: isTyped && amount.kind === "amount" && !amount.fromText ? amount.value : undefined,
  };
};

/** So many formulas alike are a rule, and so few typed figures among them its exceptions. */
const fewestAlike = 3;
const typedPer = 3;

const straysIn = (table: Table, places: readonly Place[], { isTotals, along }: Strand): readonly Stray[] => {
  const typed = places.flatMap((place, index) => (place.typed === undefined ? [] : [index]));
  if (typed.length === 0 || typed.length === places.length) return [];
  const counts = new Map<string, number>();
  for (const { form } of places) if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  const usual = isTotals ? commonest(counts) : undefined;
  const strays = typed.flatMap((index): readonly Stray[] => {
    const place = places[index];
    const [before, after] = [places[index - 1]?.form, places[index + 1]?.form];
    const form = before !== undefined && before === after ? before : usual;
    const alike = form === undefined ? 0 : (counts.get(form) ?? 0);
    if (place === undefined || form === undefined || alike < fewestAlike) return [];
    const isRun = form === before && form === after && alike > fewestAlike;
    const isTotal = isTotals && addsAcross(along, form);
    return isRun || (isTotal && sumNamed(table, wordedAt(form, place.at), place.at) !== undefined)
      ? [{ place, alike, along, form }]
      : [];
  });
  return strays.filter(({ alike }) => strays.length * typedPer <= alike);
};

const commonest = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];

/** A total of a row of totals adds up its own column, and one of a column of totals its own row: anything else is another kind of figure. */
const addsAcross = (along: Stray["along"], form: string): boolean => {
  const cells = [...form.matchAll(/⟨([^;]+);([^⟩]+)⟩/g)];
  return cells.length > 0 && cells.every(([, row, column]) => (along === "row" ? column : row) === "0");
};

const findingOf = (table: Table, strays: readonly Stray[]): Finding => ({
  check: totalsAreFormulas.name,
  code: "T11",
  severity: "warning",
  ...wording(table, strays),
  cells: strays.map(({ place }) => place.at),
});

const wording = (
  table: Table,
  strays: readonly Stray[],
): Pick<Finding, "message" | "remedy" | "expected" | "found"> => {
  const [first, ...others] = strays;
  if (first === undefined) return { message: "", remedy: "" };
  const { place, form, alike, along } = first;
  const formula = wordedAt(form, place.at);
  const sum = sumNamed(table, formula, place.at);
  const printed = place.typed === undefined ? "" : inFull(place.typed);
  if (others.length > 0) {
    return {
      message: `${strays.length} figures of ${table.id} are typed where the figures beside them are formulas: ${listed(strays.map((stray) => printRef(stray.place.at)))}. They will not follow when their parts change.`,
      remedy: "Copy the formula from the cell beside each, or say why the figure is typed.",
    };
  }
  const would = sum === undefined ? formula : `${formula}, which comes to ${inFull(sum)}`;
  return {
    message: `"${place.name}" is typed as ${printed} in ${printRef(place.at)}, where ${alike} other figures of its ${along} are one formula: here it would be ${would}.`,
    remedy: `Copy the formula into ${printRef(place.at)}, or say why the figure is typed.`,
    ...(sum !== undefined && { expected: sum.toString() }),
    found: place.typed?.toString() ?? "",
  };
};
