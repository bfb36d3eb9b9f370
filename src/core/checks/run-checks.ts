import type { Finding, Severity } from "../model/finding";
import type { Reading } from "../model/reading";
import { amountsAreDecided } from "./amounts-are-decided";
import { amountsCanBeRead } from "./amounts-can-be-read";
import { amountsFallWithinThePlan } from "./amounts-fall-within-the-plan";
import type { Check } from "./check";
import { presentationIsDeclared } from "./presentation-is-declared";
import { roundingIsExplained } from "./rounding-is-explained";
import { scoresAreInRange } from "./scores-are-in-range";
import { statementsAgree } from "./statements-agree";
import { totalsAgree } from "./totals-agree";
import { unitsAreStated } from "./units-are-stated";
import { yearsRunInOrder } from "./years-run-in-order";

const checks: readonly Check[] = [
  totalsAgree,
  roundingIsExplained,
  statementsAgree,
  yearsRunInOrder,
  amountsFallWithinThePlan,
  unitsAreStated,
  amountsCanBeRead,
  amountsAreDecided,
  presentationIsDeclared,
  scoresAreInRange,
];

/** Every finding of every check, errors first, then warnings, then the rest; in the order of the checks within each. */
export const runChecks = (reading: Reading): readonly Finding[] => {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  return checks.flatMap(({ run }) => run(reading)).toSorted((a, b) => rank[a.severity] - rank[b.severity]);
};
