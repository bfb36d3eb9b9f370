import { cellKey, type CellRef } from "../../grid/address";
import type { DeliveryQuantity, DeliveryRecord, DeliveryReport, DeliverySlot } from "../../model/delivery/delivery";
import { type DeliveryRule, deliveryRules, ruleHolds, ruleWorth } from "../../model/delivery/delivery-rules";
import { roomOf, worthOf } from "../../model/delivery/delivery-worth";
import { isPart } from "../../model/delivery/is-part";
import { quantityWords } from "../../model/delivery/quantity-words";
import type { Finding } from "../../model/finding";
import type { Reading } from "../../model/reading";
import { type Decimal, zero } from "../../money/decimal";
import { asPrinted, inFull, listed, withDecimals } from "../as-printed";
import type { Check } from "../check";

/**
 * What trackers print of the delivery of savings hangs together: net at risk, the remaining gap and the share delivered follow from the
 * rest, no more is achieved than was approved, and what is at risk is rated or explained (F05). What a tie-out already says is left to it.
 */
export const deliveryAddsUp: Check = {
  name: "delivery-adds-up",
  codes: ["F05"],
  run: (reading, { delivery }) => {
    if (delivery === undefined) return [];
    const told = toldByTotals(reading);
    return delivery.reports.flatMap((report) => [
      ...deliveryRules(report).flatMap((rule) => unmet(rule, report, told)),
      ...aboveApproved(report),
      ...unrated(report),
    ]);
  },
};

/** The cells whose tie-out already says that they do not agree. */
const toldByTotals = ({ tieOuts }: Reading): ReadonlySet<string> =>
  new Set(
    tieOuts.filter(({ verdict }) => verdict === "differs" || verdict === "incomplete").map(({ at }) => cellKey(at)),
  );

interface Printed {
  readonly record: DeliveryRecord;
  readonly at: CellRef;
}

const unmet = (rule: DeliveryRule, report: DeliveryReport, told: ReadonlySet<string>): readonly Finding[] => {
  const { result } = rule;
  if (result === undefined) return [];
  const judged = report.records.filter((record) => ruleHolds(rule, record, report) !== undefined);
  // Rows that all say otherwise may mean something else by it; one or two with nothing else beside them do not.
  if (!rule.isProven && (judged.length > 2 || !isAllThereIs(rule, report))) return [];
  const isPartly = judged.filter(isPart).length < report.records.filter(isPart).length;
  const failing = judged.flatMap((record): readonly Printed[] => {
    const at = record.figures.get(result.key)?.at;
    if (at === undefined || ruleHolds(rule, record, report) === true || told.has(cellKey(at))) return [];
    // A total over rows that leave something out need not follow as each of the others does.
    return isPartly && !isPart(record) ? [] : [{ record, at }];
  });
  const [first] = failing;
  const computed = first === undefined ? undefined : ruleWorth(rule, first.record, report);
  if (first === undefined || computed === undefined) return [];
  const reading = first.record.figures.get(result.key)?.reading;
  const isShare = rule.kind === "share";
  const shown = isShare ? `${withDecimals(computed, decimalsOf(first.record, result))}%` : inFull(computed);
  const stated = reading?.kind === "percent" ? `${withDecimals(reading.value, reading.decimals)}%` : asPrinted(reading);
  const more =
    failing.length === 1 ? "" : ` So do ${listed(failing.slice(1).map(({ record }) => `"${record.name}"`))} differ.`;
  return [
    {
      ...finding("warning"),
      message: `"${first.record.name}" prints ${stated} under "${result.header}", and ${workings(rule, first.record, report)} comes to ${shown}.${more}`,
      remedy: "Correct the figure or what it follows from.",
      cells: [...failing.map(({ at }) => at), ...partsOf(rule, first.record)],
      expected: computed.toString(),
      found: worthOf(first.record, result.key, report)?.toString() ?? "",
    },
  ];
};

const isAllThereIs = (rule: DeliveryRule, { table }: DeliveryReport): boolean =>
  rule.kind !== "share" &&
  table.columns.filter(({ meaning }) => meaning.kind !== "percent" && meaning.kind !== "fte").length <=
    rule.parts.length + 1;

const decimalsOf = ({ figures }: DeliveryRecord, { key }: DeliverySlot): number => {
  const reading = figures.get(key)?.reading;
  return reading?.kind === "percent" || reading?.kind === "amount" ? reading.decimals : 0;
};

const workings = (rule: DeliveryRule, record: DeliveryRecord, report: DeliveryReport): string => {
  const parts = rule.parts.filter(({ slot }) => record.figures.has(slot.key));
  const words = parts.map(
    ({ slot }) => `${inFull(worthOf(record, slot.key, report) ?? zero)} ${quantityWords[slot.quantity]}`,
  );
  if (rule.kind === "share") return words.toReversed().join(" of ");
  return words
    .map((word, index) => (index === 0 ? word : `${parts[index]?.sign === 1 ? "plus" : "less"} ${word}`))
    .join(" ");
};

const partsOf = (rule: DeliveryRule, { figures }: DeliveryRecord): readonly CellRef[] =>
  rule.parts.flatMap(({ slot }) => figures.get(slot.key)?.at ?? []);

/** More achieved than was approved, or more than all of it. */
const aboveApproved = (report: DeliveryReport): readonly Finding[] => {
  const plan = sole(report, "approved");
  const done = sole(report, "achieved") ?? sole(report, "achievedOrAnticipated");
  const share = sole(report, "share");
  const rows = report.records.filter(isPart);
  const above = (rows.length === 0 ? report.records : rows).flatMap((record) => {
    const [own, its] = [plan, done].map((slot) => (slot === undefined ? undefined : worthOf(record, slot.key, report)));
    if (plan !== undefined && done !== undefined && own !== undefined && its !== undefined) {
      const excess = report.isMinus ? own.minus(its) : its.minus(own);
      const room = roomOf(record, plan.key, report).plus(roomOf(record, done.key, report));
      const at = record.figures.get(done.key)?.at;
      const words = `"${record.name}" ${inFull(its)} of ${inFull(own)}`;
      return excess.greaterThan(room) && at !== undefined ? [{ words, at }] : [];
    }
    const said = share === undefined ? undefined : worthOf(record, share.key, report);
    const at = share === undefined ? undefined : record.figures.get(share.key)?.at;
    return said?.greaterThan(100) === true && at !== undefined
      ? [{ words: `"${record.name}" ${inFull(said)}%`, at }]
      : [];
  });
  if (above.length === 0) return [];
  return [
    {
      ...finding("info"),
      message: `More is achieved than was approved: ${listed(above.map(({ words }) => words))}.`,
      remedy: "See whether the saving over-delivers, or whether the approved amount was changed since.",
      cells: above.map(({ at }) => at),
    },
  ];
};

/** An amount at risk on a row that its own column of ratings or explanations leaves blank. */
const unrated = (report: DeliveryReport): readonly Finding[] => {
  if (report.ratings.length === 0 && !report.hasExplanations) return [];
  const slots = report.slots.filter(({ quantity }) => quantity === "atRisk" || quantity === "unachieved");
  const silent = report.records.flatMap((record) => {
    if (!isPart(record) || record.isExplained) return [];
    if (record.ratings.some((rating) => rating !== undefined)) return [];
    const slot = slots.find(({ key }) => isAmount(worthOf(record, key, report), report));
    const figure = slot === undefined ? undefined : record.figures.get(slot.key);
    return slot === undefined || figure === undefined
      ? []
      : [{ words: `"${record.name}" ${asPrinted(figure.reading)} ${quantityWords[slot.quantity]}`, at: figure.at }];
  });
  if (silent.length === 0) return [];
  const columns = report.ratings.length > 0 ? "rated" : "explained";
  return [
    {
      ...finding("warning"),
      message: `${silent.length === 1 ? "An amount" : "Amounts"} not delivered ${silent.length === 1 ? "is" : "are"} not ${columns}: ${listed(silent.map(({ words }) => words))}.`,
      remedy: "Give the rating or say what is done about it, in words.",
      cells: silent.map(({ at }) => at),
    },
  ];
};

const isAmount = (value: Decimal | undefined, { isMinus }: DeliveryReport): boolean =>
  value !== undefined && (isMinus ? value.isNegative() && !value.isZero() : value.greaterThan(0));

const sole = ({ slots }: DeliveryReport, quantity: DeliveryQuantity): DeliverySlot | undefined => {
  const own = slots.filter((slot) => slot.quantity === quantity);
  return own.length === 1 ? own[0] : undefined;
};

const finding = (severity: Finding["severity"]): Pick<Finding, "check" | "code" | "severity"> => ({
  check: deliveryAddsUp.name,
  code: "F05",
  severity,
});
