import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Range } from "../../core/grid/address";
import type { Mark } from "./mark";
import type { SheetDrawing } from "./sheet-drawing";
import { useMarkStyles } from "./use-mark-styles";
import type { Visible } from "./use-visible";

const useStyles = makeStyles({
  layer: { gridArea: "1 / 1", alignSelf: "start", justifySelf: "start", pointerEvents: "none" },
  clip: { position: "absolute", left: 0, top: 0, overflow: "clip" },
  loose: { position: "relative", zIndex: 1 },
  left: { position: "sticky", zIndex: 3 },
  top: { position: "sticky", zIndex: 5 },
  corner: { position: "sticky", zIndex: 5 },
});

interface MarksProps {
  readonly marks: readonly Mark[];
  readonly drawing: SheetDrawing;
  readonly visible: Visible;
}

/** The marks over a sheet, drawn again over each frozen part of it. */
export const Marks = ({ marks, drawing, visible }: MarksProps): ReactNode => {
  const styles = useStyles();
  const { rows, columns, headWidth, headHeight, frozenWidth, frozenHeight } = drawing;
  const { frozen } = drawing.layout;
  const inView = marks.filter(({ range }) => isNear(range, visible, frozen));
  const draw = (width: number, height: number): ReactNode => (
    <div className={styles.clip} style={{ width, height }}>
      {inView.map(({ kind, range }) => (
        <MarkBox
          key={`${kind} ${range.top} ${range.left} ${range.bottom} ${range.right}`}
          kind={kind}
          range={range}
          drawing={drawing}
        />
      ))}
    </div>
  );
  return (
    <>
      <div
        className={mergeClasses(styles.layer, styles.loose)}
        style={{ marginLeft: headWidth, marginTop: headHeight }}
      >
        {draw(columns.total, rows.total)}
      </div>
      {frozenWidth > 0 && (
        <div className={mergeClasses(styles.layer, styles.left)} style={{ left: headWidth, marginTop: headHeight }}>
          {draw(frozenWidth, rows.total)}
        </div>
      )}
      {frozenHeight > 0 && (
        <div className={mergeClasses(styles.layer, styles.top)} style={{ top: headHeight, marginLeft: headWidth }}>
          {draw(columns.total, frozenHeight)}
        </div>
      )}
      {frozenHeight > 0 && frozenWidth > 0 && (
        <div className={mergeClasses(styles.layer, styles.corner)} style={{ top: headHeight, left: headWidth }}>
          {draw(frozenWidth, frozenHeight)}
        </div>
      )}
    </>
  );
};

const isNear = (
  { top, left, bottom, right }: Range,
  visible: Visible,
  frozen: { readonly rows: number; readonly columns: number },
): boolean =>
  (top <= frozen.rows || (bottom >= visible.top && top <= visible.bottom)) &&
  (left <= frozen.columns || (right >= visible.left && left <= visible.right));

interface MarkBoxProps extends Mark {
  readonly drawing: SheetDrawing;
}

const MarkBox = ({ kind, range, drawing: { rows, columns } }: MarkBoxProps): ReactNode => {
  const styles = useMarkStyles();
  const [left, top] = [columns.startOf(range.left), rows.startOf(range.top)];
  return (
    <div
      className={mergeClasses(styles.mark, styles[kind])}
      data-mark={kind}
      style={{
        left: left - 1,
        top: top - 1,
        width: columns.startOf(range.right + 1) - left + 1,
        height: rows.startOf(range.bottom + 1) - top + 1,
      }}
    />
  );
};
