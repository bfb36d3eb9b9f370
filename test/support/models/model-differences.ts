import { Decimal } from "../../../src/core/money/decimal";
import type { WorkbookPlan } from "../../../src/core/summary/sheet-plan";
import { gatherByHand, planByHand, type ShownRow, shownTables, shownText } from "../budget-model-sheet";
import type { DrawnBook } from "./draw-book";
import { modelInPence, type PenceModel, type PenceRow } from "./model-pence";

/** A drawn book as the product plans it, held against the same book in whole pence. */
export interface ProvedModel {
  readonly plan: WorkbookPlan;
  /** Whether it has a budget model at all. */
  readonly isWritten: boolean;
  /** Where the two differ, a line each; none where the model is right. */
  readonly differences: readonly string[];
}

export const proveModel = ({ tables, answers }: DrawnBook): ProvedModel => {
  const byHand = gatherByHand(tables, answers);
  const plan = planByHand(byHand);
  const expected = modelInPence({ tables, answers });
  const asked = new Set(byHand.budget.model?.questions.map(({ id }) => id) ?? []);
  return {
    plan,
    isWritten: expected !== undefined,
    differences: [
      ...tableDifferences(plan, expected),
      ...unlike([...(expected?.asked ?? [])], [...asked]).map((difference) => `questions: ${difference}`),
    ],
  };
};

const tableDifferences = (plan: WorkbookPlan, expected: PenceModel | undefined): readonly string[] => {
  const shown = shownTables(plan);
  if (expected === undefined) return shown.size === 0 ? [] : ["a model is written that should not be"];
  if (shown.size === 0) return ["no model is written"];
  const penceEach = penceIn(plan);
  const tables = Object.entries(expected.tables).flatMap(([key, rows]) => {
    const named = (service: string): string => (key === "waiting" || key === "readings" ? "" : service);
    const theirs = (shown.get(key) ?? []).map((row) =>
      drawn({
        ...row,
        service: named(row.service),
        years: row.years.map((year) => inPence(year, row.name.startsWith("Lines not settled") ? 1 : penceEach)),
      }),
    );
    const ours = rows.map((row) => drawn({ ...row, service: named(row.service) }));
    return unlike(ours, theirs).map((difference) => `${key}: ${difference}`);
  });
  return [...tables, ...proofDifferences(shown.get("proof") ?? [], expected, penceEach)];
};

/** How many pence one of the unit is that the sheet says its amounts are in. */
const penceIn = (plan: WorkbookPlan): number => {
  const said = shownText(plan, "Crosscast_budget_model", { row: 2, column: 1 });
  if (said.startsWith("Amounts in £m ")) return 100_000_000;
  return said.startsWith("Amounts in £000 ") ? 100_000 : 100;
};

/** A figure in pence; the words in its place, "error" for an Excel error; nothing for a blank cell. */
type Drawn = number | string | undefined;

const inPence = (value: ShownRow["years"][number], penceEach: number): Drawn => {
  if (Decimal.isDecimal(value)) return value.times(penceEach).toNumber() + 0;
  if (value === undefined || value === "TBC") return value;
  if (value === "n/a") return 0;
  return value.startsWith("#") ? "error" : value;
};

interface DrawnRow extends Pick<PenceRow, "service" | "name" | "kind"> {
  readonly years: readonly Drawn[];
}

const drawn = ({ service, name, kind, years }: DrawnRow): string =>
  `${service} | ${name} | ${kind}: ${years.map((year) => (typeof year === "number" ? year + 0 : (year ?? "."))).join(" ")}`;

const unlike = (ours: readonly string[], theirs: readonly string[]): readonly string[] => {
  const left = [...theirs];
  const missing = ours.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((row) => `expected ${row}`), ...left.map((row) => `unexpected ${row}`)];
};

/** Every proof is 0 or an error that stands among its figures, save that of a total printed wrong. */
const proofDifferences = (rows: readonly ShownRow[], expected: PenceModel, penceEach: number): readonly string[] => {
  const printed = rows.filter(({ name }) => name.endsWith("as printed"));
  const outBy = printed.map(({ years }) => years.map((year) => inPence(year, penceEach)));
  const ours = expected.totalOutBy === undefined ? [] : [expected.totalOutBy];
  const mayBeErrors = Object.values(expected.tables).some((table) =>
    table.some(({ years }) => years.includes("error")),
  );
  const isProved = (year: ShownRow["years"][number]): boolean =>
    year === undefined || String(year) === "0" || (mayBeErrors && String(year).startsWith("#"));
  const others = rows.filter((row) => !printed.includes(row) && !row.years.every(isProved));
  return [
    ...(JSON.stringify(outBy) === JSON.stringify(ours)
      ? []
      : [`proof: the printed total is out by ${JSON.stringify(ours)}, shown ${JSON.stringify(outBy)}`]),
    ...others.map(({ service, name, years }) => `proof: ${service} | ${name}: ${years.join(" ")}`),
  ];
};
