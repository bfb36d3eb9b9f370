import type { Check } from "../check";
import { formsAreComplete } from "./forms-are-complete";
import { scoresAreInRange } from "./scores-are-in-range";

/** The checks of governance, in the order they are reported. */
export const governanceChecks: readonly Check[] = [formsAreComplete, scoresAreInRange];
