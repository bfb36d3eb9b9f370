import { printsLine } from "../../support/line-by-hand";
import type { Kind, Presentation, Recurrence } from "../../../src/core/model/reading";
import { lineEffect, waitsFor } from "../../../src/core/model/line-effect";

/** A line as its table prints it, and its effect on the net budget as the model should have it. */
type Case = readonly [
  words: string,
  presentation: Presentation,
  kind: Kind,
  recurrence: Recurrence,
  printed: string,
  applied: string,
  levels: string,
];

describe("the effect of a line on the net budget", () => {
  test.each<Case>([
    ["a level is as printed", "level", "saving", "permanent", "75 100 100", "as-printed", "-75 -100 -100"],
    ["a pressure adds", "level", "pressure", "permanent", "30 30 0", "as-printed", "30 30 0"],
    ["income reduces", "level", "income", "permanent", "5 5 5", "as-printed", "-5 -5 -5"],
    ["an effect within the year is as printed", "in-year", "saving", "one-off", "9 0 0", "as-printed", "-9 0 0"],
    ["steps are added up", "incremental", "saving", "permanent", "75 25 0", "added-up", "-75 -100 -100"],
    ["steps without a word for how long stay", "incremental", "pressure", "unknown", "7 0 0", "added-up", "7 7 7"],
    ["a one-off that is taken back ends", "incremental", "saving", "one-off", "60 -60 0", "added-up", "-60 0 0"],
    [
      "a one-off partly taken back leaves the rest",
      "incremental",
      "saving",
      "one-off",
      "60 -40 0",
      "added-up",
      "-60 -20 -20",
    ],
    [
      "a one-off nothing takes back stays in its year",
      "incremental",
      "saving",
      "one-off",
      "0 60 0",
      "own-year",
      "0 -60 0",
    ],
    ["one-offs of two years stay in theirs", "incremental", "pressure", "one-off", "20 30 0", "own-year", "20 30 0"],
    ["the undoing of a one-off stays for good", "incremental", "reversal", "one-off", "0 60 0", "added-up", "0 60 60"],
    [
      "a term's end is a step like any other",
      "incremental",
      "investment",
      "time-limited",
      "30 0 -30",
      "added-up",
      "30 30 0",
    ],
    ["a permanent level carries on", "level", "saving", "permanent", "40 50 .", "as-printed", "-40 -50 -50"],
    ["a one-off level does not carry on", "level", "saving", "one-off", "40 50 .", "as-printed", "-40 -50 0"],
    ["a level of nothing stays nothing", "level", "saving", "unknown", "40 0 .", "as-printed", "-40 0 0"],
    [
      "a level that is not said to stay is undecided",
      "level",
      "saving",
      "unknown",
      "40 50 .",
      "as-printed",
      "-40 -50 ?",
    ],
    [
      "what is within a year says nothing of the next",
      "in-year",
      "saving",
      "permanent",
      "40 . .",
      "as-printed",
      "-40 ? ?",
    ],
    [
      "nothing is in force before the table begins",
      "level",
      "saving",
      "permanent",
      ". 40 50",
      "as-printed",
      "0 -40 -50",
    ],
    ["steps stay after the table ends", "incremental", "saving", "permanent", "40 10 .", "added-up", "-40 -50 -50"],
    [
      "a step to be confirmed leaves all after it open",
      "incremental",
      "saving",
      "permanent",
      "40 ? 10",
      "added-up",
      "-40 ? ?",
    ],
    [
      "a level to be confirmed leaves its own year open",
      "level",
      "saving",
      "permanent",
      "40 ? 10",
      "as-printed",
      "-40 ? -10",
    ],
    [
      "a last level to be confirmed leaves the rest open",
      "level",
      "saving",
      "permanent",
      "40 ? .",
      "as-printed",
      "-40 ? ?",
    ],
    [
      "a year missing between steps leaves the rest open",
      "incremental",
      "saving",
      "permanent",
      "40 . 10",
      "added-up",
      "-40 ? ?",
    ],
    ["not applicable is no effect", "level", "saving", "permanent", "40 n/a 10", "as-printed", "-40 0 -10"],
    ["an Excel error stays one", "incremental", "saving", "permanent", "40 #REF! 10", "added-up", "-40 #REF! #REF!"],
  ])("%s", (_, presentation, kind, recurrence, printed, applied, levels) => {
    const { line, figures } = printsLine({ presentation, kind, recurrence, printed });
    const effect = lineEffect(line, figures, false);
    expect(effect.applied).toBe(applied);
    expect(effect.levels.map((level) => level?.toString() ?? "?").join(" ")).toBe(levels);
  });

  test("is added up when another row takes the one-off back", () => {
    const { line, figures } = printsLine({
      presentation: "incremental",
      kind: "saving",
      recurrence: "one-off",
      printed: "60 0 0",
    });
    const { applied, levels } = lineEffect(line, figures, true);
    expect([applied, ...levels.map(String)]).toEqual(["added-up", "-60", "-60", "-60"]);
  });
});

describe("a line waits", () => {
  test.each([
    ["for what a year's figure is", { presentation: "unknown" }, "presentation"],
    ["for the sign of a saving", { sign: "unknown" }, "sign"],
    ["for the sign of a reversal", { sign: "unknown", kind: "reversal" }, "sign"],
    ["for its unit where others state theirs", { unit: undefined }, "unit"],
  ] as const)("%s", (_, given, waits) => {
    const { line } = printsLine({
      presentation: "level",
      kind: "saving",
      recurrence: "permanent",
      printed: "1",
      ...given,
    });
    expect(waitsFor(line, "£000")).toBe(waits);
  });

  test.each([
    ["with everything settled", {}, "£000"],
    ["whose cost is a cost whatever the sign of savings", { sign: "unknown", kind: "pressure" }, "£000"],
    ["in a workbook that states no unit at all", { unit: undefined }, undefined],
  ] as const)("for nothing: one %s", (_, given, unit) => {
    const { line } = printsLine({
      presentation: "level",
      kind: "saving",
      recurrence: "permanent",
      printed: "1",
      ...given,
    });
    expect(waitsFor(line, unit)).toBeUndefined();
  });
});
