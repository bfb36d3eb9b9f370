import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading } from "../../model/reading";
import { Decimal } from "../../money/decimal";
import { printPounds } from "../../money/print-amount";
import type { Check } from "../check";
import { benefitRole, type BenefitRole } from "./benefit-role";
import { type SaidAmount, saidAmounts } from "./said-amount";

/** Cashable and non-cashable benefits add up to the net benefit they are said to make (N06). */
export const componentsMakeTheHeadline: Check = {
  name: "components-make-the-headline",
  codes: ["N06"],
  run: ({ sheets }) => sheets.flatMap(findingsOf),
};

interface Part extends SaidAmount {
  readonly role: BenefitRole;
}

/** Bullets so many rows below a headline still belong to it. */
const rowsBelow = 8;

const findingsOf = (sheet: SheetReading): readonly Finding[] => {
  if (!sheet.statements.some(({ text }) => /cashable/i.test(text))) return [];
  const parts = saidAmounts(sheet).flatMap((amount): readonly Part[] => {
    const role = benefitRole(amount);
    return role === undefined ? [] : [{ ...amount, role }];
  });
  return parts.flatMap((headline, index) => {
    if (headline.role !== "net") return [];
    const next = parts.findIndex(({ role }, other) => other > index && role === "net");
    const after = parts.slice(index + 1, next === -1 ? undefined : next).filter((part) => isUnder(headline, part));
    const before = parts.slice(0, index).filter((part) => isBeside(headline, part));
    return judged(headline, after.some(isComponent) ? after : before);
  });
};

const isUnder = ({ statement: { at } }: Part, { statement }: Part): boolean => statement.at.row - at.row <= rowsBelow;

const isBeside = ({ statement: { at } }: Part, { statement }: Part): boolean =>
  statement.at.row === at.row && statement.at.column === at.column;

const isComponent = ({ role }: Part): boolean => role === "cashable" || role === "non-cashable";

const judged = (headline: Part, parts: readonly Part[]): readonly Finding[] => {
  const named = (role: BenefitRole): readonly Part[] =>
    parts.filter(
      (part, index) =>
        part.role === role &&
        parts.findIndex((other) => other.role === role && other.statement.pounds.equals(part.statement.pounds)) ===
          index,
    );
  const [cashable, ...moreCashable] = named("cashable");
  const others = named("non-cashable");
  if (cashable === undefined || moreCashable.length > 0 || others.length === 0 || others.length > mostParts) return [];
  const costs = named("cost");
  const agrees = subsets(others).some(
    (some) => isSum(headline, [cashable, ...some], []) || isSum(headline, [cashable, ...some], costs),
  );
  return agrees ? [] : [disagreement(headline, [cashable, ...others])];
};

/** More non-cashable amounts than this are a list of something else. */
const mostParts = 6;

/** Every choice of some: one may be a part of another. */
const subsets = (parts: readonly Part[]): readonly (readonly Part[])[] =>
  parts
    .reduce<readonly (readonly Part[])[]>((all, part) => [...all, ...all.map((some) => [...some, part])], [[]])
    .filter(({ length }) => length > 0);

const isSum = (headline: Part, parts: readonly Part[], costs: readonly Part[]): boolean => {
  const all = [headline, ...parts, ...costs];
  const room = all.reduce((sum, { statement }) => sum.plus(statement.tolerance), new Decimal(0));
  return headline.statement.pounds
    .minus(sumOf(parts).minus(sumOf(costs)))
    .abs()
    .lessThanOrEqualTo(room);
};

const sumOf = (parts: readonly Part[]): Decimal =>
  parts.reduce((sum, { statement }) => sum.plus(statement.pounds), new Decimal(0));

const disagreement = (headline: Part, parts: readonly Part[]): Finding => ({
  check: componentsMakeTheHeadline.name,
  code: "N06",
  severity: "error",
  message: `Unexpected net benefit ${headline.statement.printed}, expected ${printPounds(sumOf(parts))}: ${parts.map(({ statement, role }) => `${statement.printed} ${role} (${printRef(statement.at)})`).join(" and ")} come to that.`,
  remedy: "Correct the headline or its parts, or say what costs were taken off.",
  cells: [headline, ...parts].map(({ statement }) => statement.at),
  expected: sumOf(parts).toString(),
  found: headline.statement.pounds.toString(),
});
