import { cellKey, positionsIn, printRef } from "../grid/address";
import { type OldValues, workOut } from "../model/formulas/work-out";
import type { Finding } from "../model/finding";
import type { Reading, TieOut, Verdict } from "../model/reading";
import { ownSheets } from "../model/own-sheets";
import type { Workbook } from "./workbook";

/**
 * A workbook whose formulas Excel is to work out afresh, with those that can be worked out here brought up to date; any other as it is. Our own
 * sheets stay as they are: they tell what was written last.
 */
export const withoutOldValues = (workbook: Workbook): { readonly workbook: Workbook; readonly old?: OldValues } => {
  if (workbook.recalculatesOnOpen !== true) return { workbook };
  const ours = ownSheets(workbook.names);
  const theirs = workbook.sheets.filter(({ sheet }) => !ours.has(sheet));
  const { grids, moved, unsure } = workOut({ grids: theirs, names: workbook.names });
  const fresh = new Map(grids.map((grid) => [grid.sheet, grid]));
  return {
    workbook: { ...workbook, sheets: workbook.sheets.map((grid) => fresh.get(grid.sheet) ?? grid) },
    old: { moved, unsure },
  };
};

/** Figures that differ only as far as a formula's stored value may be old are not known to differ: they wait until Excel has worked them out. */
export const withDoubts = (reading: Reading, old: OldValues): Reading => {
  if (old.unsure.length === 0) return reading;
  const isDoubtful = doubtfulTieOuts(old);
  const tieOuts = reading.tieOuts.map((tieOut) =>
    tieOut.verdict === "differs" && isDoubtful(tieOut) ? { ...tieOut, verdict: incomplete } : tieOut,
  );
  return { ...reading, tieOuts };
};

const incomplete: Verdict = "incomplete";

/** An error about a formula whose stored value may be old is a warning, and says so. */
export const withDoubtsSaid = (
  findings: readonly Finding[],
  { tieOuts }: Reading,
  old: OldValues,
): readonly Finding[] => {
  if (old.unsure.length === 0) return findings;
  const doubtful = new Set([...old.unsure, ...tieOuts.filter(doubtfulTieOuts(old)).map(({ at }) => at)].map(cellKey));
  return findings.map((finding): Finding => {
    const [at] = finding.cells;
    if (finding.severity !== "error" || at === undefined || !doubtful.has(cellKey(at))) return finding;
    return {
      ...finding,
      severity: "warning",
      remedy: `What ${printRef(at)} is held against may be old: open the workbook in Excel and save it, then check again. ${finding.remedy}`,
    };
  });
};

/** Whether a printed figure or a part of it is a formula whose stored value may be old. */
const doubtfulTieOuts = ({ unsure }: OldValues): ((tieOut: TieOut) => boolean) => {
  const keys = new Set(unsure.map(cellKey));
  return ({ at, parts }) =>
    keys.has(cellKey(at)) ||
    parts.some(({ sheet, range }) => positionsIn(range).some((position) => keys.has(cellKey({ sheet, ...position }))));
};
