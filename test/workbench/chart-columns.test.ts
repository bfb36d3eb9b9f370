import type { ChartPicture, ChartSeries } from "../../src/hosts/xlsx/chart-picture";
import { chartColumns, chartExtent, drawnSeries } from "../../src/workbench/sheet/chart-columns";

const chart = (isStacked: boolean, ...series: readonly (Partial<ChartSeries> & Pick<ChartSeries, "values">)[]) => {
  const corner = { row: 1, column: 1, down: 0, right: 0 };
  const all = series.map((one, index) => ({
    name: `S${index + 1}`,
    shape: "column" as const,
    isHidden: false,
    ...one,
  }));
  const categories = (series[0]?.values ?? []).map((_, index) => `${2025 + index}`);
  return { area: { from: corner, to: corner }, title: "", axisTitle: "", isStacked, categories, series: all };
};

const columnsOf = (view: ChartPicture) => chartColumns(view, drawnSeries(view));

const drawn = (view: ChartPicture): readonly string[] =>
  columnsOf(view).map(
    ({ index, series, from, to, beside, among }) => `${index} ${series} ${from} ${to}, ${beside + 1} of ${among}`,
  );

test("stacked columns go up and down from nothing, on the room that a hidden one makes", () => {
  const view = chart(true, { values: [4, 2], isHidden: true }, { values: [3, -1] }, { values: [undefined, 5] });
  expect(drawn(view)).toEqual(["0 S2 4 7, 1 of 1", "1 S2 0 -1, 1 of 1", "1 S3 2 7, 1 of 1"]);
  expect(chartExtent(view, columnsOf(view))).toEqual([-1, 7]);
});

test("columns side by side all stand on nothing, and a line reaches as far as it must", () => {
  const view = chart(false, { values: [4] }, { values: [9] }, { values: [12], shape: "line" });
  expect(drawn(view)).toEqual(["0 S1 0 4, 1 of 2", "0 S2 0 9, 2 of 2"]);
  expect(chartExtent(view, columnsOf(view))).toEqual([0, 12]);
});

test("a series has the colour that its workbook gives it, else one of its own, and a hidden one none", () => {
  const view = chart(true, { values: [1], isHidden: true }, { values: [1], colour: "#123456" }, { values: [1] });
  const colours = drawnSeries(view).map(({ name, colour }) => `${name} ${colour}`);
  expect(colours).toEqual(["S2 #123456", expect.stringMatching(/^S3 #[0-9a-f]{6}$/)]);
});
