import type { SheetPlan } from "../../core/summary/sheet-plan";
import type { Draft } from "./apply-draft";
import { addChart, findChartId, removeChart } from "./patch-drawing";
import { writeChart } from "./write-chart";
import { writeChartAnchor, writeDrawing } from "./write-drawing";
import type { Vocabulary } from "./write-vocabulary";

/**
 * Puts the plan's chart on its sheet and tells the relationship id of the sheet's drawing, when it has one. A chart that stands
 * already keeps its place and size: only what it shows is written.
 */
export const applyChart = (
  { chart }: SheetPlan,
  sheetPart: string,
  {
    draft,
    folder,
    vocabulary,
    drawingId,
  }: {
    readonly draft: Draft;
    readonly folder: string;
    readonly vocabulary: Vocabulary;
    readonly drawingId: string | undefined;
  },
): string | undefined => {
  const drawingPart = draft.relationships(sheetPart).find(({ id }) => id === drawingId)?.target;
  const drawing = drawingPart === undefined ? undefined : draft.text(drawingPart);
  const newChart = (part: string): string => {
    const chartPart = draft.nameNew(`${folder}charts/chart#.xml`, chartContentType);
    if (chart) draft.set(chartPart, writeChart(chart, vocabulary));
    return draft.relate(part, "chart", chartPart);
  };

  if (drawingPart === undefined || drawing === undefined) {
    if (!chart) return drawingId;
    const part = draft.nameNew(`${folder}drawings/drawing#.xml`, drawingContentType);
    const place = { prefix: "xdr", shapeId: 2, chartId: newChart(part), vocabulary };
    draft.set(part, writeDrawing(writeChartAnchor(chart, place), vocabulary));
    return draft.relate(sheetPart, "drawing", part);
  }
  const chartId = findChartId(drawing, drawingPart, vocabulary);
  const chartPart = draft.relationships(drawingPart).find(({ id }) => id === chartId)?.target;
  if (!chart) {
    if (chartId !== undefined) draft.set(drawingPart, removeChart(drawing, drawingPart));
  } else if (chartPart !== undefined) draft.set(chartPart, writeChart(chart, vocabulary));
  else draft.set(drawingPart, addChart(drawing, drawingPart, chart, { chartId: newChart(drawingPart), vocabulary }));
  return drawingId;
};

const drawingContentType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
