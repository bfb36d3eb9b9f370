import { columnName } from "../../src/core/grid/address";
import type { BuiltSheet } from "../../test/support/built-sheet";
import { planYears, sumByYear } from "./plan-years";
import type { LineKind } from "./saving-ideas";
import type { SavingsLine } from "./savings-lines";
import {
  boldWords,
  type Entry,
  gridOfRows,
  headerWords,
  noteWords,
  total,
  totalWords,
  typedAmount,
  words,
} from "./sheet-rows";

/** The sheet, and where the rest of the workbook finds its lines. */
export interface SavingsRegister {
  readonly sheet: BuiltSheet;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly kindColumn: number;
  readonly firstYearColumn: number;
  /** The changes of one kind by year, £000. */
  readonly changesOf: (kind: LineKind) => readonly number[];
}

const firstRow = 5;
const kindColumn = 6;
const firstYearColumn = 8;
const blanksBeforeYears = [undefined, undefined, undefined, undefined, undefined, undefined];

/** Every proposed change with its total by year. */
export const savingsRegisterSheet = (lines: readonly SavingsLine[]): SavingsRegister => {
  const lastRow = firstRow + lines.length - 1;
  const totals = sumByYear(lines.map(({ amounts }) => amounts)).map((amount, year) => {
    const column = columnName(firstYearColumn + year);
    return total(`SUM(${column}${firstRow}:${column}${lastRow})`, amount);
  });
  const rows: (readonly (Entry | undefined)[])[] = [
    [boldWords("Westmere Council: savings register 2026/27 to 2030/31 (£000)")],
    [
      noteWords(
        "Figures are incremental: each year shows the change from the year before; one-off items are reversed in the following year. Savings and income are negative.",
      ),
    ],
    [],
    ["Reference", "Name", "Theme", "Directorate", "Service", "Kind", "Permanent or one-off", ...planYears].map(
      headerWords,
    ),
    ...lines.map(lineEntries),
    [totalWords("Total"), ...blanksBeforeYears, ...totals],
  ];
  return {
    sheet: {
      grid: gridOfRows("Savings register", rows),
      widths: [13, 58, 28, 24, 32, 12, 21, 11, 11, 11, 11, 11],
      freezeRows: 4,
      orientation: "landscape",
    },
    firstRow,
    lastRow,
    kindColumn,
    firstYearColumn,
    changesOf: (kind) => sumByYear(lines.filter((line) => line.kind === kind).map(({ amounts }) => amounts)),
  };
};

const lineEntries = (line: SavingsLine): readonly Entry[] => [
  ...[line.reference, line.name, line.theme, line.directorate, line.service, line.kind, line.recurrence].map(words),
  ...line.amounts.map(typedAmount),
];
