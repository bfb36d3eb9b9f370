import type { Check } from "../check";
import { hiddenFiguresAreKnown } from "./hidden-figures-are-known";
import { storedValuesAreFresh } from "./stored-values-are-fresh";

/** What stands in a file and is not seen. */
export const hiddenChecks: readonly Check[] = [hiddenFiguresAreKnown, storedValuesAreFresh];
