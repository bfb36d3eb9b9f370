import { printRef } from "../../src/core/grid/address";
import { workOut } from "../support/formulas/work-out";
import { bookLines, bookSheets } from "../support/faults/seeded-book";
import { falseAlarms, tryFaults } from "../support/faults/try-faults";

const seeds = [1, 2];

test("faults people make in budget books are found at their cell, with their cause", () => {
  const scores = tryFaults(seeds);
  const missed = scores.flatMap((score) => score.missed.map((seed) => `${score.name}, seed ${seed}`));
  const tried = scores.reduce((sum, score) => sum + score.tried, 0);
  const share = 1 - missed.length / tried;
  expect(share >= 0.95 ? [] : missed).toEqual([]);
});

test("books without a fault raise no alarm", () => {
  expect(falseAlarms(seeds)).toEqual([]);
});

test("the formulas of a book come to what stands in it", () => {
  for (const seed of seeds) {
    const { moved, unsure } = workOut({ grids: bookSheets(bookLines(seed), seed), names: [] });
    expect([...moved.map(({ at }) => printRef(at)), ...unsure.map((at) => printRef(at))]).toEqual([]);
  }
});
