import { isReducing, type Line } from "../line";
import { plainName } from "../near-names";
import type { Delivery, DeliveryReport } from "./delivery";
import { worthOf } from "./delivery-worth";
import { isBareYear } from "./read-heading";

/**
 * The lines of a workbook without those its trackers only tell of again, which would count twice: rows bound to a line of a register; sums by
 * service or directorate beside a register; an earlier report of the same year; and figures that are no plan, such as what is at risk.
 */
export const linesOfPlan = (lines: readonly Line[], delivery: Delivery | undefined): readonly Line[] => {
  if (delivery === undefined) return lines;
  const byTable = new Map<string, DeliveryReport[]>();
  for (const report of delivery.reports)
    byTable.set(report.table.id, [...(byTable.get(report.table.id) ?? []), report]);
  const registered = new Set(
    lines
      .filter((line) => !byTable.has(line.table) && isReducing(line))
      .flatMap(({ years }) => years.map(({ year }) => year.start)),
  );
  const isRegistered = ({ years }: Line): boolean => years.some(({ year }) => registered.has(year.start));
  return lines.flatMap((line) => {
    const reports = byTable.get(line.table);
    if (reports === undefined) return [line];
    const record = reports.flatMap(({ records }) => records).find(({ at }) => at.row === line.row);
    if (record?.bound !== undefined || (record?.scope !== "line" && isRegistered(line))) return [];
    const planned = withPlannedYears(line, reports);
    return planned === undefined || isToldAgain(planned, reports, delivery.reports) ? [] : [planned];
  });
};

/** The line with the years its table plans alone; undefined where there is none. */
const withPlannedYears = (line: Line, reports: readonly DeliveryReport[]): Line | undefined => {
  const plans = new Set(
    reports.flatMap(({ slots, records }) =>
      slots
        .filter(({ quantity }) => quantity === "approved")
        .flatMap(({ key }) => records.flatMap(({ figures }) => figures.get(key)?.at.column ?? [])),
    ),
  );
  const bare = reports.flatMap(({ table }) =>
    table.columns
      .filter(({ meaning, header }) => meaning.kind === "year" && isBareYear(header))
      .map(({ column }) => column),
  );
  const years = line.years.filter(({ at }) => plans.has(at.column) || bare.includes(at.column));
  if (years.length === 0) return undefined;
  return years.length === line.years.length ? line : { ...line, years };
};

/** Whether a later report for the same year has the same saving, or comes to the same for all of them. */
const isToldAgain = (line: Line, own: readonly DeliveryReport[], all: readonly DeliveryReport[]): boolean => {
  const last = own.at(-1);
  const later = last === undefined ? [] : all.slice(all.indexOf(last) + 1);
  return later.some((report) =>
    own.some((one) => areOfOneYear(one, report) && (hasLine(report, line) || areEqual(one, report))),
  );
};

const areOfOneYear = (one: DeliveryReport, other: DeliveryReport): boolean =>
  one.year !== undefined && one.year.year.start === other.year?.year.start && one.unit === other.unit;

const hasLine = ({ records }: DeliveryReport, line: Line): boolean =>
  records.some(
    ({ reference, name, scope }) =>
      scope !== "total" &&
      scope !== "subtotal" &&
      (line.reference === undefined ? plainName(name) === plainName(line.name) : reference === line.reference),
  );

const areEqual = (one: DeliveryReport, other: DeliveryReport): boolean => {
  const [own, its] = [totalApproved(one), totalApproved(other)];
  return own !== undefined && its !== undefined && own === its;
};

const totalApproved = (report: DeliveryReport): string | undefined => {
  const total = report.records.find(({ scope }) => scope === "total");
  const slot = report.slots.find(({ quantity }) => quantity === "approved");
  return total === undefined || slot === undefined ? undefined : worthOf(total, slot.key, report)?.toFixed();
};
