import { printPosition } from "../core/grid/address";
import type { Finding } from "../core/model/finding";
import type { TieOut, Verdict } from "../core/model/reading";
import type { Decimal } from "../core/money/decimal";
import { printAmount, printPounds } from "../core/money/print-amount";
import { verdictsInWords } from "./verdicts-in-words";
import { describeTable } from "./describe-table";
import { findingLines, labelled, worstFirst } from "./finding-lines";
import type { SheetReport } from "./gather-sheets";
import type { Paint, Tone } from "./paint";
import { readAmountStyle } from "../core/model/read-amount-style";
import { safeText } from "./safe-text";

/** One sheet of the report: what was read of each table, totals counted, findings worst first, then other totals that do not simply agree. */
export const sheetLines = (report: SheetReport, paint: Paint): readonly string[] => {
  const { sheet, reading, tieOuts, findings } = report;
  const figuresOf = figuresIn(report);
  const amiss = byCell(tieOuts.filter(({ verdict }) => verdict !== "agrees"));
  const found = worstFirst(findings).map((finding) => ({ finding, about: tieOutsOf(finding, amiss) }));
  const told = new Set(found.flatMap(({ about }) => about));
  const untold = [...amiss.values()].flat().filter((tieOut) => !told.has(tieOut));
  return [
    paint("strong", safeText(sheet)) + (reading.hidden ? " (hidden sheet)" : ""),
    ...reading.tables.map((table) => `  ${describeTable(table)}`),
    ...(tieOuts.length === 0 ? [] : [`  ${verdictsInWords(tieOuts)}`]),
    ...found.flatMap(({ finding, about }) => findingLines(finding, paint, about.map(figuresOf))),
    ...untold
      .sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
      .map((tieOut) => tieOutLine(tieOut, figuresOf(tieOut), paint)),
  ];
};

/** The tie-outs a finding is about: those of its first cell, and of two relations there the one it names the result of. */
const tieOutsOf = (
  { cells: [first], expected }: Finding,
  amiss: ReadonlyMap<string, readonly TieOut[]>,
): readonly TieOut[] => {
  const there = first === undefined ? [] : (amiss.get(printPosition(first)) ?? []);
  const meant = there.filter(({ computed }) => expected !== undefined && computed?.toFixed() === expected);
  return meant.length === 0 ? there : meant;
};

const order: readonly Verdict[] = ["differs", "incomplete", "rounding", "agrees"];

const tones: Readonly<Record<Verdict, Tone>> = {
  differs: "bad",
  incomplete: "warning",
  rounding: "faint",
  agrees: "good",
};

const tieOutLine = ({ at, label, verdict }: TieOut, figures: string, paint: Paint): string => {
  const name = safeText(label);
  return `  ${labelled(verdict, tones[verdict], paint)}${printPosition(at)} ${name === "" ? "" : `${name}: `}${figures}`;
};

/** "stated 2.676, calculated 2.738, difference -0.062 (E9+E12)", printed as the table prints its amounts; in pounds where a sentence states them. */
const figuresIn = ({ reading, grid }: SheetReport): ((tieOut: TieOut) => string) => {
  const styles = new Map<string, ReturnType<typeof readAmountStyle>>();
  const styleOf = (id: string): ReturnType<typeof readAmountStyle> => {
    const known = styles.get(id);
    if (known !== undefined) return known;
    const style = readAmountStyle(grid, reading.tables.find((table) => table.id === id)?.range);
    styles.set(id, style);
    return style;
  };
  return ({ table, stated, computed, difference, decimals, formula }) => {
    const print = (amount: Decimal): string =>
      table === undefined
        ? printPounds(amount)
        : printAmount(amount, { ...styleOf(table), decimals: Math.max(decimals, amount.decimalPlaces()) });
    const worked =
      computed === undefined || difference === undefined
        ? "cannot be calculated, for a part has no figure"
        : `calculated ${print(computed)}, difference ${print(difference)}`;
    return `stated ${print(stated)}, ${worked} (${safeText(formula)})`;
  };
};

const byCell = (tieOuts: readonly TieOut[]): ReadonlyMap<string, readonly TieOut[]> => {
  const cells = new Map<string, TieOut[]>();
  for (const tieOut of tieOuts) {
    const cell = printPosition(tieOut.at);
    const there = cells.get(cell);
    if (there === undefined) cells.set(cell, [tieOut]);
    else there.push(tieOut);
  }
  return cells;
};
