import type { Budget } from "../model/budget";
import type { Finding, Severity } from "../model/finding";
import type { Check } from "./check";
import { deliveryChecks } from "./delivery/delivery-checks";
import { governanceChecks } from "./governance/governance-checks";
import { linesChecks } from "./lines/lines-checks";
import { hiddenChecks } from "./hidden/hidden-checks";
import { narrativeChecks } from "./narrative/narrative-checks";
import { presentationChecks } from "./presentation/presentation-checks";
import { signsChecks } from "./signs/signs-checks";
import { totalsChecks } from "./totals/totals-checks";
import { unitsChecks } from "./units/units-checks";
import { valuesChecks } from "./values/values-checks";
import { yearsChecks } from "./years/years-checks";

/** Every check there is, by group. */
export const allChecks: readonly Check[] = [
  ...totalsChecks,
  ...linesChecks,
  ...narrativeChecks,
  ...yearsChecks,
  ...unitsChecks,
  ...valuesChecks,
  ...signsChecks,
  ...presentationChecks,
  ...deliveryChecks,
  ...governanceChecks,
  ...hiddenChecks,
];

/** Every finding of every check, errors first, then warnings, then the rest; in the order of the checks within each. */
export const runChecks = (budget: Budget): readonly Finding[] => {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  return allChecks
    .flatMap(({ run }) => run(budget.reading, budget))
    .toSorted((a, b) => rank[a.severity] - rank[b.severity]);
};
