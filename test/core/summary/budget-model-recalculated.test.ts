import fc from "fast-check";
import { printRef } from "../../../src/core/grid/address";
import { isCellError } from "../../../src/core/grid/cell";
import { ownSheets } from "../../../src/core/model/own-sheets";
import type { Workbook } from "../../../src/core/tasks/workbook";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { budgetByHand } from "../../support/budget-by-hand";
import { planByHand } from "../../support/budget-model-sheet";
import { buildXlsx } from "../../support/build-xlsx";
import { drawnBudget } from "../../support/drawn-budget";
import { libreOfficeIsInstalled, recalculated } from "../../support/recalculate";

const seed = 20261123;
const testWithLibreOffice = libreOfficeIsInstalled ? test : test.skip;
const skipped = libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)";

testWithLibreOffice.each(
  fc.sample(drawnBudget, { numRuns: 6, seed }).map((budget, index) => ({ ...budget, number: index + 1 })),
)(
  `budget model $number drawn at random (seed ${seed}): LibreOffice works out every figure to the same penny${skipped}`,
  async ({ base, registers }) => {
    const tables = [base, ...registers];
    const host = openXlsx(buildXlsx(budgetByHand(tables).grids.map((grid) => ({ grid }))));
    await host.apply(planByHand(tables));
    const file = host.bytes();
    const ours = modelFormulas(await openXlsx(file).read());
    const theirs = modelFormulas(await recalculated(file));
    expect([...ours].filter(([cell, value]) => !isSame(value, theirs.get(cell)))).toEqual([]);
  },
);

/** The values of the formulas on our own sheets, by cell. */
const modelFormulas = ({ sheets, names }: Workbook): ReadonlyMap<string, string | number | boolean> => {
  const ours = ownSheets(names);
  return new Map(
    sheets
      .filter(({ sheet }) => ours.has(sheet))
      .flatMap(({ sheet, rows }) => rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, sheet }))))
      .filter(({ formula }) => formula !== undefined)
      .map(({ sheet, row, column, value }) => [
        printRef({ sheet, row, column }),
        isCellError(value) ? value.error : value,
      ]),
  );
};

const isSame = (ours: string | number | boolean, theirs: string | number | boolean | undefined): boolean =>
  typeof ours === "number" && typeof theirs === "number" ? Math.abs(ours - theirs) < 0.005 : ours === theirs;
