import { reversedElsewhere } from "../../../src/core/model/reversed-elsewhere";
import type { Kind, Recurrence } from "../../../src/core/model/reading";
import { printsLine } from "../../support/line-by-hand";

/** The names of the lines that another takes back, and of those that do; savings are plus. */
const reversed = (...lines: readonly (readonly [string, Kind, Recurrence, string])[]): readonly string[] =>
  [
    ...reversedElsewhere(
      lines.map(([name, kind, recurrence, printed]) => {
        const { line, figures } = printsLine({ kind, recurrence, printed, presentation: "incremental" });
        return { line: { ...line, name }, figures };
      }),
    ),
  ].map(({ name }) => name);

test.each([
  ["a reversal of that figure", ["Reversal of van sale", "reversal", "unknown", "0 60 0"]],
  ["the end of it", ["End of van sale", "pressure", "one-off", "0 60 0"]],
  ["a line of the same name", ["Sell vans", "pressure", "unknown", "0 60 0"]],
] satisfies [string, [string, Kind, Recurrence, string]][])("a one-off is taken back by %s", (_, back) => {
  expect(new Set(reversed(["Sell vans", "saving", "one-off", "60 0 0"], back))).toEqual(
    new Set(["Sell vans", back[0]]),
  );
});

test.each([
  ["stays and comes to the same sum by chance", ["New contract", "pressure", "permanent", "0 60 0"]],
  ["comes two years later", ["End of van sale", "pressure", "one-off", "0 0 60"]],
  ["goes the same way", ["Sell more vans", "saving", "one-off", "0 60 0"]],
  ["is of another sum", ["End of van sale", "pressure", "one-off", "0 50 0"]],
] satisfies [string, [string, Kind, Recurrence, string]][])(
  "a one-off is not taken back by a line that %s",
  (_, other) => {
    expect(reversed(["Sell vans", "saving", "one-off", "60 0 0"], other)).toEqual([]);
  },
);

test("two one-offs of a year are taken back together", () => {
  expect(
    reversed(
      ["Sell vans", "saving", "one-off", "60 0 0"],
      ["Sell a yard", "saving", "one-off", "40 0 0"],
      ["Reversal of one-off items", "reversal", "unknown", "0 100 0"],
    ),
  ).toEqual(["Sell vans", "Sell a yard"]);
});
