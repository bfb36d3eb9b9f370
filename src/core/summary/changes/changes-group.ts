import type { CellRef } from "../../grid/address";
import type { Cell } from "../../grid/cell";
import type { ChangeTotal } from "../../model/versions/change-totals";
import type { ComparedGroup, VersionComparison } from "../../model/versions/compare-versions";
import { sum } from "../../money/decimal";
import { type BlockAt, rows, stack } from "../block";
import { textCell } from "../cells";
import { headingRow } from "../prose-rows";
import type { SheetPlan } from "../sheet-plan";
import { themeOf } from "../theme-of";
import { presentationWords } from "../words";
import { totalMeaning } from "./change-words";
import { changedLines } from "./changed-lines";
import { changesBridge } from "./changes-bridge";
import type { ChangesLayout, LineRows } from "./changes-layout";
import { placeTotals, totalCell, totalsTable, yearTotals } from "./changes-totals";
import { recutOf, recutWords } from "./recut-words";

interface GroupSource {
  readonly layout: ChangesLayout;
  /** The first row of the group. */
  readonly top: number;
  readonly sheet: string;
  /** What its tables are called, up to the last word. */
  readonly tablePrefix: string;
  readonly comparison: VersionComparison;
  /** A cell of the new version. */
  readonly cellAt: (at: CellRef) => Cell | undefined;
}

/** The header of a table of lines and the last of them that is printed: those that did not change stand below. */
interface PrintedLines {
  readonly header: number;
  readonly last: number;
}

/** One group of lines that may be added together: its totals, the bridge between them, and its lines. */
export const changesGroup = (
  group: ComparedGroup,
  { layout, top, sheet, tablePrefix, comparison, cellAt }: GroupSource,
): { readonly block: BlockAt; readonly lines?: PrintedLines; readonly chart?: NonNullable<SheetPlan["chart"]> } => {
  const words = presentationWords[group.presentation];
  const nameOf = (table: string): string => `${tablePrefix}_${table}_table`;
  const heading = comparison.groups.length < 2 ? [] : [{ cells: [] }, headingRow(words)];
  const notes = rows(...heading, ...groupNotes(group).map((text) => ({ cells: [textCell("note", text)] })));
  if (layout.years.length === 0) return { block: notes };
  const own = new Set(group.changes);
  const seen = comparison.changes.filter((change) => own.has(change));
  const changed = changedLines(seen, {
    ...{ layout, measure: comparison.measure, cellAt, likely: comparison.likely },
    tableName: nameOf("lines"),
  });
  const upperFor = (lines: LineRows) => {
    const years = yearTotals(group.byYear, layout, lines, nameOf("years"));
    const named = (group.byTheme ?? group.byService ?? []).map((total) => ({
      ...total,
      name: themeOf({ theme: total.name }),
    }));
    const places = layout.place === undefined ? undefined : placeTotals(named, layout, lines, nameOf("places"));
    const yearsTop = top + notes(top).rows.length;
    const placesTop = yearsTop + totalsTable(years, layout)(yearsTop).rows.length;
    const base = places === undefined ? { table: years, top: yearsTop } : { table: places, top: placesTop };
    const bridge = changesBridge({
      ...{ layout, sheet, tableName: nameOf("bridge") },
      total: sumOfTotals(
        group.total,
        base.table.rows.map(({ total }) => total),
      ),
      cellOf: (part) => totalCell(base.table, base.top, part),
      title: comparison.groups.length < 2 ? bridgeTitle : `${bridgeTitle}: ${words.toLowerCase()}`,
    });
    const upper = stack(
      notes,
      totalsTable(years, layout),
      ...(places === undefined ? [] : [totalsTable(places, layout)]),
    );
    return { upper, bridge };
  };
  const sketch = upperFor({ first: 1, last: 1 });
  const above = stack(sketch.upper, sketch.bridge.block)(top).rows.length;
  const first = top + above + 3;
  const { upper, bridge } = upperFor({ first, last: first + seen.length - 1 });
  return {
    block: stack(upper, bridge.block, rows({ cells: [] }, headingRow("Lines")), changed),
    lines: { header: first - 1, last: first - 1 + seen.filter(({ outcome }) => outcome !== "unchanged").length },
    chart: bridge.chart(top + upper(top).rows.length),
  };
};

const bridgeTitle = "From the old total to the new";

/** The moves between the parts of a total show in their sum alone. */
const sumOfTotals = (total: ChangeTotal, totals: readonly ChangeTotal[]): ChangeTotal => ({
  ...total,
  movedIn: sum(totals.map(({ movedIn }) => movedIn)),
  movedOut: sum(totals.map(({ movedOut }) => movedOut)),
});

const groupNotes = (group: ComparedGroup): readonly string[] => {
  const { total, years } = group;
  const recut = recutOf(group);
  const only = (which: "old" | "new"): readonly string[] => {
    const own = years.filter((year) => year.in === which).map(({ printed }) => printed);
    return own.length === 0 ? [] : [`Only the ${which} version covers ${own.join(", ")}: not compared.`];
  };
  return [
    `Each year's figure: ${totalMeaning(group.presentation, years.filter((year) => year.in === "both").length)}.`,
    ...(recut === undefined ? [] : [recutWords(recut)]),
    ...(total.toBeConfirmed === 0 ? [] : [`Figures to be confirmed, in no total: ${total.toBeConfirmed}.`]),
    ...only("old"),
    ...only("new"),
  ];
};
