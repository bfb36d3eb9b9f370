import { printPosition, printRange } from "../../core/grid/address";
import { seriesColours } from "../../core/summary/house-style";
import type { PlanChart } from "../../core/summary/sheet-plan";
import type { SheetDraft } from "./draft-sheet";
import { isChartOff, typeOf } from "./chart-facts";
import { chartName } from "./present-sheet";
import { rangeAt, sheetIn, type Step } from "./write-steps";

/** The step for a sheet's chart: one that stands keeps its place and size, only what it shows is written; one that is no longer planned goes. */
export const chartSteps = ({ plan: { chart }, name, present, isRelaid, isBroken }: SheetDraft): readonly Step[] => {
  const stands = present?.chart;
  if (!isRelaid && !isChartOff(chart, stands)) return [];
  if (chart === undefined && stands === undefined) return [];
  return [
    {
      bytes: 12_000,
      act: (context) => {
        const sheet = sheetIn(context, name);
        if (chart === undefined) sheet.charts.getItem(stands?.name ?? chartName).delete();
        else if (stands === undefined) showSeries(context, addChart(context, sheet, chart), chart, 1);
        else {
          const shown = sheet.charts.getItem(stands.name);
          // It gets its title after its place: without the one, it may be without the other.
          if (isBroken && (stands.name !== chartName || stands.title !== chart.title)) place(shown, chart);
          shown.chartType = typeOf(chart);
          showSeries(context, shown, chart, stands.series.length);
          word(shown, chart);
        }
      },
    },
  ];
};

const addChart = (context: Excel.RequestContext, sheet: Excel.Worksheet, chart: PlanChart): Excel.Chart => {
  const [first] = chart.series;
  const source = first?.values ?? chart.categories;
  const added = sheet.charts.add(typeOf(chart), cellsOf(context, source), "Rows");
  place(added, chart);
  word(added, chart);
  return added;
};

const place = (chart: Excel.Chart, { area: { top, left, bottom, right } }: PlanChart): void => {
  chart.name = chartName;
  chart.setPosition(printPosition({ row: top, column: left }), printPosition({ row: bottom, column: right }));
};

const ink = "#1A1A1A";

const word = (chart: Excel.Chart, { title, axisTitle, numberFormat, series }: PlanChart): void => {
  chart.title.text = title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = "#1F3864";
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.title.text = axisTitle;
  valueAxis.numberFormat = numberFormat;
  valueAxis.majorGridlines.format.line.color = "#D9DEE4";
  valueAxis.format.font.color = ink;
  categoryAxis.format.font.color = ink;
  // Years stand below the chart even where columns reach under zero.
  categoryAxis.tickLabelPosition = "Low";
  chart.legend.visible = series.length > 1;
  chart.legend.position = "Bottom";
};

/** Series that stand are given what is planned, one by one; more are added and what is left over goes, from the last. */
const showSeries = (context: Excel.RequestContext, chart: Excel.Chart, plan: PlanChart, standing: number): void => {
  const { series } = plan;
  for (let extra = standing - 1; extra >= series.length; extra -= 1) chart.series.getItemAt(extra).delete();
  series.forEach((planned, index) => {
    const each = index < standing ? chart.series.getItemAt(index) : chart.series.add(planned.name.cached);
    each.name = planned.name.cached;
    each.setValues(cellsOf(context, planned.values));
    each.setXAxisValues(cellsOf(context, plan.categories));
    each.gapWidth = 80;
    if (plan.kind === "stacked") each.overlap = 100;
    paint(each, plan, index);
  });
};

/** Series take the colours in turn; a base takes none, and no edge. */
const paint = ({ format }: Excel.ChartSeries, { series }: PlanChart, index: number): void => {
  if (series[index]?.isBase === true) {
    format.fill.clear();
    format.line.clear();
    return;
  }
  const drawn = series.slice(0, index).filter(({ isBase }) => isBase !== true).length;
  format.fill.setSolidColor(`#${seriesColours[drawn % seriesColours.length] ?? "1A1A1A"}`);
  // A white edge keeps stacked parts apart where their colours are close in print.
  format.line.color = "#FFFFFF";
};

type Cells = PlanChart["categories"] | PlanChart["series"][number]["values"];

const cellsOf = (context: Excel.RequestContext, { sheet, range }: Cells): Excel.Range =>
  rangeAt(sheetIn(context, sheet), printRange(range));
