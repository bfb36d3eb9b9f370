import type { PlanChart } from "../../core/summary/sheet-plan";
import type { Vocabulary } from "./write-vocabulary";
import { elementsUnder, xmlDeclaration } from "./write-xml";

/** The name by which our chart is found again on its sheet, wherever a person moves it. */
export const chartName = "Crosscast chart";

/** A drawing part of these anchors. */
export const writeDrawing = (anchors: string, { sheetDrawing }: Vocabulary): string =>
  xmlDeclaration + elementsUnder("xdr")("wsDr", { "xmlns:xdr": sheetDrawing }, anchors);

/** Our chart in its place over the sheet's cells, with the words that describe it to those who cannot see it. */
export const writeChartAnchor = (
  { area, altText }: PlanChart,
  {
    prefix,
    shapeId,
    chartId,
    vocabulary,
  }: { readonly prefix: string; readonly shapeId: number; readonly chartId: string; readonly vocabulary: Vocabulary },
): string => {
  const el = elementsUnder(prefix);
  const a = elementsUnder("a");
  const corner = (name: string, column: number, row: number) =>
    el(name, {}, el("col", {}, `${column}`), el("colOff", {}, "0"), el("row", {}, `${row}`), el("rowOff", {}, "0"));
  return el(
    "twoCellAnchor",
    { editAs: "oneCell" },
    corner("from", area.left - 1, area.top - 1),
    corner("to", area.right, area.bottom),
    el(
      "graphicFrame",
      { macro: "" },
      el(
        "nvGraphicFramePr",
        {},
        el("cNvPr", { id: shapeId, name: chartName, descr: altText }),
        el("cNvGraphicFramePr"),
      ),
      el(
        "xfrm",
        {},
        a("off", { "xmlns:a": vocabulary.drawing, x: 0, y: 0 }),
        a("ext", { "xmlns:a": vocabulary.drawing, cx: 0, cy: 0 }),
      ),
      a(
        "graphic",
        { "xmlns:a": vocabulary.drawing },
        a(
          "graphicData",
          { uri: vocabulary.chart },
          elementsUnder("c")("chart", {
            "xmlns:c": vocabulary.chart,
            "xmlns:r": vocabulary.relationships,
            "r:id": chartId,
          }),
        ),
      ),
    ),
    el("clientData"),
  );
};
