import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../support/build-xlsx";
import { budgetByHand } from "../../support/models/budget-by-hand";
import { drawBook } from "../../support/models/draw-book";
import { proveModel } from "../../support/models/model-differences";
import { ownFormulas, unlikeFormulas } from "../../support/own-formulas";
import { libreOfficeIsInstalled, recalculatedAll } from "../../support/recalculate";

const first = 20_261_123;
const testWithLibreOffice = libreOfficeIsInstalled ? test : test.skip;
const skipped = libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)";

testWithLibreOffice(
  `10 budget models drawn at random (seeds ${first} on): LibreOffice works out every figure to the same penny${skipped}`,
  async () => {
    const seeds = Array.from({ length: 40 }, (_, index) => first + index);
    const proved = seeds.map((seed) => ({ seed, ...proveModel(drawBook(seed)) })).filter(({ isWritten }) => isWritten);
    const books = await Promise.all(
      proved.slice(0, 10).map(async ({ seed, plan }) => {
        const { grids } = budgetByHand(drawBook(seed).tables);
        const host = openXlsx(buildXlsx(grids.map((grid) => ({ grid }))));
        await host.apply(plan);
        return { seed, file: host.bytes() };
      }),
    );
    expect(books).toHaveLength(10);
    const theirs = await recalculatedAll(books.map(({ file }) => file));
    for (const [index, { seed, file }] of books.entries()) {
      const recalculated = theirs[index];
      if (recalculated === undefined) throw new Error(`LibreOffice does not open the model of seed ${seed}.`);
      const ours = ownFormulas(await openXlsx(file).read());
      expect([seed, unlikeFormulas(ours, ownFormulas(recalculated))]).toEqual([seed, []]);
    }
  },
);
