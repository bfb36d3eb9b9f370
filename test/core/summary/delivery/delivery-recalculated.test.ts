import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../../support/build-xlsx";
import { gridFromTsv } from "../../../support/draw-grid";
import { ownFormulas } from "../../../support/own-formulas";
import { libreOfficeIsInstalled, recalculated } from "../../../support/recalculate";
import { refreshed } from "../../../support/refreshed";
import { schemaErrors } from "../../../support/validate-xlsx";

const tsv = (file: string): string => readFileSync(path.resolve("test/golden", file), "utf8");

const books = [false, true].map((typed): [string, Uint8Array] => [
  typed ? "numbers" : "text",
  buildXlsx([
    { grid: gridFromTsv(tsv("delivery-tracker/Register.tsv"), { typed, sheet: "Register" }) },
    { grid: gridFromTsv(tsv("delivery-tracker/Tracker.tsv"), { typed, sheet: "Tracker" }) },
    { grid: gridFromTsv(tsv("cases/brighton-monitoring.tsv"), { typed, sheet: "Monitoring" }) },
  ]),
]);

const testWithLibreOffice = libreOfficeIsInstalled ? test : test.skip;
const skipped = libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)";

testWithLibreOffice.each(books)(
  `delivery of figures held as %s: LibreOffice works out every figure and share as we do${skipped}`,
  async (_, bytes) => {
    const file = await refreshed(bytes);
    const ours = [...ownFormulas(await openXlsx(file).read())].filter(([cell]) => cell.startsWith("Delivery!"));
    const theirs = ownFormulas(await recalculated(file));
    expect(ours.length).toBeGreaterThan(50);
    const differing = ours.filter(([cell, value]) => {
      const other = theirs.get(cell);
      return typeof value === "number" && typeof other === "number" ? Math.abs(value - other) > 1e-9 : value !== other;
    });
    expect(differing).toEqual([]);
  },
);

test.each(books)(
  "delivery of figures held as %s: a second refresh gives the same bytes, and the file is valid",
  async (_, bytes) => {
    const once = await refreshed(bytes);
    expect(Buffer.compare(await refreshed(once, { today: "2027-01-31" }), once)).toBe(0);
    expect(await schemaErrors(once)).toEqual([]);
  },
);
