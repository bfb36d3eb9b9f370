import { readFileSync } from "node:fs";
import path from "node:path";
import { mtfsWorkbook } from "../../scripts/mtfs-workbook";
import { planYears } from "../../scripts/mtfs/plan-years";
import { savingsLinesOf } from "../../scripts/mtfs/savings-lines";
import { seededRandom } from "../../scripts/mtfs/seeded-random";
import { sampleFiles } from "../../scripts/sample-files";
import { printRef } from "../../src/core/grid/address";
import type { Workbook } from "../../src/core/tasks/workbook";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../support/build-xlsx";
import { drawGrid } from "../support/draw-grid";
import { libreOfficeIsInstalled, recalculated } from "../support/recalculate";
import { schemaErrors } from "../support/validate-xlsx";

const samples = [...sampleFiles()];
const testWithLibreOffice = libreOfficeIsInstalled ? test : test.skip;
const withLibreOffice = libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)";

test.each(samples)("making %s again gives the same bytes", (name, bytes) => {
  const kept = readFileSync(path.join(__dirname, "../../assets/samples", name));
  expect(Buffer.compare(kept, bytes)).toBe(0);
});

test.each(samples)("Microsoft's validator finds nothing wrong in %s", async (_, bytes) => {
  expect(await schemaErrors(bytes)).toEqual([]);
});

testWithLibreOffice(`LibreOffice works out every formula of the plan as it was saved${withLibreOffice}`, async () => {
  const bytes = sampleFiles().get("mtfs-2026-27.xlsx") ?? new Uint8Array();
  const saved = formulaValues(await openXlsx(bytes).read());
  expect(saved.size).toBe(90);
  expect(formulaValues(await recalculated(bytes))).toEqual(saved);
});

testWithLibreOffice(`LibreOffice does not trust a saved value that is wrong${withLibreOffice}`, async () => {
  const stale = buildXlsx([{ grid: drawGrid("1 | 2 | =A1+B1 → 4") }]);
  expect(formulaValues(await recalculated(stale))).toEqual(new Map([["Sheet1!C1", 3]]));
});

test.each([1, 2026, 77])("every one-off of the register is undone in the next year, seed %d", (seed) => {
  const oneOffs = savingsLinesOf(200, seededRandom(seed)).filter(({ recurrence }) => recurrence === "One-off");
  expect(oneOffs.length).toBeGreaterThan(10);
  for (const { amounts } of oneOffs) {
    const start = amounts.findIndex((amount) => amount !== 0);
    expect(amounts[start + 1]).toBe(-(amounts[start] ?? NaN));
    expect(amounts.filter((amount) => amount !== 0)).toHaveLength(2);
  }
});

test("savings and income of the register reduce the budget in the end, investment and pressures do not", () => {
  for (const { kind, recurrence, amounts } of savingsLinesOf(200, seededRandom(3))) {
    const effect = amounts.reduce((sum, amount) => sum + amount, 0);
    if (recurrence === "One-off") expect(effect).toBe(0);
    else expect(Math.sign(effect)).toBe(kind === "Saving" || kind === "Income" ? -1 : 1);
  }
});

test("every line of the register has a name and a reference of its own", () => {
  const lines = savingsLinesOf(2000, seededRandom(4));
  expect(new Set(lines.map(({ reference }) => reference)).size).toBe(2000);
  expect(new Set(lines.map(({ name }) => name)).size).toBe(2000);
});

test.each([
  [37, 10],
  [2000, 200],
  [5001, 450],
])("a plan of %d budget lines and %d savings lines has them all and its totals", (budgetLines, savingsLines) => {
  const [base, register, targets] = mtfsWorkbook({ budgetLines, savingsLines, seed: 9 });
  expect(base?.grid.rows).toHaveLength(budgetLines + headings + directorates + grandTotal);
  expect(register?.grid.rows).toHaveLength(savingsLines + headings + grandTotal);
  expect(targets?.grid.rows[2]?.cells.slice(1).map(({ value }) => value)).toEqual(planYears);
});

const headings = 3;
const directorates = 5;
const grandTotal = 1;

const formulaValues = ({ sheets }: Workbook): ReadonlyMap<string, unknown> =>
  new Map(
    sheets.flatMap(({ sheet, rows }) =>
      rows.flatMap(({ cells }) =>
        cells
          .filter(({ formula }) => formula !== undefined)
          .map((cell): [string, unknown] => [printRef({ sheet, ...cell }), cell.value]),
      ),
    ),
  );
