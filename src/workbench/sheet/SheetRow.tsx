import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { styleClass } from "./appearance-rules";
import { cellId } from "./cell-id";
import { cellsOfRow } from "./cells-of-row";
import { SheetCell } from "./SheetCell";
import type { SheetDrawing } from "./sheet-drawing";
import type { RowView } from "./sheet-reader";

const useStyles = makeStyles({
  row: { position: "absolute", left: 0, width: "100%", boxSizing: "border-box", pointerEvents: "none" },
  lined: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  stuck: { position: "sticky", left: 0, height: "100%", zIndex: 2 },
  frozen: { backgroundColor: "white" },
  head: {
    position: "absolute",
    left: 0,
    top: 0,
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    overflowX: "hidden",
    overflowY: "hidden",
    zIndex: 2,
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  afterHidden: { borderTop: `3px double ${tokens.colorNeutralForeground2}` },
  cells: { position: "absolute", top: 0, height: "100%" },
  blank: { position: "absolute", top: 0, height: "100%" },
});

interface SheetRowProps {
  readonly row: number;
  readonly view: RowView | undefined;
  readonly drawing: SheetDrawing;
  readonly first: number;
  readonly last: number;
  /** The column of the active cell where it is on this row. */
  readonly active: number | undefined;
  readonly isSelected: boolean;
}

/** A row with its number; what is frozen of it stays at the left. */
export const SheetRow = memo(({ row, view, drawing, first, last, active, isSelected }: SheetRowProps): ReactNode => {
  const styles = useStyles();
  const { rows, layout, headWidth, frozenWidth } = drawing;
  const frozen = layout.frozen.columns;
  const loose = view === undefined ? [] : cellsOfRow(row, view, drawing, [Math.max(first, frozen + 1), last]);
  const stuck = view === undefined || frozen === 0 ? [] : cellsOfRow(row, view, drawing, [1, frozen]);
  const isDrawn = [...loose, ...stuck].some(({ cell }) => cell.column === active);
  const cells = (placed: typeof loose): ReactNode =>
    placed.map((each) => (
      <SheetCell
        key={each.cell.column}
        row={row}
        placed={each}
        drawing={drawing}
        isActive={each.cell.column === active}
      />
    ));
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={mergeClasses(
        styles.row,
        layout.hasGridlines && styles.lined,
        (view?.style ?? 0) > 0 && styleClass(view?.style ?? 0),
      )}
      style={{ top: rows.startOf(row), height: rows.lengthOf(row) }}
    >
      <div
        role="presentation"
        className={mergeClasses(styles.stuck, frozen > 0 && styles.frozen)}
        style={{ width: headWidth + frozenWidth }}
      >
        <div
          role="rowheader"
          className={mergeClasses(
            styles.head,
            isSelected && styles.active,
            row > 1 && rows.lengthOf(row - 1) === 0 && styles.afterHidden,
          )}
          style={{ width: headWidth }}
          {...(row > 1 && rows.lengthOf(row - 1) === 0 ? { title: "Rows are hidden above this one" } : {})}
        >
          {row}
        </div>
        <div role="presentation" className={styles.cells} style={{ left: headWidth }}>
          {cells(stuck)}
        </div>
      </div>
      <div role="presentation" className={styles.cells} style={{ left: headWidth }}>
        {cells(loose.filter(({ cell }) => cell.column > frozen))}
        {active !== undefined && !isDrawn && (
          <div
            role="gridcell"
            id={cellId({ row, column: active })}
            aria-colindex={active + 1}
            aria-selected
            aria-label="blank"
            className={styles.blank}
            style={{ left: drawing.columns.startOf(active), width: drawing.columns.lengthOf(active) }}
          />
        )}
      </div>
    </div>
  );
});
SheetRow.displayName = "SheetRow";
