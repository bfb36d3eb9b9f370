import type { Check } from "../check";
import { amountsAreDecided } from "./amounts-are-decided";
import { amountsCanBeRead } from "./amounts-can-be-read";
import { marksHaveNotes } from "./marks-have-notes";
import { rangesAreSettled } from "./ranges-are-settled";

/** The checks of values, in the order they are reported. */
export const valuesChecks: readonly Check[] = [amountsCanBeRead, amountsAreDecided, rangesAreSettled, marksHaveNotes];
