import type { Check } from "../check";
import { unitsAreStated } from "./units-are-stated";

/** The checks of units, in the order they are reported. */
export const unitsChecks: readonly Check[] = [unitsAreStated];
