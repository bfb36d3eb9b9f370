import type { ChartPicture } from "../../../src/hosts/xlsx/chart-picture";
import { openPictures } from "../../../src/hosts/xlsx/open-pictures";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../support/build-xlsx";
import { drawGrid } from "../../support/draw-grid";
import { examplePlan } from "../../support/example-plan";
import { bookParts, relationshipsXml, zipParts } from "../../support/zip-parts";

/** A chart part of what stands in its plot area, on a sheet of its own. */
const chartsOf = (plot: string, corners = twoCorners): readonly ChartPicture[] => {
  const book = bookParts("", {
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml({ rId1: ["drawing", "../drawings/drawing1.xml"] }),
    "xl/drawings/_rels/drawing1.xml.rels": relationshipsXml({ rId7: ["chart", "../charts/chart1.xml"] }),
    "xl/drawings/drawing1.xml": `<x:wsDr xmlns:x="x" xmlns:r="r" xmlns:c="c">${corners}</x:wsDr>`,
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart>${title("Reserves")}<c:plotArea>${plot}</c:plotArea></c:chart></c:chartSpace>`,
  });
  return openPictures(zipParts(book)).read("Sheet1")?.charts ?? [];
};

const frame = `<x:graphicFrame><c:chart r:id="rId7"/></x:graphicFrame>`;
const twoCorners = `<x:twoCellAnchor><x:from><x:col>1</x:col><x:colOff>19050</x:colOff><x:row>4</x:row><x:rowOff>0</x:rowOff></x:from><x:to><x:col>6</x:col><x:row>20</x:row></x:to>${frame}</x:twoCellAnchor>`;
const title = (words: string): string =>
  `<c:title><c:tx><c:rich><a:p><a:r><a:t>${words}</a:t></a:r></a:p></c:rich></c:tx></c:title>`;
const points = (values: readonly (string | undefined)[]): string =>
  values.map((value, idx) => (value === undefined ? "" : `<c:pt idx="${idx}"><c:v>${value}</c:v></c:pt>`)).join("");
const series = (name: string, values: readonly (string | undefined)[], look = ""): string =>
  `<c:ser><c:tx><c:v>${name}</c:v></c:tx><c:spPr>${look}</c:spPr><c:cat><c:strCache>${points(["2025/26", "2026/27"])}</c:strCache></c:cat><c:val><c:numCache>${points(values)}</c:numCache></c:val></c:ser>`;
const columns = (grouping: string, ...own: readonly string[]): string =>
  `<c:barChart><c:barDir val="col"/><c:grouping val="${grouping}"/>${own.join("")}</c:barChart><c:valAx>${title("£m")}</c:valAx>`;

test("a chart of ours is read as it was written", async () => {
  const host = openXlsx(buildXlsx([{ grid: drawGrid("Saving | 2025/26\nOne | 1", { sheet: "Register" }) }]));
  const plan = examplePlan();
  await host.apply(plan);
  const pictures = openPictures(host.bytes());
  for (const { name, chart } of plan.sheets) {
    const [found] = pictures.read(name)?.charts ?? [];
    if (chart === undefined) expect(found).toBeUndefined();
    else
      expect(found).toMatchObject({
        title: chart.title,
        axisTitle: chart.axisTitle,
        isStacked: chart.kind === "stacked",
        categories: chart.categories.cached,
        series: chart.series.map((one) => ({
          name: one.name.cached,
          shape: "column",
          isHidden: one.isBase ?? false,
          values: one.values.cached.map(Number),
        })),
      });
  }
  expect(plan.sheets.some(({ chart }) => chart !== undefined)).toBe(true);
});

test("columns stacked and lines over them are read, with their colours and where they lie", () => {
  const navy = `<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>`;
  const line = `<c:lineChart><c:grouping val="standard"/>${series("Target", ["9", "12"], `<a:ln>${navy}</a:ln>`)}</c:lineChart>`;
  const base = series("Base", ["5", "5"], "<a:noFill/>");
  expect(chartsOf(columns("stacked", base, series("Savings", ["3", undefined], navy)) + line)).toEqual([
    {
      area: { from: { row: 5, column: 2, down: 0, right: 2 }, to: { row: 21, column: 7, down: 0, right: 0 } },
      title: "Reserves",
      axisTitle: "£m",
      isStacked: true,
      categories: ["2025/26", "2026/27"],
      series: [
        { name: "Base", shape: "column", isHidden: true, values: [5, 5] },
        { name: "Savings", shape: "column", isHidden: false, colour: "#1f3864", values: [3, undefined] },
        { name: "Target", shape: "line", isHidden: false, colour: "#1f3864", values: [9, 12] },
      ],
    },
  ]);
});

test.each([
  ["a pie", `<c:pieChart>${series("Share", ["1", "2"])}</c:pieChart>`],
  ["bars that lie", `<c:barChart><c:barDir val="bar"/>${series("Share", ["1", "2"])}</c:barChart>`],
  ["shares of a whole", columns("percentStacked", series("Share", ["1", "2"]))],
  ["two axes of amounts", columns("clustered", series("Savings", ["1", "2"])) + "<c:valAx/>"],
])("of %s only the title is taken", (_, plot) => {
  expect(chartsOf(plot)).toMatchObject([{ title: "Reserves", series: [] }]);
});

test("a chart of a given size has it in pixels", () => {
  const sized = `<x:oneCellAnchor><x:from><x:col>0</x:col><x:row>2</x:row></x:from><x:ext cx="952500" cy="476250"/>${frame}</x:oneCellAnchor>`;
  expect(chartsOf(columns("clustered", series("A", ["1"])), sized)).toMatchObject([
    { area: { from: { row: 3, column: 1 }, width: 100, height: 50 } },
  ]);
});

test.each([
  ["is not XML", "<x:twoCellAnchor>"],
  ["leads nowhere", twoCorners.replace("rId7", "rId8")],
  ["holds a picture", twoCorners.replace(frame, "<x:pic/>")],
])("a drawing that %s shows no chart and stops nothing", (_, corners) => {
  expect(chartsOf(columns("clustered", series("A", ["1"])), corners)).toEqual([]);
});

test("corners off the sheet are brought back to its edge", () => {
  const far = twoCorners.replace("<x:row>20</x:row>", "<x:row>99999999</x:row>").replace("<x:col>1<", "<x:col>-7<");
  expect(chartsOf(columns("clustered", series("A", ["1"])), far)).toMatchObject([
    { area: { from: { column: 1 }, to: { row: 1_048_576 } } },
  ]);
});
