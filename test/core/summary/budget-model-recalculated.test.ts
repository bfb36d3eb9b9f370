import fc from "fast-check";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { budgetByHand } from "../../support/budget-by-hand";
import { planByHand } from "../../support/budget-model-sheet";
import { buildXlsx } from "../../support/build-xlsx";
import { drawnBudget } from "../../support/drawn-budget";
import { isSame, ownFormulas } from "../../support/own-formulas";
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
    const ours = ownFormulas(await openXlsx(file).read());
    const theirs = ownFormulas(await recalculated(file));
    expect([...ours].filter(([cell, value]) => !isSame(value, theirs.get(cell)))).toEqual([]);
  },
);
