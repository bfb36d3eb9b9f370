import { makeStyles, tokens } from "@fluentui/react-components";
import type { Remote } from "comlink";
import { type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useMemo } from "react";
import type { Position } from "../../core/grid/address";
import { cellId } from "./cell-id";
import { ColumnHeads } from "./ColumnHeads";
import type { Mark } from "./mark";
import { Marks } from "./Marks";
import { mergeAt, moveSelection, selectedRange, type Selection } from "./move-selection";
import { bringIntoView, cellUnder } from "./places";
import { SheetCharts } from "./SheetCharts";
import { SheetRow } from "./SheetRow";
import type { SheetDrawing } from "./sheet-drawing";
import type { SheetReader } from "./sheet-reader";
import { useRows } from "./use-rows";
import { useVisible } from "./use-visible";

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    width: "100%",
    height: "100%",
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
    outlineStyle: "none",
    userSelect: "none",
    cursor: "cell",
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
    "@media print": { overflow: "visible" },
  },
  canvas: { display: "grid", position: "relative", backgroundColor: "white", isolation: "isolate" },
  rows: { position: "relative", gridArea: "1 / 1" },
  line: {
    position: "absolute",
    top: 0,
    bottom: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: "border-box",
  },
  frozen: {
    position: "sticky",
    gridArea: "1 / 1",
    alignSelf: "start",
    zIndex: 4,
    backgroundColor: "white",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
    pointerEvents: "none",
  },
});

export interface SheetGridProps {
  readonly reader: Remote<SheetReader>;
  readonly sheet: string;
  /** Which edition of which file it is of. */
  readonly of: string;
  readonly drawing: SheetDrawing;
  readonly selection: Selection;
  readonly marks: readonly Mark[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSelect: (selection: Selection) => void;
  readonly onTurn: (step: 1 | -1) => void;
  readonly onCopy: () => void;
  readonly onFind: () => void;
}

/** A sheet as people know it: scrolled, read and copied from, never typed in. */
export const SheetGrid = (props: SheetGridProps): ReactNode => {
  const { reader, sheet, of, drawing, selection, marks, scroller, onSelect } = props;
  const styles = useStyles();
  const { rows, columns, layout, headWidth, headHeight, frozenHeight } = drawing;
  const visible = useVisible(scroller, rows, columns);
  const viewOf = useRows(reader, { sheet, of }, { from: visible.top, to: visible.bottom });
  const frozenOf = useRows(reader, { sheet, of }, { from: 1, to: Math.max(layout.frozen.rows, 1) });
  const range = selectedRange(selection, layout.merges);
  const active = mergeAt(layout.merges, selection.from);
  const at = active === undefined ? selection.from : { row: active.top, column: active.left };
  const shownColumns = useMemo(
    () => between(visible.left, visible.right).filter((column) => columns.lengthOf(column) > 0),
    [visible.left, visible.right, columns],
  );
  const row = (number: number, view: ReturnType<typeof viewOf>): ReactNode => (
    <SheetRow
      key={number}
      row={number}
      view={view}
      drawing={drawing}
      first={visible.left}
      last={visible.right}
      active={at.row === number ? at.column : undefined}
      isSelected={number >= range.top && number <= range.bottom}
    />
  );
  const frozenRows = between(1, layout.frozen.rows).filter((each) => rows.lengthOf(each) > 0);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={`Sheet ${sheet}`}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count + 1}
      aria-multiselectable
      aria-activedescendant={cellId(at)}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={(event) => pressKey(event, props)}
      onPointerDown={(event) => press(event, props)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        onSelect({ from: selection.from, to: cellUnder(event, drawing) });
      }}
    >
      <div
        role="presentation"
        className={styles.canvas}
        style={{ width: headWidth + columns.total, height: headHeight + rows.total }}
      >
        <div role="rowgroup" className={styles.rows} style={{ top: headHeight }}>
          <div role="presentation">
            {shownColumns.map((column) => (
              <ColumnLine key={column} column={column} drawing={drawing} />
            ))}
          </div>
          {rowsToDraw(visible, drawing, at).map((number) => row(number, viewOf(number) ?? frozenOf(number)))}
        </div>
        {layout.charts.length > 0 && <SheetCharts drawing={drawing} visible={visible} />}
        <Marks marks={[{ kind: "selected", range }, ...marks]} drawing={drawing} visible={visible} />
        {frozenRows.length > 0 && (
          <div role="rowgroup" className={styles.frozen} style={{ top: headHeight, height: frozenHeight }}>
            {frozenRows.map((number) => row(number, frozenOf(number)))}
          </div>
        )}
        <ColumnHeads drawing={drawing} shown={shownColumns} selected={[range.left, range.right]} />
      </div>
    </div>
  );
};

/** The rows in view that are not frozen, those from which merged cells reach into view, and the one that is active. */
const rowsToDraw = (
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { rows, layout }: SheetDrawing,
  active: Position,
): readonly number[] => {
  const reaching = layout.merges.filter((merge) => merge.top < top && merge.bottom >= top).map((merge) => merge.top);
  return [...new Set([...reaching, active.row, ...between(top, bottom)])].filter(
    (row) => row > layout.frozen.rows && rows.lengthOf(row) > 0,
  );
};

const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);

const press = (event: PointerEvent<HTMLDivElement>, { drawing, selection, onSelect }: SheetGridProps): void => {
  const place = event.currentTarget;
  const bounds = place.getBoundingClientRect();
  // On the scroll bars.
  if (event.clientX - bounds.left > place.clientWidth || event.clientY - bounds.top > place.clientHeight) return;
  const at = cellUnder(event, drawing);
  const { rows, columns, headWidth, headHeight } = drawing;
  const isOnRows = event.clientX - bounds.left < headWidth;
  const isOnColumns = event.clientY - bounds.top < headHeight;
  const from = event.shiftKey ? selection.from : at;
  if (isOnRows || isOnColumns) {
    onSelect({
      from: { row: isOnColumns ? 1 : from.row, column: isOnRows ? 1 : from.column },
      to: { row: isOnColumns ? rows.count : at.row, column: isOnRows ? columns.count : at.column },
    });
    return;
  }
  if (event.pointerType === "mouse") place.setPointerCapture(event.pointerId);
  onSelect({ from, to: at });
};

const pressKey = (event: KeyboardEvent<HTMLDivElement>, props: SheetGridProps): void => {
  const { drawing, selection, onSelect, onTurn, onCopy, onFind } = props;
  const { rows, columns, layout } = drawing;
  const isCommand = event.ctrlKey || event.metaKey;
  if ((isCommand || event.altKey) && (event.key === "PageUp" || event.key === "PageDown")) {
    event.preventDefault();
    onTurn(event.key === "PageUp" ? -1 : 1);
    return;
  }
  if (isCommand && event.key === "c") {
    event.preventDefault();
    onCopy();
    return;
  }
  if (isCommand && event.key === "f") {
    event.preventDefault();
    onFind();
    return;
  }
  if (isCommand && event.key === "a") {
    event.preventDefault();
    onSelect({ from: { row: 1, column: 1 }, to: layout.last });
    return;
  }
  const page = event.currentTarget.clientHeight - drawing.headHeight - drawing.frozenHeight - 20;
  const moved = moveSelection(
    selection,
    { key: event.key, ctrlKey: isCommand, shiftKey: event.shiftKey },
    { rows, columns, merges: layout.merges, frozen: layout.frozen, last: layout.last, page },
  );
  if (moved === undefined) return;
  event.preventDefault();
  bringIntoView(event.currentTarget, moved.to, drawing);
  onSelect(moved);
};

const ColumnLine = ({ column, drawing }: { readonly column: number; readonly drawing: SheetDrawing }): ReactNode => {
  const styles = useStyles();
  const { columns, layout, headWidth, appearances, rows } = drawing;
  const fill = appearances[layout.columnStyles[column - 1] ?? 0]?.fill;
  return (
    <div
      className={layout.hasGridlines ? styles.line : ""}
      style={{
        position: "absolute",
        left: headWidth + columns.startOf(column),
        width: columns.lengthOf(column),
        height: rows.total,
        ...((layout.columnStyles[column - 1] ?? 0) > 0 && fill !== undefined ? { backgroundColor: fill } : {}),
      }}
    />
  );
};
