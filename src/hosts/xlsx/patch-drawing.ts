import { attributeIn, attributeOf, type OutlinedElement, outlineXml } from "./patch-outline";
import { appendTo, applyEdits, removeElement } from "./patch-text";
import type { PlanChart } from "../../core/summary/sheet-plan";
import { chartName, writeChartAnchor } from "./write-drawing";
import type { Vocabulary } from "./write-vocabulary";

/** The relationship of our chart on a drawing; undefined when it is not there, or a person took it away. */
export const findChartId = (text: string, part: string, vocabulary: Vocabulary): string | undefined => {
  const frame = ourAnchor(outlineXml(text, part));
  const chart =
    frame && everyElement(frame).find(({ name, namespace }) => name === "chart" && namespace === vocabulary.chart);
  return chart && attributeIn(chart, vocabulary.relationships, "id");
};

/** Puts our chart on a drawing that holds other things. */
export const addChart = (
  text: string,
  part: string,
  chart: PlanChart,
  { chartId, vocabulary }: { readonly chartId: string; readonly vocabulary: Vocabulary },
): string => {
  const root = outlineXml(text, part);
  const ids = everyElement(root).flatMap((each) => (each.name === "cNvPr" ? Number(attributeOf(each, "id") ?? 0) : []));
  const shapeId = ids.reduce((most, id) => Math.max(most, id), 1) + 1;
  return applyEdits(
    text,
    appendTo(root, writeChartAnchor(chart, { prefix: root.prefix, shapeId, chartId, vocabulary })),
  );
};

/** Takes our chart off a drawing and leaves all else. */
export const removeChart = (text: string, part: string): string => {
  const anchor = ourAnchor(outlineXml(text, part));
  return anchor ? applyEdits(text, [removeElement(anchor)]) : text;
};

/** Excel may wrap what an anchor holds in alternatives, so the name is sought at any depth. */
const ourAnchor = (root: OutlinedElement): OutlinedElement | undefined =>
  root.children.find((anchor) =>
    everyElement(anchor).some(
      (frame) =>
        frame.name === "graphicFrame" &&
        childrenAtAnyDepth(frame).some((each) => each.name === "cNvPr" && attributeOf(each, "name") === chartName),
    ),
  );

const everyElement = (element: OutlinedElement): readonly OutlinedElement[] => [
  element,
  ...childrenAtAnyDepth(element),
];

const childrenAtAnyDepth = (element: OutlinedElement): readonly OutlinedElement[] =>
  element.children.flatMap(everyElement);
