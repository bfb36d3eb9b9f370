import { checkDrawn, found } from "../../../support/check-drawn";

const check = "one-off-items-are-reversed";
const register = (...lines: readonly string[]): string => `
  Figures are incremental: each year shows the change from the year before.

  Ref    | Name | Kind | One-off or permanent | 2025/26 £000 | 2026/27 £000 | 2027/28 £000
  ${lines.join("\n  ")}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["a one-off that is reversed", register("SAV/1 | Sell vans | Saving | One-off | -545 | 545 | 0")],
    ["one spread over two years", register("SAV/1 | Sell vans | Saving | One-off | -500 | -45 | 545")],
    [
      "one in the last year, whose reversal falls after it",
      register("SAV/1 | Sell vans | Saving | One-off | 0 | 0 | -545"),
    ],
    ["a permanent item", register("SAV/1 | Library hours | Saving | Permanent | -10 | -10 | 0")],
    [
      "one reversed on a line of its own",
      register(
        "SAV/1 | Sell vans | Saving | One-off | -60 | | ",
        "SAV/2 | End of van sale | Pressure | One-off | | 60 | ",
      ),
    ],
    [
      "one reversed on a line of the same name",
      register(
        "INV/1 | Local elections | Investment | One-off | 150 | | ",
        "INV/2 | Local elections | Saving | | | -150 | ",
      ),
    ],
    [
      "two reversed together",
      register(
        "INV/1 | Local elections | Investment | One-off | 150 | | ",
        "INV/2 | New boiler | Investment | One-off | 50 | | ",
        "REV/1 | Reversal of one-off items | Reversal | | | -200 | ",
      ),
    ],
    ["two years of funding that end", register("INV/1 | Apprentices for 2 years | Investment | | 120 | 0 | -120")],
    [
      "two years of funding that end after the plan",
      register("INV/1 | Apprentices for 3 years | Investment | | 120 | | "),
    ],
    ["a one-off still to be decided", register("SAV/1 | Sell vans | Saving | One-off | -60 | TBC | ")],
    ["temporary accommodation, a service", register("PRE/1 | Temporary accommodation | Pressure | | 60 | 20 | 0")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test.each(["One off savings in previous years | | 419 |", "One off spending in 2008/09 | -317 | |"])(
    "accepts what takes back an earlier year: %s",
    (line) => {
      const drawn = `\n  £'000 | 2010/11 | 2011/12 | 2012/13\n  Pressures\n  Pay | 714 | 714 | 10\n  ${line}\n  NB Forecasts are incremental year on year, not cumulative`;
      expect(found(check, drawn, drawing)).toEqual([]);
    },
  );

  test("accepts levels, where a one-off simply ends", () => {
    const drawn = "\nSavings £000 | 2025/26 | 2026/27\nOne-off receipt | 60 | 0\nFigures are levels.";
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test.each([
    ["a saving that stays and comes to the same sum", "SAV/2 | Library hours | Saving | Permanent | | -60 | "],
    ["one that comes before it", "REV/1 | Reversal of earlier items | Reversal | | -60 | | "],
  ])("rejects a one-off beside %s", (_, other) => {
    const drawn = register("INV/1 | New boiler | Investment | One-off | 60 | | ", other);
    expect(found(check, drawn, drawing)).toEqual([
      'error P03 Sheet1!F4 Not reversed although the plan goes on: "New boiler" 60 in 2025/26. What is left counts as permanent.',
    ]);
  });

  test("rejects one-offs that stay, in one finding", () => {
    const drawn = register(
      "SAV/1 | Sell vans | Saving | One-off | -545 | 0 | 0",
      "INV/1 | New boiler | Investment | One-off | 3,575 | -3,140 | 0",
      "INV/2 | Apprentices for 2 years | Investment | | 120 | | ",
    );
    expect(found(check, drawn, drawing)).toEqual([
      'error P03 Sheet1!F4 Not reversed although the plan goes on: "Sell vans" -545 in 2025/26, "New boiler" 3,575 in 2025/26, 435 of it left by 2027/28 and "Apprentices for 2 years" 120 in 2025/26. What is left counts as permanent.',
    ]);
    const { findings } = checkDrawn(drawn, drawing);
    expect(findings.find((finding) => finding.check === check)?.cells.map(({ row, column }) => [row, column])).toEqual([
      [4, 6],
      [5, 6],
      [6, 7],
    ]);
  });
});
