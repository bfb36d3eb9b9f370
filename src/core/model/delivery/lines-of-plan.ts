import { isReducing, type Line } from "../line";
import { plainName } from "../near-names";
import type { Delivery, DeliveryRecord, DeliveryReport } from "./delivery";
import { worthOf } from "./delivery-worth";
import { isPart } from "./is-part";
import { isBareYear } from "./read-heading";

/**
 * The lines of a workbook without those its trackers only tell of again, which would count twice: rows bound to a line of a register; sums by
 * service or directorate beside a register; an earlier report of the same year; and figures that are no plan, such as what is at risk.
 */
export const linesOfPlan = (lines: readonly Line[], delivery: Delivery | undefined): readonly Line[] => {
  if (delivery === undefined) return lines;
  const trackers = trackersByTable(delivery);
  const registered = new Set(
    lines
      .filter((line) => !trackers.has(line.table) && isReducing(line))
      .flatMap(({ years }) => years.map(({ year }) => year.start)),
  );
  const isRegistered = ({ years }: Line): boolean => years.some(({ year }) => registered.has(year.start));
  return lines.flatMap((line) => {
    const tracker = trackers.get(line.table);
    if (tracker === undefined) return [line];
    const record = tracker.records.get(line.row);
    if (record?.bound !== undefined || (record?.scope !== "line" && isRegistered(line))) return [];
    const planned = withPlannedYears(line, tracker);
    return planned === undefined || isToldAgain(planned, tracker) ? [] : [planned];
  });
};

/** A table that tracks savings, ready for its lines to be looked up. */
interface Tracker {
  /** By row of the sheet. */
  readonly records: ReadonlyMap<number, DeliveryRecord>;
  /** The columns that say what is planned. */
  readonly planned: ReadonlySet<number>;
  /** Whether a later report of one of its years comes to the same. */
  readonly isRecut: boolean;
  /** The references and the names in later reports of its years. */
  readonly references: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const trackersByTable = ({ reports }: Delivery): ReadonlyMap<string, Tracker> => {
  const byTable = new Map<string, DeliveryReport[]>();
  for (const report of reports) byTable.set(report.table.id, [...(byTable.get(report.table.id) ?? []), report]);
  return new Map([...byTable].map(([id, own]) => [id, trackerOf(own, reports)]));
};

const trackerOf = (own: readonly DeliveryReport[], all: readonly DeliveryReport[]): Tracker => {
  const last = own.at(-1);
  const later = (last === undefined ? [] : all.slice(all.indexOf(last) + 1)).filter((report) =>
    own.some((one) => areOfOneYear(one, report)),
  );
  const again = later.flatMap(({ records }) => records.filter(isPart));
  return {
    records: new Map(own.flatMap(({ records }) => records.map((record) => [record.at.row, record]))),
    planned: new Set(own.flatMap(plannedColumns)),
    isRecut: later.some((report) => own.some((one) => areOfOneYear(one, report) && areEqual(one, report))),
    references: new Set(again.flatMap(({ reference }) => reference ?? [])),
    names: new Set(again.map(({ name }) => plainName(name))),
  };
};

const plannedColumns = ({ slots, records, table }: DeliveryReport): readonly number[] => [
  ...slots
    .filter(({ quantity }) => quantity === "approved")
    .flatMap(({ key }) => records.flatMap(({ figures }) => figures.get(key)?.at.column ?? [])),
  ...table.columns
    .filter(({ meaning, header }) => meaning.kind === "year" && isBareYear(header))
    .map(({ column }) => column),
];

/** The line with the years its table plans alone; undefined where there is none. */
const withPlannedYears = (line: Line, { planned }: Tracker): Line | undefined => {
  const years = line.years.filter(({ at }) => planned.has(at.column));
  if (years.length === 0) return undefined;
  return years.length === line.years.length ? line : { ...line, years };
};

/** Whether a later report for the same year has the same saving, or comes to the same for all of them. */
const isToldAgain = ({ reference, name }: Line, { isRecut, references, names }: Tracker): boolean =>
  isRecut || (reference === undefined ? names.has(plainName(name)) : references.has(reference));

const areOfOneYear = (one: DeliveryReport, other: DeliveryReport): boolean =>
  one.year !== undefined && one.year.year.start === other.year?.year.start && one.unit === other.unit;

const areEqual = (one: DeliveryReport, other: DeliveryReport): boolean => {
  const [own, its] = [totalApproved(one), totalApproved(other)];
  return own !== undefined && its !== undefined && own === its;
};

const totalApproved = (report: DeliveryReport): string | undefined => {
  const total = report.records.find(({ scope }) => scope === "total");
  const slot = report.slots.find(({ quantity }) => quantity === "approved");
  return total === undefined || slot === undefined ? undefined : worthOf(total, slot.key, report)?.toFixed();
};
