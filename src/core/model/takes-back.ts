import { nameLikeness } from "./near-names";
import type { TableRow } from "./reading";

/**
 * Whether a line that comes to the opposite of an earlier one is there to take it back: by its kind, because it is itself for one year, because
 * its name says that something ends, or because it bears the other's name. Else it comes to the same sum by chance.
 */
export const takesBack = (
  { kind, recurrence, name }: Pick<TableRow, "kind" | "recurrence" | "name">,
  earlier: Pick<TableRow, "name">,
): boolean =>
  kind === "reversal" ||
  recurrence === "one-off" ||
  saysItEnds.test(name) ||
  nameLikeness(name, earlier.name) !== undefined;

const saysItEnds =
  /\b(revers\w*|remov\w*|end(s|ing)? of|ceas\w*|fall(s|ing)? out|drop(s|ping)? out|unwind\w*|reinstat\w*|one[- ]?offs?|temporary|non[- ]?recurr\w*|(previous|prior|earlier) years?)\b/i;
