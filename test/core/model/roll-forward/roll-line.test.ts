import type { Kind, Presentation, Recurrence } from "../../../../src/core/model/reading";
import { rollLine } from "../../../../src/core/model/roll-forward/roll-line";
import { Decimal } from "../../../../src/core/money/decimal";
import { printsLine } from "../../../support/line-by-hand";

/** A line as its table prints it from 2025/26 on, and what of it is in the base and what each later year adds, the new year last. */
type Case = readonly [
  words: string,
  presentation: Presentation,
  kind: Kind,
  recurrence: Recurrence,
  printed: string,
  inBase: string,
  steps: string,
];

const rolledOf = (presentation: Presentation, kind: Kind, recurrence: Recurrence, printed: string) => {
  const { line, figures } = printsLine({ presentation, kind, recurrence, printed });
  return rollLine(line, figures, false);
};

const text = (effect: Decimal | string): string => (Decimal.isDecimal(effect) ? effect.toFixed() : effect);

describe("a line rolled forward by a year", () => {
  test.each<Case>([
    ["a part year becomes a full one, as changes", "incremental", "saving", "permanent", "75 25 0", "-75", "-25 0 0"],
    ["the same as levels", "level", "saving", "permanent", "75 100 100", "-75", "-25 0 0"],
    ["the same as effects within the year", "in-year", "saving", "permanent", "75 100 100", "-75", "-25 0 0"],
    ["a change stays in the base", "incremental", "pressure", "permanent", "30 0 0", "30", "0 0 0"],
    ["a one-off its table takes back", "incremental", "investment", "one-off", "20 -20 0", "20", "-20 0 0"],
    ["a one-off nothing takes back", "incremental", "investment", "one-off", "20 0 0", "20", "-20 0 0"],
    ["a one-off as a level", "level", "saving", "one-off", "0 60 0", "0", "-60 60 0"],
    ["a one-off of the last year falls due in the new one", "level", "saving", "one-off", "0 0 60", "0", "0 -60 60"],
    ["the same as a change", "incremental", "saving", "one-off", "0 0 60", "0", "0 -60 60"],
    ["a one-off whose table ends before", "level", "saving", "one-off", "9 . .", "-9", "9 0 0"],
    ["time-limited, ended in the plan", "level", "investment", "time-limited", "30 30 0", "30", "0 -30 0"],
    ["O16: two years of growth as levels", "level", "investment", "time-limited", "120 120 0 0", "120", "0 -120 0 0"],
    ["O15: a cumulative row", "level", "pressure", "permanent", "4.824 19.047 30.016", "4.824", "14.223 10.969 0"],
    ["O18: yearly targets", "incremental", "saving", "permanent", "18753 20787 17992", "-18753", "-20787 -17992 0"],
    ["O19: nine months of a full year", "level", "saving", "permanent", "0.080 0.107", "-0.08", "-0.027 0"],
    ["a permanent level carried on", "level", "saving", "permanent", "75 100 .", "-75", "-25 0 0"],
    ["a level to be confirmed stays what it was", "level", "saving", "permanent", "75 ? 100", "-75", "0 -25 0"],
    ["a change to be confirmed is left out", "incremental", "saving", "permanent", "75 ? 25", "-75", "0 -25 0"],
    ["n/a is nothing", "level", "saving", "permanent", "n/a 10 10", "0", "-10 0 0"],
    ["an Excel error spoils the steps beside it", "level", "pressure", "permanent", "1 #REF! 3", "1", "#REF! #REF! 0"],
  ])("%s", (_, presentation, kind, recurrence, printed, inBase, steps) => {
    const rolled = rolledOf(presentation, kind, recurrence, printed);
    expect([text(rolled.inBase), rolled.steps.map(text).join(" ")]).toEqual([inBase, steps]);
  });

  test.each<readonly [string, Presentation, Recurrence, string, readonly (string | undefined)[]]>([
    ["everything is known", "level", "permanent", "75 100 100", [undefined, undefined, undefined, undefined]],
    [
      "a figure is to be confirmed",
      "level",
      "permanent",
      "75 ? 100",
      [undefined, "to-be-confirmed", undefined, undefined],
    ],
    ["nobody says when it ends", "level", "time-limited", "30 30", [undefined, undefined, "not-stated"]],
    ["it has ended", "level", "time-limited", "30 0", [undefined, undefined, undefined]],
    ["its table is shorter", "in-year", "permanent", "33 44 .", [undefined, undefined, "not-stated", "not-stated"]],
    ["changes need no later year", "incremental", "permanent", "33 44 .", [undefined, undefined, undefined, undefined]],
    [
      "a year between is missing",
      "incremental",
      "permanent",
      "33 . 44",
      [undefined, "not-stated", undefined, undefined],
    ],
  ])("says what is not known where %s", (_, presentation, recurrence, printed, open) => {
    expect(rolledOf(presentation, "saving", recurrence, printed).open).toEqual(open);
  });

  test("a one-off another row takes back stays as its table has it", () => {
    const { line, figures } = printsLine({
      presentation: "incremental",
      kind: "investment",
      recurrence: "one-off",
      printed: "20 0 0",
    });
    expect(rollLine(line, figures, true).steps.map(text)).toEqual(["0", "0", "0"]);
  });
});
