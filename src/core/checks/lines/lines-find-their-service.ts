import type { CellRef } from "../../grid/address";
import type { Budget } from "../../model/budget";
import type { BudgetModel } from "../../model/budget-model";
import type { Finding } from "../../model/finding";
import type { Line } from "../../model/line";
import { plainName } from "../../model/near-names";
import { foldName, placeLevel } from "../../model/place";
import type { Table } from "../../model/reading";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** A line is for a service, directorate or cost centre that the base budget has (K06). */
export const linesFindTheirService: Check = {
  name: "lines-find-their-service",
  codes: ["K06"],
  run: (reading, budget) => {
    const lost = lostPlaces(budget);
    if (lost.length === 0) return [];
    const all = tables(reading);
    return [...new Set(lost.map(({ table }) => table))].flatMap((id): readonly Finding[] => {
      const table = all.get(id);
      const own = lost.filter((place) => place.table === id && isNamed(place, table));
      return table === undefined || own.length === 0 ? [] : [findingOf(table, own)];
    });
  },
};

/** A name of one table's lines that the base budget has not. */
interface LostPlace {
  /** As printed; absent for lines that name none. */
  readonly name?: string;
  readonly table: string;
  readonly lines: readonly Line[];
  /** Names of the base budget that are somewhat like it. */
  readonly near: readonly string[];
  /** A person is asked which service it is. */
  readonly isAsked: boolean;
}

const lostPlaces = ({ model, questions }: Budget): readonly LostPlace[] => {
  const services = model?.services.filter(({ kind }) => kind === "in-base").map(({ name }) => name) ?? [];
  const lines = model === undefined || services.length === 0 ? [] : linesWithout(model);
  if (model === undefined || lines.length === 0) return [];
  const open = new Map(questions.map(({ id, choices }) => [id, choices]));
  const settled = new Set(model.questions.flatMap(({ id }) => (open.has(id) ? [] : [id])));
  const places = new Map<string, Line[]>();
  for (const line of lines) {
    if (idsOf(line).some((id) => settled.has(id))) continue;
    const key = `${line.table}\n${nameOf(line) ?? ""}`;
    places.set(key, [...(places.get(key) ?? []), line]);
  }
  return [...places.values()].flatMap((own): readonly LostPlace[] => {
    const [first] = own;
    if (first === undefined) return [];
    const name = nameOf(first);
    const asked = idsOf(first).find((id) => open.has(id));
    const near = asked === undefined ? likeIt(name, services) : (open.get(asked) ?? []).slice(0, -1);
    return [
      { table: first.table, lines: own, near, isAsked: asked !== undefined, ...(name === undefined ? {} : { name }) },
    ];
  });
};

/**
 * The lines that are of no service of the base budget, and those that only their directorate places although they name a service, where most
 * services their table names are the base budget's.
 */
const linesWithout = ({ services, base }: BudgetModel): readonly Line[] => {
  const without = services.flatMap(({ kind, lines }) => (kind === "not-in-base" ? lines : []));
  const known = new Set(
    base.flatMap(({ spots }) => spots.flatMap(({ places }) => Object.values(places).map((word) => foldName(word)))),
  );
  const isKnown = (word: string): boolean => known.has(foldName(word));
  const placed = services.flatMap(({ kind, lines }) => (kind === "not-in-base" ? [] : lines));
  const naming = placed.filter(({ places: { service } }) => service.length > 0);
  const [found, unknown] = [
    naming.filter(({ places }) => places.service.some(isKnown)),
    naming.filter(({ places, reference }) => ![...places.service, ...places.code, reference ?? ""].some(isKnown)),
  ];
  if (unknown.length === 0) return without;
  const count = (lines: readonly Line[], id: string): number => lines.filter(({ table }) => table === id).length;
  const own = new Map(
    [...new Set(unknown.map(({ table }) => table))].map((id) => [id, count(found, id) > count(unknown, id)]),
  );
  return [...without, ...unknown.filter(({ table }) => own.get(table) === true)];
};

const nameOf = ({ places: { service, directorate } }: Line): string | undefined => service[0] ?? directorate[0];

const idsOf = ({ places: { service, directorate } }: Line): readonly string[] =>
  [...service, ...directorate].map((name) => `service:${name}`);

const mostNear = 3;

/** Names that share a word which not every other service has too. */
const likeIt = (name: string | undefined, services: readonly string[]): readonly string[] => {
  const words = name === undefined ? [] : plainName(name).split(" ").filter(isTelling);
  if (words.length === 0) return [];
  return services
    .filter((service) =>
      plainName(service)
        .split(" ")
        .some((word) => words.includes(word)),
    )
    .slice(0, mostNear);
};

const isTelling = (word: string): boolean => word.length > 3 && !common.has(word);

const common: ReadonlySet<string> = new Set([
  "service",
  "support",
  "management",
  "with",
  "other",
  "general",
  "council",
]);

/** A table that names no service for any of its lines is of the council as a whole. */
const isNamed = ({ name, lines }: LostPlace, table: Table | undefined): boolean =>
  name !== undefined ||
  (table !== undefined &&
    table.wordColumns.some(({ header }) => placeLevel(header) !== undefined) &&
    lines.length * 2 < table.rows.length);

const findingOf = (table: Table, lost: readonly LostPlace[]): Finding => {
  const lines = lost.flatMap((place) => place.lines);
  const asked = lost.filter(({ isAsked }) => isAsked).length;
  return {
    check: linesFindTheirService.name,
    code: "K06",
    severity: "warning",
    message: `${lines.length === 1 ? "1 line" : `${lines.length} lines`} of ${table.id} ${lines.length === 1 ? "is" : "are"} for a service that the base budget has not, and stand${lines.length === 1 ? "s" : ""} apart from it: ${listed(lost.map(inWords))}.`,
    remedy:
      asked === lost.length
        ? "Answer the question which service it is, or write the name as the base budget does."
        : "Write the name as the base budget does, or add the service to it.",
    cells: cellsOf(table, lines),
  };
};

const inWords = ({ name, lines, near, isAsked }: LostPlace): string => {
  const of = listed(
    lines.map(({ reference, name: line }) => reference ?? `"${line}"`),
    2,
  );
  if (name === undefined) return `none named for ${of}`;
  const like = isAsked ? `it is asked whether it is ${orList(near)}` : `the base budget has ${orList(near)}`;
  return `"${name}" (${of}${near.length === 0 ? "" : `; ${like}`})`;
};

const orList = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;

/** The cell that names the place, else the line's name. */
const cellsOf = (table: Table, lines: readonly Line[]): readonly CellRef[] => {
  const places = table.wordColumns.flatMap(({ column, header }, index) =>
    placeLevel(header) === undefined ? [] : [{ column, index, isService: placeLevel(header) === "service" }],
  );
  const words = new Map(table.rows.map((row) => [row.row, row.words]));
  return lines.map(({ sheet, row }) => {
    const named = places.filter(({ index }) => words.get(row)?.[index] !== undefined);
    const place = named.find(({ isService }) => isService) ?? named[0] ?? places[0];
    return { sheet, row, column: place?.column ?? table.nameColumn?.column ?? table.range.left };
  });
};
