import fc from "fast-check";
import { axisOf } from "../../src/workbench/sheet/axis";

test.each([
  [-5, 1],
  [0, 1],
  [19, 1],
  [20, 3],
  [49, 3],
  [50, 4],
  [999, 4],
])("the place %i lies in row %i, for a hidden row takes no room", (place, row) => {
  expect(axisOf(Float32Array.of(20, 0, 30, 10)).at(place)).toBe(row);
});

test("the nearest row that is shown is found in either direction, or none", () => {
  const axis = axisOf(Float32Array.of(0, 20, 0, 0));
  expect([axis.shownFrom(1, 1), axis.shownFrom(4, -1), axis.shownFrom(3, 1)]).toEqual([2, 2, undefined]);
});

test("every place lies between the beginning and the end of its row", () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(lengths, fc.double({ min: 0, max: 0.999, noNaN: true }), (each, share) => {
      const axis = axisOf(Float32Array.from(each));
      fc.pre(axis.total > 0);
      const place = axis.total * share;
      const row = axis.at(place);
      expect(axis.startOf(row)).toBeLessThanOrEqual(place);
      expect(axis.startOf(row) + axis.lengthOf(row)).toBeGreaterThan(place);
    }),
  );
});
