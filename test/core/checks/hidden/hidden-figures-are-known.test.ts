import { hiddenFiguresAreKnown } from "../../../../src/core/checks/hidden/hidden-figures-are-known";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { found } from "../../../support/check-drawn";
import { drawGrid } from "../../../support/draw-grid";

const savings = `
  Savings £000 | 2025/26 | 2026/27 | Note
  Libraries    | -10     | -20     | a
  Old vans     | -5      | -7.5    | b
  Parks        | -1      | -2      | c
  Total        | -16     | -29.5   |`;

const run = (drawing: Parameters<typeof found>[2], drawn = savings) =>
  found("hidden-figures-are-known", drawn, drawing);

test.each([
  ["nothing hidden", {}, savings],
  ["a hidden column of notes", { hiddenColumns: [4] }, savings],
  ["a hidden total", { hiddenRows: [5] }, savings],
  [
    "a hidden heading and a hidden remark",
    { hiddenRows: [2, 5] },
    `£000 | 2025/26\nSavings\nLibraries | -10\nParks | -5\nNB agreed`,
  ],
])("accepts %s", (_, drawing, drawn) => {
  expect(run(drawing, drawn)).toEqual([]);
});

test.each([false, true])("rejects a hidden line, which is in the total (typed: %s)", (typed) => {
  expect(run({ hiddenRows: [3], typed })).toEqual([
    'info H01 Sheet1!B3 1 hidden row of Sheet1!A1:D5 is read like any other: "Old vans", together -5 (£000) under "2025/26" and -7.5 (£000) under "2026/27".',
  ]);
});

test("rejects hidden lines once, with what they come to", () => {
  expect(run({ hiddenRows: [2, 3] })).toEqual([
    'info H01 Sheet1!B2 2 hidden rows of Sheet1!A1:D5 are read like any other: "Libraries" and "Old vans", together -15 (£000) under "2025/26" and -27.5 (£000) under "2026/27".',
  ]);
});

test("rejects a hidden column of figures", () => {
  expect(run({ hiddenColumns: [3] })).toEqual([
    'info H01 Sheet1!C2 Column C ("2026/27") of Sheet1 is hidden and read like any other: its lines come to -29.5 (£000).',
  ]);
});

test("rejects a hidden column once, with each table it runs through, but for those of noughts", () => {
  const tables = ["1", "2", "0"].map(
    (size) => `Savings £000 | 2025/26 | 2026/27\nLibraries | -1 | -${size}\nParks | -2 | 0`,
  );
  expect(run({ hiddenColumns: [3] }, tables.join("\n\n\n"))).toEqual([
    'info H01 Sheet1!C2 Column C ("2026/27") of Sheet1 is hidden and read like any other: its lines come to -1 (£000) in A1:C3 and -2 (£000) in A6:C8.',
  ]);
});

test("rejects a hidden sheet with figures, and no hidden sheet without", () => {
  const sheets = [
    { ...drawGrid(savings, { sheet: "Old workings" }), hidden: true },
    { ...drawGrid("Lists\nYes\nNo", { sheet: "Lists" }), hidden: true },
  ];
  const { findings } = checkWorkbook({ sheets, names: [], dates1904: false }, new Map());
  expect(findings.filter(({ check }) => check === hiddenFiguresAreKnown.name).map(({ message }) => message)).toEqual([
    "Sheet 'Old workings' is hidden and holds figures that were read: A1:D5.",
  ]);
});
