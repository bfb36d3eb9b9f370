import fc from "fast-check";
import { Decimal } from "../../../src/core/money/decimal";
import { poundsPer, type Unit } from "../../../src/core/money/unit";
import { kindWords } from "../../../src/core/summary/words";
import type { HandTable } from "../../support/budget-by-hand";
import { drawnBudget, kinds } from "../../support/drawn-budget";
import { planByHand, type ShownRow, shownTables } from "../../support/budget-model-sheet";
import { modelInPence } from "../../support/model-pence";

const runs = 500;
const seed = 20261122;

describe(`${runs} models drawn at random (seed ${seed}) against a model in whole pence`, () => {
  test("agree line by line, service by service and in all, and every proof is 0", () => {
    let applied = 0;
    fc.assert(
      fc.property(drawnBudget, ({ base, registers }) => {
        const expected = modelInPence(base, registers);
        const plan = planByHand([base, ...registers]);
        const shown = shownTables(plan);
        const isPlanned = expected.lines.length > 0 && hasUsableBase(base, expected.starts);
        expect(shown.size > 0).toBe(isPlanned);
        if (!isPlanned) return;
        applied += 1;
        const inPence = penceIn(mostCommonUnit(registers));
        const effects = new Map((shown.get("lines") ?? []).map((row) => [row.name, row]));
        for (const line of expected.lines) {
          expect([line.name, effects.get(line.name)?.years.map(inPence)]).toEqual([
            line.name,
            line.levels.map((level) => level ?? "TBC"),
          ]);
        }
        expect((shown.get("waiting") ?? []).map(({ name }) => name)).toEqual(expected.waiting);
        const whole = rowsByName(shown.get("whole") ?? []);
        const services_ = shown.get("services") ?? [];
        const total = (lines: typeof expected.lines, year: number): number =>
          lines.reduce((sum, { levels }) => sum + (levels[year] ?? 0), 0);
        expected.starts.forEach((start, year) => {
          const hasBase = base.starts.includes(start);
          const baseOf = (figures: readonly number[] | undefined): number => figures?.[year] ?? 0;
          const allBase = [...expected.base.values()].reduce((sum, figures) => sum + baseOf(figures), 0);
          expect(inPence(whole.get("Revised budget")?.years[year])).toBe(
            hasBase ? allBase + total(expected.lines, year) : undefined,
          );
          for (const kind of kinds) {
            const own = expected.lines.filter((line) => line.kind === kind);
            const shownKind = [...whole.values()].find((row) => row.kind === kindWords[kind]);
            expect(own.length === 0 ? 0 : inPence(shownKind?.years[year])).toBe(total(own, year));
          }
          const revised = services_.filter(({ kind }) => kind === "Revised");
          for (const [name, figures] of joinBlanks(expected.base)) {
            const own = expected.lines.filter(({ service }) => service === name);
            const row = revised.find(({ service }) => service === name);
            expect([name, inPence(row?.years[year])]).toEqual([
              name,
              hasBase ? baseOf(figures) + total(own, year) : undefined,
            ]);
          }
          if (hasBase) {
            const together = revised.reduce((sum, { years }) => sum + Number(inPence(years[year])), 0);
            expect(together).toBe(inPence(whole.get("Revised budget")?.years[year]));
          }
        });
        const proofs = (shown.get("proof") ?? []).flatMap(({ years }) => years);
        expect(proofs.filter((value) => value !== undefined && String(value) !== "0")).toEqual([]);
        const results = plan.sheets
          .find(({ marker }) => marker === "Crosscast_checks")
          ?.rows.flatMap(({ cells }) => {
            const content = cells[10]?.content;
            return content?.kind === "formula" ? [content.cached] : [];
          });
        expect(new Set(results)).toEqual(new Set(["Agrees"]));
      }),
      { numRuns: runs, seed },
    );
    console.info(`${applied} of ${runs} models had lines to apply.`);
    expect(applied).toBeGreaterThan(runs / 2);
  });
});

const hasUsableBase = ({ rows, starts }: HandTable, plan: readonly number[]): boolean =>
  rows.some(({ role }) => role === "line") && starts.some((start) => plan.includes(start));

const joinBlanks = (base: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, readonly number[]> => {
  const joined = new Map<string, readonly number[]>();
  for (const [name, figures] of base) {
    const present = joined.get(name.trim()) ?? figures.map(() => 0);
    joined.set(
      name.trim(),
      figures.map((figure, year) => figure + (present[year] ?? 0)),
    );
  }
  return joined;
};

const mostCommonUnit = (registers: readonly HandTable[]): Unit => {
  const counts = new Map<Unit, number>();
  for (const { unit: own, rows } of registers) counts.set(own, (counts.get(own) ?? 0) + rows.length);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "£";
};

const penceIn =
  (own: Unit) =>
  (value: Decimal | string | undefined): number | string | undefined =>
    Decimal.isDecimal(value) ? value.times(100 * poundsPer[own]).toNumber() + 0 : value;

const rowsByName = (rows: readonly ShownRow[]): ReadonlyMap<string, ShownRow> =>
  new Map(rows.map((row) => [row.name, row]));
