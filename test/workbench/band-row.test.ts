import type { TablePicture } from "../../src/hosts/xlsx/table-picture";
import { bandRow } from "../../src/workbench/sheet/band-row";
import type { RowView } from "../../src/workbench/sheet/sheet-reader";

const table: TablePicture = {
  range: { top: 2, left: 2, bottom: 6, right: 4 },
  headerRows: 1,
  totalsRows: 1,
  stripesRows: true,
  stripesColumns: false,
  stressesFirst: true,
  stressesLast: false,
  look: { header: { fill: "head" }, body: { bottom: "line" }, stripe: { fill: "stripe" }, totals: { fill: "total" } },
};

/** A row that holds "x" in these columns. */
const row = (number: number, ...columns: readonly number[]): RowView => ({
  row: number,
  style: 0,
  cells: columns.map((column) => ({ column, style: 0, text: "x", kind: "text" })),
});

const drawn = (view: RowView, more: Partial<TablePicture> = {}): readonly string[] =>
  bandRow(view, [{ ...table, ...more }]).cells.map(
    ({ column, text, band }) =>
      `${column}${text} ${band === undefined ? "-" : (band.fill ?? "plain")}${band?.bold ? " bold" : ""}`,
  );

test.each<[string, RowView, Partial<TablePicture>, readonly string[]]>([
  ["above the table", row(1, 2), {}, ["2x -"]],
  ["the header", row(2, 1, 2, 3, 4, 5), {}, ["1x -", "2x head", "3x head", "4x head", "5x -"]],
  ["the first of the body, a stripe", row(3, 2, 3, 4), {}, ["2x stripe bold", "3x stripe", "4x stripe"]],
  ["the second, with blanks the file leaves out", row(4, 3, 5), {}, ["2 plain bold", "3x plain", "4 plain", "5x -"]],
  ["the totals", row(6, 2, 3, 4), {}, ["2x total", "3x total", "4x total"]],
  ["no totals row", row(6, 2), { totalsRows: 0 }, ["2x plain bold", "3 plain", "4 plain"]],
  ["stripes down", row(4), { stripesRows: false, stripesColumns: true }, ["2 stripe bold", "3 plain", "4 stripe"]],
  ["below the table", row(7, 2), {}, ["2x -"]],
])("%s", (_, view, more, expected) => {
  expect(drawn(view, more)).toEqual(expected);
});

test("a table ends in the line its header begins with", () => {
  const look = { ...table.look, header: { top: "edge" } };
  const [first] = bandRow(row(6, 2), [{ ...table, totalsRows: 0, look }]).cells;
  expect(first?.band?.bottom).toBe("edge");
});
