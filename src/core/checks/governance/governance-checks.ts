import type { Check } from "../check";
import { scoresAreInRange } from "./scores-are-in-range";

/** The checks of governance, in the order they are reported. */
export const governanceChecks: readonly Check[] = [scoresAreInRange];
