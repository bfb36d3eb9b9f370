import type { CellRef } from "../../grid/address";
import { applyLines } from "../../model/apply-lines";
import { type BaseTable, gatherBaseBudget } from "../../model/base-budget";
import type { Budget } from "../../model/budget";
import type { Line } from "../../model/line";
import { lineEffect, waitsFor } from "../../model/line-effect";
import { type LineFigure, lineFigure } from "../../model/line-figure";
import type { Reading } from "../../model/reading";
import { type FiguredLine, reversedElsewhere } from "../../model/reversed-elsewhere";
import { Decimal, zero } from "../../money/decimal";
import type { BaseShare, OpenShare } from "./base-share";
import { roughServiceBudget, serviceBudget } from "./service-budgets";

/** The most that the settled savings on each service take from its base budget in a year of the plan. */
export const savingsOnServices = ({ model, style: { unit }, cellAt }: Budget): readonly BaseShare[] => {
  if (model === undefined || model.base.length === 0) return [];
  const { services, starts } = model;
  const groups = services.filter(({ base, lines }) => base.length > 0 && lines.some(isSaving));
  const figured = services.flatMap(({ lines }) => lines).map((line) => figuredOver(line, starts, unit, cellAt));
  const reversed = reversedElsewhere(figured);
  const effects = new Map(
    figured.map(({ line, figures }) => [line, lineEffect(line, figures, reversed.has(line)).levels]),
  );
  return groups.flatMap((group): readonly BaseShare[] => {
    const years = starts.flatMap((start, year): readonly BaseShare[] => {
      const effectIn = (line: Line): Decimal => decimalOf(effects.get(line)?.[year]);
      const savings = group.lines.filter((line) => isSaving(line) && !effectIn(line).isZero());
      // What takes a saving back is counted against it, and nothing else is.
      const taken = group.lines.filter((line) => line.kind === "reversal" && effectIn(line).isPositive());
      if (savings.length === 0) return [];
      const saved = [...savings, ...taken].reduce((sum, line) => sum.minus(effectIn(line)), zero);
      if (saved.toNumber() < roughServiceBudget(group, start, unit) * smallShare) return [];
      const budget = serviceBudget(group, start, unit);
      if (budget === undefined) return [];
      const cells = [...savings.flatMap((line) => largestCell(line, start)), budget.at];
      const printed = savings[0]?.years.find((one) => one.year.start === start)?.printed;
      return [
        {
          what: whatSaves(savings),
          service: group.name,
          saved,
          base: budget.amount,
          cells,
          ...(printed && { year: printed }),
        },
      ];
    });
    return years.length === 0 ? [] : [years.reduce((most, one) => (shareOf(one).gt(shareOf(most)) ? one : most))];
  });
};

/** Savings that are less of a base budget than this are not looked at any closer. */
const smallShare = 0.4;

const isSaving = ({ kind }: Line): boolean => kind === "saving";

const shareOf = ({ saved, base }: Pick<BaseShare, "saved" | "base">): Decimal => saved.dividedBy(base);

const decimalOf = (level: Decimal | string | undefined): Decimal => (Decimal.isDecimal(level) ? level : zero);

const figuredOver = (
  line: Line,
  starts: readonly number[],
  unit: Budget["style"]["unit"],
  cellAt: Budget["cellAt"],
): FiguredLine => ({
  line,
  figures: starts.map((start): LineFigure | undefined => {
    const year = line.years.find((one) => one.year.start === start);
    return year === undefined ? undefined : lineFigure(line, year, cellAt(year.at), unit);
  }),
});

const whatSaves = (savings: readonly Line[]): string => {
  const [only, ...others] = savings;
  return others.length > 0 || only === undefined ? `the ${savings.length} savings` : `"${only.name}"`;
};

/** Where a line prints the most of what it saves by a year. */
const largestCell = ({ years }: Line, until: number): readonly CellRef[] => {
  const read = years.flatMap(({ year, reading, at }) =>
    reading?.kind === "amount" && year.start <= until ? [{ at, size: reading.value.abs() }] : [],
  );
  const [first, ...others] = read;
  return first === undefined ? [] : [others.reduce((most, one) => (one.size.gt(most.size) ? one : most), first).at];
};

/** What the savings of tables whose years may be levels or changes come to either way, beside the base budget of their service. */
export const openSavingsOnServices = (reading: Reading, budget: Budget): readonly OpenShare[] => {
  const { lines, style, cellAt } = budget;
  const open = lines.filter((line) => isSaving(line) && waitsFor(line, style.unit) === "presentation");
  if (open.length === 0) return [];
  const starts = [...new Set(open.flatMap(({ years }) => years.map(({ year }) => year.start)))].sort((a, b) => a - b);
  const { services } = applyLines(usableBase(reading, budget, starts), open, new Map());
  return services
    .filter(({ base, lines: own }) => base.length > 0 && own.length > 0)
    .flatMap((group) =>
      [...new Set(group.lines.map(({ table }) => table))].flatMap((table) => {
        const own = group.lines.filter((line) => line.table === table);
        const figured = own.map((line) => figuredOver(line, starts, style.unit, cellAt));
        const sums = starts.map((_, year) =>
          figured.reduce((sum, { figures }) => {
            const figure = figures[year];
            return figure === undefined || figure.kind === "missing" ? sum : sum.plus(decimalOf(figure.value));
          }, zero),
        );
        const base = serviceBudget(group, starts[0] ?? 0, style.unit);
        const first = own[0];
        return base === undefined || first === undefined
          ? []
          : [
              {
                table,
                what: whatSaves(own),
                service: group.name,
                ...readEitherWay(sums),
                base: base.amount,
                cells: [...largestCell(first, Infinity), base.at],
              },
            ];
      }),
    );
};

const usableBase = (
  reading: Reading,
  { model, style, cellAt }: Budget,
  starts: readonly number[],
): readonly BaseTable[] =>
  model?.base ??
  gatherBaseBudget(reading, cellAt).filter(
    ({ unit, years }) =>
      (unit === undefined) === (style.unit === undefined) && years.some(({ start }) => starts.includes(start)),
  );

/** The most a run of figures comes to in a year: each by itself, and added up from the first. */
export const readEitherWay = (figures: readonly Decimal[]): Pick<OpenShare, "asLevels" | "asChanges"> => {
  let [sum, asLevels, asChanges] = [zero, zero, zero];
  for (const figure of figures) {
    sum = sum.plus(figure);
    asLevels = Decimal.max(asLevels, figure.abs());
    asChanges = Decimal.max(asChanges, sum.abs());
  }
  return { asLevels, asChanges };
};
