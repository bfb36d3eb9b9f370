import { highest } from "../../grid/extremes";
import type { CellRef } from "../../grid/address";
import type { Cell } from "../../grid/cell";
import type { Line } from "../../model/line";
import { readNumberStyle } from "../../model/number-style";
import type { VersionComparison } from "../../model/versions/compare-versions";
import type { LineChange } from "../../model/versions/line-change";
import { type BlockAt, stack, whole } from "../block";
import { textCell } from "../cells";
import type { ExistingSheets } from "../existing-sheets";
import { subtitleHeight, titleHeight } from "../row-heights";
import { areaName, type SheetPlan, type WorkbookPlan } from "../sheet-plan";
import { measureWords, tableWords, uncomparedWords } from "./change-words";
import { changesGroup } from "./changes-group";
import { layOutChanges } from "./changes-layout";

interface ChangesSource {
  /** What the two files are called. */
  readonly names: { readonly old: string; readonly now: string };
  /** The lines of the new version, and a cell of it. */
  readonly lines: readonly Line[];
  readonly cellAt: (at: CellRef) => Cell | undefined;
  readonly existing: ExistingSheets;
}

/**
 * The sheet of changes for the new version: totals by year and by theme with what their changes are made of, a bridge from the old total to the
 * new, and every line with its old figures as recorded constants and its new ones live.
 */
export const planChanges = (comparison: VersionComparison, source: ChangesSource): WorkbookPlan => {
  const { groups, measure } = comparison;
  const own = { marker: changesMarker, name: tabName(source.existing) };
  const printed = readNumberStyle(source.lines, source.cellAt);
  const style = measure.unit === undefined ? printed : { ...printed, unit: measure.unit };
  let block = head(comparison, source);
  let chart: SheetPlan["chart"];
  let widths: readonly number[] = [];
  let lines: ReturnType<typeof changesGroup>["lines"];
  let right = totalColumns;
  groups.forEach((group, index) => {
    const layout = layOutChanges(group, style, comparison.likely);
    const top = block(1).rows.length + 1;
    const tablePrefix = `${changesMarker}${index === 0 ? "" : `_${index + 1}`}`;
    const { cellAt } = source;
    const drawn = changesGroup(group, { layout, top, sheet: own.name, tablePrefix, comparison, cellAt });
    chart ??= drawn.chart;
    lines = drawn.lines;
    right = Math.max(right, layout.printed);
    widths = widths.map((width, column) => Math.max(width, layout.widths[column] ?? 0));
    widths = [...widths, ...layout.widths.slice(widths.length)];
    block = stack(block, drawn.block);
  });
  const done = block(1);
  const width = highest(done.rows.map(({ cells }) => cells.length));
  return {
    sheets: [
      {
        ...own,
        widths,
        ...whole(done),
        names: [{ name: areaName(own.marker), range: { top: 1, left: 1, bottom: done.rows.length, right: width } }],
        ...(chart === undefined ? {} : { chart }),
        page: {
          orientation: "landscape",
          area: { top: 1, left: 1, bottom: lines?.last ?? done.rows.length, right },
          ...(lines === undefined || groups.length > 1 ? {} : { titleRows: { from: lines.header, to: lines.header } }),
          header: "&LChanges",
          footer: `&L${marginText(source.names.old)} to ${marginText(source.names.now)}&RPage &P of &N`,
        },
      },
    ],
  };
};

/** As far right as the totals go. */
const totalColumns = 10;

const changesMarker = "Crosscast_changes";

const tabName = ({ others, own }: ExistingSheets): string => {
  const present = own.get(changesMarker)?.sheet;
  const taken = new Set([...others, ...[...own.values()].map(({ sheet }) => sheet)].map((name) => name.toLowerCase()));
  const free = ["Changes", "Changes (Crosscast)"].find((name) => !taken.has(name.toLowerCase()));
  return present ?? free ?? `Changes (Crosscast ${taken.size})`;
};

/** An ampersand starts a code in a footer. */
const marginText = (text: string): string => text.replaceAll("&", "&&").slice(0, 60);

const head =
  ({ changes, uncompared, tables, measure, likely }: VersionComparison, { names }: ChangesSource): BlockAt =>
  () => {
    const count = (outcome: LineChange["outcome"]): number =>
      changes.filter((change) => change.outcome === outcome).length;
    const unit = measure.unit === undefined ? "Amounts as printed, no unit stated" : `Amounts in ${measure.unit}`;
    const renames = likely.length === 0 ? "" : ` Likely renames to be confirmed: ${likely.length}.`;
    const printedNote = count("unchanged") === 0 ? "" : " (below the others, not printed)";
    const notes = [
      `When compared: ${count("new")} new, ${count("gone")} gone, ${count("changed")} changed, ${count("unchanged")} unchanged${printedNote}.${renames}`,
      `Old figures are constants recorded from ${names.old}, in the unit and sign of this sheet. New figures are live and lead to the cells of this workbook.`,
      `${unit}. ${measureWords(measure).rule}`,
      ...tables.flatMap(tableWords),
      ...uncomparedWords(uncompared),
    ];
    return {
      rows: [
        { height: titleHeight, cells: [textCell("title", "Changes")] },
        { height: subtitleHeight, cells: [textCell("subtitle", `What changed from ${names.old} to ${names.now}`)] },
        ...notes.map((text) => ({ cells: [textCell("note", text)] })),
      ],
    };
  };
