import fc from "fast-check";
import type { Line, LineKind } from "../../../../src/core/model/line";
import { type ChangeTotal, partNames } from "../../../../src/core/model/versions/change-totals";
import { compareVersions } from "../../../../src/core/model/versions/compare-versions";
import type { Presentation, Sign } from "../../../../src/core/model/reading";
import type { AmountReading } from "../../../../src/core/money/amount";
import { type Decimal, sum, zero } from "../../../../src/core/money/decimal";
import type { Unit } from "../../../../src/core/money/unit";
import { anyAmount } from "../../money/any-amount";

const anyReading: fc.Arbitrary<AmountReading | undefined> = fc.oneof(
  {
    weight: 6,
    arbitrary: anyAmount.map((value): AmountReading => ({
      kind: "amount",
      value,
      decimals: value.decimalPlaces(),
      fromText: true,
    })),
  },
  fc.constantFrom<AmountReading | undefined>({ kind: "tbc", text: "TBC" }, { kind: "nil", text: "-" }, undefined),
);

const anyTable = fc.record({
  table: fc.constantFrom("A", "B"),
  unit: fc.constantFrom<Unit | undefined>("£", "£000", "£m", undefined),
  sign: fc.constantFrom<Sign>("savings-negative", "savings-positive", "unknown"),
  presentation: fc.constantFrom<Presentation>("incremental", "level"),
});

const anyLine = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  theme: fc.constantFrom("Place", "People", "Property", undefined),
  service: fc.constantFrom("Libraries", "Parks", undefined),
  kind: fc.constantFrom<LineKind>("saving", "income", "investment", "pressure", "reversal"),
  table: anyTable,
  readings: fc.array(anyReading, { minLength: 1, maxLength: 4 }),
});

const toLine = ({
  number,
  theme,
  service,
  kind,
  table,
  readings,
}: typeof anyLine extends fc.Arbitrary<infer It> ? It : never): Line => ({
  key: `S${number}`,
  reference: `S${number}`,
  name: `Line ${number}`,
  places: { code: [], service: [], directorate: [], headings: [] },
  kind,
  recurrence: "unknown",
  presentation: table.presentation,
  sign: table.sign,
  sheet: "Sheet1",
  row: number,
  table: `${table.table} ${table.unit ?? ""} ${table.sign} ${table.presentation}`,
  years: readings.map((reading, index) => ({
    year: { start: 2025 + index },
    printed: String(2025 + index),
    at: { sheet: "Sheet1", row: number, column: index + 3 },
    ...(reading === undefined ? {} : { reading }),
    ...(table.unit === undefined ? {} : { unit: table.unit }),
  })),
  ...(theme === undefined ? {} : { theme }),
  ...(service === undefined ? {} : { service }),
  ...(table.unit === undefined ? {} : { unit: table.unit }),
});

const anyVersion = fc
  .uniqueArray(anyLine, { maxLength: 10, selector: ({ number }) => number })
  .map((lines) => lines.map(toLine));

const addUp = (total: ChangeTotal): Decimal => sum(partNames.map((part) => total[part]));

describe("the totals of two versions", () => {
  test("change by exactly what their parts add up to", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (old, now) => {
        for (const { total, byYear, byTheme = [], byService = [], byKind } of compareVersions(old, now, new Map())
          .groups) {
          for (const each of [total, ...byYear, ...byTheme, ...byService, ...byKind]) {
            expect(each.now.minus(each.old).toFixed()).toBe(each.change.toFixed());
            expect(addUp(each).plus(zero).toFixed()).toBe(each.change.toFixed());
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("are the same however they are divided", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (old, now) => {
        for (const { total, byYear, byTheme, byService, byKind } of compareVersions(old, now, new Map()).groups) {
          for (const division of [byYear, byTheme ?? [total], byService ?? [total], byKind]) {
            for (const side of ["old", "now", "change", "newLines", "goneLines", "undecided"] as const) {
              expect(sum(division.map((each) => each[side])).toFixed()).toBe(total[side].toFixed());
            }
            expect(
              sum(division.map((each) => (each.toBeConfirmed === 0 ? zero : zero.plus(each.toBeConfirmed)))).toFixed(),
            ).toBe(String(total.toBeConfirmed));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("of one version with itself do not change, and no line does", () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const { changes, groups, likely } = compareVersions(version, version, new Map());
        expect(changes.map(({ outcome }) => outcome)).toEqual(version.map(() => "unchanged"));
        expect(likely).toEqual([]);
        for (const { byKind } of groups) for (const { change } of byKind) expect(change.isZero()).toBe(true);
      }),
    );
  });

  test("change the other way when the versions change places", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (old, now) => {
        const sameUnit = [...old, ...now].map((line): Line => ({
          ...line,
          unit: "£",
          sign: line.sign === "unknown" ? "savings-positive" : line.sign,
          years: line.years.map((year) => ({ ...year, unit: "£" })),
        }));
        const [before, after] = [sameUnit.slice(0, old.length), sameUnit.slice(old.length)];
        const forth = compareVersions(before, after, new Map());
        const back = compareVersions(after, before, new Map());
        for (const { presentation, total } of forth.groups) {
          const other = back.groups.find((group) => group.presentation === presentation);
          expect(other?.total.change.negated().plus(zero).toFixed()).toBe(total.change.toFixed());
        }
      }),
    );
  });
});
