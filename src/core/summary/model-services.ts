import { printPosition } from "../grid/address";
import { thousandsBetween } from "../model/line-figure";
import { zero } from "../money/decimal";
import type { BlockAt } from "./block";
import { addUp, type Figure } from "./figure";
import { sumOf } from "./formula";
import { kindRowWords, rowWords } from "./model-words";
import { type BasePiece, sumOfPicked, sumOfRuns } from "./model-base";
import { down, downLines, levelsIn } from "./model-lines";
import { drawModelRow, firstYearColumn, modelHeader, type ModelRow, worth, type YearCell } from "./model-row";
import type { ModelService, ModelSheet } from "./model-sheet";
import { kindWords } from "./words";

/** Each service: its base budget, a row for each kind of its lines, and what they come to. */
export const servicesTable =
  (sheet: ModelSheet, services: ServiceRows): BlockAt =>
  (top) => {
    const rows = [...services.values()].flat();
    return {
      rows: [modelHeader(sheet.context), ...rows.map((row) => drawModelRow(row, sheet.context))],
      tables: [
        {
          name: "Crosscast_model_services_table",
          range: { top, left: 1, bottom: top + rows.length, right: firstYearColumn + sheet.model.starts.length - 1 },
          isForPublication: true,
        },
      ],
    };
  };

/** The row of a service's total, where its other rows end. */
export const totalRowOf = ({ row, base, kinds }: ModelService): number =>
  row + kinds.length + (base === undefined ? 0 : 1);

/** What the rows of each service show, its base budget first and its total last. */
export type ServiceRows = ReadonlyMap<ModelService, readonly ModelRow[]>;

/** Works out the rows of every service. */
export const servicesRows = (sheet: ModelSheet): ServiceRows =>
  new Map(sheet.services.map((service) => [service, serviceRows(service, sheet)]));

const serviceRows = (service: ModelService, sheet: ModelSheet): readonly ModelRow[] => {
  const base = service.base === undefined ? [] : [baseRow(service, sheet)];
  const kinds = service.kinds.map((kind, index): ModelRow => {
    const row = service.row + base.length + index;
    const own = service.lines.filter(({ line }) => line.kind === kind);
    return {
      service: service.name,
      name: kindRowWords[kind],
      kind: kindWords[kind],
      role: "amount",
      years: sheet.model.starts.map((_, year) => {
        const criteria = [downLines(sheet, 1), `$A${row}`, downLines(sheet, 3), `$C${row}`];
        const formula = `SUMIFS(${downLines(sheet, firstYearColumn + year)},${criteria.join(",")})`;
        return { formula, value: addUp(levelsIn(own, year)) };
      }),
    };
  });
  return [...base, ...kinds, totalRow(service, [...base, ...kinds], sheet)];
};

const totalRow = (service: ModelService, above: readonly ModelRow[], { hasBase, model }: ModelSheet): ModelRow => {
  const last = totalRowOf(service) - 1;
  const name =
    service.base !== undefined
      ? rowWords.revised
      : model.base.length === 0
        ? rowWords.net
        : service.kind === "over-services"
          ? rowWords.overServices
          : rowWords.notInBase;
  return {
    service: service.name,
    name,
    kind: rowWords.revisedKind,
    role: "subtotal",
    years: model.starts.map((_, year) => {
      if (service.base !== undefined && hasBase[year] !== true) return undefined;
      const column = firstYearColumn + year;
      return {
        formula: sumOf({ top: service.row, bottom: last, left: column, right: column }),
        value: addUp(above.flatMap(({ years }) => worth(years[year]) ?? [])),
      };
    }),
  };
};

const baseRow = (service: ModelService, sheet: ModelSheet): ModelRow => ({
  service: service.name,
  name: baseName(sheet, [service]),
  kind: rowWords.baseKind,
  role: "amount",
  years: sheet.model.starts.map((start, year) =>
    sheet.hasBase[year] === true ? baseFigure(service, sheet, { start, year }) : undefined,
  ),
});

/** "Base budget", and what is missing from it where figures are to be confirmed. */
export const baseName = ({ context, hasBase }: ModelSheet, services: readonly ModelService[]): string => {
  const open = context.years.flatMap(({ header }, year) => {
    const count = services.reduce((sum, { base }) => sum + (base?.undecided[year] ?? 0), 0);
    return count === 0 || hasBase[year] !== true ? [] : [`${count} in ${header}`];
  });
  return open.length === 0 ? rowWords.base : `${rowWords.base} without figures to be confirmed: ${open.join(", ")}`;
};

const baseFigure = (
  { base, row }: ModelService,
  sheet: ModelSheet,
  { start, year }: { readonly start: number; readonly year: number },
): Figure => {
  const { places, pieces, context } = sheet;
  const column = firstYearColumn + year;
  const picked = base?.picked;
  const from = picked?.table.years.find((one) => one.start === start);
  const direct =
    picked === undefined || from === undefined
      ? []
      : [
          sumOfPicked(picked.table, picked.column, from.column, `$A${row}`) +
            inOurUnit(thousandsBetween(picked.table.unit, context.style.unit)),
        ];
  const last = places.pieces + pieces.length - 1;
  const inPieces =
    (base?.pieces.length ?? 0) === 0
      ? []
      : [`SUMIFS(${down(column, places.pieces, last)},${down(1, places.pieces, last)},$A${row})`];
  return { formula: [...direct, ...inPieces].join("+"), value: base?.values[year] ?? zero };
};

/** "*1000" for each step to a smaller unit, "/1000" for each to a larger one. */
const inOurUnit = (thousands: number): string => (thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(thousands));

/** The parts of the base budget that no one formula can pick, a row each. */
export const piecesTable =
  (sheet: ModelSheet): BlockAt =>
  (top) => {
    const { pieces, model, context } = sheet;
    const rows = pieces.map((piece, index): ModelRow => ({
      service: piece.service,
      name: piece.words,
      to: piece.at,
      kind: rowWords.baseKind,
      role: "amount",
      years: model.starts.map((start, year) =>
        pieceCell(piece, { start, year, row: top + 1 + index }, thousandsBetween(piece.table.unit, context.style.unit)),
      ),
    }));
    return {
      rows: [modelHeader(context), ...rows.map((row) => drawModelRow(row, context))],
      tables: [
        {
          name: "Crosscast_model_pieces_table",
          range: { top, left: 1, bottom: top + rows.length, right: firstYearColumn + model.starts.length - 1 },
        },
      ],
    };
  };

const pieceCell = (
  { how, table, column, runs, values }: BasePiece,
  { start, year, row }: { readonly start: number; readonly year: number; readonly row: number },
  thousands: number,
): YearCell => {
  const value = values[year];
  const from = table.years.find((one) => one.start === start);
  if (value === undefined || from === undefined) return undefined;
  if (how === "typed") return typeof value === "string" ? undefined : { typed: value };
  const formula =
    how === "picked"
      ? sumOfPicked(table, column, from.column, printPosition({ row, column: 1 }).replace("A", "$A"))
      : sumOfRuns(runs, table.table.sheet, from.column);
  return { formula: formula + inOurUnit(thousands), value };
};
