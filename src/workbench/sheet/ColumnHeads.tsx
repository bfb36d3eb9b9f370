import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { columnName } from "../../core/grid/address";
import type { SheetDrawing } from "./sheet-drawing";

const useStyles = makeStyles({
  heads: {
    position: "sticky",
    top: 0,
    zIndex: 6,
    gridArea: "1 / 1",
    alignSelf: "start",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
    pointerEvents: "none",
  },
  stuck: {
    position: "sticky",
    left: 0,
    height: "100%",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    position: "absolute",
    top: 0,
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "hidden",
    overflowY: "hidden",
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  afterHidden: { borderLeft: `3px double ${tokens.colorNeutralForeground2}` },
});

interface ColumnHeadsProps {
  readonly drawing: SheetDrawing;
  readonly shown: readonly number[];
  readonly selected: readonly [number, number];
}

/** The letters over the columns. */
export const ColumnHeads = ({ drawing, shown, selected: [from, to] }: ColumnHeadsProps): ReactNode => {
  const styles = useStyles();
  const { columns, layout, headWidth, headHeight, frozenWidth } = drawing;
  const frozen = layout.frozen.columns;
  const head = (column: number): ReactNode => {
    const isAfterHidden = column > 1 && columns.lengthOf(column - 1) === 0;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        className={mergeClasses(
          styles.head,
          column >= from && column <= to && styles.active,
          isAfterHidden && styles.afterHidden,
        )}
        style={{ left: headWidth + columns.startOf(column), width: columns.lengthOf(column) }}
        {...(isAfterHidden ? { title: "Columns are hidden before this one" } : {})}
      >
        {columnName(column)}
      </div>
    );
  };
  const inFrozen = Array.from({ length: frozen }, (_, index) => index + 1).filter((each) => columns.lengthOf(each) > 0);
  return (
    <div role="row" aria-rowindex={1} className={styles.heads} style={{ height: headHeight }}>
      <div role="presentation" className={styles.stuck} style={{ width: headWidth + frozenWidth }}>
        {inFrozen.map(head)}
      </div>
      {shown.filter((column) => column > frozen).map(head)}
    </div>
  );
};
