import { type FinancialYear } from "../../years/financial-year";
import { findYears } from "../../years/find-years";
import type { SheetReading, Table, TableColumn } from "../reading";
import type { DeliveryHeading, DeliveryQuantity, DeliveryReport, DeliverySlot } from "./delivery";
import { isBareYear, isShareHeading, readHeading } from "./read-heading";

/** A slot of a report and where in each row its figure stands. */
interface PlacedSlot {
  readonly slot: DeliverySlot;
  /** Its place among the table's figure columns. */
  readonly index: number;
}

/** The headings of a table that tell of delivery, for one year of it. */
export interface SlotsOfYear {
  readonly year?: NonNullable<DeliveryReport["year"]>;
  readonly slots: readonly PlacedSlot[];
}

/**
 * The headings of a tracker or monitoring table, year by year; none for any other table. A tracker is of savings, has what was planned and what
 * became of it, and a heading that is a year alone is what was planned.
 */
export const findSlots = (table: Table, sheet: SheetReading): readonly SlotsOfYear[] => {
  if (table.columns.length > mostColumns || !isOfSavings(table, sheet)) return [];
  const named = withoutTotals(table, table.columns.flatMap(headingOf));
  const stated = statedYear(table, sheet);
  if (!tracks(named.map(({ heading }) => heading.quantity))) return [];
  const bare = bareYears(table, named, stated);
  const all = [...named, ...bare].toSorted((one, other) => one.index - other.index);
  const years = new Map(all.flatMap(({ year }) => (year === undefined ? [] : [[year.year.start, year]])));
  const home = years.size < 2 ? ([...years.values()][0] ?? stated) : years.get(stated?.year.start ?? NaN);
  const groups = new Map<number | undefined, Headed[]>();
  for (const one of all) {
    const key = (one.year ?? home)?.year.start;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].flatMap(([start, headed]): readonly SlotsOfYear[] => {
    if (!tracks(headed.map(({ heading }) => heading.quantity))) return [];
    const year = years.get(start ?? NaN) ?? (start === undefined ? undefined : stated);
    return [{ slots: slotsOf(headed), ...(year === undefined ? {} : { year }) }];
  });
};

/** What a saving was to be, and what became of it. */
const planned: readonly DeliveryQuantity[] = ["target", "identified", "approved"];
const outcomes: readonly DeliveryQuantity[] = [
  "achieved",
  "achievedOrAnticipated",
  "anticipated",
  "atRisk",
  "unachieved",
  "substituted",
  "reprofiled",
  "gap",
];

/** Whether some quantities make a tracker. */
export const tracks = (quantities: readonly DeliveryQuantity[]): boolean =>
  quantities.some((quantity) => planned.includes(quantity)) &&
  quantities.some((quantity) => outcomes.includes(quantity));

/** Wider tables are returns of figures. */
const mostColumns = 60;

type PrintedYear = NonNullable<DeliveryReport["year"]>;

interface Headed {
  readonly heading: DeliveryHeading;
  readonly header: string;
  readonly index: number;
  readonly year?: PrintedYear;
}

const headingOf = ({ header, meaning, yearNamed }: TableColumn, index: number): readonly Headed[] => {
  if (meaning.kind === "percent") {
    return isShareHeading(header) ? [{ heading: { quantity: "share", isNet: false }, header, index }] : [];
  }
  if (meaning.kind === "fte" || meaning.kind === "part-year") return [];
  const heading = readHeading(header);
  if (heading === undefined) return [];
  // The year a saving is moved to is not the year it is reported for.
  const year = heading.quantity === "reprofiled" ? undefined : yearOf(header, meaning, yearNamed);
  return [{ heading, header, index, ...(year === undefined ? {} : { year }) }];
};

/** A total over years tells nothing that its years do not. */
const withoutTotals = ({ columns }: Table, named: readonly Headed[]): readonly Headed[] =>
  named.filter(
    (one) =>
      columns[one.index]?.meaning.kind !== "total" ||
      !named.some((other) => other !== one && other.heading.quantity === one.heading.quantity),
  );

const yearOf = (
  header: string,
  meaning: TableColumn["meaning"],
  named: FinancialYear | undefined,
): PrintedYear | undefined => {
  if (meaning.kind === "year") return { year: meaning.year, printed: meaning.printed };
  const [printed] = findYears(header);
  if (printed !== undefined) return { year: printed.year, printed: printed.printed };
  return named === undefined
    ? undefined
    : { year: named, printed: `${named.start}/${String(named.start + 1).slice(2)}` };
};

/** Where nothing is headed as planned, the one year that is, or of several the year the table is for. */
const bareYears = (
  { columns }: Table,
  named: readonly Headed[],
  stated: PrintedYear | undefined,
): readonly Headed[] => {
  const bare = columns.flatMap(({ header, meaning }, index): readonly Headed[] => {
    if (meaning.kind !== "year" || !isBareYear(header) || named.some((one) => one.index === index)) return [];
    const year = { year: meaning.year, printed: meaning.printed };
    return [{ heading: { quantity: "approved", isNet: false }, header, index, year }];
  });
  if (named.some(({ heading }) => heading.quantity === "approved")) return [];
  return bare.length < 2 ? bare : bare.filter(({ year }) => year?.year.start === stated?.year.start);
};

const slotsOf = (headed: readonly Headed[]): readonly PlacedSlot[] => {
  const counts = new Map<string, number>();
  const named = headed.map((one) => {
    const name = [one.heading.quantity, one.heading.basis ?? ""].join(" ").trim();
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return { ...one, name, number };
  });
  return named.map(({ heading, header, index, name, number }) => ({
    index,
    slot: {
      ...heading,
      header: header.replace(/\s+/g, " ").trim(),
      key: number === 1 ? name : `${name} ${number}`,
      isSole: counts.get(name) === 1,
    },
  }));
};

/** The one year a table or its titles say it is for; "since 2015/16" is where it begins. */
const statedYear = ({ year, title, rows }: Table, sheet: SheetReading): PrintedYear | undefined => {
  if (rows.some((row) => row.year !== undefined)) return undefined;
  if (year !== undefined) return { year: year.year, printed: year.printed };
  for (const text of [title?.text, sheet.title?.text, sheet.sheet]) {
    const found = /\b(since|from)\b/i.test(text ?? "") ? [] : findYears(text ?? "");
    const [first] = found;
    if (first !== undefined && found.every((one) => one.year.start === first.year.start))
      return { year: first.year, printed: first.printed };
  }
  return undefined;
};

const isOfSavings = ({ title, columns, nameColumn, rows, unit }: Table, sheet: SheetReading): boolean => {
  const named = [
    title?.text,
    nameColumn?.header,
    sheet.title?.text,
    sheet.sheet,
    ...columns.map(({ header }) => header),
  ];
  if (!named.some((text) => saysSavings.test(text ?? ""))) return false;
  return unit.value !== undefined || columns.some(({ unit: own }) => own?.value !== undefined) || rows.some(isSaving);
};

const isSaving = ({ kind, role }: Table["rows"][number]): boolean =>
  role === "line" && (kind === "saving" || kind === "target");

const saysSavings = /\b(savings?|efficienc(y|ies)|budget (gap|reductions?)|funding gap|benefits? realisation)\b/i;
