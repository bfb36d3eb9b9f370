import type { Range } from "../grid/address";
import type { Reading, RowRole, Table } from "../model/reading";
import type { AreaKind, AreaView } from "./views";

/** How the tables of a sheet were read: its years, and its rows from the first column to the last, those of one role together. */
export const viewAreas = ({ sheets }: Reading, sheet: string): readonly AreaView[] =>
  sheets.filter((one) => one.sheet === sheet).flatMap(({ tables }) => tables.flatMap(viewTable));

const viewTable = (table: Table): readonly AreaView[] => [
  ...rowAreas(table),
  ...yearCells(table).map((range): AreaView => ({ kind: "year", range })),
];

const rowAreas = ({ rows, range: { left, right } }: Table): readonly AreaView[] => {
  const areas: { readonly kind: AreaKind; range: Range }[] = [];
  for (const { row, role } of rows) {
    const kind = kinds[role];
    const last = areas.at(-1);
    if (kind === undefined) continue;
    if (last?.kind === kind && last.range.bottom === row - 1) last.range = { ...last.range, bottom: row };
    else areas.push({ kind, range: { top: row, bottom: row, left, right } });
  }
  return areas;
};

const kinds: Readonly<Record<RowRole, AreaKind | undefined>> = {
  heading: "heading",
  line: "line",
  subtotal: "total",
  total: "total",
  note: "note",
  blank: undefined,
};

const yearCells = ({ columns, rows, year }: Table): readonly Range[] => {
  const inColumns = columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [meaning.at] : []));
  const inRows = rows.flatMap((row) => (row.year === undefined ? [] : [row.year.at]));
  return [...inColumns, ...inRows, ...(year === undefined ? [] : [year.at])].map(({ row, column }) => ({
    top: row,
    bottom: row,
    left: column,
    right: column,
  }));
};
