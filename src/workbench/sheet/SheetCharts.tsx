import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChartArea, ChartCorner, ChartPicture } from "../../hosts/xlsx/chart-picture";
import { ChartDrawing } from "./ChartDrawing";
import type { SheetDrawing } from "./sheet-drawing";
import type { Visible } from "./use-visible";

const useStyles = makeStyles({
  layer: {
    gridArea: "1 / 1",
    alignSelf: "start",
    justifySelf: "start",
    position: "relative",
    zIndex: 1,
    pointerEvents: "none",
  },
  chart: {
    position: "absolute",
    overflow: "hidden",
    // A sheet is white in every theme.
    backgroundColor: "white",
    color: "black",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
  },
});

interface SheetChartsProps {
  readonly drawing: SheetDrawing;
  readonly visible: Visible;
}

/** The charts that lie over a sheet. What they show stands in its cells, where a screen reader finds it. */
export const SheetCharts = ({ drawing, visible }: SheetChartsProps): ReactNode => {
  const styles = useStyles();
  const { layout, rows, headWidth, headHeight } = drawing;
  const [top, bottom] = [rows.startOf(visible.top), rows.startOf(visible.bottom + 1)];
  const boxes = layout.charts
    .map((chart) => ({ chart, box: boxOf(chart.area, drawing) }))
    .filter(({ box }) => box.top <= bottom && box.top + box.height >= top);
  return (
    <div className={styles.layer} style={{ marginLeft: headWidth, marginTop: headHeight }} aria-hidden>
      {boxes.map(({ chart, box }) => (
        <div key={keyOf(chart)} data-chart className={styles.chart} style={box}>
          <ChartDrawing chart={chart} width={box.width - 2} height={box.height - 2} />
        </div>
      ))}
    </div>
  );
};

const keyOf = ({ area: { from }, title }: ChartPicture): string => `${from.row} ${from.column} ${title}`;

const boxOf = (area: ChartArea, drawing: SheetDrawing) => {
  const { x, y } = placeOf(area.from, drawing);
  if (!("to" in area)) return { left: x, top: y, width: area.width, height: area.height };
  const end = placeOf(area.to, drawing);
  return { left: x, top: y, width: Math.max(end.x - x, 0), height: Math.max(end.y - y, 0) };
};

/** Where a corner is in pixels, within its own cell however wide that is. */
const placeOf = ({ row, column, down, right }: ChartCorner, { rows, columns }: SheetDrawing) => ({
  x: columns.startOf(column) + Math.min(right, columns.lengthOf(column)),
  y: rows.startOf(row) + Math.min(down, rows.lengthOf(row)),
});
