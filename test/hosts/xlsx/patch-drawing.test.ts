import { addChart, findChartId, removeChart } from "../../../src/hosts/xlsx/patch-drawing";
import { writeChartAnchor, writeDrawing } from "../../../src/hosts/xlsx/write-drawing";
import { vocabularyFor } from "../../../src/hosts/xlsx/write-vocabulary";
import { examplePlan } from "../../support/example-plan";

const vocabulary = vocabularyFor("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
const chart = examplePlan().sheets[0]?.chart;
if (chart === undefined) throw new Error("The example has a chart.");

const part = "xl/drawings/drawing1.xml";
const ours = writeDrawing(
  writeChartAnchor(chart, { prefix: "xdr", shapeId: 2, chartId: "rId1", vocabulary }),
  vocabulary,
);
const picture = `<xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="41" name="Logo"/></xdr:nvPicPr></xdr:pic></xdr:oneCellAnchor>`;
const theirs = writeDrawing(picture, vocabulary);

test("our chart is found by its name", () => {
  expect(findChartId(ours, part, vocabulary)).toBe("rId1");
  expect(findChartId(theirs, part, vocabulary)).toBeUndefined();
});

test("it is added beside a person's pictures with a number of its own", () => {
  const both = addChart(theirs, part, chart, { chartId: "rId7", vocabulary });
  expect(both).toContain(picture);
  expect(both).toContain(`<xdr:cNvPr id="42" name="Crosscast chart" descr="Columns for 2026/27`);
  expect(findChartId(both, part, vocabulary)).toBe("rId7");
});

test("it is taken off and the pictures stay", () => {
  const both = addChart(theirs, part, chart, { chartId: "rId7", vocabulary });
  expect(removeChart(both, part)).toBe(theirs);
  expect(removeChart(theirs, part)).toBe(theirs);
});
