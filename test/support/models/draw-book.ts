import type { Unit } from "../../../src/core/money/unit";
import type { HandRow, HandTable, Pence } from "./budget-by-hand";
import { type Chances, chances } from "./chances";
import { drawRegister, type PlanOutline } from "./draw-register";
import { directorateNames, serviceNames } from "./service-names";

/** A table with what it was drawn to be. */
export interface DrawnTable extends HandTable {
  readonly part: "base" | "base-unusable" | "base-again" | "register" | "funding" | "target";
}

export interface DrawnBook {
  readonly tables: readonly DrawnTable[];
  /** What a person has answered about names that are nearly a service's, by the id of the question. */
  readonly answers: ReadonlyMap<string, string>;
}

/** A workbook drawn at random, the same for the same seed: base budgets, registers, funding, a target, and answers to what is asked. */
export const drawBook = (seed: number): DrawnBook => {
  const chance = chances(seed);
  const outline: PlanOutline = {
    first: 2026,
    width: chance.between(1, 5),
    codes: ["C101", "C102", "C201", "4400", "AB-7"].slice(0, chance.between(0, 5)),
    step: chance.pick([1, 100, 100_000]),
    hasErrors: chance.of(0.08),
  };
  const bases = chance.of(0.06) ? [] : drawBases(chance, outline);
  const registers = Array.from({ length: chance.between(1, 3) }, (_, index): DrawnTable => {
    const sheet = index > 0 && chance.of(0.2) ? `Register ${index}` : `Register ${index + 1}`;
    return { ...drawRegister(sheet, chance, outline), part: "register" };
  });
  const funding = chance.of(0.3) ? [drawFunding(chance, outline)] : [];
  const target = chance.of(0.3) ? [drawTarget(chance, outline)] : [];
  const answers = new Map<string, string>();
  for (const { name, near } of serviceNames) {
    for (const one of near) {
      if (chance.of(0.15)) answers.set(`service:${one}`, chance.of(0.7) ? name : "none");
    }
  }
  return { tables: [...bases, ...registers, ...funding, ...target], answers };
};

const baseLayouts: readonly [readonly string[], ...(readonly string[])[]] = [
  ["Service"],
  ["Service"],
  ["Directorate", "Service"],
  ["Directorate", "Service"],
  ["Cost centre", "Directorate", "Service"],
  ["Service", "Cost centre"],
  ["Directorate"],
  [],
];

const drawBases = (chance: Chances, outline: PlanOutline): readonly DrawnTable[] => {
  const headings = chance.pick(baseLayouts);
  const first = outline.first - chance.between(0, 2) + (chance.of(0.1) ? 2 : 0);
  const width = Math.max(1, outline.width + chance.between(-1, 3));
  const starts = Array.from({ length: width }, (_, year) => first + year);
  const main = drawBase("Base budget", { chance, outline, headings, starts });
  const tables: DrawnTable[] = [main];
  if (chance.of(0.15)) {
    const own = chance.of(0.5) ? starts : starts.map((start) => start + 1);
    tables.push(drawBase(chance.of(0.3) ? "Base budget" : "More budgets", { chance, outline, headings, starts: own }));
  }
  if (chance.of(0.12)) tables.push(...toldAgain(main));
  if (chance.of(0.08)) {
    const none = drawBase("Old budget", { chance, outline, headings, starts: [outline.first - 9] });
    tables.push({ ...none, part: "base-unusable" });
  }
  return tables;
};

interface BaseDrawing {
  readonly chance: Chances;
  readonly outline: PlanOutline;
  readonly headings: readonly string[];
  readonly starts: readonly number[];
}

const drawBase = (sheet: string, drawing: BaseDrawing): DrawnTable => {
  const { chance, outline, headings, starts } = drawing;
  const rows: HandRow[] = [];
  const places = placesOf(chance, outline);
  for (const place of places) {
    const count = chance.between(1, 4);
    const from = rows.length;
    for (let index = 0; index < count; index += 1) rows.push(costRow(`Cost ${rows.length + 1}`, place, drawing));
    // A total that bears a service's name must not be counted, nor be picked by its name.
    if (chance.of(0.12)) rows.push(sumRow(place.service, "subtotal", { place, drawing, rows, from }));
    // One that only arithmetic gives away, too.
    else if (chance.of(0.06) && count > 1) rows.push(sumRow("Net", "line", { place, drawing, rows, from }));
  }
  if (chance.of(0.5)) rows.push(totalRow(rows, drawing));
  return {
    sheet,
    part: "base",
    unit: chance.of(0.03) ? undefined : chance.pick<Unit>(["£", "£000", "£000", "£m"]),
    sign: "savings-negative",
    presentation: chance.pick(["unknown", "unknown", "level"]),
    ...(headings.length === 0 ? { nameHeading: "Service" } : {}),
    headings,
    starts,
    rows,
  };
};

interface BasePlace {
  readonly directorate: string;
  readonly service: string;
  readonly code: string;
}

const placesOf = (chance: Chances, { codes }: PlanOutline): readonly BasePlace[] =>
  directorateNames.slice(0, chance.between(1, 3)).flatMap(([directorate]) =>
    Array.from({ length: chance.between(1, 3) }, () => ({
      directorate,
      service: chance.pick(serviceNames).name,
      code: codes[chance.between(0, Math.max(0, codes.length - 1))] ?? "C999",
    })),
  );

const wordsOf = (place: BasePlace, { headings, chance }: BaseDrawing): readonly string[] =>
  headings.map((heading) => {
    if (chance.of(0.02)) return "";
    if (heading === "Cost centre") return place.code;
    if (heading === "Directorate") return place.directorate;
    const others = serviceNames.find(({ name }) => name === place.service)?.alike;
    return others !== undefined && chance.of(0.08) ? chance.pick(others) : place.service;
  });

const costRow = (name: string, place: BasePlace, drawing: BaseDrawing): HandRow => {
  const { chance, headings, starts } = drawing;
  const isIncome = chance.of(0.12);
  return {
    name: headings.length === 0 ? place.service : isIncome ? `${name} fees and charges` : name,
    words: wordsOf(place, drawing),
    kind: isIncome && headings.length > 0 ? "income" : "base",
    recurrence: "unknown",
    role: "line",
    figures: starts.map(() => baseFigure(drawing)),
  };
};

const baseFigure = ({ chance, outline }: BaseDrawing): Pence => {
  const figure = chance.between(chance.of(0.2) ? -3_000_000 : 0, 3_000_000) * outline.step;
  if (outline.hasErrors && chance.of(0.03)) return chance.pick(["#REF!", "#N/A", "#DIV/0!"]);
  if (chance.of(0.05)) return undefined;
  if (chance.of(0.02)) return "tbc";
  if (chance.of(0.01)) return "n/a";
  if (chance.of(0.004)) return "percent";
  if (chance.of(0.05))
    return chance.of(0.2) ? { text: figure, unit: chance.pick(["£", "£000", "£m"]) } : { text: figure };
  return figure;
};

interface Summing {
  readonly place: BasePlace;
  readonly drawing: BaseDrawing;
  readonly rows: readonly HandRow[];
  readonly from: number;
}

const sumRow = (name: string, role: HandRow["role"], { place, drawing, rows, from }: Summing): HandRow => ({
  name,
  words: wordsOf(place, drawing),
  kind: "base",
  recurrence: "unknown",
  role,
  figures: drawing.starts.map((_, year) =>
    rows.slice(from).reduce((sum, { figures }) => sum + worth(figures[year]), 0),
  ),
  adds: rows.slice(from).map((__, index) => from + index),
});

/** The table's total, which is sometimes printed wrong. */
const totalRow = (rows: readonly HandRow[], { chance, headings, starts }: BaseDrawing): HandRow => {
  const slip = chance.of(0.2) ? 12_300 : 0;
  return {
    name: "Total",
    words: headings.map(() => ""),
    kind: "base",
    recurrence: "unknown",
    role: "total",
    figures: starts.map(
      (_, year) =>
        slip + rows.reduce((sum, { figures, adds }) => sum + (adds === undefined ? worth(figures[year]) : 0), 0),
    ),
  };
};

const worth = (figure: Pence): number => {
  if (typeof figure === "number") return figure;
  return typeof figure === "object" ? figure.text : 0;
};

/** The same budget once more, by directorate, on a sheet of its own. */
const toldAgain = (base: DrawnTable): readonly DrawnTable[] => {
  const at = base.headings.indexOf("Directorate");
  const rows = base.rows.filter(({ role, adds }) => role === "line" && adds === undefined);
  const words = [...new Set(rows.map((row) => row.words[at] ?? ""))];
  const told = words.flatMap((word) =>
    [...new Set(rows.map(({ kind }) => kind))].flatMap((kind) => {
      const own = rows.filter((row) => row.words[at] === word && row.kind === kind);
      return own.length === 0 ? [] : [{ word, kind, own }];
    }),
  );
  const isPlain = rows.every(({ figures }) => figures.every((figure) => typeof figure === "number"));
  if (at < 0 || !isPlain || words.includes("") || told.length >= rows.length) return [];
  return [
    {
      ...base,
      sheet: "Summary",
      part: "base-again",
      headings: ["Directorate"],
      rows: told.map(({ word, kind, own }) => ({
        name: kind === "income" ? "Fees and charges" : "Spending",
        words: [word],
        kind,
        recurrence: "unknown",
        role: "line",
        figures: base.starts.map((_, year) => own.reduce((sum, { figures }) => sum + worth(figures[year]), 0)),
      })),
    },
  ];
};

/** What pays for the budget, as plus or as minus throughout; its total adds up its lines, or is not proved to. */
const drawFunding = (chance: Chances, outline: PlanOutline): DrawnTable => {
  const starts = Array.from({ length: outline.width + chance.between(-1, 1) }, (_, year) => outline.first + year);
  const turn = chance.of(0.5) ? -1 : 1;
  const figure = () => turn * chance.between(1, 9_000_000) * outline.step;
  const names = ["Council tax", "Business rates", "Grants"].slice(0, chance.between(1, 3));
  const lines = names.map((name): HandRow => ({
    name,
    words: [],
    kind: "funding",
    recurrence: "unknown",
    role: "line",
    figures: starts.map(() => figure()),
  }));
  const isProved = chance.of(0.7);
  const total: HandRow = {
    name: chance.pick(["Total funding", "Total resources"]),
    words: [],
    kind: "funding",
    recurrence: "unknown",
    role: "total",
    figures: starts.map((_, year) =>
      isProved ? lines.reduce((sum, { figures }) => sum + worth(figures[year]), 0) : figure(),
    ),
    ...(isProved ? { adds: lines.map((_, index) => index) } : {}),
  };
  return {
    sheet: "Funding",
    part: "funding",
    unit: chance.of(0.08) ? undefined : chance.pick<Unit>(["£", "£000", "£m"]),
    sign: "unknown",
    presentation: chance.pick(["level", "unknown", "in-year", "incremental"]),
    headings: [],
    starts: starts.length === 0 ? [outline.first] : starts,
    rows: starts.length === 0 ? [] : [...lines, total],
  };
};

const drawTarget = (chance: Chances, outline: PlanOutline): DrawnTable => {
  const from = outline.first + chance.pick([0, 0, 0, -1, 1]);
  const starts = Array.from({ length: Math.max(1, outline.width + chance.between(-1, 1)) }, (_, year) => from + year);
  const turn = chance.of(0.5) ? -1 : 1;
  return {
    sheet: "Target",
    part: "target",
    unit: chance.of(0.08) ? undefined : chance.pick<Unit>(["£", "£000", "£m"]),
    sign: "unknown",
    presentation: chance.pick(["level", "incremental", "in-year", "unknown"]),
    headings: [],
    starts,
    rows: [
      {
        name: "Savings target",
        words: [],
        kind: "target",
        recurrence: "unknown",
        role: "line",
        figures: starts.map((): Pence => (chance.of(0.05) ? "tbc" : turn * chance.between(1, 900_000) * outline.step)),
      },
    ],
  };
};
