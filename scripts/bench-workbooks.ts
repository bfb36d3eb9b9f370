import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildXlsx } from "../test/support/build-xlsx";
import { manySheetsWorkbook } from "./many-sheets-workbook";
import { mtfsWorkbook } from "./mtfs-workbook";

/** Writes the workbooks to measure on: `node dist/bench-workbooks.js FOLDER 1000 1000x50` makes one of 1,000 budget lines and one of 1,000 sheets of 50. */
const [folder = "out", ...sizes] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const size of sizes) {
  const [first = 0, linesEach] = size.split("x").map(Number);
  const sheets =
    linesEach === undefined
      ? mtfsWorkbook({ budgetLines: first, savingsLines: 200, seed: 1 })
      : manySheetsWorkbook({ sheets: first, linesEach, seed: 1 });
  writeFileSync(path.join(folder, `mtfs-${size}.xlsx`), buildXlsx(sheets));
}
