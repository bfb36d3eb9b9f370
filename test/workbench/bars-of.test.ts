import type { PictureView } from "../../src/core/desk/picture-view";
import { barsOf, extentOf } from "../../src/workbench/pictures/bars-of";

const picture = (
  kind: PictureView["kind"],
  across: readonly string[],
  ...rows: readonly (readonly number[])[]
): PictureView => ({
  kind,
  title: "",
  heading: "",
  rule: "",
  unit: "",
  across,
  series: rows.map((values, index) => ({ name: `S${index + 1}`, values, printed: values.map(String) })),
});

const drawn = (view: PictureView): readonly string[] =>
  barsOf(view).map(({ across, from, to }) => `${across} ${from} ${to}`);

test("what is plus is stacked up from nothing and what is minus down", () => {
  expect(drawn(picture("stack", ["2025/26"], [10], [-4], [5], [0]))).toEqual([
    "2025/26 0 10",
    "2025/26 0 -4",
    "2025/26 10 15",
  ]);
});

test("each step of a bridge begins where the one before ended, and the whole stand on the ground", () => {
  const view = picture("bridge", ["Base", "Pressures", "Savings", "Revised"], [100, 20, -30, 90]);
  expect(drawn(view)).toEqual(["Base 0 100", "Pressures 100 120", "Savings 120 90", "Revised 0 90"]);
  expect(extentOf(view, barsOf(view))).toEqual([30, 120]);
});

test("a bridge that comes near nothing begins at nothing", () => {
  const view = picture("bridge", ["Base", "Savings", "Revised"], [100, -90, 10]);
  expect(extentOf(view, barsOf(view))).toEqual([0, 100]);
});
