import { openXlsx } from "../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../test/support/build-xlsx";
import { drawBook } from "../test/support/models/draw-book";
import { budgetByHand } from "../test/support/models/budget-by-hand";
import { proveModel } from "../test/support/models/model-differences";
import { ownFormulas, unlikeFormulas } from "../test/support/own-formulas";
import { libreOfficeIsInstalled, recalculatedAll } from "../test/support/recalculate";

/**
 * Budget models drawn at random, each the same for the same seed, held against the same model worked out in whole pence, and some of them
 * against what LibreOffice works out from the sheets as written: `npm run prove [-- COUNT [RECALCULATED [FIRST SEED]]]`. Ends with 1 where
 * any figure differs.
 */
const [count = 10_000, recalculate = 200, first = 1] = process.argv.slice(2).map(Number);
if (![count, recalculate, first].every((given) => Number.isInteger(given) && given >= 0)) {
  console.error("Give whole numbers: how many models, how many of them for LibreOffice, and the first seed.");
  process.exit(2);
}

void prove().then((isProved) => {
  process.exitCode = isProved ? 0 : 1;
});

async function prove(): Promise<boolean> {
  const started = Date.now();
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  const wrong = new Map<number, readonly string[]>();
  const written: number[] = [];
  for (const [index, seed] of seeds.entries()) {
    const { isWritten, differences } = tryProving(seed);
    if (isWritten) written.push(seed);
    if (differences.length > 0) wrong.set(seed, differences);
    if (index % 1000 === 999) console.error(`${index + 1} of ${count}: ${secondsSince(started)}`);
  }
  console.log(
    `in whole pence: ${count - wrong.size} of ${count} models agree in every figure (seeds ${first} to ${first + count - 1}; ${written.length} have a base budget, funding or target and lines to apply): ${secondsSince(started)}`,
  );
  const isRecalculatedRight = recalculate === 0 || (await proveByLibreOffice(written.slice(0, recalculate), wrong));
  for (const [seed, differences] of [...wrong].slice(0, 20))
    console.log(`seed ${seed}:\n  ${differences.slice(0, 10).join("\n  ")}`);
  return wrong.size === 0 && isRecalculatedRight;
}

function tryProving(seed: number): { readonly isWritten: boolean; readonly differences: readonly string[] } {
  try {
    return proveModel(drawBook(seed));
  } catch (error) {
    return { isWritten: false, differences: [`could not be planned: ${String(error)}`] };
  }
}

async function proveByLibreOffice(seeds: readonly number[], wrong: Map<number, readonly string[]>): Promise<boolean> {
  if (!libreOfficeIsInstalled) {
    console.log("recalculated: none, for LibreOffice is not installed");
    return false;
  }
  const started = Date.now();
  let [right, figures] = [0, 0];
  for (let from = 0; from < seeds.length; from += 20) {
    const batch = seeds.slice(from, from + 20);
    const files = await Promise.all(batch.map(writtenBook));
    const theirs = await recalculatedAll(files);
    for (const [index, file] of files.entries()) {
      const ours = ownFormulas(await openXlsx(file).read());
      const recalculated = theirs[index];
      const found = recalculated === undefined ? new Map<string, never>() : ownFormulas(recalculated);
      const differences = unlikeFormulas(ours, found);
      figures += ours.size;
      if (differences.length === 0) right += 1;
      else wrong.set(batch[index] ?? 0, [...(wrong.get(batch[index] ?? 0) ?? []), ...differences]);
    }
  }
  console.log(
    `recalculated by LibreOffice: ${right} of ${seeds.length} workbooks agree in all of their ${figures} formulas (seeds ${seeds[0] ?? 0} to ${seeds.at(-1) ?? 0}): ${secondsSince(started)}`,
  );
  return right === seeds.length;
}

async function writtenBook(seed: number): Promise<Uint8Array> {
  const { tables } = drawBook(seed);
  const host = openXlsx(buildXlsx(budgetByHand(tables).grids.map((grid) => ({ grid }))));
  await host.apply(proveModel(drawBook(seed)).plan);
  return host.bytes();
}

function secondsSince(started: number): string {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}
