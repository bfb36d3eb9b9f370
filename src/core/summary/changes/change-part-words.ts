import type { ChangeParts } from "../../model/versions/change-totals";

/** What a change of a total is made of, as headings of columns. */
export const changePartWords: Readonly<Record<keyof ChangeParts, string>> = {
  newLines: "new lines",
  goneLines: "gone",
  changedAmounts: "changed",
  movedIn: "moved in",
  movedOut: "moved out",
  undecided: "to be confirmed",
};
