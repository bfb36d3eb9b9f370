import { type Decimal, zero } from "../../money/decimal";
import type { DeliveryBasis, DeliveryQuantity, DeliveryRecord, DeliveryReport, DeliverySlot } from "./delivery";
import { roomOf, worthOf } from "./delivery-worth";

/** What is worked out of a report's quantities: net at risk, the gap that remains, the share that is delivered. */
export type RuleKind = "net-at-risk" | "gap" | "share";

/** How one quantity follows from others in a report. */
export interface DeliveryRule {
  readonly kind: RuleKind;
  readonly basis?: DeliveryBasis;
  /** The first is what was planned; a share is the second over the first. */
  readonly parts: readonly { readonly slot: DeliverySlot; readonly sign: 1 | -1 }[];
  /** The printed figures it should come to; absent where none are printed. */
  readonly result?: DeliverySlot;
  /** Whether the report's own rows show that it is meant so. */
  readonly isProven: boolean;
}

/**
 * How the quantities of a report hang together, at most one rule of a kind and basis. What the rows themselves show comes first: whether at risk
 * is what is not achieved or what is not expected, and whether a pressure is printed as plus or as minus. Where they show nothing, net at risk is
 * approved less what is achieved or expected and less the pressure, and the gap is the target less what is identified and other measures.
 */
export const deliveryRules = (report: DeliveryReport): readonly DeliveryRule[] =>
  basesOf(report).flatMap((basis) => {
    const slotFor = slotReader(report, basis);
    return [riskRule(report, slotFor), gapRule(report, slotFor), shareRule(report, slotFor)].flatMap((rule) =>
      rule === undefined ? [] : [basis === undefined ? rule : { ...rule, basis }],
    );
  });

/** What a rule comes to for a record, in the report's unit; undefined where a part is missing. A blank pressure or measure is none. */
export const ruleWorth = (rule: DeliveryRule, record: DeliveryRecord, report: DeliveryReport): Decimal | undefined => {
  const [plan, done] = rule.parts.map(({ slot }) => worthOf(record, slot.key, report));
  if (plan === undefined || done === undefined) return undefined;
  if (rule.kind === "share") return plan.isZero() ? undefined : done.times(100).dividedBy(plan);
  const values = rule.parts.map(({ slot, sign }) => {
    const value = record.figures.has(slot.key) ? worthOf(record, slot.key, report) : zero;
    return value?.times(sign);
  });
  return values.reduce<Decimal | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum.plus(value)),
    zero,
  );
};

/** Whether what a record prints follows from its other figures, as far as printed precision can tell; undefined where it cannot be told. */
export const ruleHolds = (rule: DeliveryRule, record: DeliveryRecord, report: DeliveryReport): boolean | undefined => {
  if (rule.result === undefined) return undefined;
  const [stated, computed] = [worthOf(record, rule.result.key, report), ruleWorth(rule, record, report)];
  if (stated === undefined || computed === undefined) return undefined;
  return stated
    .minus(computed)
    .abs()
    .lessThanOrEqualTo(roomFor(rule, record, report, computed));
};

const roomFor = (rule: DeliveryRule, record: DeliveryRecord, report: DeliveryReport, computed: Decimal): Decimal => {
  const rooms = rule.parts.map(({ slot }) => roomOf(record, slot.key, report));
  const own = roomOf(record, rule.result?.key ?? "", report);
  if (rule.kind !== "share") return rooms.reduce((sum, room) => sum.plus(room), own);
  // A share moves by as much of itself as its parts do of themselves.
  const [plan] = rule.parts.map(({ slot }) => worthOf(record, slot.key, report)?.abs());
  if (plan === undefined || plan.isZero()) return own;
  const ofParts = (rooms[1] ?? zero).times(100).plus((rooms[0] ?? zero).times(computed.abs()));
  return own.plus(ofParts.dividedBy(plan));
};

/** The slot of a quantity on a basis, else on none; nothing where two headings name it. */
type SlotReader = (quantity: DeliveryQuantity) => DeliverySlot | undefined;

const slotReader =
  ({ slots }: DeliveryReport, basis: DeliveryBasis | undefined): SlotReader =>
  (quantity) => {
    const own = slots.filter((slot) => slot.quantity === quantity && slot.basis === basis);
    const found = own.length > 0 ? own : slots.filter((slot) => slot.quantity === quantity && slot.basis === undefined);
    return found.length === 1 ? found[0] : undefined;
  };

/** The bases a report's outcomes are told on; those without any where some have none. */
const basesOf = ({ slots }: DeliveryReport): readonly (DeliveryBasis | undefined)[] => {
  const bases = new Set(slots.filter(({ quantity }) => quantity !== "pressure").map(({ basis }) => basis));
  return [...bases];
};

const riskRule = (report: DeliveryReport, slotFor: SlotReader): DeliveryRule | undefined => {
  const plan = slotFor("approved") ?? slotFor("target");
  const [achieved, mixed, hoped] = [slotFor("achieved"), slotFor("achievedOrAnticipated"), slotFor("anticipated")];
  const done = [mixed, hoped, achieved].flatMap((slot) => (slot === undefined ? [] : [[slot]]));
  const both = achieved !== undefined && hoped !== undefined ? [[achieved, hoped]] : [];
  if (plan === undefined || done.length === 0) return undefined;
  const results = [slotFor("atRisk"), slotFor("unachieved")].flatMap((slot) => slot ?? []);
  const pressure = slotFor("pressure");
  const ways = [...done, ...both].flatMap((slots) => {
    const parts = [{ slot: plan, sign: plus }, ...slots.map((slot) => ({ slot, sign: minus }))];
    const withPressure =
      pressure === undefined ? [] : [minus, plus].map((sign) => [...parts, { slot: pressure, sign }]);
    return [...withPressure, parts];
  });
  const rules = results.flatMap((result) =>
    ways.map((parts): DeliveryRule => ({ kind: "net-at-risk", parts, result, isProven: false })),
  );
  return proven(rules, report) ?? byDefinition(plan, done[0] ?? [], { achieved, pressure, results, report });
};

/** Where the rows prove nothing: the forecast takes in what is achieved only if it is never less. */
const byDefinition = (
  plan: DeliverySlot,
  done: readonly DeliverySlot[],
  {
    achieved,
    pressure,
    results,
    report,
  }: {
    readonly achieved: DeliverySlot | undefined;
    readonly pressure: DeliverySlot | undefined;
    readonly results: readonly DeliverySlot[];
    readonly report: DeliveryReport;
  },
): DeliveryRule | undefined => {
  const takesIn = report.records.every((record) => {
    const [own, hoped] = [achieved, done[0]].map((slot) => (slot ? worthOf(record, slot.key, report) : undefined));
    return own === undefined || hoped === undefined || own.abs().lessThanOrEqualTo(hoped.abs());
  });
  const sign = pressure === undefined ? undefined : pressureSign(pressure, report);
  if (!takesIn || (pressure !== undefined && sign === undefined)) return undefined;
  const result = results.length === 1 && results[0]?.isNet === true ? results[0] : undefined;
  return {
    kind: "net-at-risk",
    parts: [
      { slot: plan, sign: plus },
      ...done.map((slot) => ({ slot, sign: minus })),
      ...(pressure === undefined || sign === undefined ? [] : [{ slot: pressure, sign }]),
    ],
    isProven: false,
    ...(result === undefined ? {} : { result }),
  };
};

/** A pressure makes more of a saving at risk: printed against the sign of the savings it is taken away, with it, added. Undefined where signs are mixed. */
const pressureSign = ({ key }: DeliverySlot, report: DeliveryReport): 1 | -1 | undefined => {
  const signs = new Set(
    report.records.flatMap((record) => {
      const value = worthOf(record, key, report);
      return value === undefined || value.isZero() ? [] : [value.isNegative() === report.isMinus ? plus : minus];
    }),
  );
  if (signs.size > 1) return undefined;
  const [sign] = signs;
  return sign ?? minus;
};

const gapRule = (report: DeliveryReport, slotFor: SlotReader): DeliveryRule | undefined => {
  const [target, identified, other] = [slotFor("target"), slotFor("identified"), slotFor("otherMeasures")];
  const result = slotFor("gap");
  const taken = identified ?? slotFor("approved");
  if (target === undefined || taken === undefined) return undefined;
  const parts = [
    { slot: target, sign: plus },
    ...[taken, other].flatMap((slot) => (slot === undefined ? [] : [{ slot, sign: minus }])),
  ];
  const rule: DeliveryRule = { kind: "gap", parts, isProven: false };
  if (result === undefined) return rule;
  return proven([{ ...rule, result }], report) ?? (identified === undefined ? rule : { ...rule, result });
};

const shareRule = (report: DeliveryReport, slotFor: SlotReader): DeliveryRule | undefined => {
  const plans = [slotFor("approved"), slotFor("target")].flatMap((slot) => slot ?? []);
  const dones = [slotFor("achieved"), slotFor("achievedOrAnticipated"), slotFor("anticipated")].flatMap(
    (slot) => slot ?? [],
  );
  const ways = plans.flatMap((plan) =>
    dones.map((done): DeliveryRule => ({
      kind: "share",
      parts: [
        { slot: plan, sign: plus },
        { slot: done, sign: plus },
      ],
      isProven: false,
    })),
  );
  const result = slotFor("share");
  const shown =
    result === undefined
      ? undefined
      : proven(
          ways.map((way) => ({ ...way, result })),
          report,
        );
  return shown ?? ways[0];
};

/** The rule most rows show; undefined where fewer than two do, or not twice as many as do not. */
const proven = (rules: readonly DeliveryRule[], report: DeliveryReport): DeliveryRule | undefined => {
  const weighed = rules.map((rule) => {
    const told = report.records.flatMap((record) => {
      const holds = ruleHolds(rule, record, report);
      const stated = rule.result === undefined ? undefined : worthOf(record, rule.result.key, report);
      return holds === undefined ? [] : [{ holds, isTelling: stated?.isZero() === false }];
    });
    const fails = told.filter(({ holds }) => !holds).length;
    return { rule, fails, telling: told.filter(({ holds, isTelling }) => holds && isTelling).length };
  });
  const best = weighed.reduce<(typeof weighed)[number] | undefined>(
    (most, one) => (most === undefined || one.telling - one.fails > most.telling - most.fails ? one : most),
    undefined,
  );
  if (best === undefined || best.telling < 2 || best.fails * 2 > best.telling) return undefined;
  return { ...best.rule, isProven: true };
};

const plus: 1 | -1 = 1;
const minus: 1 | -1 = -1;
