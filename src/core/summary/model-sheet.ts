import type { ServiceGroup } from "../model/apply-lines";
import type { BudgetModel } from "../model/budget-model";
import type { Line, LineKind } from "../model/line";
import { lineEffect, type LineEffect } from "../model/line-effect";
import { reversedElsewhere } from "../model/reversed-elsewhere";
import { type BasePiece, type ServiceBase, serviceBaseReader } from "./model-base";
import { kindsOf, type WholeKey, wholeKeys } from "./model-keys";
import type { PlanContext } from "./plan-context";

/** A line of the model with its effect by year of the plan. */
export interface AppliedLine {
  readonly line: Line;
  readonly service: string;
  readonly effect: LineEffect;
}

/** A service of the model with its base budget, if it has any, and where its rows begin. */
export interface ModelService extends Pick<ServiceGroup, "name" | "kind"> {
  readonly base: ServiceBase | undefined;
  readonly lines: readonly AppliedLine[];
  readonly kinds: readonly LineKind[];
  readonly row: number;
}

/** Everything the sheet of the budget model is written from, with the place of every row. */
export interface ModelSheet {
  readonly context: Omit<PlanContext, "facts">;
  readonly model: BudgetModel;
  readonly lines: readonly AppliedLine[];
  readonly services: readonly ModelService[];
  readonly pieces: readonly (BasePiece & { readonly service: string })[];
  readonly whole: readonly WholeKey[];
  readonly hasChart: boolean;
  /** Which years have a base budget: those every one of its tables has. */
  readonly hasBase: readonly boolean[];
  readonly places: ModelPlaces;
}

/** Where the parts of the sheet stand; each is the first row of its figures. */
interface ModelPlaces {
  readonly whole: number;
  readonly change: number;
  readonly chart: number;
  readonly services: number;
  readonly lastService: number;
  /** The row that says how many decimal places are compared. */
  readonly decimals: number;
  readonly lines: number;
  readonly lastLine: number;
  readonly pieces: number;
}

/** The rows above the first section: title, unit, status and the two rules of reading. */
export const headRows = 5;

/** The rows a chart stands over with the gap and the heading above it. */
export const chartSectionRows = 18;

/** Works out what stands where on the budget model. */
export const settleModel = (context: Omit<PlanContext, "facts">, model: BudgetModel): ModelSheet => {
  const applied = applyEach(context, model);
  const lines = applied.flatMap((service) => service.lines);
  const whole = wholeKeys(model, lines);
  const hasBase = model.starts.map(
    (start) => model.base.length > 0 && model.base.every(({ years }) => years.some((year) => year.start === start)),
  );
  const hasChart = whole.includes("identified") || whole.includes("base");
  const first = (after: number): number => after + 4;
  const chart = headRows + 1;
  const wholeRow = first(hasChart ? headRows + chartSectionRows : headRows);
  const change = first(wholeRow + whole.length - 1);
  const changes = whole.filter((key) => key !== "undecided").length;
  const servicesRow = first(change + changes - 1);
  let row = servicesRow;
  const services = applied.map((service): ModelService => {
    const kinds = kindsOf(service.lines);
    const placed = { ...service, kinds, row };
    row += kinds.length + (service.base === undefined ? 1 : 2);
    return placed;
  });
  const decimals = row + 2;
  const proofs = proofCount(services.length, whole, model);
  const linesRow = first(decimals + 1 + proofs);
  const pieces = services.flatMap(({ base, name }) =>
    (base?.pieces ?? []).map((piece) => ({ ...piece, service: name })),
  );
  return {
    context,
    model,
    lines,
    services,
    pieces,
    whole,
    hasChart,
    hasBase,
    places: {
      whole: wholeRow,
      change,
      chart,
      services: servicesRow,
      lastService: row - 1,
      decimals,
      lines: linesRow,
      lastLine: linesRow + lines.length - 1,
      pieces: first(linesRow + lines.length - 1),
    },
  };
};

/** A proof for every service, for the whole, for its services together and for every kind; for a printed total of the base budget too. */
const proofCount = (services: number, whole: readonly WholeKey[], model: BudgetModel): number =>
  services + 2 + kindsIn(whole).length + (printedBaseTotal(model) === undefined ? 0 : 1);

/** The kinds of line among the rows of the whole budget. */
export const kindsIn = (whole: readonly WholeKey[]): readonly LineKind[] =>
  whole.filter(
    (key): key is LineKind =>
      key === "pressure" || key === "investment" || key === "reversal" || key === "saving" || key === "income",
  );

/** The one total the only base budget table prints for all of itself, under its last line. */
export const printedBaseTotal = ({ base }: BudgetModel) => {
  const [only, ...others] = base;
  if (only === undefined || others.length > 0 || only.unplaced > 0 || !only.isWhole) return undefined;
  const totals = only.table.rows.filter(({ role, kind }) => role === "total" && kind === "base");
  const [total] = totals;
  if (total === undefined || totals.length > 1 || total.row < only.bottom) return undefined;
  return only.years.every(({ index }) => total.amounts[index]?.kind === "amount")
    ? { base: only, row: total }
    : undefined;
};

const applyEach = (
  context: Omit<PlanContext, "facts">,
  model: BudgetModel,
): readonly Pick<ModelService, "name" | "kind" | "base" | "lines">[] => {
  const figured = model.services.flatMap(({ lines }) =>
    lines.map((line) => ({ line, figures: context.placed.get(line)?.figures.map((one) => one?.figure) ?? [] })),
  );
  const reversed = reversedElsewhere(figured);
  const figures = new Map(figured.map((one) => [one.line, one.figures]));
  const read = serviceBaseReader({ cellAt: context.cellAt, unit: context.style.unit, starts: model.starts });
  return model.services.map((service) => ({
    name: service.name,
    kind: service.kind,
    base: service.base.length === 0 ? undefined : read(service),
    lines: service.lines.map((line) => ({
      line,
      service: service.name,
      effect: lineEffect(line, figures.get(line) ?? [], reversed.has(line)),
    })),
  }));
};
