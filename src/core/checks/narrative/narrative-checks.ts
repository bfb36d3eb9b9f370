import type { Check } from "../check";
import { statementsAgree } from "./statements-agree";

/** The checks of narrative, in the order they are reported. */
export const narrativeChecks: readonly Check[] = [statementsAgree];
