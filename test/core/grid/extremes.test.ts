import { boundsOf, highest, lowest } from "../../../src/core/grid/extremes";

/** As many as Excel has rows, and more than a call takes as arguments. */
const many = Array.from({ length: 1_048_576 }, (_, index) => index + 1);

test("the highest and the lowest of a whole column are found, no lower than a floor and no higher than a ceiling", () => {
  expect([highest(many), highest([3, -4]), highest([-3, -4]), highest([2], 5)]).toEqual([1_048_576, 3, 0, 5]);
  expect([lowest(many, 9), lowest([3, 4], 9), lowest([], 9)]).toEqual([1, 3, 9]);
});

test("the bounds of a whole column of cells hold all of them", () => {
  expect(boundsOf(many.map((row) => ({ row, column: 2 })))).toEqual({ top: 1, bottom: 1_048_576, left: 2, right: 2 });
  const cells = [
    { row: 7, column: 3 },
    { row: 2, column: 9 },
  ];
  expect(boundsOf(cells)).toEqual({ top: 2, bottom: 7, left: 3, right: 9 });
});
