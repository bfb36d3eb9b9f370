import { type CellRef, printRef } from "../../grid/address";
import type { Cell } from "../../grid/cell";
import type { CellChange, NewContent } from "../../grid/cell-change";
import { inUnit } from "../../money/convert";
import type { Decimal } from "../../money/decimal";
import { decimalsOf, displayScale, isPercentFormat } from "../../money/number-format";
import { readAmount } from "../../money/read-amount";
import { exactly } from "../../money/typed-figure";
import { poundsPer, type Unit } from "../../money/unit";
import type { GivenAmount } from "./line-edit";
import { textFigure } from "./text-figure";

/** A cell for an amount and how such amounts are held around it. */
export interface AmountPlace {
  readonly at: CellRef;
  readonly cell?: Cell;
  /** Cells of the same column on other lines, nearest first, then of other years. */
  readonly beside: readonly Cell[];
  /** The unit the column or the table prints; absent where none is stated. */
  readonly unit?: Unit;
  /** The unit this very cell's figure is in where that is another: pounds shown as thousands, "£230k". */
  readonly heldIn?: Unit;
}

/** What a cell is to hold for an amount, or why it cannot; `warning` is what a person should know of it. */
export type AmountContent =
  | { readonly kind: "content"; readonly content: CellChange["after"]; readonly warning?: string }
  | { readonly kind: "refusal"; readonly sentence: string };

/** An amount as its column holds amounts: a number where they are numbers, text where they are text; converted exactly. */
export const amountContent = (given: GivenAmount, place: AmountPlace): AmountContent => {
  if (given.kind === "blank") return { kind: "content", content: { kind: "blank" } };
  if (given.kind === "words") return { kind: "content", content: { kind: "text", text: given.text } };
  const [sample] = samplesOf(place);
  const held = sample === place.cell ? place.heldIn : sample && heldUnit(sample, place.unit);
  const [from, to] = [given.unit ?? place.unit ?? held, held ?? place.unit];
  if (given.unit !== undefined && to === undefined)
    return refusal(
      `${printRef(place.at)} is in a table that states no unit, so ${given.unit} cannot be converted: give the amount as the table prints it, or say what its unit is.`,
    );
  const value = from === undefined || to === undefined ? given.value : inUnit(given.value, from, to);
  return typeof sample?.value === "string" ? asText(value, place) : asNumber(value, sample, place);
};

const refusal = (sentence: string): AmountContent => ({ kind: "refusal", sentence });

/** Figures at and around the place, its own first. */
const samplesOf = ({ cell, beside }: AmountPlace): readonly Cell[] =>
  [...(cell === undefined ? [] : [cell]), ...beside].filter(
    ({ value, look, formula }) =>
      formula === undefined &&
      (typeof value === "number" ||
        (typeof value === "string" && readAmount(value, look.numberFormat).kind === "amount")),
  );

/** The unit a figure prints itself, or that it is held in where its format shows it in thousands. */
const heldUnit = ({ value, look }: Cell, printed: Unit | undefined): Unit | undefined => {
  if (typeof value === "string") {
    const reading = readAmount(value, look.numberFormat);
    return reading.kind === "amount" ? reading.unit : undefined;
  }
  const scale = displayScale(look.numberFormat);
  const units: readonly Unit[] = ["£", "£000"];
  return scale === 1 || printed === undefined
    ? undefined
    : units.find((unit) => poundsPer[unit] * scale === poundsPer[printed]);
};

const asText = (value: Decimal, place: AmountPlace): AmountContent => {
  const samples = samplesOf(place).flatMap(({ value: text }) => (typeof text === "string" ? [text] : []));
  const [nearest = ""] = samples;
  const own = readAmount(nearest, "General");
  const text = textFigure(value, samples, {
    ...(own.kind === "amount" && own.unit !== undefined ? { unit: own.unit } : {}),
    ...(own.kind === "amount" && own.marks !== undefined && nearest === place.cell?.value ? { marks: own.marks } : {}),
  });
  return text === undefined
    ? refusal(
        `${printRef(place.at)} holds figures as text, and ${value.toFixed()} cannot be typed there so that it is read again.`,
      )
    : { kind: "content", content: { kind: "text", text } };
};

const asNumber = (value: Decimal, sample: Cell | undefined, { at, cell }: AmountPlace): AmountContent => {
  const format = (cell ?? sample)?.look.numberFormat ?? "General";
  const held = isPercentFormat(format) ? value.dividedBy(100) : value;
  if (!exactly(held.toNumber()).eq(held))
    return refusal(`${printRef(at)} cannot hold ${value.toFixed()}: Excel keeps 15 digits of a number.`);
  const content: NewContent = { kind: "number", value: held };
  const decimals = decimalsOf(format);
  if (decimals === undefined || displayScale(format) > 1 || value.decimalPlaces() <= decimals)
    return { kind: "content", content };
  const shown = value.toFixed(decimals);
  return {
    kind: "content",
    content,
    warning: `${printRef(at)} will hold ${value.toFixed()} and show ${shown}, for its format has ${decimals === 0 ? "no decimals" : `${decimals} ${decimals === 1 ? "decimal" : "decimals"}`}.`,
  };
};
