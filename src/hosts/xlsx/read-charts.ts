import type { ChartArea, ChartCorner, ChartPicture } from "./chart-picture";
import { findPart, type Package, type Part } from "./package";
import { parsePart, prefixedAttribute } from "./parse-xml";
import { readChart } from "./read-chart";
import { readRelationships, type Relationship, relatedPart } from "./relationships";
import { unlessUnreadable } from "./unless-unreadable";

/** The charts a sheet refers to. One that cannot be read is passed over: the file is judged where it is checked. */
export const readCharts = (pkg: Package, ofSheet: readonly Relationship[]): readonly ChartPicture[] => {
  const drawing = relatedPart(pkg, ofSheet, "drawing");
  if (drawing === undefined) return [];
  return unlessUnreadable(() => {
    const relationships = readRelationships(pkg, drawing.name);
    return readFrames(drawing).flatMap(({ area, chartId }) => {
      const found = relationships.find(({ id, type, external }) => id === chartId && type === "chart" && !external);
      const part = found && findPart(pkg, found.target);
      return part === undefined ? [] : unlessUnreadable(() => [{ area, ...readChart(part) }]);
    });
  });
};

interface ChartFrame {
  readonly area: ChartArea;
  readonly chartId: string;
}

/** The frames of a drawing that hold a chart. */
const readFrames = (drawing: Part): readonly ChartFrame[] => {
  const frames: ChartFrame[] = [];
  const path: string[] = [];
  let corners: Record<string, Record<string, number>> = {};
  let size: { readonly width: number; readonly height: number } | undefined;
  let chartId: string | undefined;
  parsePart(drawing, {
    open: (name, attributes) => {
      const parent = path.at(-1) ?? "";
      path.push(name);
      if (name.endsWith("Anchor")) [corners, size, chartId] = [{}, undefined, undefined];
      else if (name === "chart") chartId = prefixedAttribute(attributes, "id");
      else if (name === "ext" && parent.endsWith("Anchor"))
        size = { width: pixels(Number(attributes["cx"])), height: pixels(Number(attributes["cy"])) };
      else if (name === "pos") corners["from"] = { colOff: Number(attributes["x"]), rowOff: Number(attributes["y"]) };
    },
    text: (text) => {
      const [corner, place] = path.slice(-2);
      if (place !== undefined && (corner === "from" || corner === "to"))
        corners[corner] = { ...corners[corner], [place]: Number(text) };
    },
    close: (name) => {
      path.pop();
      if (!name.endsWith("Anchor") || chartId === undefined) return;
      const from = cornerOf(corners["from"]);
      if (corners["to"] !== undefined) frames.push({ chartId, area: { from, to: cornerOf(corners["to"]) } });
      else if (size !== undefined) frames.push({ chartId, area: { from, ...size } });
    },
  });
  return frames;
};

const cornerOf = ({
  row = 0,
  col = 0,
  rowOff = 0,
  colOff = 0,
}: Readonly<Record<string, number>> = {}): ChartCorner => ({
  row: whole(row, 1_048_576),
  column: whole(col, 16_384),
  down: pixels(rowOff),
  right: pixels(colOff),
});

/** A row or column counted from 0 as one counted from 1, on the sheet whatever a file says. */
const whole = (index: number, most: number): number => Math.min(Math.max(Math.trunc(index || 0), 0), most - 1) + 1;

/** Drawings are measured in parts of 914,400 to the inch, which is 96 pixels. */
const pixels = (units: number): number => (Number.isFinite(units) ? units / 9_525 : 0);
