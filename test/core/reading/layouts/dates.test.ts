import type { Cell } from "../../../../src/core/grid/cell";
import type { Grid } from "../../../../src/core/grid/grid";
import type { Table } from "../../../../src/core/model/reading";
import { readBudget } from "../../../../src/core/reading/read-budget";
import { drawGrid } from "../../../support/draw-grid";

/** Serial numbers as dates, which a drawing cannot show: 45748 is 1 April 2025. */
const withDates = (drawn: string, numberFormat = "dd/mm/yyyy"): Grid => {
  const grid = drawGrid(drawn, { typed: true });
  const dated = (cell: Cell): Cell =>
    typeof cell.value === "number" && cell.value > 40_000 && cell.value < 47_000
      ? { ...cell, look: { ...cell.look, numberFormat } }
      : cell;
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(dated) })) };
};

const tablesOf = (grid: Grid): readonly Table[] =>
  readBudget([grid], { answers: new Map(), dates1904: false }).sheets.flatMap(({ tables }) => tables);

test("a ledger is one table of one amount column; dates, accounts and cost centres are words beside the lines", () => {
  const grid = withDates(`
    Date  | Account | Cost centre | Description | Amount £
    45748 | 400012  | 1001        | Paper       | 10.50
    45749 | 400012  | 1001        | Ink         | 20.25
    45750 | 410000  | 1002        | Hall hire   | 30.75
    45751 | 410000  | 1002        | Tables      | 61.50`);
  const { reading, tables } = {
    reading: readBudget([grid], { answers: new Map(), dates1904: false }),
    tables: tablesOf(grid),
  };
  expect(tables).toHaveLength(1);
  const [table] = tables;
  expect(table?.columns.map(({ header, meaning }) => [header, meaning.kind])).toEqual([["Amount £", "amount"]]);
  expect(table?.wordColumns.map(({ header }) => header)).toEqual(["Date", "Cost centre"]);
  expect(table?.rows[0]).toMatchObject({ name: "Paper", reference: "400012", words: ["01/04/2025", "1001"] });
  expect(reading.tieOuts).toEqual([]);
});

test("year labels that became dates are years, over the figures", () => {
  // Typed as 11/12 and 12/13 in 2025: 11 December 2025; 12/13 stays text, for there is no thirteenth month.
  const [table] = tablesOf(
    withDates(`
      £000 | '10/11 | 46002 | '12/13
      Pay  | 10     | 20    | 30
      Fuel | 1      | 2     | 3`),
  );
  expect(table?.columns.map(({ meaning }) => (meaning.kind === "year" ? meaning.year.start : meaning.kind))).toEqual([
    2010, 2011, 2012,
  ]);
});

test("months over figures are headings, not a row of figures", () => {
  const [table, ...others] = tablesOf(
    withDates(
      `
      Spend £ | 45748 | 45778 | 45809 | Total
      Pay     | 10    | 20    | 30    | 60
      Fuel    | 1     | 2     | 3     | 6`,
      "mmm-yy",
    ),
  );
  expect(others).toEqual([]);
  expect(table?.rows.map(({ name }) => name)).toEqual(["Pay", "Fuel"]);
  expect(table?.columns.map(({ header, meaning }) => [header, meaning.kind])).toEqual([
    ["01/04/2025", "amount"],
    ["01/05/2025", "amount"],
    ["01/06/2025", "amount"],
    ["Total", "total"],
  ]);
});

test("a start date beside a part-year saving is shown as a date", () => {
  const [table] = tablesOf(
    withDates(`
      Amendment | Start | Budget-year saving £m | Full year impact £m
      Strategy  | 45839 | 0.080                 | 0.107
      Facility  | 45839 | 0.066                 | 0.088`),
  );
  expect(table?.wordColumns).toMatchObject([{ header: "Start" }]);
  expect(table?.rows.map(({ words }) => words)).toEqual([["01/07/2025"], ["01/07/2025"]]);
});
