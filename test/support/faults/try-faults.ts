import { seededRandom } from "../../../scripts/mtfs/seeded-random";
import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import type { Finding } from "../../../src/core/model/finding";
import type { Grid } from "../../../src/core/grid/grid";
import { workOut } from "../formulas/work-out";
import type { FaultyBook } from "./fault";
import { faults } from "./faults";
import { bookLines, bookSheets } from "./seeded-book";

/** What became of one kind of fault over some seeds. */
export interface FaultScore {
  readonly name: string;
  readonly tried: number;
  /** Seeds whose fault no finding named at its own cell. */
  readonly missed: readonly number[];
}

/** Puts every kind of fault into a book a seed, and sees whether a finding names its cause at its cell. */
export const tryFaults = (seeds: readonly number[]): readonly FaultScore[] =>
  faults.map(({ name, codes, put }) => ({
    name,
    tried: seeds.length,
    missed: seeds.filter((seed) => {
      const book = put(bookLines(seed), seed, seededRandom(seed * 7919));
      return !findingsOf(workedOut(book.sheets)).some((finding) => codes.includes(finding.code) && isAt(finding, book));
    }),
  }));

/** Seeds whose book without a fault has a finding worse than an info. */
export const falseAlarms = (seeds: readonly number[]): readonly number[] =>
  seeds.filter((seed) => findingsOf(bookSheets(bookLines(seed), seed)).some(({ severity }) => severity !== "info"));

/** The sheets as Excel would save them: every total follows the fault. */
const workedOut = (sheets: readonly Grid[]): readonly Grid[] => workOut({ grids: sheets, names: [] }).grids;

const findingsOf = (sheets: readonly Grid[]): readonly Finding[] =>
  checkWorkbook({ sheets, names: [], dates1904: false }, new Map()).findings;

const isAt = ({ cells }: Finding, { at }: FaultyBook): boolean =>
  cells.some((cell) =>
    at.some(
      ({ sheet, row, column }) =>
        cell.sheet === sheet && cell.row === row && (column === undefined || cell.column === column),
    ),
  );
