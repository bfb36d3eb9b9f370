import type { CellRef } from "../../../src/core/grid/address";
import { Decimal, zero } from "../../../src/core/money/decimal";
import type { NamedCells } from "../../../src/core/model/formulas/formula-book";
import type { Token } from "../../../src/core/model/formulas/formula-tokens";
import { blank, isError, joined, numberOf, type Value } from "./formula-value";
import type { Formula } from "../../../src/core/model/formulas/parse-formula";

/** A cell as a formula meets it. */
export interface MetCell {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  readonly hidden: boolean;
  /** It adds up others by SUBTOTAL, which a SUBTOTAL over it passes over. */
  readonly isSubtotal: boolean;
}

/** Where a formula's cells are looked up. */
export interface FormulaCells {
  readonly named: (token: Token, from: CellRef) => NamedCells | undefined;
  /** The cells of a range that hold something, row by row. */
  readonly held: (cells: NamedCells) => readonly MetCell[];
  /** How many rows and columns of a range can hold something at all. */
  readonly extent: (cells: NamedCells) => { readonly rows: number; readonly columns: number };
}

/** What a formula in a cell comes to, as Excel would say; undefined where that is not worked out here. */
export const evaluateFormula = (formula: Formula, from: CellRef, cells: FormulaCells): Value | undefined => {
  const worked = evaluate(formula, { from, cells });
  return isRows(worked) ? (worked.length === 1 && worked[0]?.length === 1 ? worked[0][0] : undefined) : worked;
};

type Rows = readonly (readonly Value[])[];
type Worked = Value | Rows | undefined;

interface Setting {
  readonly from: CellRef;
  readonly cells: FormulaCells;
}

/** More cells than this are not multiplied with one another. */
const mostInRows = 1_000_000;

const isRows = (worked: Worked): worked is Rows => Array.isArray(worked);

const asRows = (worked: Value | Rows): Rows => (isRows(worked) ? worked : [[worked]]);

const evaluate = (formula: Formula, setting: Setting): Worked => {
  switch (formula.kind) {
    case "number":
      return new Decimal(formula.text);
    case "text":
      return formula.text;
    case "cells":
      return rowsOf(cellsOf(formula, setting), setting);
    case "minus":
      return combined("-", zero, evaluate(formula.of, setting));
    case "percent":
      return combined("/", evaluate(formula.of, setting), new Decimal(100));
    case "two":
      return combined(formula.mark, evaluate(formula.left, setting), evaluate(formula.right, setting));
    case "call":
      return call(formula.name, formula.given, setting);
  }
};

const cellsOf = (formula: Formula, { from, cells }: Setting): NamedCells | undefined =>
  formula.kind === "cells" ? cells.named(formula.token, from) : undefined;

const rowsOf = (named: NamedCells | undefined, { cells }: Setting): Worked => {
  if (named === undefined) return undefined;
  const { rows, columns } = cells.extent(named);
  if (rows * columns > mostInRows) return undefined;
  const filled = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Value => blank));
  for (const { row, column, value } of cells.held(named)) {
    const into = filled[row - named.range.top];
    if (into !== undefined && column - named.range.left < columns) into[column - named.range.left] = value;
  }
  return rows === 1 && columns === 1 ? (filled[0]?.[0] ?? blank) : filled;
};

/** Term by term; one row or column meets each of the other's. */
const combined = (mark: string, left: Worked, right: Worked): Worked => {
  if (left === undefined || right === undefined) return undefined;
  if (!isRows(left) && !isRows(right)) return joined(mark, left, right);
  const [one, other] = [asRows(left), asRows(right)];
  const height = span(one.length, other.length);
  const width = span(one[0]?.length ?? 0, other[0]?.length ?? 0);
  if (height === undefined || width === undefined || height * width > mostInRows) return undefined;
  const rows: Value[][] = [];
  for (let row = 0; row < height; row += 1) {
    const line: Value[] = [];
    for (let column = 0; column < width; column += 1) {
      const value = joined(mark, termAt(one, row, column), termAt(other, row, column));
      if (value === undefined) return undefined;
      line.push(value);
    }
    rows.push(line);
  }
  return rows;
};

const span = (one: number, other: number): number | undefined =>
  one === other || other === 1 ? one : one === 1 ? other : undefined;

const termAt = (rows: Rows, row: number, column: number): Value => {
  const line = rows.length === 1 ? rows[0] : rows[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? blank;
};

const call = (name: string, given: readonly Formula[], setting: Setting): Worked => {
  switch (name) {
    case "SUM":
      return added(given, setting, () => true);
    case "SUBTOTAL":
      return subtotal(given, setting);
    case "SUMPRODUCT":
      return sumOfProducts(given, setting);
    case "SUMIF": {
      const [range, criterion, sums = range] = given;
      return range && criterion && sums ? sumWhere(sums, [range, criterion], setting) : undefined;
    }
    case "SUMIFS": {
      const [sums, ...conditions] = given;
      return sums && conditions.length > 1 && conditions.length % 2 === 0
        ? sumWhere(sums, conditions, setting)
        : undefined;
    }
    case "MIN":
    case "MAX":
      return most(name, given, setting);
    case "ABS":
    case "ROUND":
      return rounded(name, given, setting);
    case "IF":
      return chosen(given, setting);
    case "IFERROR": {
      const [first, instead] = given.map((each) => evaluate(each, setting));
      return first !== undefined && !isRows(first) && isError(first) ? instead : isRows(first) ? undefined : first;
    }
    default:
      return undefined;
  }
};

/** The numbers among what is given: in ranges words and TRUE count for nothing. An error stands for the whole. */
const numbersIn = (
  given: readonly Formula[],
  setting: Setting,
  counts: (cell: MetCell) => boolean,
): readonly Decimal[] | Value | undefined => {
  const numbers: Decimal[] = [];
  for (const each of given) {
    const named = cellsOf(each, setting);
    if (each.kind === "cells") {
      if (named === undefined) return undefined;
      for (const cell of setting.cells.held(named)) {
        if (!counts(cell)) continue;
        if (isError(cell.value)) return cell.value;
        if (Decimal.isDecimal(cell.value)) numbers.push(cell.value);
      }
      continue;
    }
    const worked = evaluate(each, setting);
    if (worked === undefined) return undefined;
    for (const value of asRows(worked).flat()) {
      if (isError(value)) return value;
      if (Decimal.isDecimal(value)) numbers.push(value);
      else if (!isRows(worked)) {
        const number = numberOf(value);
        if (number === undefined) return undefined;
        numbers.push(number);
      }
    }
  }
  return numbers;
};

const added = (given: readonly Formula[], setting: Setting, counts: (cell: MetCell) => boolean): Worked => {
  const numbers = numbersIn(given, setting, counts);
  return isNumbers(numbers) ? numbers.reduce((total, number) => total.plus(number), zero) : numbers;
};

const isNumbers = (numbers: readonly Decimal[] | Value | undefined): numbers is readonly Decimal[] =>
  Array.isArray(numbers);

/** SUBTOTAL passes over others of its kind; which hidden rows it counts depends on why they are hidden. */
const subtotal = ([how, ...given]: readonly Formula[], setting: Setting): Worked => {
  const code = how?.kind === "number" ? how.text : "";
  if (code !== "9" && code !== "109") return undefined;
  const named = given.map((each) => cellsOf(each, setting));
  if (named.some((cells) => cells === undefined || setting.cells.held(cells).some(({ hidden }) => hidden)))
    return undefined;
  return added(given, setting, ({ isSubtotal }) => !isSubtotal);
};

const sumOfProducts = (given: readonly Formula[], setting: Setting): Worked => {
  const [first, ...others] = given.map((each) => evaluate(each, setting));
  if (first === undefined || others.some((other) => other === undefined || !isAlike(asRows(first), asRows(other))))
    return undefined;
  const product = others.reduce<Worked>((so, next) => combined("*", numbersOnly(so), numbersOnly(next)), first);
  if (product === undefined) return undefined;
  let total = zero;
  for (const value of asRows(product).flat()) {
    if (isError(value)) return value;
    if (Decimal.isDecimal(value)) total = total.plus(value);
  }
  return total;
};

const isAlike = (one: Rows, other: Rows): boolean => one.length === other.length && one[0]?.length === other[0]?.length;

/** Between commas SUMPRODUCT takes whatever is no number for nothing. */
const numbersOnly = (worked: Worked): Worked =>
  isRows(worked)
    ? worked.map((row) => row.map((value) => (Decimal.isDecimal(value) || isError(value) ? value : zero)))
    : worked;

const sumWhere = (sums: Formula, conditions: readonly Formula[], setting: Setting): Worked => {
  const into = cellsOf(sums, setting);
  if (into === undefined) return undefined;
  let counted: ReadonlySet<string> | undefined;
  for (let index = 0; index < conditions.length; index += 2) {
    const [range, criterion] = [conditions[index], conditions[index + 1]];
    const named = range && cellsOf(range, setting);
    const sought = criterion && evaluate(criterion, setting);
    if (named === undefined || sought === undefined || isRows(sought)) return undefined;
    const found = matching(named, sought, setting);
    if (found === undefined) return undefined;
    const before = counted;
    counted = before === undefined ? found : new Set([...found].filter((place) => before.has(place)));
  }
  let total = zero;
  for (const { row, column, value } of setting.cells.held(into)) {
    if (counted?.has(`${row - into.range.top}:${column - into.range.left}`) !== true) continue;
    if (isError(value)) return value;
    if (Decimal.isDecimal(value)) total = total.plus(value);
  }
  return total;
};

/** The places in a range that equal a word or a number; undefined for any other condition. */
const matching = (named: NamedCells, sought: Value, { cells }: Setting): ReadonlySet<string> | undefined => {
  const isWord =
    typeof sought === "string" && sought !== "" && !/^[<>=]|[*?~]/.test(sought) && !/^[\s\d.,-]+$/.test(sought);
  if (!isWord && !Decimal.isDecimal(sought)) return undefined;
  const places = new Set<string>();
  for (const { row, column, value } of cells.held(named)) {
    if (Decimal.isDecimal(sought) && typeof value === "string" && /\d/.test(value)) return undefined;
    if (joined("=", value, sought) === true) places.add(`${row - named.range.top}:${column - named.range.left}`);
  }
  return places;
};

const most = (name: string, given: readonly Formula[], setting: Setting): Worked => {
  const numbers = numbersIn(given, setting, () => true);
  if (!isNumbers(numbers)) return numbers;
  return (
    numbers.reduce<Decimal | undefined>(
      (best, number) => (best === undefined || (name === "MAX" ? number.gt(best) : number.lt(best)) ? number : best),
      undefined,
    ) ?? zero
  );
};

const rounded = (name: string, given: readonly Formula[], setting: Setting): Worked => {
  const [first, second] = given;
  const value = first && evaluate(first, setting);
  const places = second === undefined ? zero : evaluate(second, setting);
  if (value === undefined || isRows(value) || places === undefined || isRows(places)) return undefined;
  if (isError(value)) return value;
  const [number, decimals] = [numberOf(value), numberOf(places)];
  if (number === undefined || decimals === undefined) return undefined;
  if (name === "ABS") return number.abs();
  if (!decimals.isInteger() || decimals.lt(0) || decimals.gt(15)) return undefined;
  return number.toDecimalPlaces(decimals.toNumber(), Decimal.ROUND_HALF_UP);
};

const chosen = ([condition, then, otherwise]: readonly Formula[], setting: Setting): Worked => {
  const holds = condition && evaluate(condition, setting);
  if (holds === undefined || isRows(holds)) return undefined;
  if (isError(holds)) return holds;
  const number = numberOf(holds);
  if (number === undefined) return undefined;
  const taken = number.isZero() ? otherwise : then;
  return taken === undefined ? (number.isZero() ? false : undefined) : evaluate(taken, setting);
};
