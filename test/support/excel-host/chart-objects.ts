import type { ChartState, SeriesState, SheetState } from "./book-state";
import { hostObject, type HostObject, invalidArgument, itemNotFound, nullObject, type ObjectType } from "./host-object";
import { printArea } from "./range-cells";
import { areaOf } from "./range-object";

interface Charts {
  readonly sheet: SheetState;
  readonly nextId: () => number;
}

/** The charts of a sheet: https://learn.microsoft.com/javascript/api/excel/excel.chartcollection */
export const chartsObject = (sheet: SheetState, nextId: () => number): HostObject =>
  hostObject(chartsType, { sheet, nextId });

const find = ({ sheet }: Charts, name: unknown): ChartState | undefined =>
  sheet.charts.find((chart) => chart.name === name);

const chartObject = (chart: ChartState, { sheet }: Charts): HostObject =>
  hostObject(
    {
      ...chartType,
      calls: {
        ...chartType.calls,
        Delete: () => {
          sheet.charts.splice(sheet.charts.indexOf(chart), 1);
        },
      },
    },
    chart,
  );

const chartsType: ObjectType<Charts> = {
  name: "ChartCollection",
  items: (target) => target.sheet.charts.map((chart) => chartObject(chart, target)),
  calls: {
    GetItem: (target, name) => {
      const chart = find(target, name);
      if (chart === undefined) throw itemNotFound("ChartCollection.getItem");
      return chartObject(chart, target);
    },
    GetItemOrNullObject: (target, name) => {
      const chart = find(target, name);
      return chart === undefined ? nullObject : chartObject(chart, target);
    },
    Add: (target, type, source, by) => {
      const { sheet, nextId } = target;
      areaOf(source, "ChartCollection.add");
      if (by !== "Auto" && by !== "Rows" && by !== "Columns") throw invalidArgument("ChartCollection.add");
      const id = nextId();
      const chart: ChartState = {
        ...{
          id: `chart ${id}`,
          name: `Chart ${id}`,
          type: String(type),
          title: "",
          axisTitle: "",
          numberFormat: "General",
        },
        ...{ legend: "Bottom", area: "", settings: new Map() },
        series: [newSeries("Series1")],
      };
      sheet.charts.push(chart);
      return chartObject(chart, target);
    },
  },
};

const newSeries = (name: string): SeriesState => ({
  name,
  fill: "#4472C4",
  line: undefined,
  gapWidth: 150,
  overlap: 0,
});

/** Parts of a chart that only hold what they are told: kept by their path. */
const settingsObject = (chart: ChartState, name: string, path: string, members: Members): HostObject =>
  hostObject<ChartState>(
    {
      name,
      reads: Object.fromEntries(
        (members.properties ?? []).map((each) => [each, ({ settings }) => settings.get(`${path}.${each}`) ?? null]),
      ),
      writes: Object.fromEntries(
        (members.properties ?? []).map((each) => [
          each,
          ({ settings }, value) => {
            settings.set(`${path}.${each}`, value);
          },
        ]),
      ),
      calls: Object.fromEntries(
        (members.methods ?? []).map((each) => [
          each,
          ({ settings }, ...values) => {
            settings.set(`${path}.${each}`, values);
          },
        ]),
      ),
      children: Object.fromEntries(
        Object.entries(members.children ?? {}).map(([each, [type, inside]]) => [
          each,
          () => settingsObject(chart, type, `${path}.${each}`, inside),
        ]),
      ),
    },
    chart,
  );

interface Members {
  readonly properties?: readonly string[];
  readonly methods?: readonly string[];
  readonly children?: Readonly<Record<string, readonly [string, Members]>>;
}

const fontMembers: Members = { properties: ["Name", "Size", "Bold", "Color"] };
const fillMembers: Members = { methods: ["SetSolidColor", "Clear"] };
const lineMembers: Members = { properties: ["Color", "Weight", "LineStyle"], methods: ["Clear"] };
const titleMembers: Members = {
  properties: ["Text", "Visible"],
  children: { Format: ["ChartTitleFormat", { children: { Font: ["ChartFont", fontMembers] } }] },
};
const axisMembers: Members = {
  properties: ["NumberFormat", "TickLabelPosition", "MajorTickMark", "CategoryType"],
  children: {
    Title: ["ChartAxisTitle", titleMembers],
    Format: [
      "ChartAxisFormat",
      { children: { Font: ["ChartFont", fontMembers], Line: ["ChartLineFormat", lineMembers] } },
    ],
    MajorGridlines: [
      "ChartGridlines",
      {
        properties: ["Visible"],
        children: { Format: ["ChartGridlinesFormat", { children: { Line: ["ChartLineFormat", lineMembers] } }] },
      },
    ],
  },
};

const chartType: ObjectType<ChartState> = {
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  reads: { Name: ({ name }) => name, ChartType: ({ type }) => type, Id: ({ id }) => id },
  writes: {
    Name: (chart, value) => {
      chart.name = String(value);
    },
    ChartType: (chart, value) => {
      chart.type = String(value);
    },
  },
  calls: {
    SetPosition: (chart, from, to) => {
      const address = (value: unknown) =>
        typeof value === "string" ? value : printArea(areaOf(value, "Chart.setPosition"));
      chart.area = `${address(from)}:${address(to)}`;
    },
  },
  children: {
    Title: (chart) => settingsObject(chart, "ChartTitle", "Title", titleMembers),
    Legend: (chart) => settingsObject(chart, "ChartLegend", "Legend", { properties: ["Visible", "Position"] }),
    Format: (chart) =>
      settingsObject(chart, "ChartAreaFormat", "Format", {
        properties: ["RoundedCorners"],
        children: {
          Font: ["ChartFont", fontMembers],
          Fill: ["ChartFill", fillMembers],
          Border: ["ChartBorder", lineMembers],
        },
      }),
    Axes: (chart) =>
      settingsObject(chart, "ChartAxes", "Axes", {
        children: { CategoryAxis: ["ChartAxis", axisMembers], ValueAxis: ["ChartAxis", axisMembers] },
      }),
    Series: (chart) => hostObject(seriesCollectionType, chart),
  },
};

const seriesObject = (chart: ChartState, series: SeriesState): HostObject => hostObject(seriesType, { chart, series });

const seriesCollectionType: ObjectType<ChartState> = {
  name: "ChartSeriesCollection",
  items: (chart) => chart.series.map((series) => seriesObject(chart, series)),
  calls: {
    Add: (chart, name) => {
      const series = newSeries(typeof name === "string" ? name : `Series${chart.series.length + 1}`);
      chart.series.push(series);
      return seriesObject(chart, series);
    },
    GetItemAt: (chart, index) => {
      const series = typeof index === "number" ? chart.series[index] : undefined;
      if (series === undefined) throw invalidArgument("ChartSeriesCollection.getItemAt");
      return seriesObject(chart, series);
    },
    GetCount: ({ series }) => series.length,
  },
};

interface Series {
  readonly chart: ChartState;
  readonly series: SeriesState;
}

const seriesType: ObjectType<Series> = {
  name: "ChartSeries",
  reads: { Name: ({ series }) => series.name },
  writes: {
    Name: ({ series }, value) => {
      series.name = String(value);
    },
    GapWidth: ({ series }, value) => {
      series.gapWidth = Number(value);
    },
    Overlap: ({ series }, value) => {
      series.overlap = Number(value);
    },
  },
  calls: {
    SetValues: ({ series }, range) => {
      series.values = printArea(areaOf(range, "ChartSeries.setValues"));
    },
    SetXAxisValues: ({ series }, range) => {
      series.categories = printArea(areaOf(range, "ChartSeries.setXAxisValues"));
    },
    Delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
  },
  children: { Format: (target) => hostObject(seriesFormatType, target) },
};

const seriesFormatType: ObjectType<Series> = {
  name: "ChartSeriesFormat",
  children: { Fill: (target) => hostObject(fillType, target), Line: (target) => hostObject(lineType, target) },
};

const fillType: ObjectType<Series> = {
  name: "ChartFill",
  calls: {
    SetSolidColor: ({ series }, color) => {
      series.fill = String(color);
    },
    Clear: ({ series }) => {
      series.fill = undefined;
    },
  },
};

const lineType: ObjectType<Series> = {
  name: "ChartLineFormat",
  writes: {
    Color: ({ series }, color) => {
      series.line = String(color);
    },
  },
  calls: {
    Clear: ({ series }) => {
      series.line = undefined;
    },
  },
};
