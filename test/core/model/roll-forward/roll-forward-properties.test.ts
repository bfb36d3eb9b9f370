import fc from "fast-check";
import { isReducing } from "../../../../src/core/model/line";
import { lineEffect } from "../../../../src/core/model/line-effect";
import type { LineFigure } from "../../../../src/core/model/line-figure";
import type { Kind, Presentation, Recurrence } from "../../../../src/core/model/reading";
import { rollLevels } from "../../../../src/core/model/roll-forward/roll-levels";
import { type RolledLine, rollLine } from "../../../../src/core/model/roll-forward/roll-line";
import { undeliveredEffect } from "../../../../src/core/model/roll-forward/undelivered";
import { Decimal, sum } from "../../../../src/core/money/decimal";
import { printsLine } from "../../../support/line-by-hand";

const pence = fc.integer({ min: -99_999_99, max: 99_999_99 }).map((amount) => new Decimal(amount).dividedBy(100));
const levels = fc.array(pence, { minLength: 3, maxLength: 8 });
const words = fc.oneof(
  { weight: 6, arbitrary: pence.map((amount) => amount.toFixed()) },
  { weight: 2, arbitrary: fc.constant("0") },
  { weight: 1, arbitrary: fc.constantFrom("n/a", "?", ".") },
);
const drawn = fc.record({
  presentation: fc.constantFrom<Presentation>("incremental", "level", "in-year"),
  kind: fc.constantFrom<Kind>("saving", "income", "investment", "pressure", "reversal"),
  recurrence: fc.constantFrom<Recurrence>("permanent", "one-off", "time-limited", "unknown"),
  printed: fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(" ")),
});
const isElsewhere = fc.boolean();

const known = (effect: Decimal | string): Decimal => {
  if (!Decimal.isDecimal(effect)) throw new Error(`${effect} is no figure.`);
  return effect;
};

const total = ({ inBase, steps }: Pick<RolledLine, "inBase" | "steps">): Decimal => sum([inBase, ...steps].map(known));

describe("levels whose base moves on", () => {
  test("base and level together stay what they were", () => {
    fc.assert(
      fc.property(levels, (all) => {
        const rolled = rollLevels(all);
        expect(rolled.levels.map((level) => level.plus(rolled.inBase).toFixed())).toEqual(
          all.slice(1).map((level) => level.toFixed()),
        );
      }),
    );
  });

  test("rolling twice is rolling two years", () => {
    fc.assert(
      fc.property(levels, (all) => {
        const once = rollLevels(all);
        const again = rollLevels(once.levels);
        const both = rollLevels(all, 2);
        expect(again.levels.map(String)).toEqual(both.levels.map(String));
        expect(once.inBase.plus(again.inBase).toFixed()).toBe(both.inBase.toFixed());
      }),
    );
  });
});

describe("a line rolled forward", () => {
  test("loses nothing: the base and every later change are its last level, and what stays after it", () => {
    fc.assert(
      fc.property(drawn, isElsewhere, (printed, elsewhere) => {
        const { line, figures } = printsLine(printed);
        const rolled = rollLine(line, figures, elsewhere);
        const before = known(rolled.levels.at(-2) ?? "none");
        const inPlan = { inBase: rolled.inBase, steps: rolled.steps.slice(0, -1) };
        expect(total(inPlan).toFixed()).toBe(before.toFixed());
        expect(total(rolled).toFixed()).toBe(rolled.ends ? "0" : before.toFixed());
      }),
    );
  });

  test("is what the budget model says of it in every year that is settled", () => {
    fc.assert(
      fc.property(drawn, isElsewhere, (printed, elsewhere) => {
        const { line, figures } = printsLine(printed);
        const rolled = rollLine(line, figures, elsewhere);
        const model = lineEffect(line, figures, elsewhere).levels;
        model.forEach((level, year) => {
          if (level === undefined) return;
          const so = sum([rolled.inBase, ...rolled.steps.slice(0, year)].map(known));
          expect(so.toFixed()).toBe(known(level).toFixed());
        });
      }),
    );
  });

  test("and rolled again as the changes it has become, has in the base what two years come to", () => {
    fc.assert(
      fc.property(drawn, isElsewhere, (printed, elsewhere) => {
        const { line, figures } = printsLine(printed);
        const once = rollLine(line, figures, elsewhere);
        const changes = { ...line, presentation: "incremental" as const, recurrence: "permanent" as const };
        const again = rollLine(
          changes,
          once.steps.map((step) => printedAs(known(step), line.kind)),
          false,
        );
        expect(known(once.inBase).plus(known(again.inBase)).toFixed()).toBe(known(once.levels[1] ?? "none").toFixed());
        expect(again.steps.slice(0, -1).map(String)).toEqual(once.steps.slice(1).map(String));
      }),
    );
  });
});

/** A step as our lists print it for a line of that kind. */
const printedAs = (step: Decimal, kind: Parameters<typeof isReducing>[0]["kind"]): LineFigure => ({
  kind: "live",
  value: isReducing({ kind }) ? step.negated() : step,
  turned: false,
  thousands: 0,
});

describe("a saving that was not delivered", () => {
  test("changes no later year where it is carried, and every one by itself where it is written off", () => {
    fc.assert(
      fc.property(pence, (amount) => {
        const [carried, writtenOff] = [undeliveredEffect(amount, "carry"), undeliveredEffect(amount, "write-off")];
        expect(carried.inBase.toFixed()).toBe(amount.toFixed());
        expect(carried.inBase.plus(carried.firstStep).isZero()).toBe(true);
        expect(writtenOff.inBase.isZero()).toBe(true);
        expect(writtenOff.firstStep.toFixed()).toBe(amount.toFixed());
      }),
    );
  });
});
