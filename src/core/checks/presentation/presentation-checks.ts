import type { Check } from "../check";
import { presentationIsDeclared } from "./presentation-is-declared";

/** The checks of presentation, in the order they are reported. */
export const presentationChecks: readonly Check[] = [presentationIsDeclared];
