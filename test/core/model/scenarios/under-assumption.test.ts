import fc from "fast-check";
import { asPlanned } from "../../../../src/core/model/scenarios/assumption";
import { underAssumption } from "../../../../src/core/model/scenarios/under-assumption";
import { Decimal, sum } from "../../../../src/core/money/decimal";

const decimals = (...figures: readonly number[]): readonly Decimal[] => figures.map((figure) => new Decimal(figure));
const assumed = (delivered: number, slips: number, years: number) => ({
  delivered: new Decimal(delivered),
  slips: new Decimal(slips),
  years,
});
const told = (plan: readonly Decimal[], of: ReturnType<typeof assumed>): string => {
  const { years, after } = underAssumption(plan, of);
  return `${years.map((year) => year.toFixed()).join(" ")} | ${after.toFixed()}`;
};

test.each([
  ["in full and in time", assumed(1, 0, 0), "-100 -200 -300 | 0"],
  ["80% delivered", assumed(0.8, 0, 0), "-80 -160 -240 | 0"],
  ["20% slips a year", assumed(1, 0.2, 1), "-80 -180 -280 | -60"],
  ["20% slips two years", assumed(1, 0.2, 2), "-80 -160 -260 | -100"],
  ["half delivered, half of it a year late", assumed(0.5, 0.5, 1), "-25 -75 -125 | -75"],
  ["all slips beyond the plan", assumed(1, 1, 9), "0 0 0 | -600"],
])("%s", (_, of, expected) => {
  expect(told(decimals(-100, -200, -300), of)).toBe(expected);
});

const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((pence) => new Decimal(pence).dividedBy(100));
const plans = fc.array(figure, { minLength: 1, maxLength: 8 });
const assumptions = fc
  .tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 10 }))
  .map(([delivered, slips, years]) => assumed(delivered / 100, slips / 100, years));

test("nothing that slips is lost", () => {
  fc.assert(
    fc.property(plans, assumptions, (plan, of) => {
      const { years, after } = underAssumption(plan, of);
      expect(sum([...years, after]).toFixed()).toBe(sum(plan).times(of.delivered).plus(0).toFixed());
    }),
  );
});

test("in full and in time is the plan", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { years, after } = underAssumption(plan, asPlanned);
      expect([...years, after].map(String)).toEqual([...plan.map((one) => one.plus(0)), new Decimal(0)].map(String));
    }),
  );
});

test("lines together are as each line alone", () => {
  const pairs = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(pairs, assumptions, (lines, of) => {
      const [one, other, both] = [
        lines.map(([first]) => first),
        lines.map(([, second]) => second),
        lines.map(([first, second]) => first.plus(second)),
      ].map((plan) => underAssumption(plan, of));
      expect(both?.years.map(String)).toEqual(one?.years.map((year, at) => String(year.plus(other?.years[at] ?? 0))));
      expect(String(both?.after)).toBe(String(one?.after.plus(other?.after ?? 0)));
    }),
  );
});
