import { printPosition, printRange } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { Finding, Severity } from "../model/finding";
import { readAmountStyle } from "../model/read-amount-style";
import { countVerdicts } from "../model/count-verdicts";
import type { SheetReading, Table, TieOut, Verdict } from "../model/reading";
import type { Decimal } from "../money/decimal";
import { type AmountStyle, printAmount, printPounds } from "../money/print-amount";
import { checkLabel, workedOut } from "../summary/check-list";
import { presentationInWords, unitInWords, withEvidence, yearsInWords } from "../summary/table-words";
import { signWords } from "../summary/words";
import type { CheckedWorkbook } from "../tasks/check-workbook";
import { viewFinding } from "./view-finding";
import type { SheetView, TableView, TotalView } from "./views";

/** The sheets about which there is something to say, in tab order. */
export const viewSheets = ({ reading, findings, workbook }: CheckedWorkbook): readonly SheetView[] => {
  const grids = new Map(workbook.sheets.map((grid) => [grid.sheet, grid]));
  const tieOuts = groupBy(reading.tieOuts, ({ at }) => at.sheet);
  const found = groupBy(findings, ({ cells: [first] }) => first?.sheet ?? reading.sheets[0]?.sheet ?? "");
  return reading.sheets
    .map((sheet) =>
      viewSheet(sheet, tieOuts.get(sheet.sheet) ?? [], found.get(sheet.sheet) ?? [], grids.get(sheet.sheet)),
    )
    .filter(({ tables, findings: own, counts }) => tables.length + own.length > 0 || counts.agrees > 0);
};

const viewSheet = (
  { sheet, hidden, tables }: SheetReading,
  tieOuts: readonly TieOut[],
  findings: readonly Finding[],
  grid: Grid | undefined,
): SheetView => {
  const viewTotal = totalViewer(tables, grid);
  const amiss = tieOuts.filter(({ verdict }) => verdict !== "agrees");
  const inTable = groupBy(tieOuts, ({ table }) => table ?? "");
  return {
    sheet,
    isHidden: hidden,
    tables: tables.map((table) => viewTable(table, inTable.get(table.id)?.length ?? 0)),
    amiss: amiss.toSorted((one, other) => verdictRank[one.verdict] - verdictRank[other.verdict]).map(viewTotal),
    counts: countVerdicts(tieOuts),
    findings: findings
      .toSorted((one, other) => severityRank[one.severity] - severityRank[other.severity])
      .map(viewFinding),
  };
};

const verdictRank: Readonly<Record<Verdict, number>> = { differs: 0, incomplete: 1, rounding: 2, agrees: 3 };
const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const viewTable = (table: Table, totals: number): TableView => ({
  id: table.id,
  at: { sheet: table.sheet, row: table.range.top, column: table.range.left },
  range: printRange(table.range),
  title: table.title?.text.replace(/\s+/g, " ").trim() ?? "",
  years: yearsInWords(table),
  unit: unitInWords(table),
  sign: withEvidence(signWords[table.sign.value], table.sign),
  presentation: presentationInWords(table),
  lines: table.rows.filter(({ role }) => role === "line").length,
  totals,
});

/** Prints a total's figures as its own table prints amounts; those of a sentence in pounds. */
const totalViewer = (tables: readonly Table[], grid: Grid | undefined): ((tieOut: TieOut) => TotalView) => {
  const styles = new Map<string, Omit<AmountStyle, "decimals">>();
  const styleOf = (id: string): Omit<AmountStyle, "decimals"> => {
    const style = styles.get(id) ?? readAmountStyle(grid, tables.find((table) => table.id === id)?.range);
    styles.set(id, style);
    return style;
  };
  return (tieOut) => {
    const { at, verdict, table, stated, computed, difference, decimals } = tieOut;
    const print = (amount: Decimal): string =>
      table === undefined
        ? printPounds(amount)
        : printAmount(amount, { ...styleOf(table), decimals: Math.max(decimals, amount.decimalPlaces()) });
    return {
      at,
      label: tieOut.label.trim() === "" ? printPosition(at) : checkLabel(tieOut),
      verdict,
      stated: print(stated),
      workedOut: workedOut(tieOut),
      ...(computed === undefined ? {} : { computed: print(computed) }),
      ...(difference === undefined ? {} : { difference: print(difference) }),
    };
  };
};

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};
