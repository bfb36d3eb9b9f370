import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Appearance, plainAppearance } from "../../hosts/xlsx/appearance";
import type { TableBand } from "../../hosts/xlsx/table-picture";
import { styleClass } from "./appearance-rules";
import { cellId } from "./cell-id";
import type { PlacedCell } from "./cells-of-row";
import { fitNumber } from "./fit-text";
import type { SheetDrawing } from "./sheet-drawing";

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    display: "flex",
    boxSizing: "border-box",
    padding: "0 3px",
    alignItems: "flex-end",
    overflowX: "hidden",
    overflowY: "hidden",
    whiteSpace: "pre",
    color: "black",
  },
  written: { zIndex: 1 },
  merged: { zIndex: 1, backgroundColor: "white" },
  number: { justifyContent: "flex-end", fontVariantNumeric: "tabular-nums" },
  other: { justifyContent: "center" },
  reaching: { overflowX: "visible", overflowY: "visible" },
  bare: { backgroundColor: "white" },
  lead: { flexGrow: 1 },
  text: { minWidth: 0, maxHeight: "100%" },
  wide: { width: "100%" },
});

interface SheetCellProps {
  readonly row: number;
  readonly placed: PlacedCell;
  readonly drawing: SheetDrawing;
  readonly isActive: boolean;
}

/** One cell as people know it: its text in its style. */
export const SheetCell = ({ row, placed, drawing, isActive }: SheetCellProps): ReactNode => {
  const styles = useStyles();
  const { cell, width, merge, reach } = placed;
  const look = drawing.appearances[cell.style] ?? plainAppearance;
  const text =
    cell.kind === "number" && !look.wraps
      ? fitNumber(cell, look, { width, digitWidth: drawing.digitWidth })
      : cell.text;
  const isCut = text !== cell.text;
  return (
    <div
      role="gridcell"
      id={cellId({ row, column: cell.column })}
      aria-colindex={cell.column + 1}
      aria-selected={isActive}
      {...(merge === undefined
        ? {}
        : { "aria-colspan": merge.right - merge.left + 1, "aria-rowspan": merge.bottom - merge.top + 1 })}
      {...(isCut ? { "aria-label": cell.text, title: cell.text } : {})}
      className={mergeClasses(
        styles.cell,
        cell.text !== "" && styles.written,
        merge !== undefined && styles.merged,
        cell.kind === "number" && styles.number,
        cell.kind === "other" && styles.other,
        reach !== undefined && reach.width > width && styles.reaching,
        styleClass(cell.style),
      )}
      style={{
        ...placeOf(placed, look),
        ...(cell.band && bandStyle(cell.band, look, drawing.appearances[0])),
        ...(cell.colour && { color: cell.colour }),
      }}
    >
      {cell.lead !== undefined && !isCut && <span className={styles.lead}>{cell.lead}</span>}
      <span
        className={mergeClasses(
          styles.text,
          look.wraps && styles.wide,
          reach !== undefined && reach.width > width && styles.reaching,
          reach?.isBare === true && reach.width > width && styles.bare,
        )}
        style={reach === undefined ? {} : { maxWidth: reach.width - 5, overflow: "hidden", flexShrink: 0 }}
      >
        {text}
      </span>
    </div>
  );
};

/** What a table's style does where the cell looks no other than an ordinary one; its lines leave the borders to the cell. */
const bandStyle = (
  { fill, colour, bold, top, bottom }: TableBand,
  { fill: own, font, borders }: Appearance,
  ordinary = plainAppearance,
) => ({
  ...(own === undefined && fill !== undefined && { backgroundColor: fill }),
  ...(font.colour === ordinary.font.colour && colour !== undefined && { color: colour }),
  ...(bold && { fontWeight: "bold" }),
  boxShadow: [
    ...(top === undefined || borders.top ? [] : [`inset 0 1px ${top}`]),
    ...(bottom === undefined || borders.bottom ? [] : [`inset 0 -1px ${bottom}`]),
  ].join(","),
});

/** A line at the left or the top lies on the last pixel of the cell before, where that draws its own. */
const placeOf = ({ left, width, height }: PlacedCell, { borders }: Appearance) => {
  const [before, above] = [borders.left === undefined ? 0 : 1, borders.top === undefined ? 0 : 1];
  return { left: left - before, top: -above, width: width + before, height: height + above };
};
