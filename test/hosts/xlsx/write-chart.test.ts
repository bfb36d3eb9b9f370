import { seriesColours } from "../../../src/core/summary/house-style";
import { outlineXml } from "../../../src/hosts/xlsx/patch-outline";
import { writeChart } from "../../../src/hosts/xlsx/write-chart";
import { vocabularyFor } from "../../../src/hosts/xlsx/write-vocabulary";
import { examplePlan } from "../../support/example-plan";

const chart = examplePlan({ caseName: "R&D 'case'" }).sheets[0]?.chart;
if (chart === undefined) throw new Error("The example has a chart.");
const transitional = vocabularyFor("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
const strict = vocabularyFor("http://purl.oclc.org/ooxml/spreadsheetml/main");

test("series lead to their cells and carry the values these have now", () => {
  const xml = writeChart(chart, transitional);
  expect(xml).toContain("<c:f>'R&amp;D ''case'''!$A$11</c:f>");
  expect(xml).toContain("<c:f>'R&amp;D ''case'''!$C$11:$E$11</c:f>");
  expect(xml).toContain(`<c:pt idx="0"><c:v>-40</c:v></c:pt><c:pt idx="1"><c:v>-240</c:v></c:pt>`);
});

test("a Strict workbook's chart is written in its own words", () => {
  const xml = writeChart(chart, strict);
  expect(outlineXml(xml, "").namespace).toBe("http://purl.oclc.org/ooxml/drawingml/chart");
  expect(xml).toContain(`<c:overlap val="100%"/>`);
});

test("columns side by side do not overlap", () => {
  const xml = writeChart({ ...chart, kind: "clustered" }, transitional);
  expect(xml).toContain(`<c:grouping val="clustered"/>`);
  expect(xml).not.toContain("<c:overlap");
});

test("one series needs no legend", () => {
  expect(writeChart({ ...chart, series: chart.series.slice(0, 1) }, transitional)).not.toContain("<c:legend>");
});

test("a base is not drawn, has no place in the legend and takes no colour from the others", () => {
  const [first, ...others] = chart.series;
  if (first === undefined) throw new Error("The example has a series.");
  const xml = writeChart({ ...chart, series: [{ ...first, isBase: true }, ...others] }, transitional);
  expect(xml).toContain(`<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>`);
  const [base, second] = xml.split("<c:ser>").slice(1);
  expect(base).toContain("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
  expect(second).toContain(`<a:srgbClr val="${seriesColours[0] ?? ""}"/>`);
});
