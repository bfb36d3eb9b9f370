import type { BlockAt } from "./block";
import { textCell } from "./cells";
import { headingRow } from "./prose-rows";
import { headerHeight } from "./row-heights";
import type { PlanRow } from "./sheet-plan";

/** The widths of About, column A first. */
export const aboutWidths: readonly number[] = [28, 56, 30, 22, 32, 34, 20];

/** A heading and a table under it, after a gap; its first row of data is the fourth. */
export const aboutTable =
  (heading: string, name: string, headers: readonly string[], list: readonly PlanRow[]): BlockAt =>
  (top) => ({
    rows: [
      { cells: [] },
      headingRow(heading),
      { height: headerHeight(headers, aboutWidths), cells: headers.map((text) => textCell("column-header", text)) },
      ...list,
    ],
    tables: [{ name, range: { top: top + 2, left: 1, bottom: top + 2 + list.length, right: headers.length } }],
  });
