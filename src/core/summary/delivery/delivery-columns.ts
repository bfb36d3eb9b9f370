import {
  type DeliveryBasis,
  deliveryQuantities,
  type DeliveryReport,
  type DeliverySlot,
} from "../../model/delivery/delivery";
import { type DeliveryRule, deliveryRules, type RuleKind } from "../../model/delivery/delivery-rules";
import { basisWords, quantityWords } from "../../model/delivery/quantity-words";

/** A column of figures in the table of a report: printed by the user, or worked out beside it. */
export type DeliveryColumn =
  | { readonly kind: "printed"; readonly slot: DeliverySlot }
  | { readonly kind: "worked-out"; readonly rule: DeliveryRule }
  /** What is printed less what is worked out. */
  | { readonly kind: "difference"; readonly rule: DeliveryRule & { readonly result: DeliverySlot } }
  | { readonly kind: "share"; readonly rule: DeliveryRule };

/** The first column of figures, after name, what it is and source. */
export const firstFigureColumn = 4;

/** The columns of a report in the order of the quantities, each worked-out figure after those it is held against. */
export const deliveryColumns = (report: DeliveryReport): readonly DeliveryColumn[] => {
  const rules = deliveryRules(report);
  return deliveryQuantities.flatMap((quantity) => [
    ...report.slots
      .filter((slot) => slot.quantity === quantity)
      .map((slot): DeliveryColumn => ({ kind: "printed", slot })),
    ...rules.filter(({ kind }) => lastQuantity[kind] === quantity).flatMap(columnsOfRule),
  ]);
};

const lastQuantity: Readonly<Record<RuleKind, DeliverySlot["quantity"]>> = {
  gap: "gap",
  "net-at-risk": "unachieved",
  share: "share",
};

const columnsOfRule = (rule: DeliveryRule): readonly DeliveryColumn[] => {
  if (rule.kind === "share") return [{ kind: "share", rule }];
  const { result } = rule;
  const workedOut: DeliveryColumn = { kind: "worked-out", rule };
  return result === undefined ? [workedOut] : [workedOut, { kind: "difference", rule: { ...rule, result } }];
};

/** The column of our sheet in which a slot of the report stands. */
export const columnOfSlot = (columns: readonly DeliveryColumn[], { key }: DeliverySlot): number =>
  firstFigureColumn + columns.findIndex((column) => column.kind === "printed" && column.slot.key === key);

/** What a column is headed, with the unit of its amounts. */
export const headerOf = (column: DeliveryColumn, { unit }: DeliveryReport): string => {
  const inUnit = unit === undefined ? "" : ` ${unit}`;
  switch (column.kind) {
    case "printed": {
      const { quantity, basis, isSole, header } = column.slot;
      if (quantity === "share") return "Share delivered as printed";
      const words = `${capital(quantityWords[quantity])}${onBasis(basis)}`;
      return `${words}${isSole ? "" : `: “${header}”`}${inUnit}`;
    }
    case "worked-out":
      return `${workedOutWords[column.rule.kind]}${onBasis(column.rule.basis)}${inUnit}`;
    case "difference":
      return `Difference in ${quantityWords[column.rule.result.quantity]}${onBasis(column.rule.basis)}${inUnit}`;
    case "share":
      return `Share delivered${onBasis(column.rule.basis)}`;
  }
};

const workedOutWords: Readonly<Record<RuleKind, string>> = {
  "net-at-risk": "Net at risk worked out",
  gap: "Remaining gap worked out",
  share: "Share delivered",
};

/** How a worked-out figure follows, in words: "Net at risk = approved less achieved less in-year pressure". */
export const ruleWords = ({ kind, parts, basis, isProven, result }: DeliveryRule): string => {
  const words = parts.map(({ slot }) => quantityWords[slot.quantity]);
  const how =
    kind === "share"
      ? words.toReversed().join(" / ")
      : words
          .map((word, index) => (index === 0 ? word : `${parts[index]?.sign === 1 ? "plus" : "less"} ${word}`))
          .join(" ");
  const shown = isProven && result !== undefined ? ", as your rows show" : "";
  return `${ruleNames[kind]}${onBasis(basis)} = ${how}${shown}.`;
};

const ruleNames: Readonly<Record<RuleKind, string>> = {
  "net-at-risk": "Net at risk",
  gap: "Remaining gap",
  share: "Share delivered",
};

const onBasis = (basis: DeliveryBasis | undefined): string => (basis === undefined ? "" : ` (${basisWords[basis]})`);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
