import { printPosition, type Position } from "../../core/grid/address";

/** One thing to be done in a write, and about how many bytes it adds to a request. */
export interface Step {
  readonly bytes: number;
  readonly act: (context: Excel.RequestContext) => void;
}

/** Excel on the web takes 5 MB at once; what a step takes is only estimated. */
const mostBytes = 3_500_000;

/** Takes the steps in order, in one request unless they are more than Excel takes at once. */
export const takeSteps = async (context: Excel.RequestContext, steps: readonly Step[]): Promise<void> => {
  let bytes = 0;
  for (const step of steps) {
    if (bytes > 0 && bytes + step.bytes > mostBytes) {
      await context.sync();
      bytes = 0;
    }
    step.act(context);
    bytes += step.bytes;
  }
  await context.sync();
};

const sheets = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** A sheet by its tab, asked for once in all the steps of a write. */
export const sheetIn = (context: Excel.RequestContext, name: string): Excel.Worksheet => {
  const known = sheets.get(context) ?? new Map<string, Excel.Worksheet>();
  const sheet = known.get(name) ?? context.workbook.worksheets.getItem(name);
  sheets.set(context, known.set(name, sheet));
  return sheet;
};

/** A step on one sheet. */
export const inSheet = (name: string, bytes: number, act: (sheet: Excel.Worksheet) => void): Step => ({
  bytes,
  act: (context) => {
    act(sheetIn(context, name));
  },
});

/** Longer addresses Excel cuts off without a word. */
const longestAddress = 8000;

/** Cells as addresses of several areas, runs within a row put together, each short enough for Excel. */
export const addressesOf = (positions: readonly Position[]): readonly string[] => {
  const sorted = [...positions].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: { row: number; from: number; to: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.to === column - 1) last.to = column;
    else if (last?.row !== row || last.to !== column) runs.push({ row, from: column, to: column });
  }
  const addresses: string[] = [];
  for (const { row, from, to } of runs) {
    const run = printPosition({ row, column: from }) + (to > from ? `:${printPosition({ row, column: to })}` : "");
    const last = addresses.at(-1);
    if (last === undefined || last.length + run.length >= longestAddress) addresses.push(run);
    else addresses[addresses.length - 1] = `${last},${run}`;
  }
  return addresses;
};

/** A range that the library need not keep beyond the request. */
export const rangeAt = (sheet: Excel.Worksheet, address: string): Excel.Range => {
  const range = sheet.getRange(address);
  range.untrack();
  return range;
};

/** Several areas likewise. */
export const areasAt = (sheet: Excel.Worksheet, address: string): Excel.RangeAreas => {
  const areas = sheet.getRanges(address);
  areas.untrack();
  return areas;
};
