import type { LineKind } from "../../../src/core/model/line";
import type { Recurrence } from "../../../src/core/model/reading";
import type { Unit } from "../../../src/core/money/unit";
import type { HandRow, HandTable, Pence } from "./budget-by-hand";
import type { Chances } from "./chances";
import { directorateNames, serviceNames, strangers } from "./service-names";

const kinds: readonly [LineKind, ...LineKind[]] = ["saving", "saving", "income", "investment", "pressure", "reversal"];
const layouts: readonly [readonly string[], ...(readonly string[])[]] = [
  ["Service"],
  ["Service"],
  ["Directorate", "Service"],
  ["Cost centre", "Service"],
  ["Directorate", "Service", "Cost centre"],
  ["Directorate"],
  [],
];

/** What the registers of a book have in common. */
export interface PlanOutline {
  readonly first: number;
  readonly width: number;
  readonly codes: readonly string[];
  /** Every one of a book's figures in whole steps of this many pence. */
  readonly step: number;
  readonly hasErrors: boolean;
}

/** A register of savings and other changes: lines of every kind, in every pattern over the years, bound to the budget in every way. */
export const drawRegister = (sheet: string, chance: Chances, plan: PlanOutline): HandTable => {
  const from = chance.between(0, plan.width - 1);
  const starts = Array.from({ length: plan.width - from }, (_, year) => plan.first + from + year);
  if (starts.length > 2 && chance.of(0.06)) starts.splice(chance.between(1, starts.length - 2), 1);
  if (chance.of(0.05)) starts.reverse();
  const headings = chance.pick(layouts);
  const table: Omit<HandTable, "rows"> = {
    sheet,
    unit: chance.of(0.05) ? undefined : chance.pick<Unit>(["£", "£000", "£000", "£m"]),
    sign: chance.pick([
      "savings-negative",
      "savings-negative",
      "savings-positive",
      "savings-positive",
      "two-columns",
      "unknown",
    ]),
    presentation: chance.pick(["incremental", "incremental", "level", "level", "in-year", "unknown"]),
    headings,
    starts,
  };
  const lines = Array.from({ length: chance.between(1, 9) }, (_, index) =>
    drawLine(`${sheet} line ${index + 1}`, { table, chance, plan }),
  );
  const rows = lines.flatMap((row): readonly HandRow[] =>
    row.recurrence === "one-off" && chance.of(0.5) ? [row, ...takenBack(row, table)] : [row],
  );
  if (chance.of(0.1)) rows.push(notMoney(headings, starts));
  return { ...table, rows };
};

interface Drawing {
  readonly table: Omit<HandTable, "rows">;
  readonly chance: Chances;
  readonly plan: PlanOutline;
}

const drawLine = (name: string, drawing: Drawing): HandRow => {
  const { table, chance, plan } = drawing;
  const recurrence = chance.pick<Recurrence>(["permanent", "permanent", "one-off", "time-limited", "unknown"]);
  const words = table.headings.map((heading) => wordFor(heading, chance, plan));
  const isCoded = plan.codes.length > 0 && chance.of(0.06);
  return {
    name,
    words,
    kind: chance.pick(kinds),
    recurrence,
    role: "line",
    figures: chance.of(0.5) ? drawPattern(recurrence, drawing) : table.starts.map(() => drawFigure(drawing)),
    ...(table.headings.length === 0
      ? { parents: [wordFor("Service", chance, plan)].filter((word) => word !== "") }
      : {}),
    ...(isCoded ? { reference: plan.codes[chance.between(0, plan.codes.length - 1)] ?? "" } : {}),
  };
};

/** The word of a line under a heading: mostly one the base budget may have, else one much like it, a stranger or nothing. */
const wordFor = (heading: string, chance: Chances, { codes }: PlanOutline): string => {
  if (chance.of(0.12)) return "";
  if (heading === "Cost centre") {
    const code = codes[chance.between(0, Math.max(0, codes.length - 1))];
    return code === undefined || chance.of(0.3) ? "" : chance.of(0.2) ? code.toLowerCase() : code;
  }
  if (heading === "Directorate") return chance.pick(chance.pick(directorateNames));
  if (chance.of(0.08)) return chance.pick(strangers);
  if (chance.of(0.05)) return chance.pick(chance.pick(directorateNames));
  const { name, alike, near } = chance.pick(serviceNames);
  if (chance.of(0.12)) return chance.pick(near);
  return chance.of(0.15) ? chance.pick(alike) : name;
};

const pence = (chance: Chances, step: number): number =>
  (chance.of(0.9) ? chance.between(-900_000, 900_000) : chance.between(-9, 9)) * step;

const drawFigure = ({ chance, plan }: Drawing): Pence => {
  const figure = pence(chance, plan.step);
  if (plan.hasErrors && chance.of(0.05)) return chance.pick(["#REF!", "#N/A", "#DIV/0!"]);
  if (chance.of(0.25)) return 0;
  if (chance.of(0.08)) return undefined;
  if (chance.of(0.05)) return "tbc";
  if (chance.of(0.03)) return "n/a";
  if (chance.of(0.01)) return "percent";
  if (chance.of(0.08))
    return chance.of(0.2) ? { text: figure, unit: chance.pick(["£", "£000", "£m"]) } : { text: figure };
  return figure;
};

/** A line as its kind of money runs over the years: part of the first year, the whole from then on, gone when it ends. */
const drawPattern = (recurrence: Recurrence, { table, chance, plan }: Drawing): readonly Pence[] => {
  const { presentation, starts } = table;
  const order = [...starts].sort((one, other) => one - other);
  const first = chance.between(0, starts.length - 1);
  const full = pence(chance, plan.step) * 12;
  const part = (full / 12) * chance.between(1, 12);
  const last = recurrence === "permanent" ? Infinity : recurrence === "one-off" ? first : first + chance.between(0, 3);
  const levels = order.map((_, year) => (year < first || year > last ? 0 : year === first ? part : full));
  const steps = levels.map((level, year) => level - (levels[year - 1] ?? 0));
  const figures = presentation === "incremental" ? steps : levels;
  return starts.map((start) => figures[order.indexOf(start)]);
};

/** A one-off taken back by a row of its own in the year after. */
const takenBack = (row: HandRow, { starts, sign }: Omit<HandTable, "rows">): readonly HandRow[] => {
  const year = row.figures.findIndex((figure) => typeof figure === "number" && figure !== 0);
  const figure = row.figures[year];
  const next = starts.indexOf((starts[year] ?? 0) + 1);
  if (typeof figure !== "number" || next < 0) return [];
  // Where savings are printed as plus, so is what is taken back of one: a reversal printed as minus adds to the budget.
  const isAlike =
    sign !== "savings-positive" || row.kind === "saving" || row.kind === "income" || row.kind === "reversal";
  const { words, recurrence, role } = row;
  return [
    {
      ...{ words, recurrence, role },
      name: `Reversal of ${row.name}`,
      kind: "reversal",
      figures: row.figures.map((__, at) => (at === next ? (isAlike ? -figure : figure) : 0)),
    },
  ];
};

/** Posts among the money, which no sum of money may take in. */
const notMoney = (headings: readonly string[], starts: readonly number[]): HandRow => ({
  name: "Posts (FTE)",
  words: headings.map(() => ""),
  kind: "fte",
  recurrence: "unknown",
  role: "line",
  figures: starts.map((_, year) => 1000 + year),
});
