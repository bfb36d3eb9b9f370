import { planYears, sumByYear } from "../../../scripts/mtfs/plan-years";
import type { SavingsLine } from "../../../scripts/mtfs/savings-lines";
import {
  boldWords,
  gridOfRows,
  headerWords,
  noteWords,
  total,
  totalWords,
  typedAmount,
  words,
  workedAmount,
} from "../../../scripts/mtfs/sheet-rows";
import { westmereServices } from "../../../scripts/mtfs/westmere-council";
import { columnName } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";

const directorates = [...new Set(westmereServices.map(({ directorate }) => directorate.name))];
const firstRow = 5;
const firstRegisterRow = 5;
const firstRegisterYear = 8;

/** The register's changes by directorate and year: a SUMIFS over the register in every cell. */
export const summarySheet = (register: readonly SavingsLine[]): Grid => {
  const last = firstRegisterRow + register.length - 1;
  const changes = directorates.map((directorate) =>
    sumByYear(register.filter((line) => line.directorate === directorate).map(({ amounts }) => amounts)),
  );
  const sumIf = (year: number, row: number): string => {
    const column = columnName(firstRegisterYear + year);
    const cells = (of: string): string => `'Savings register'!${of}${firstRegisterRow}:${of}${last}`;
    return `SUMIFS(${cells(`${column}$`)},${cells("$D$")},$A${row})`;
  };
  return gridOfRows("Summary", [
    [boldWords("Westmere Council: changes by directorate 2026/27 to 2030/31 (£000)")],
    [noteWords("Figures are incremental: each year shows the change from the year before. Savings are negative.")],
    [],
    ["Directorate", ...planYears].map(headerWords),
    ...directorates.map((directorate, index) => [
      words(directorate),
      ...planYears.map((_, year) => workedAmount(sumIf(year, firstRow + index), changes[index]?.[year] ?? 0)),
    ]),
    [totalWords("Total changes"), ...totals(sumByYear(changes), directorates.length)],
  ]);
};

const grants = ["Public health grant", "Homelessness grant", "Household support", "Adult learning"];

/** Grants as a list of one year a row, and the same grants by year: a SUMIFS over the list in every cell. */
export const grantSheets = (random: () => number): readonly Grid[] => {
  const amounts = grants.map(() => {
    const first = Math.round(400 + random() * 6000);
    return planYears.map((_, year) => first + year * Math.round(random() * 90));
  });
  const last = firstRow + grants.length * planYears.length - 1;
  const cells = (of: string): string => `Grants!$${of}$${firstRow}:$${of}$${last}`;
  const sumIf = (year: number, row: number): string =>
    `SUMIFS(${cells("C")},${cells("A")},$A${row},${cells("B")},${columnName(year + 2)}$4)`;
  return [
    gridOfRows("Grants", [
      [boldWords("Westmere Council: grants expected 2026/27 to 2030/31 (£000)")],
      [noteWords("Figures are levels: each year shows the grant of that year.")],
      [],
      ["Grant", "Year", "Amount £000"].map(headerWords),
      ...grants.flatMap((grant, index) =>
        planYears.map((name, year) => [words(grant), words(name), typedAmount(amounts[index]?.[year] ?? 0)]),
      ),
    ]),
    gridOfRows("Grants by year", [
      [boldWords("Westmere Council: grants by year 2026/27 to 2030/31 (£000)")],
      [noteWords("Figures are levels: each year shows the grant of that year.")],
      [],
      ["Grant", ...planYears].map(headerWords),
      ...grants.map((grant, index) => [
        words(grant),
        ...planYears.map((_, year) => workedAmount(sumIf(year, firstRow + index), amounts[index]?.[year] ?? 0)),
      ]),
      [totalWords("Total grants"), ...totals(sumByYear(amounts), grants.length)],
    ]),
  ];
};

const totals = (amounts: readonly number[], rows: number) =>
  amounts.map((amount, year) => {
    const column = columnName(year + 2);
    return total(`SUM(${column}${firstRow}:${column}${firstRow + rows - 1})`, amount);
  });
