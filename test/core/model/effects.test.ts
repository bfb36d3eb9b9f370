import fc from "fast-check";
import {
  cashOverPlan,
  type Effects,
  incrementalFromLevel,
  levelFromIncremental,
  levelOver,
  partYearEffect,
  recurringEffect,
} from "../../../src/core/model/effects";
import { Decimal, zero } from "../../../src/core/money/decimal";

const effects = (text: string): Effects =>
  text.split(" ").map((figure) => (figure === "TBC" ? undefined : new Decimal(figure)));
const printed = (figures: Effects): string => figures.map((figure) => figure?.toString() ?? "TBC").join(" ");

describe("published conversions", () => {
  test.each([
    [
      "Gateshead's cumulative and annual requirement",
      "4.824 19.047 30.016 32.692 34.354",
      "4.824 14.223 10.969 2.676 1.662",
    ],
    ["growth for two years", "120 120 0 0", "120 0 -120 0"],
    ["a one-off of Tower Hamlets", "-545 0", "-545 545"],
    ["Tower Hamlets' savings targets", "-18753 -39540 -57532", "-18753 -20787 -17992"],
  ])("%s", (_, levels, changes) => {
    expect(printed(incrementalFromLevel(effects(levels)))).toBe(changes);
    expect(printed(levelFromIncremental(effects(changes)))).toBe(levels);
  });

  test.each([
    ["0.107", "0.080", "0.027"],
    ["0.088", "0.066", "0.022"],
  ])("a full-year effect of %s from 1 July is %s in its first year and steps by %s", (full, part, step) => {
    const effect = partYearEffect(new Decimal(full), 4);
    expect(effect.toFixed(3)).toBe(part);
    expect(new Decimal(full).minus(effect.toDecimalPlaces(3)).toFixed(3)).toBe(step);
  });

  test.each(["0", "4.4", "31.7"])(
    "Enfield's 24.5 to deliver is 11.2 of new savings and 13.3 for the full year of earlier ones, which had saved %s",
    (before) => {
      const earlier = [new Decimal(before), new Decimal(before).plus("13.3")];
      const both = earlier.map((level, year) =>
        level.plus(levelOver(new Decimal("11.2"), { first: 1 }, 2)[year] ?? NaN),
      );
      expect(printed(incrementalFromLevel(both))).toBe(`${before} 24.5`);
    },
  );

  test("two years of growth come to nothing for good and to twice the growth in cash", () => {
    const levels = levelFromIncremental(effects("120 0 -120 0"));
    expect([recurringEffect(levels)?.toString(), cashOverPlan(levels)?.toString()]).toEqual(["0", "240"]);
  });
});

describe("the worked example of four lines", () => {
  const lines = [
    {
      name: "permanent saving of 100 from July",
      full: -100,
      term: { first: 0, startMonth: 4 },
      levels: "-75 -100 -100 -100",
      changes: "-75 -25 0 0",
    },
    {
      name: "one-off saving of 60",
      full: -60,
      term: { first: 1, last: 1 },
      levels: "0 -60 0 0",
      changes: "0 -60 60 0",
    },
    {
      name: "investment of 30 for two years",
      full: 30,
      term: { first: 0, last: 1 },
      levels: "30 30 0 0",
      changes: "30 0 -30 0",
    },
    {
      name: "implementation cost of 20",
      full: 20,
      term: { first: 0, last: 0 },
      levels: "20 0 0 0",
      changes: "20 -20 0 0",
    },
  ];

  test.each(lines)("$name", ({ full, term, levels, changes }) => {
    const level = levelOver(new Decimal(full), term, 4);
    expect(printed(level)).toBe(levels);
    expect(printed(incrementalFromLevel(level))).toBe(changes);
  });

  test("together they reduce the budget by 100 a year for good and by 355 over the plan", () => {
    const levels = lines.map(({ full, term }) => levelOver(new Decimal(full), term, 4));
    const total = [0, 1, 2, 3].map((year) => levels.reduce((sum, level) => sum.plus(level[year] ?? zero), zero));
    expect(printed(total)).toBe("-25 -130 -100 -100");
    expect(printed(incrementalFromLevel(total))).toBe("-25 -105 30 0");
    expect([recurringEffect(total)?.toString(), cashOverPlan(total)?.toString()]).toEqual(["-100", "-355"]);
  });
});

describe("properties", () => {
  const amounts = fc.array(
    fc.integer({ min: -99_999_999, max: 99_999_999 }).map((pence) => new Decimal(pence).dividedBy(100)),
    {
      minLength: 1,
      maxLength: 10,
    },
  );

  test("level and incremental undo each other", () => {
    fc.assert(
      fc.property(amounts, (figures) => {
        expect(printed(levelFromIncremental(incrementalFromLevel(figures)))).toBe(printed(figures));
        expect(printed(incrementalFromLevel(levelFromIncremental(figures)))).toBe(printed(figures));
      }),
    );
  });

  test("the recurring effect is the sum of the changes", () => {
    fc.assert(
      fc.property(amounts, (changes) => {
        const sum = changes.reduce((total, change) => total.plus(change), zero);
        expect(recurringEffect(levelFromIncremental(changes))?.equals(sum)).toBe(true);
      }),
    );
  });

  test("what ends within the plan leaves nothing behind", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (full, first, years) => {
          const changes = incrementalFromLevel(levelOver(new Decimal(full), { first, last: first + years - 1 }, 9));
          expect(changes.reduce<Decimal>((sum, change) => sum.plus(change ?? NaN), zero).toString()).toBe("0");
        },
      ),
    );
  });

  test("every month's part of a year and the step into the next make the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (full, startMonth) => {
        const [first, second] = incrementalFromLevel(levelOver(new Decimal(full * 12), { first: 0, startMonth }, 3));
        expect(first?.plus(second ?? NaN).toString()).toBe(String(full * 12));
      }),
    );
  });

  test("nothing is known after an undecided change, and no step into or out of an undecided level", () => {
    expect(printed(levelFromIncremental(effects("5 TBC 3")))).toBe("5 TBC TBC");
    expect(printed(incrementalFromLevel(effects("5 TBC 3")))).toBe("5 TBC TBC");
    expect(cashOverPlan(effects("5 TBC 3"))).toBeUndefined();
  });

  test.each([0, 13, 1.5])("month %p is refused", (month) => {
    expect(() => partYearEffect(zero, month)).toThrow("Months count from 1 (April) to 12 (March)");
  });
});
