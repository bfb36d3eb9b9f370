import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildXlsx } from "../test/support/build-xlsx";
import { mtfsWorkbook } from "./mtfs-workbook";

/** Writes the workbooks to measure on: `node dist/bench-workbooks.js FOLDER 1000 10000` makes one a number of budget lines. */
const [folder = "out", ...sizes] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const budgetLines of sizes.map(Number)) {
  const sheets = mtfsWorkbook({ budgetLines, savingsLines: 200, seed: 1 });
  writeFileSync(path.join(folder, `mtfs-${budgetLines}.xlsx`), buildXlsx(sheets));
}
