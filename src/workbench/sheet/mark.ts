import type { Range } from "../../core/grid/address";
import type { AreaKind, CellLookView, TieOutView } from "../../core/desk/views";

/** A rectangle that is lit up on a sheet, and why. */
export interface Mark {
  readonly kind: MarkKind;
  readonly range: Range;
}

export type MarkKind = AreaKind | "selected" | "agrees" | "differs" | "part" | "taken";

/** What lights up for a cell that is looked at: its total and, on this sheet, the parts of it. */
export const marksOfLook = ({ at, totals }: CellLookView, sheet: string): readonly Mark[] =>
  totals.flatMap(({ verdict, parts }): readonly Mark[] => [
    ...(at.sheet === sheet ? [{ kind: kindOf(verdict), range: cellRange(at) }] : []),
    ...parts
      .filter((part) => part.sheet === sheet)
      .map(({ range, isTakenAway }): Mark => ({ kind: isTakenAway ? "taken" : "part", range })),
  ]);

const kindOf = (verdict: TieOutView["verdict"]): MarkKind =>
  verdict === "agrees" || verdict === "rounding" ? "agrees" : "differs";

const cellRange = ({ row, column }: { readonly row: number; readonly column: number }): Range => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
