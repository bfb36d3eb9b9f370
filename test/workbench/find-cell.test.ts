import { drawGrid } from "../support/draw-grid";
import { buildXlsx } from "../support/build-xlsx";
import { cellsNamed } from "../../src/workbench/sheet/cells-named";
import { readSheets } from "../../src/workbench/sheet/read-sheets";

const register = `
  Ref | Saving          | 2025/26
  S1  | Close an office | 1,253
  S2  | Share a team    | 40
      | Office rents    | 1,253
`;
const notes = `
  Note
  The office at Mill Lane closes in May
`;

const sheets = readSheets();
beforeAll(() => {
  const grids = [drawGrid(register, { sheet: "Register", typed: true }), drawGrid(notes, { sheet: "Notes" })];
  sheets.open(buildXlsx(grids.map((grid) => ({ grid }))), 7);
});

const found = (words: string, from: readonly [sheet: string, row: number, column: number], step: 1 | -1 = 1) => {
  const [sheet, row, column] = from;
  const cell = sheets.find(words, { sheet, row, column }, step);
  return cell && `${cell.sheet} ${cell.row} ${cell.column}`;
};

test.each([
  ["the next on the sheet", "OFFICE", ["Register", 1, 1], 1, "Register 2 2"],
  ["the one after it, not itself", "office", ["Register", 2, 2], 1, "Register 4 2"],
  ["on the sheet after", "office", ["Register", 4, 2], 1, "Notes 2 1"],
  ["from the last sheet on the first again", "office", ["Notes", 2, 1], 1, "Register 2 2"],
  ["back", "office", ["Register", 4, 2], -1, "Register 2 2"],
  ["back round to the last sheet", "office", ["Register", 2, 2], -1, "Notes 2 1"],
  ["an amount without its comma", "1253", ["Register", 1, 1], 1, "Register 2 3"],
  ["an amount as it is shown, along the row before down", "1,253", ["Register", 2, 3], 1, "Register 4 3"],
  ["the only one, which it began on", "Mill Lane", ["Notes", 2, 1], 1, "Notes 2 1"],
] as const)("%s", (_, words, from, step, cell) => expect(found(words, from, step)).toBe(cell));

test.each(["library", " ", "2530"])("%j is found nowhere", (words) =>
  expect(found(words, ["Register", 1, 1])).toBeUndefined(),
);

test.each([
  ["c13", "Register", { top: 13, left: 3, bottom: 13, right: 3 }],
  [" $B$2:D4 ", "Register", { top: 2, left: 2, bottom: 4, right: 4 }],
  ["notes!a1", "Notes", { top: 1, left: 1, bottom: 1, right: 1 }],
])("%j names cells", (words, sheet, range) =>
  expect(cellsNamed(words, ["Register", "Notes"], "Register")).toEqual({ sheet, range }),
);

test.each(["office", "Targets!A1", "A0", "XFE1", ""])("%j names no cell", (words) =>
  expect(cellsNamed(words, ["Register", "Notes"], "Register")).toBeUndefined(),
);
