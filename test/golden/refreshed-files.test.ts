import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { openPackage } from "../../src/hosts/xlsx/package";
import { buildXlsx } from "../support/build-xlsx";
import { gridFromTsv } from "../support/draw-grid";
import { ownFormulas, unlikeFormulas } from "../support/own-formulas";
import { printedCases } from "../support/printed-relations";
import { libreOfficeIsInstalled, recalculated } from "../support/recalculate";
import { refreshed } from "../support/refreshed";
import { schemaErrors } from "../support/validate-xlsx";

const filesIn = (folder: string): readonly (readonly [string, Uint8Array])[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".xlsx"))
        .map((file) => [file, new Uint8Array(readFileSync(path.join(folder, file)))])
    : [];

const samples = filesIn("assets/samples");
const cases = printedCases().flatMap(({ name, tsv }): [string, Uint8Array][] => [
  [`${name} as text`, buildXlsx([{ grid: gridFromTsv(tsv) }])],
  [`${name} as numbers`, buildXlsx([{ grid: gridFromTsv(tsv, { typed: true }) }])],
]);
const corpus = filesIn("../shared/corpus/workbooks");
if (corpus.length === 0)
  console.info("The corpus of workbooks is not beside the project: the tests that run on it are skipped.");
const everything = [...samples, ...cases, ...corpus];

/** Names of parts a refresh changes; every other part of the file keeps its bytes. */
const mayChange = /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/i;

test.each(everything)(
  "%s: every part that is not ours keeps its bytes, and a second refresh changes nothing",
  async (_, bytes) => {
    const once = await refreshed(bytes);
    const after = new Map(
      openPackage(once).entries.map(({ name, entry }) => [name, Buffer.from(entry).toString("base64")]),
    );
    for (const { name, entry } of openPackage(bytes).entries) {
      if (!mayChange.test(name)) expect([name, after.get(name)]).toEqual([name, Buffer.from(entry).toString("base64")]);
    }
    expect(Buffer.compare(await refreshed(once, { today: "2027-01-31", fileName: "another.xlsx" }), once)).toBe(0);
  },
);

test.each(everything)("%s: Microsoft's validator finds nothing that was not there before", async (_, bytes) => {
  const before = new Set(await schemaErrors(bytes));
  const after = await schemaErrors(await refreshed(bytes));
  expect(after.filter((error) => !before.has(error))).toEqual([]);
});

const testWithLibreOffice = libreOfficeIsInstalled ? test : test.skip;
const skipped = libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)";

testWithLibreOffice.each(everything)(
  `%s: LibreOffice works out our every figure to the same penny${skipped}`,
  async (_, bytes) => {
    const file = await refreshed(bytes);
    const ours = ownFormulas(await openXlsx(file).read());
    const theirs = ownFormulas(await recalculated(file));
    expect([...theirs.keys()]).toEqual([...ours.keys()]);
    expect(unlikeFormulas(ours, theirs)).toEqual([]);
    expect([...theirs].filter(([, value]) => typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value))).toEqual([]);
  },
);
