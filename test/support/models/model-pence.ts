import type { Unit } from "../../../src/core/money/unit";
import { type HandRow, type HandTable, yearOf } from "./budget-by-hand";
import type { DrawnBook, DrawnTable } from "./draw-book";
import { effectOf, levelsInPence, type PenceFigure, type PenceLine, worthOf } from "./pence-lines";
import { countedRows, type PenceService, placeInPence } from "./pence-services";

/** Its own, so that the product's are held against it. */
const timesPounds: Readonly<Record<Unit, number>> = { "£": 1, "£000": 1000, "£m": 1_000_000 };

/** A row of a table of the model: its words, and pence by year; undefined where no figure belongs. */
export interface PenceRow {
  readonly service: string;
  readonly name: string;
  readonly kind: string;
  readonly years: readonly (PenceFigure | undefined)[];
}

/** The budget model of a book in whole pence, table by table; undefined where none is to be written. */
export interface PenceModel {
  readonly starts: readonly number[];
  readonly tables: Readonly<
    Record<"lines" | "waiting" | "services" | "whole" | "change" | "readings", readonly PenceRow[]>
  >;
  readonly asked: ReadonlySet<string>;
  /** What the base budget's printed total is out by, where its table prints one. */
  readonly totalOutBy?: readonly (PenceFigure | undefined)[];
}

const kinds: readonly (readonly [HandRow["kind"], string, string])[] = [
  ["pressure", "Pressures", "Pressure"],
  ["investment", "Investments", "Investment"],
  ["reversal", "Reversals", "Reversal"],
  ["saving", "Savings", "Saving"],
  ["income", "Income", "Income"],
];
const isKind = ({ kind }: HandRow): boolean => kinds.some(([one]) => one === kind);
const isReducing = (kind: HandRow["kind"]): boolean => kind === "saving" || kind === "income";

/** Works the model of a book out in whole pence, from the rules on paper and nothing of the product's. */
export const modelInPence = ({ tables, answers }: DrawnBook): PenceModel | undefined => {
  const rows = tables.flatMap((table) =>
    table.rows.flatMap((row) => (isKind(row) && row.role === "line" && row.adds === undefined ? [{ row, table }] : [])),
  );
  const changes = rows.filter(({ table }) => table.part === "register" || !isBase(table));
  const listUnit = mostCommonUnit(rows.map(({ table }) => table));
  const printed = new Set(changes.flatMap(({ table }) => table.starts));
  const bases = tables.filter(
    ({ part, unit, starts, rows: own }) =>
      part === "base" &&
      own.length > 0 &&
      (unit === undefined) === (listUnit === undefined) &&
      starts.some((start) => printed.has(start)),
  );
  const usable = bases.filter((table) => countedRows(table).some(({ row }) => row.kind === "base"));
  const first = Math.min(...rows.flatMap(({ table }) => table.starts));
  const starts = [
    ...new Set([
      ...rows.flatMap(({ table }) => table.starts),
      ...usable.flatMap((table) => table.starts).filter((start) => start > first),
    ]),
  ].sort((one, other) => one - other);
  const isApplied = ({ row, table }: (typeof rows)[number]): boolean =>
    changes.some((one) => one.row === row) && isSettled(row, table, listUnit);
  const applied = rows.filter(isApplied);
  const funding = fundingRows(tables, starts, listUnit);
  const target = targetRow(tables, starts, listUnit);
  if (applied.length === 0 || (usable.length === 0 && funding.length === 0 && target === undefined)) return undefined;
  const lines = applied.map(({ row, table }): PenceLine => ({
    row,
    table,
    levels: levelsInPence(
      row,
      table,
      starts,
      applied.filter((one) => one.table === table).map((one) => one.row),
    ),
  }));
  const { services, asked } = placeInPence(usable.flatMap(countedRows), lines, answers);
  const hasBase = starts.map((start) => usable.length > 0 && usable.every((table) => table.starts.includes(start)));
  const years: Years = { starts, hasBase, hasAnyBase: usable.length > 0 };
  const whole = wholeRows(services, lines, years, { funding, target });
  return {
    starts,
    asked,
    tables: {
      lines: services.flatMap(({ name, lines: own }) =>
        own.map(({ row, levels }) => ({ service: name, name: row.name, kind: wordOf(row), years: levels })),
      ),
      waiting: rows
        .filter((one) => !isApplied(one))
        .map(({ row, table }) => ({
          service: "",
          name: row.name,
          kind: wordOf(row),
          years: waitingYears(row, table, { starts, listUnit }),
        })),
      services: services.flatMap((service) => serviceRows(service, years)),
      whole,
      change: changeRows(whole, years.hasAnyBase),
      readings: readingRows(
        rows.filter(({ row, table }) => !isApplied({ row, table }) && isOpen(table)),
        { starts, listUnit },
      ),
    },
    ...totalOf(usable, services, years),
  };
};

/** The unit most of the lines are printed in; of two as common, the first met. */
const mostCommonUnit = (tables: readonly HandTable[]): HandTable["unit"] => {
  const units = tables.flatMap(({ unit }) => unit ?? []);
  const count = (unit: HandTable["unit"]): number => units.filter((one) => one === unit).length;
  return units.reduce<HandTable["unit"]>((best, unit) => (count(unit) > count(best) ? unit : best), undefined);
};

const wordOf = ({ kind }: HandRow): string => kinds.find(([one]) => one === kind)?.[2] ?? "";

/** Whether all that a line depends on is known: what its years are, how it is signed, what unit each figure is in. */
const isSettled = (row: HandRow, table: HandTable, listUnit: HandTable["unit"]): boolean => {
  const { presentation, sign, unit } = table;
  if (presentation === "unknown") return false;
  if (sign === "unknown" && (isReducing(row.kind) || row.kind === "reversal")) return false;
  const hasOwnUnit = (figure: HandRow["figures"][number]): boolean =>
    typeof figure === "object" && figure.unit !== undefined;
  if (unit !== undefined) return true;
  if (listUnit === undefined) return !row.figures.some(hasOwnUnit);
  return row.figures.every((figure) => figure === undefined || hasOwnUnit(figure));
};

interface Years {
  readonly starts: readonly number[];
  /** Which years every base budget has. */
  readonly hasBase: readonly boolean[];
  readonly hasAnyBase: boolean;
}

/** What a sum shows: words count for nothing, an error shows. */
const total = (figures: readonly (PenceFigure | undefined)[]): PenceFigure =>
  figures.includes("error")
    ? "error"
    : figures.reduce<number>((sum, figure) => sum + (typeof figure === "number" ? figure : 0), 0);

const baseIn = ({ rows }: Pick<PenceService, "rows">, start: number): PenceFigure =>
  total(
    rows.map(({ row, table }) => {
      const at = table.starts.indexOf(start);
      const figure = row.figures[at];
      const isLost = table.unit === undefined && typeof figure === "object" && figure.unit !== undefined;
      return at < 0 || isLost ? 0 : worthOf(figure);
    }),
  );

/** How many of a year's figures of the base budget are not known. */
const openIn = ({ rows }: Pick<PenceService, "rows">, start: number): number =>
  rows.filter(({ row, table }) => {
    const figure = row.figures[table.starts.indexOf(start)];
    const isLost = table.unit === undefined && typeof figure === "object" && figure.unit !== undefined;
    return isLost || worthOf(figure) === "TBC";
  }).length;

const baseName = (services: readonly PenceService[], { starts, hasBase }: Years): string => {
  const open = starts.flatMap((start, year) => {
    const count = services.reduce((sum, service) => sum + openIn(service, start), 0);
    return count === 0 || hasBase[year] !== true ? [] : [`${count} in ${yearOf(start)}`];
  });
  return open.length === 0 ? "Base budget" : `Base budget without figures to be confirmed: ${open.join(", ")}`;
};

const kindRows = (lines: readonly PenceLine[], service: string, starts: readonly number[]): readonly PenceRow[] =>
  kinds.flatMap(([kind, name, word]) => {
    const own = lines.filter(({ row }) => row.kind === kind);
    return own.length === 0
      ? []
      : [{ service, name, kind: word, years: starts.map((_, year) => total(own.map(({ levels }) => levels[year]))) }];
  });

const serviceRows = (service: PenceService, years: Years): readonly PenceRow[] => {
  const { starts, hasBase, hasAnyBase } = years;
  const isBase = service.kind === "base";
  const given = (year: number): boolean => !isBase || hasBase[year] === true;
  const base: PenceRow = {
    service: service.name,
    name: baseName([service], years),
    kind: "Base",
    years: starts.map((start, year) => (given(year) ? baseIn(service, start) : undefined)),
  };
  const above = [...(isBase ? [base] : []), ...kindRows(service.lines, service.name, starts)];
  const names = { base: "Revised budget", several: "Lines of no single service", none: "Lines not in the base budget" };
  return [
    ...above,
    {
      service: service.name,
      name: hasAnyBase ? names[service.kind] : "Net effect of the lines",
      kind: "Revised",
      years: starts.map((_, year) => (given(year) ? total(above.map((row) => row.years[year])) : undefined)),
    },
  ];
};

interface Given {
  readonly funding: readonly PenceRow[];
  readonly target: PenceRow | undefined;
}

const wholeRows = (
  services: readonly PenceService[],
  lines: readonly PenceLine[],
  years: Years,
  { funding, target }: Given,
): readonly PenceRow[] => {
  const { starts, hasBase, hasAnyBase } = years;
  const row = (name: string, kind: string, figure: (year: number) => PenceFigure | undefined): PenceRow => ({
    service: "Whole budget",
    name,
    kind,
    years: starts.map((_, year) => figure(year)),
  });
  const given = (year: number): boolean => !hasAnyBase || hasBase[year] === true;
  const base = row(baseName(services, years), "Base", (year) =>
    given(year) ? total(services.map((service) => baseIn(service, starts[year] ?? 0))) : undefined,
  );
  const all = kindRows(lines, "Whole budget", starts);
  const reduces = all.filter(({ kind }) => kind === "Saving" || kind === "Income");
  const adds = all.filter((one) => !reduces.includes(one));
  const needsRequirement = hasAnyBase && adds.length > 0 && (reduces.length > 0 || funding.length > 0);
  const requirement = row("Budget requirement before savings", "", (year) =>
    given(year) ? total([base, ...adds].map((one) => one.years[year])) : undefined,
  );
  const revised = row(hasAnyBase ? "Revised budget" : "Net effect of the lines", "Revised", (year) =>
    given(year) ? total([...(hasAnyBase ? [base] : []), ...all].map((one) => one.years[year])) : undefined,
  );
  const open = row(
    "Lines not settled and not counted",
    "",
    (year) => lines.filter(({ levels }) => levels[year] === "TBC").length,
  );
  const pays = funding.at(-1);
  const less = (name: string, from: PenceRow, taken: PenceRow): PenceRow =>
    row(name, "", (year) => minus(from.years[year], taken.years[year]));
  const identified = row("Identified savings and income", "", (year) =>
    minus(0, total(reduces.map((one) => one.years[year]))),
  );
  return [
    ...(hasAnyBase ? [base] : []),
    ...adds,
    ...(needsRequirement ? [requirement] : []),
    ...reduces,
    revised,
    ...(lines.some(({ levels }) => levels.includes("TBC")) ? [open] : []),
    ...funding,
    ...(pays === undefined || !hasAnyBase
      ? []
      : [
          less("Budget gap before savings", needsRequirement ? requirement : base, pays),
          less("Budget gap after savings", revised, pays),
        ]),
    ...(target === undefined ? [] : [target]),
    ...(target === undefined || reduces.length === 0
      ? []
      : [identified, less("Still to be identified", target, identified)]),
  ];
};

/** Words and blanks can be taken from nothing. */
const minus = (from: PenceFigure | undefined, taken: PenceFigure | undefined): PenceFigure | undefined => {
  if (from === undefined || taken === undefined || from === "TBC" || taken === "TBC") return undefined;
  return from === "error" || taken === "error" ? "error" : from - taken;
};

/** What pays for the budget: each line its total is proved to add up, and the total. */
const fundingRows = (
  tables: readonly DrawnTable[],
  starts: readonly number[],
  listUnit: HandTable["unit"],
): readonly PenceRow[] => {
  const table = tables.find(({ part }) => part === "funding");
  const sum = table?.rows.at(-1);
  if (table === undefined || sum === undefined || table.presentation === "incremental") return [];
  if ((table.unit === undefined) !== (listUnit === undefined)) return [];
  const turn = sum.figures.some((figure) => typeof figure === "number" && figure < 0) ? -1 : 1;
  const lines = (sum.adds ?? []).flatMap((at) => table.rows[at] ?? []);
  return [...lines, sum].map((row) => ({
    service: "Whole budget",
    name: row === sum ? "Total funding" : `Funding: ${row.name}`,
    kind: "Funding",
    years: printedYears(row, table, starts, turn),
  }));
};

const printedYears = (row: HandRow, table: HandTable, starts: readonly number[], turn: number): PenceRow["years"] =>
  starts.map((start) => {
    const at = table.starts.indexOf(start);
    const worth = at < 0 ? undefined : worthOf(row.figures[at]);
    return typeof worth === "number" ? turn * worth : worth;
  });

/** The target; one of yearly steps is what they add up to, known as long as each of them is. */
const targetRow = (
  tables: readonly DrawnTable[],
  starts: readonly number[],
  listUnit: HandTable["unit"],
): PenceRow | undefined => {
  const table = tables.find(({ part }) => part === "target");
  const row = table?.rows[0];
  if (table === undefined || row === undefined || table.presentation === "unknown") return undefined;
  if ((table.unit === undefined) !== (listUnit === undefined)) return undefined;
  const figures = row.figures.filter((figure) => typeof figure === "number");
  if (figures.length === 0) return undefined;
  const isAdded = table.presentation === "incremental";
  // Steps that begin after the lines do are counted from another year than the lines are.
  if (isAdded && Math.min(...table.starts) > (starts[0] ?? 0)) return undefined;
  const printed = printedYears(row, table, starts, (figures[0] ?? 0) < 0 ? -1 : 1);
  return {
    service: "Whole budget",
    name: "Savings target",
    kind: "Target",
    years: printed.map((figure, year) => {
      const so = printed.slice(0, year + 1);
      if (!isAdded) return figure;
      return so.every((step) => typeof step === "number") ? total(so) : undefined;
    }),
  };
};

/** Each row's change from the year before; what was not there before the first year is a change from nothing. */
const changeRows = (whole: readonly PenceRow[], hasAnyBase: boolean): readonly PenceRow[] =>
  whole
    .filter(({ name }) => name !== "Lines not settled and not counted")
    .map((row) => {
      const isEffect =
        kinds.some(([, , word]) => word === row.kind) ||
        ["Savings target", "Identified savings and income", "Still to be identified"].includes(row.name) ||
        (!hasAnyBase && row.kind === "Revised");
      return {
        ...row,
        years: row.years.map((figure, year) =>
          minus(figure, year === 0 ? (isEffect ? 0 : undefined) : row.years[year - 1]),
        ),
      };
    });

/** A waiting line's figures, as the list of lines shows them: plus adds to the budget. */
const waitingYears = (row: HandRow, table: HandTable, { starts, listUnit }: Listed): PenceRow["years"] =>
  starts.map((start) => {
    const at = table.starts.indexOf(start);
    const figure = row.figures[at];
    const worth = at < 0 ? undefined : worthOf(figure);
    // Without a unit a figure is listed as it is printed, be it in pounds or in thousands of them.
    const isBare =
      table.unit === undefined && listUnit !== undefined && !(typeof figure === "object" && figure.unit !== undefined);
    const scale = isBare ? timesPounds[listUnit] : 1;
    return typeof worth === "number" ? effectOf(row, table, worth) * scale : worth;
  });

interface Listed {
  readonly starts: readonly number[];
  /** The unit of our lists. */
  readonly listUnit: HandTable["unit"];
}

const isOpen = (table: DrawnTable): boolean => table.presentation === "unknown" && !isBase(table);

/** A table of nothing but income is no base budget, whatever it is called. */
const isBase = (table: DrawnTable): boolean =>
  table.part !== "register" && countedRows(table).some(({ row }) => row.kind === "base");

/** What the lines of each unsettled table come to, added up year on year and as they stand. */
const readingRows = (
  waiting: readonly { readonly row: HandRow; readonly table: DrawnTable }[],
  listed: Listed,
): readonly PenceRow[] =>
  [...new Set(waiting.map(({ table }) => table))].flatMap((table) => {
    const own = waiting.filter((one) => one.table === table).map(({ row }) => waitingYears(row, table, listed));
    const { starts } = listed;
    const sums = starts.map((_, year) => total(own.map((years) => years[year])));
    return [
      {
        service: "",
        name: "If each year is a change",
        kind: "",
        years: sums.map((_, year) => total(sums.slice(0, year + 1))),
      },
      {
        service: "",
        name: "If each year is a level",
        kind: "",
        years: sums.map((sum, year) => (table.starts.includes(starts[year] ?? 0) ? sum : undefined)),
      },
    ];
  });

/** What the one base budget table's printed total of itself is out by. */
const totalOf = (
  usable: readonly HandTable[],
  services: readonly PenceService[],
  { starts, hasBase }: Years,
): Pick<PenceModel, "totalOutBy"> => {
  const [only, ...others] = usable;
  const printed = only?.rows.find(({ role }) => role === "total");
  const counted = only === undefined ? [] : countedRows(only);
  const lines = only?.rows.filter(
    ({ role, adds, figures }) => role === "line" && adds === undefined && figures.some((one) => one !== undefined),
  );
  if (only === undefined || printed === undefined || others.length > 0 || lines?.length !== counted.length) return {};
  return {
    totalOutBy: starts.map((start, year) => {
      if (hasBase[year] !== true) return undefined;
      return minus(
        total(services.map((service) => baseIn(service, start))),
        worthOf(printed.figures[only.starts.indexOf(start)]),
      );
    }),
  };
};
