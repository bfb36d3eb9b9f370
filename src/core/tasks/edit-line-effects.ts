import { cellKey, type CellRef, contains } from "../grid/address";
import type { CarriedTotal } from "./carry-up";
import type { Finding } from "../model/finding";
import type { Line } from "../model/line";
import { type Level, lineEffect, waitsFor } from "../model/line-effect";
import { lineFigure } from "../model/line-figure";
import { reversedElsewhere } from "../model/reversed-elsewhere";
import type { CheckedWorkbook } from "./check-workbook";
import type { EditEffects, TotalEffect, YearEffect } from "./line-edit-plan";

/** A workbook before and after an edit, with the line it is about in each. */
export interface BeforeAndAfter {
  readonly checked: CheckedWorkbook;
  readonly after: CheckedWorkbook;
  readonly before: Line | undefined;
  readonly found: Line | undefined;
}

/** The effects of an edit that cannot be made. */
export const noEffects: EditEffects = { years: [], totals: [], waiting: [], found: [], settled: [] };

/** What follows from an edit: the line's years, the formulas that move, and what the checks say then that they do not say now. */
export const effectsOf = (
  edit: BeforeAndAfter & { readonly totals: readonly CarriedTotal[]; readonly waiting: readonly CellRef[] },
): EditEffects => {
  const { checked, after, before, found, totals, waiting } = edit;
  // That stored values are old says nothing of the edit.
  const [old, now] = [checked, after].map(({ findings }) => findings.filter(({ code }) => code !== "H02"));
  const told = (findings: readonly Finding[] = []): ReadonlySet<string> => new Set(findings.map(findingKey));
  const [was, is] = [told(old), told(now)];
  return {
    ...(before === undefined ? {} : { before }),
    ...(found === undefined ? {} : { after: found }),
    years: yearsOf(edit),
    totals: totals.map((total) => totalEffect(total, checked)),
    waiting,
    found: (now ?? []).filter((finding) => !was.has(findingKey(finding))),
    settled: (old ?? []).filter((finding) => !is.has(findingKey(finding))),
  };
};

/** Messages quote figures, so a finding is known by its code and place. */
const findingKey = ({ code, cells: [at], severity }: Finding): string =>
  `${code} ${severity} ${at === undefined ? "" : cellKey(at)}`;

const yearsOf = ({ checked, after, before, found }: BeforeAndAfter): readonly YearEffect[] => {
  const starts = new Map(
    [...(before?.years ?? []), ...(found?.years ?? [])].map(({ year, printed }) => [year.start, printed]),
  );
  const order = [...starts.keys()].sort((one, other) => one - other);
  const was = levelsOf(before, order, checked);
  const is = levelsOf(found, order, after);
  return order.flatMap((start, index): readonly YearEffect[] => {
    const [old, now] = [before, found].map((line) => line?.years.find(({ year }) => year.start === start));
    const unit = now?.unit ?? old?.unit;
    const [effectBefore, effectAfter] = [was?.[index], is?.[index]];
    return [
      {
        start,
        printed: starts.get(start) ?? "",
        ...(old?.reading === undefined ? {} : { before: old.reading }),
        ...(now?.reading === undefined ? {} : { after: now.reading }),
        ...(unit === undefined ? {} : { unit }),
        ...(effectBefore === undefined ? {} : { effectBefore }),
        ...(effectAfter === undefined ? {} : { effectAfter }),
      },
    ];
  });
};

/** The line's effect on the net budget by year, in the unit of our lists; undefined where it waits for an answer, or there is no line. */
const levelsOf = (
  line: Line | undefined,
  starts: readonly number[],
  { lines, style, cellAt }: CheckedWorkbook,
): readonly Level[] | undefined => {
  const unit = style.unit ?? line?.unit;
  if (line === undefined || waitsFor(line, unit) !== undefined) return undefined;
  const figured = lines
    .filter(({ table }) => table === line.table)
    .map((each) => ({
      line: each,
      figures: starts.map((start) => {
        const year = each.years.find((one) => one.year.start === start);
        return year && lineFigure(each, year, cellAt(year.at), unit);
      }),
    }));
  const own = figured.find((each) => each.line === line);
  return own && lineEffect(line, own.figures, reversedElsewhere(figured).has(line)).levels;
};

const totalEffect = ({ at, stored, now }: CarriedTotal, { reading, cellAt }: CheckedWorkbook): TotalEffect => {
  const table = reading.sheets.find(({ sheet }) => sheet === at.sheet)?.tables.find(({ range }) => contains(range, at));
  const row = table?.rows.find((each) => each.row === at.row);
  const column = table?.columns.find((each) => each.column === at.column);
  return {
    at,
    label: row?.name ?? reading.tieOuts.find((tieOut) => cellKey(tieOut.at) === cellKey(at))?.label ?? "",
    heading: column?.meaning.kind === "year" ? column.meaning.printed : (column?.header ?? ""),
    formula: cellAt(at)?.formula ?? "",
    before: stored,
    after: now,
  };
};
