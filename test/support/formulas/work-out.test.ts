import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cellKey, parsePosition, printPosition, printRef } from "../../../src/core/grid/address";
import { cellAt, type Grid } from "../../../src/core/grid/grid";
import { workOut } from "./work-out";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { drawGrid } from "../draw-grid";

/** A sheet of figures in A to C, texts in D, and one formula in F1, worked out. */
const result = (formula: string, more: readonly Grid[] = []): unknown => {
  const grid = drawGrid(
    `
    1    | 10 | 0.1   | Saving | | =${formula.replaceAll("|", "")} → old
    2    | 20 | 0.2   | saving
    3    |    | 'x    | Income
    '4   | 40 | -5    | #N/A
    `,
    { sheet: "S" },
  );
  const grids = [
    {
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula })),
      })),
    },
    ...more,
  ];
  const { moved, unsure } = workOut({
    grids,
    names: [{ name: "Costs", refersTo: { sheet: "S", range: { top: 1, left: 2, bottom: 2, right: 2 } } }],
  });
  return unsure.length > 0 ? "unsure" : moved[0]?.now;
};

describe("a formula is worked out as Excel does", () => {
  test.each<[string, unknown]>([
    ["SUM(A1:A4)", 6],
    ["SUM(A1:B2)", 33],
    ["SUM(C1:C2)", 0.3],
    ["SUM(A:A)", 6],
    ["SUM(1:2)", "unsure"],
    ["SUM($A$1,B$2,S!A3)", 24],
    ["SUM(Costs)", 30],
    ["sum(a1:a2)", 3],
    ["-A1+B1*2-(A2-A3)/2", 19.5],
    ["A1-B3", 1],
    ["B1*5%", 0.5],
    ["ROUND(C1*15,0)", 2],
    ["ROUND(-2.5,0)", -3],
    ["ABS(C4)", 5],
    ["MAX(A1:A4)", 3],
    ["MIN(B1:B4,C4)", -5],
    ["SUBTOTAL(9,A1:A3)", 6],
    ['SUMIF(D1:D3,"Saving",A1:A3)', 3],
    ['SUMIFS(B1:B4,D1:D4,"saving",A1:A4,2)', "unsure"],
    ['SUMIFS(B1:B3,D1:D3,"saving",A1:A3,2)', 20],
    ['SUMPRODUCT((D1:D3="Saving")*A1:B3)', 33],
    ["SUMPRODUCT(A1:A2,B1:B2)", 50],
    ['IF(A1>A2,"more","less")', "less"],
    ["IF(A1,B1,B2)", 10],
    ["IFERROR(D4,7)", 7],
    ["SUM(D1:D4)", { error: "#N/A" }],
    ["A1/B3", { error: "#DIV/0!" }],
    ["A1=1", true],
  ])("%s is %j", (formula, expected) => {
    expect(result(formula)).toEqual(expected);
  });

  test.each([
    "VLOOKUP(A1,A1:B4,2,FALSE)",
    "A1+D1",
    "A1&B1",
    "SUM(A1:A2",
    "Elsewhere!A1+1",
    "[1]Other!A1+A2",
    "Unknown+1",
    "SUM(Jan:Mar!A1)",
    'INDIRECT("A1")',
    "A1#",
    "{1,2}",
    'SUMIF(A1:A4,">2")',
    "F1+1",
  ])("%s is left as it is stored", (formula) => {
    expect(result(formula)).toBe("unsure");
  });
});

describe("after a change", () => {
  const grid = drawGrid(
    `
    1 | =A1*2 → 2 | =B1+B2 → 6 | =VLOOKUP(A1,A1:B2,2,0) → 2
    2 | =A2*2 → 4 | =C1+1 → 7  | =A2 → 99
    `,
    { sheet: "S" },
  );
  const after = (address: string) => {
    const at = { sheet: "S", row: 0, column: 0, ...parsePosition(address) };
    const raised = {
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.row === at.row && cell.column === at.column ? { ...cell, value: 10 } : cell,
        ),
      })),
    };
    return workOut({ grids: [raised], names: [] }, [at]);
  };

  test("what follows from it moves, step by step, and nothing else", () => {
    const { moved, unsure, grids } = after("A1");
    expect(moved.map(({ at, stored, now }) => [printPosition(at), stored, now])).toEqual([
      ["B1", 2, 20],
      ["C1", 6, 24],
      ["C2", 7, 25],
    ]);
    expect(unsure.map((at) => printPosition(at))).toEqual(["D1"]);
    expect(grids[0] && cellAt(grids[0], 2, 4)?.value).toBe(99);
  });

  test("what may follow from it and is not worked out here is named", () => {
    const { moved, unsure } = after("A2");
    expect(moved.map(({ at }) => printPosition(at))).toEqual(["C1", "B2", "C2", "D2"]);
    expect(unsure.map((at) => printPosition(at))).toEqual(["D1"]);
  });
});

test("columns of an Excel table are its rows between header and totals", () => {
  const table = drawGrid(
    "Line | 2026/27 | Total\nA | 5 | =[@2026/27]+1 → 0\nB | 7 | =SUM(T[@[2026/27]]) → 0\nAll | =SUM(T[2026/27]) → 0 | =SUM(T[]) → 0",
    {
      sheet: "S",
    },
  );
  const listObject = {
    name: "T",
    range: { top: 1, left: 1, bottom: 4, right: 3 },
    headerRows: 1,
    totalsRows: 1,
    columns: ["Line", "2026/27", "Total"],
  };
  const { moved } = workOut({ grids: [{ ...table, listObjects: [listObject] }], names: [] });
  expect(moved.map(({ at, now }) => [printPosition(at), now])).toEqual([
    ["C2", 6],
    ["C3", 7],
    ["B4", 12],
    ["C4", 25],
  ]);
});

const workbooks = path.resolve("../shared/corpus/workbooks");
const files = [
  ...["assets/samples", ...(existsSync(workbooks) ? [workbooks] : [])].flatMap((folder) =>
    readdirSync(folder).map((file) => path.join(folder, file)),
  ),
].filter((file) => file.endsWith(".xlsx"));
if (!existsSync(workbooks)) console.info("The corpus of workbooks is not beside the project: its files are skipped.");

test.each(files.map((file) => [path.basename(file), file]))(
  "%s holds the values that are worked out here",
  async (_, file) => {
    const { sheets, names } = await openXlsx(readFileSync(file)).read();
    const { moved, unsure } = workOut({ grids: sheets, names });
    const doubtful = new Set(unsure.map(cellKey));
    expect(moved.filter(({ at }) => !doubtful.has(cellKey(at))).map(({ at }) => printRef(at))).toEqual([]);
  },
);
