import { printPosition } from "../../../src/core/grid/address";
import { cellAt } from "../../../src/core/grid/grid";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { refreshOptions } from "../../support/refresh-options";
import { sampleBytes, samples } from "../../support/sample-plans";

describe.each(samples)("a refresh of %s", (sample) => {
  test("done twice gives the same bytes as done once", async () => {
    const first = openXlsx(sampleBytes(sample));
    await refreshWorkbook(first, refreshOptions());
    const second = openXlsx(first.bytes());
    const { changed } = await refreshWorkbook(
      second,
      refreshOptions({ today: "2027-02-01", fileName: "renamed.xlsx" }),
    );
    expect(changed).toBe(false);
    expect(Buffer.compare(second.bytes(), first.bytes())).toBe(0);
  });

  test("leaves every cell of the user's sheets as it was", async () => {
    const host = openXlsx(sampleBytes(sample));
    const before = await host.read();
    await refreshWorkbook(host, refreshOptions());
    const after = await host.read();
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  });

  test("links every line to the cell its first figure stands in", async () => {
    const host = openXlsx(sampleBytes(sample));
    await refreshWorkbook(host, refreshOptions());
    const { sheets } = await host.read();
    const lines = sheets.find(({ sheet }) => sheet === "Savings lines");
    const header = lines?.rows.find(({ row }) => row === 3)?.cells ?? [];
    const columnOf = (name: RegExp): number =>
      header.find(({ value }) => typeof value === "string" && name.test(value))?.column ?? 0;
    const [source, firstYear] = [columnOf(/^Source$/), columnOf(/^\d{2,4}\D\d{2,4}/)];
    const rows = lines?.rows.filter(({ row }) => row > 3) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      const link = lines && cellAt(lines, row, source)?.value;
      const formula = lines && cellAt(lines, row, firstYear)?.formula;
      expect([printPosition({ row, column: firstYear }), formula?.replace(/^-/, "")]).toEqual([
        printPosition({ row, column: firstYear }),
        link,
      ]);
    }
  });
});
