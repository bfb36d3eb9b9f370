import { cellKey, type CellRef } from "../../grid/address";
import { countVerdicts } from "../../model/count-verdicts";
import type { NamedTotal, SheetReading, Table, TieOut } from "../../model/reading";
import type { FoundRelation, Part } from "./found-relation";
import { judge } from "./judge";
import { type NamedLines, readNamedLines } from "./read-named-lines";

/** A label that names the lines it adds up, wherever in the workbook it is printed. */
interface Label {
  readonly code: number;
  readonly text: string;
  readonly lines: readonly NamedLines[];
  readonly at: CellRef;
}

/** The strands of a table that carry line codes: its rows, or its columns. */
interface Coded {
  readonly table: Table;
  readonly along: "rows" | "columns";
  readonly codes: readonly (number | undefined)[];
}

/** What labels that name their lines say, held against every table that has those lines. */
export interface NamedTotals {
  readonly named: readonly NamedTotal[];
  /** Tie-outs for figures that nothing else ties out. */
  readonly tieOuts: readonly TieOut[];
}

/** Reads "total of lines 110 to 165" on any row or column with a line code, and adds up those lines in every table that is laid out by the same codes. */
export const findNamedTotals = (sheets: readonly SheetReading[], known: readonly TieOut[]): NamedTotals => {
  const coded = sheets.flatMap(({ tables }) => tables.flatMap(codesOf));
  const labels = firstOfEach(coded.flatMap(labelsIn));
  if (labels.length === 0) return { named: [], tieOuts: [] };
  const tied = new Set(known.map(({ at }) => cellKey(at)));
  const held = labels.flatMap((label) => coded.flatMap((place) => holdAgainst(label, place)));
  return {
    named: held.map(({ named }) => named),
    tieOuts: held.flatMap(({ tieOuts }) => tieOuts).filter(({ at }) => !tied.has(cellKey(at))),
  };
};

const codesOf = (table: Table): readonly Coded[] => {
  const rows = table.rows.map(({ reference }) => numberIn(reference));
  const columns = table.columns.map(({ reference }) => numberIn(reference));
  const both: readonly Coded[] = [
    { table, along: "rows", codes: rows },
    { table, along: "columns", codes: columns },
  ];
  return both.filter(({ codes }) => codes.filter((code) => code !== undefined).length >= 3);
};

const numberIn = (reference: string | undefined): number | undefined =>
  reference !== undefined && /^\d{1,6}$/.test(reference) ? Number(reference) : undefined;

const labelsIn = ({ table, along, codes }: Coded): readonly Label[] =>
  codes.flatMap((code, index): readonly Label[] => {
    const row = along === "rows" ? table.rows[index] : undefined;
    const column = along === "columns" ? table.columns[index] : undefined;
    const text = row?.name ?? column?.header ?? "";
    const lines = code === undefined ? undefined : readNamedLines(text);
    if (code === undefined || lines === undefined) return [];
    const at = { sheet: table.sheet, row: row?.row ?? table.range.top, column: column?.column ?? table.range.left };
    return [{ code, text, lines, at }];
  });

/** The same label may be printed on several sheets. */
const firstOfEach = (labels: readonly Label[]): readonly Label[] => [
  ...new Map(labels.toReversed().map((label) => [label.code, label])).values(),
];

interface Held {
  readonly named: NamedTotal;
  readonly tieOuts: readonly TieOut[];
}

const holdAgainst = (label: Label, coded: Coded): readonly Held[] => {
  const total = coded.codes.indexOf(label.code);
  const strands = label.lines.flatMap(({ from, to, sign }) =>
    coded.codes.flatMap((code, strand) =>
      code !== undefined && code >= from && code <= to && strand !== total ? [{ strand, sign }] : [],
    ),
  );
  const isWhole = label.lines.every(({ from, to }) => coded.codes.includes(from) && coded.codes.includes(to));
  if (total === -1 || !isWhole || strands.length === 0) return [];
  const asNamed = addUp(coded, total, strands);
  const differing = asNamed.filter(({ verdict }) => verdict === "differs");
  const leftOut = differing.length === 0 ? [] : strandsLeftOut(coded, total, strands);
  const mended = leftOut.length === 0 ? [] : addUp(coded, total, [...strands, ...leftOut]);
  const isExplained = mended.length > 0 && mended.every(({ verdict }) => verdict !== "differs");
  const { agrees, rounding } = countVerdicts(asNamed);
  return [
    {
      named: {
        at: label.at,
        label: label.text,
        table: coded.table.id,
        agrees,
        rounding,
        differs: differing.map(({ at }) => at),
        leavesOut: isExplained ? leftOut.map(({ strand }) => String(coded.codes[strand] ?? "")) : [],
      },
      tieOuts: isExplained ? mended : asNamed,
    },
  ];
};

interface Strand {
  readonly strand: number;
  readonly sign: 1 | -1;
}

/** Lines printed between the last one named and the total, which the label passes over. */
const strandsLeftOut = ({ codes }: Coded, total: number, named: readonly Strand[]): readonly Strand[] => {
  const last = Math.max(...named.map(({ strand }) => strand).filter((strand) => strand < total));
  return codes.flatMap((code, strand): readonly Strand[] =>
    code !== undefined && strand > last && strand < total ? [{ strand, sign: 1 }] : [],
  );
};

const addUp = ({ table, along }: Coded, total: number, strands: readonly Strand[]): readonly TieOut[] => {
  const places = along === "rows" ? table.columns : table.rows;
  return places.flatMap((_, place) => {
    const cell = (strand: number): Omit<Part, "sign"> =>
      along === "rows" ? { table, row: strand, column: place } : { table, row: place, column: strand };
    const amountIn = (strand: number) => {
      const { row, column } = cell(strand);
      return table.rows[row]?.amounts[column];
    };
    const parts = strands.filter(({ strand }) => amountIn(strand) !== undefined);
    if (amountIn(total) === undefined || parts.length === 0) return [];
    const relation: FoundRelation = {
      place: cell(total),
      relation: strands.some(({ sign }) => sign === -1) ? "difference" : "sum",
      parts: () => parts.map(({ strand, sign }) => ({ ...cell(strand), sign })),
    };
    return judge(relation) ?? [];
  });
};
