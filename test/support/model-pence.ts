import type { HandRow, HandTable, Pence } from "./budget-by-hand";

/** A figure of the model in whole pence by year; undefined where it is not decided. */
type PenceByYear = readonly (number | undefined)[];

export interface PenceModel {
  readonly starts: readonly number[];
  readonly base: ReadonlyMap<string, readonly number[]>;
  readonly lines: readonly {
    readonly name: string;
    readonly service: string;
    readonly kind: string;
    readonly levels: PenceByYear;
  }[];
  readonly waiting: readonly string[];
}

/**
 * The budget model of some tables worked out in whole pence, from the rules on paper and nothing else: one table of the base budget, registers with a
 * service a line. Base budget years are the plan's.
 */
export const modelInPence = (base: HandTable, registers: readonly HandTable[]): PenceModel => {
  const printed = registers.flatMap(({ starts }) => starts);
  const first = Math.min(...printed);
  const starts = [...new Set([...printed, ...base.starts.filter((start) => start > first)])].sort(
    (one, other) => one - other,
  );
  const services = new Map<string, number[]>();
  for (const row of base.rows) {
    if (row.role !== "line") continue;
    const service = row.words[0] ?? "";
    const total = services.get(service) ?? starts.map(() => 0);
    starts.forEach((start, year) => {
      const figure = row.figures[base.starts.indexOf(start)];
      if (typeof figure === "number") total[year] = (total[year] ?? 0) + figure;
    });
    services.set(service, total);
  }
  const waiting: string[] = [];
  const lines = registers.flatMap((register) =>
    register.rows.flatMap((row) => {
      if (register.presentation === "unknown") {
        waiting.push(row.name);
        return [];
      }
      const reduces = row.kind === "saving" || row.kind === "income";
      const turn = register.sign === "savings-positive" && (reduces || row.kind === "reversal") ? -1 : 1;
      const steps = starts.map((start) => stepOf(row, register, start));
      const levels = levelsOf(row, register, steps).map((level) =>
        level === undefined ? undefined : level * turn + 0,
      );
      return [{ name: row.name, service: row.words[0] ?? "", kind: row.kind, levels }];
    }),
  );
  return { starts, base: services, lines, waiting };
};

/** What a row prints for a year; "none" where its table has no such year. */
const stepOf = (row: HandRow, { starts }: HandTable, start: number): Pence | "none" =>
  starts.includes(start) ? (row.figures[starts.indexOf(start)] ?? 0) : "none";

const levelsOf = (row: HandRow, register: HandTable, steps: readonly (Pence | "none")[]): PenceByYear => {
  const last = steps.findLastIndex((step) => step !== "none");
  if (register.presentation === "incremental") {
    if (row.recurrence === "one-off" && row.kind !== "reversal" && isNeverTakenBack(row, register)) {
      return steps.map((step) => (step === "tbc" ? undefined : typeof step === "number" ? step : 0));
    }
    return steps.map((_, year) => {
      const soFar = steps.slice(0, year + 1);
      if (soFar.includes("tbc")) return undefined;
      return soFar.reduce<number>((total, step) => total + (typeof step === "number" ? step : 0), 0);
    });
  }
  return steps.map((step, year) => {
    if (typeof step === "number") return step;
    if (step === "tbc") return undefined;
    if (year < last) return 0;
    const end = steps[last];
    if (row.recurrence === "one-off" || end === 0) return 0;
    const staysOn = register.presentation === "level" && row.recurrence === "permanent" && typeof end === "number";
    return staysOn ? end : undefined;
  });
};

/** Neither its own row nor a reversal in the register takes it back in the year after. */
const isNeverTakenBack = (row: HandRow, register: HandTable): boolean => {
  const moves = (one: HandRow) => one.figures.map((figure) => (typeof figure === "number" ? figure : 0));
  const signs = new Set(
    moves(row)
      .filter((move) => move !== 0)
      .map(Math.sign),
  );
  if (signs.size !== 1) return false;
  const years = moves(row).flatMap((move, year) => (move === 0 ? [] : [year]));
  const [year] = years;
  if (year === undefined || years.length > 1) return true;
  // A plus saving reduces the budget where savings are printed as plus; a reversal there is printed against it.
  const effect = (one: HandRow, at: number): number => {
    const move = moves(one)[at] ?? 0;
    const reduces = one.kind === "saving" || one.kind === "income" || one.kind === "reversal";
    return register.sign === "savings-positive" && reduces ? -move : move;
  };
  const alike = register.rows.filter(
    (one) =>
      one.recurrence === "one-off" &&
      one.kind !== "reversal" &&
      moves(one).filter((move) => move !== 0).length === 1 &&
      moves(one)[year] !== 0,
  );
  const together = alike.reduce((total, one) => total + effect(one, year), 0);
  return !register.rows.some(
    (one) => one.kind === "reversal" && [effect(row, year), together].includes(-effect(one, year + 1)),
  );
};
