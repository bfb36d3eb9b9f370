import type { Fault } from "./fault";
import { faultsOfFigures } from "./faults-of-figures";
import { faultsOfLines } from "./faults-of-lines";
import { faultsOfTotals } from "./faults-of-totals";
import { faultsOfYears } from "./faults-of-years";

/** The kinds of mistake, each as people make it. */
export const faults: readonly Fault[] = [...faultsOfTotals, ...faultsOfLines, ...faultsOfFigures, ...faultsOfYears];
