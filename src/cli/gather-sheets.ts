import type { Grid } from "../core/grid/grid";
import type { Finding } from "../core/model/finding";
import type { SheetReading, TieOut } from "../core/model/reading";
import type { CheckedWorkbook } from "../core/tasks/check-workbook";
import { severityRank } from "./finding-lines";

/** All there is to say about one sheet. */
export interface SheetReport {
  readonly sheet: string;
  readonly reading: SheetReading;
  /** Absent when the host did not give the sheet's cells. */
  readonly grid: Grid | undefined;
  readonly tieOuts: readonly TieOut[];
  readonly findings: readonly Finding[];
}

/** The sheets about which there is something to say, in tab order, each with its own tie-outs and findings. */
export const gatherSheets = ({ reading, findings }: CheckedWorkbook, grids: readonly Grid[]): SheetReport[] => {
  const gridOf = new Map(grids.map((grid) => [grid.sheet, grid]));
  const tieOutsOf = groupBySheet(reading.tieOuts, ({ at }) => at.sheet);
  const findingsOf = groupBySheet(findings, ({ cells: [first] }) => first?.sheet);
  return reading.sheets
    .map((sheet) => ({
      sheet: sheet.sheet,
      reading: sheet,
      grid: gridOf.get(sheet.sheet),
      tieOuts: tieOutsOf.get(sheet.sheet) ?? [],
      findings: findingsOf.get(sheet.sheet) ?? [],
    }))
    .filter(({ reading: { tables }, tieOuts, findings }) => tables.length + tieOuts.length + findings.length > 0);
};

/** How bad a sheet is: lower is worse. */
export const rankOf = ({ tieOuts, findings }: SheetReport): number =>
  tieOuts.some(({ verdict }) => verdict === "differs")
    ? 0
    : findings.reduce((worst, { severity }) => Math.min(worst, severityRank(severity)), 3);

const groupBySheet = <Item>(
  items: readonly Item[],
  sheetOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const sheet = sheetOf(item);
    if (sheet === undefined) continue;
    const group = groups.get(sheet);
    if (group === undefined) groups.set(sheet, [item]);
    else group.push(item);
  }
  return groups;
};
