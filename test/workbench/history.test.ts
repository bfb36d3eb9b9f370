import { afterStep, beginHistory, type History, stepBack, stepForth } from "../../src/workbench/desk/history";

const told = ({ now, past, future }: History<number>): string =>
  `${past.map(({ did }) => did).join(" ")} [${now}] ${future.map(({ did }) => did).join(" ")}`.trim();

const three = afterStep(afterStep(beginHistory(0), "one", 1), "two", 2);

test("steps are gone back and forth, each by the name of what was done", () => {
  expect(told(three)).toBe("one two [2]");
  expect(told(stepBack(three))).toBe("one [1] two");
  expect(told(stepBack(stepBack(three)))).toBe("[0] one two");
  expect(stepForth(stepForth(stepBack(stepBack(three))))).toEqual(three);
});

test("beyond the first and the last step nothing changes", () => {
  const first = stepBack(stepBack(three));
  expect(stepBack(first)).toBe(first);
  expect(stepForth(three)).toBe(three);
});

test("what is done after a step back takes the place of what was undone", () => {
  expect(told(afterStep(stepBack(three), "other", 9))).toBe("one other [9]");
});

test("the oldest of more than fifty steps are let go", () => {
  let history = beginHistory(0);
  for (let step = 1; step <= 60; step += 1) history = afterStep(history, `${step}`, step);
  expect(history.past.map(({ state }) => state)).toEqual(Array.from({ length: 50 }, (_, index) => index + 10));
});
