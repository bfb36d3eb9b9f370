import type { Cell } from "../../grid/cell";
import { isCellError } from "../../grid/cell";
import { Decimal, zero } from "../../money/decimal";
import { type Assumption, asPlanned } from "./assumption";

/** A typed figure as it is understood: as it stands, in hundredths ("80" for 80%), or out of words, which no formula can count with. */
export type TypedFigure =
  | { readonly kind: "blank" }
  | { readonly kind: "read"; readonly value: Decimal; readonly from: "cell" | "hundredths" | "words" }
  | { readonly kind: "wrong"; readonly why: string };

/** What is typed for the lines of one kind. */
export interface TypedAssumption {
  readonly delivered: TypedFigure;
  readonly slips: TypedFigure;
  readonly years: TypedFigure;
}

/** What a person typed for one kind: nothing, an assumption, or something that cannot be read, in words. */
export type ReadAssumption =
  | { readonly kind: "blank" }
  | { readonly kind: "read"; readonly assumption: Assumption }
  | { readonly kind: "wrong"; readonly why: string };

type Typed = Pick<Cell, "value" | "look"> | undefined;

/** Reads a share: 80%, "80%", or 80 in a cell that is not in percent. What may mean two things is not guessed. */
export const readShare = (cell: Typed): TypedFigure => {
  if (isBlank(cell)) return { kind: "blank" };
  const { value, look } = cell;
  const said = wordsOf(value);
  if (typeof value === "number") {
    const number = new Decimal(value);
    if (number.isNegative() && !number.isZero()) return wrong(`${said} is below 0: type a percentage such as 80%.`);
    if (number.isZero()) return { kind: "read", value: zero, from: "cell" };
    if (look.numberFormat.includes("%"))
      return number.gt(mostShare)
        ? wrong(`The cell shows ${number.times(100).toFixed()}%: type a percentage such as 80%.`)
        : { kind: "read", value: number, from: "cell" };
    if (number.lte(mostShare / 5)) return wrong(`${said} may be a share or a percentage: type it with its %.`);
    return number.gt(mostShare * 100)
      ? wrong(`${said} is too large for a percentage: type one such as 80%.`)
      : { kind: "read", value: number.dividedBy(100), from: "hundredths" };
  }
  const percent =
    typeof value === "string" ? /^\s*(\d{1,3}(?:\.\d+)?)\s*(?:%|per cent)\s*$/.exec(value)?.[1] : undefined;
  return percent === undefined
    ? wrong(`"${said}" is not a percentage: type one such as 80%.`)
    : { kind: "read", value: new Decimal(percent).dividedBy(100), from: "words" };
};

/** Reads a number of whole years. */
export const readYears = (cell: Typed): TypedFigure => {
  if (isBlank(cell)) return { kind: "blank" };
  const { value } = cell;
  const words = typeof value === "string" ? /^\s*(\d{1,2})(?:\s*years?)?\s*$/i.exec(value)?.[1] : undefined;
  if (words !== undefined) return { kind: "read", value: new Decimal(words), from: "words" };
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 100)
    return { kind: "read", value: new Decimal(value), from: "cell" };
  return wrong(`"${wordsOf(value)}" is not a number of whole years: type 1, 2 or more.`);
};

/** What is typed for a kind, taken together: what is left blank is as planned, and a share that slips needs its years. */
export const readAssumption = ({ delivered, slips, years }: TypedAssumption): ReadAssumption => {
  const faults = [delivered, slips, years].flatMap((one) => (one.kind === "wrong" ? [one.why] : []));
  const [first] = faults;
  if (first !== undefined) return wrong(first);
  if (delivered.kind !== "read" && slips.kind !== "read" && years.kind !== "read") return { kind: "blank" };
  const share = slips.kind === "read" ? slips.value : asPlanned.slips;
  const later = years.kind === "read" ? years.value.toNumber() : asPlanned.years;
  if (share.gt(1)) return wrong(`More than 100% cannot slip: ${share.times(100).toFixed()}% is typed.`);
  if (!share.isZero() && later === 0) return wrong("Say by how many years it slips.");
  if (share.isZero() && later > 0) return wrong("Say what share slips.");
  return {
    kind: "read",
    assumption: {
      delivered: delivered.kind === "read" ? delivered.value : asPlanned.delivered,
      slips: share,
      years: later,
    },
  };
};

/** 1000% shown: a figure above it in a cell of percentages was typed without its %. */
const mostShare = 10;

const isBlank = (cell: Typed): cell is undefined => cell === undefined;

const wordsOf = (value: Cell["value"]): string => (isCellError(value) ? value.error : String(value));

const wrong = (why: string): { readonly kind: "wrong"; readonly why: string } => ({ kind: "wrong", why });
