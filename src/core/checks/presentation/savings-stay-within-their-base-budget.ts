import type { Finding } from "../../model/finding";
import { inFull, listed } from "../as-printed";
import type { Check } from "../check";
import { asShare, type BaseShare, largeShare, type OpenShare, tellingShare } from "./base-share";
import { savingsBesideBudgets } from "./savings-beside-budgets";
import { openSavingsOnServices, savingsOnServices } from "./savings-on-services";

/** What is saved is part of the base budget it is saved from, and seldom more than half of it (P08). */
export const savingsStayWithinTheirBaseBudget: Check = {
  name: "savings-stay-within-their-base-budget",
  codes: ["P08"],
  run: (reading, budget) => {
    const beside = savingsBesideBudgets(reading);
    const shares = [...beside.settled, ...savingsOnServices(budget)];
    const over = shares.filter(({ saved, base }) => saved.gt(base));
    const large = shares.filter(({ saved, base }) => saved.lte(base) && saved.gt(base.times(largeShare)));
    return [
      ...(over.length === 0 ? [] : [overFinding(over)]),
      ...(large.length === 0 ? [] : [largeFinding(large)]),
      ...tellingTables([...beside.open, ...openSavingsOnServices(reading, budget)]).map(openFinding),
    ];
  },
};

const overFinding = (over: readonly BaseShare[]): Finding => ({
  check: savingsStayWithinTheirBaseBudget.name,
  code: "P08",
  severity: "error",
  message: `More is saved than the base budget has: ${listed(over.map((share) => inWords(share)))}.`,
  remedy: "Correct the saving or its unit, the service it is on, or the base budget.",
  cells: over.flatMap(({ cells }) => cells),
});

const largeFinding = (large: readonly BaseShare[]): Finding => ({
  check: savingsStayWithinTheirBaseBudget.name,
  code: "P08",
  severity: "warning",
  message: `More than half of a base budget is saved: ${listed(
    large.map((share) => `${inWords(share)} (${asShare(share.saved, share.base)})`),
  )}.`,
  remedy: "See whether the service can give up so much, and whether the saving, its unit and its service are right.",
  cells: large.flatMap(({ cells }) => cells),
});

const inWords = ({ what, service, saved, base, year }: BaseShare): string =>
  `${what} would take ${inFull(saved)} from the ${inFull(base)}${ofService(service)}${year === undefined ? "" : ` in ${year}`}`;

const ofService = (service: string | undefined): string => (service === undefined ? "" : ` of "${service}"`);

/** Of each table the savings that are the largest part of their base budget, where that part tells anything. */
const tellingTables = (open: readonly OpenShare[]): readonly OpenShare[] => {
  const most = new Map<string, OpenShare>();
  for (const one of open) {
    const known = most.get(one.table);
    if (known === undefined || shareOf(one).gt(shareOf(known))) most.set(one.table, one);
  }
  return [...most.values()].filter((one) => shareOf(one).gte(tellingShare) && one.asChanges.gt(one.asLevels));
};

const shareOf = ({ asChanges, base }: OpenShare) => asChanges.dividedBy(base);

const openFinding = ({ table, what, service, asLevels, asChanges, base, cells }: OpenShare): Finding => {
  const [changes, levels] = [asShare(asChanges, base), asShare(asLevels, base)];
  const tells = asChanges.gt(base) && asLevels.lte(base);
  return {
    check: savingsStayWithinTheirBaseBudget.name,
    code: "P08",
    severity: "info",
    message: `As changes ${what} would be ${changes} of the base budget${ofService(service)}, ${inFull(base)}, and as levels ${levels}: that ${tells ? "speaks for levels in" : "helps settle how to read"} ${table}.`,
    remedy: "Answer the question whether each year is a change or a level.",
    cells,
  };
};
