import { highest } from "../../core/grid/extremes";
import type { ChartPicture, ChartSeries } from "./chart-picture";
import type { Part } from "./package";
import { type Attributes, parsePart } from "./parse-xml";

/** So many series, and categories in each, are more than anybody can tell apart. */
const [mostSeries, mostCategories] = [50, 500];

interface OpenSeries {
  readonly shape: ChartSeries["shape"];
  name: string;
  colour: string | undefined;
  isHidden: boolean;
  readonly categories: string[];
  readonly values: (number | undefined)[];
}

/** What a chart shows, by the values that the file keeps beside the references to cells. */
export const readChart = (part: Part): Omit<ChartPicture, "area"> => {
  const path: string[] = [];
  const all: OpenSeries[] = [];
  let shape: ChartSeries["shape"] | undefined;
  let series: OpenSeries | undefined;
  const chart = { title: "", axisTitle: "", isStacked: false, isOther: false, valueAxes: 0 };
  let point = 0;

  const open = (name: string, attributes: Attributes): void => {
    const parent = path.at(-1) ?? "";
    path.push(name);
    if (parent === "plotArea" && name.endsWith("Chart")) {
      shape = shapeOf(name);
      chart.isOther ||= shape === undefined;
    } else if (name === "valAx") chart.valueAxes += 1;
    else if (name === "barDir") chart.isOther ||= attributes["val"] === "bar";
    else if (name === "grouping") {
      chart.isOther ||= attributes["val"] === "percentStacked" || (shape === "line" && attributes["val"] === "stacked");
      chart.isStacked ||= shape === "column" && attributes["val"] === "stacked";
    } else if (name === "ser") {
      series =
        shape === undefined
          ? undefined
          : { shape, name: "", colour: undefined, isHidden: false, categories: [], values: [] };
      if (series !== undefined && all.length < mostSeries) all.push(series);
    } else if (name === "pt") point = Number(attributes["idx"]);
    else if (series !== undefined) readLook(series, name, attributes, path);
  };
  const text = (said: string): void => {
    const name = path.at(-1);
    if (name === "t" && path.includes("title")) {
      if (path.includes("valAx")) chart.axisTitle += said;
      else if (path[1] === "chart" && path[2] === "title") chart.title += said;
    }
    if (name !== "v" || series === undefined) return;
    const [, within] = path.slice(path.indexOf("ser"));
    if (within === "tx") series.name += said;
    else if (!(point >= 0 && point < mostCategories)) return;
    else if (within === "cat") series.categories[point] = said;
    else if (within === "val" && Number.isFinite(Number(said))) series.values[point] = Number(said);
  };
  parsePart(part, {
    open,
    text,
    close: (name) => {
      path.pop();
      if (name === "ser") series = undefined;
    },
  });
  const categories = categoriesOf(all);
  return {
    title: chart.title.trim(),
    axisTitle: chart.axisTitle.trim(),
    isStacked: chart.isStacked,
    categories,
    // A second axis has amounts of its own.
    series:
      chart.isOther || chart.valueAxes > 1
        ? []
        : all.map(({ shape: drawn, name, colour, isHidden, values }) => ({
            name,
            shape: drawn,
            isHidden,
            values: categories.map((_, index) => values[index]),
            ...(colour === undefined ? {} : { colour }),
          })),
  };
};

const shapeOf = (chart: string): ChartSeries["shape"] | undefined =>
  chart === "barChart" ? "column" : chart === "lineChart" ? "line" : undefined;

/** The fill of a column stands in its shape, that of a line in the line of its shape. */
const readLook = (series: OpenSeries, name: string, attributes: Attributes, path: readonly string[]): void => {
  const within = path.slice(path.indexOf("ser") + 1).join(" ");
  const fill = series.shape === "line" ? "spPr ln" : "spPr";
  if (name === "noFill" && within === `${fill} noFill`) series.isHidden = true;
  if (name === "srgbClr" && within === `${fill} solidFill srgbClr` && attributes["val"] !== undefined)
    series.colour = `#${attributes["val"].toLowerCase()}`;
};

/** As the first series that names them; else each by its number. */
const categoriesOf = (series: readonly OpenSeries[]): readonly string[] => {
  const count = highest(series.flatMap(({ values, categories }) => [values.length, categories.length]));
  const names = series.find(({ categories }) => categories.length > 0)?.categories ?? [];
  return Array.from({ length: count }, (_, index) => names[index] ?? String(index + 1));
};
