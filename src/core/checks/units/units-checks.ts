import type { Check } from "../check";
import { figuresArePrintedAlike } from "./figures-are-printed-alike";
import { magnitudesAgree } from "./magnitudes-agree";
import { unitsAreStated } from "./units-are-stated";
import { unitsStandOverMoney } from "./units-stand-over-money";

/** The checks of units, in the order they are reported. */
export const unitsChecks: readonly Check[] = [
  unitsAreStated,
  magnitudesAgree,
  unitsStandOverMoney,
  figuresArePrintedAlike,
];
