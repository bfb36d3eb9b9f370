import type { SheetEdit } from "../../../src/core/grid/cell-change";
import type { Grid } from "../../../src/core/grid/grid";
import { Decimal } from "../../../src/core/money/decimal";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../support/build-xlsx";
import { drawGrid } from "../../support/draw-grid";
import { editParts, partOf } from "../../support/edit-parts";
import { examplePlan } from "../../support/example-plan";
import { schemaErrors } from "../../support/validate-xlsx";

const number = (value: string) => ({ kind: "number", value: new Decimal(value) }) as const;

/** A workbook with an Excel table on its sheet of lines. */
const withTable = async (): Promise<Uint8Array> => {
  const host = openXlsx(buildXlsx([{ grid: drawGrid("Savings | £000\nLibraries | -12") }]));
  await host.apply(examplePlan());
  return host.bytes();
};

const lines = (sheets: readonly Grid[]): Grid => {
  const found = sheets.find(({ listObjects }) => listObjects !== undefined);
  if (found === undefined) throw new Error("No sheet has an Excel table.");
  return found;
};

describe("an Excel table", () => {
  const grown = async (bytes: Uint8Array): Promise<SheetEdit> => {
    const { sheet, listObjects = [] } = lines((await openXlsx(bytes).read()).sheets);
    const [table] = listObjects;
    if (table === undefined) throw new Error("There is no Excel table.");
    const { name, range } = table;
    const row = range.bottom + 1;
    return {
      cells: [{ at: { sheet, row, column: range.right + 9 }, after: { kind: "text", text: "SAV99" } }],
      grown: [{ sheet, name, from: range, to: { ...range, bottom: row } }],
    };
  };

  test("is read with its columns", async () => {
    const { listObjects } = lines((await openXlsx(await withTable()).read()).sheets);
    expect(listObjects).toMatchObject([{ name: "Crosscast_example_table", headerRows: 1, totalsRows: 0 }]);
    expect(listObjects?.[0]?.columns).toHaveLength(
      (listObjects?.[0]?.range.right ?? 0) - (listObjects?.[0]?.range.left ?? 0) + 1,
    );
  });

  test("grows with its filter, and stays valid", async () => {
    const bytes = await withTable();
    const host = openXlsx(bytes);
    const edit = await grown(bytes);
    await host.edit(edit);
    const { listObjects } = lines((await host.read()).sheets);
    expect(listObjects?.[0]?.range).toEqual(edit.grown?.[0]?.to);
    const part = partOf(host.bytes(), "xl/tables/table1.xml");
    const refs = [...part.matchAll(/ref="([^"]+)"/g)].map(([, ref]) => ref);
    expect(new Set(refs).size).toBe(1);
    expect(await schemaErrors(host.bytes())).toEqual([]);
  });

  test("that has changed meanwhile stops the whole edit", async () => {
    const bytes = await withTable();
    const edit = await grown(bytes);
    const renamed = editParts(bytes, {
      "xl/tables/table1.xml": (text) => text.replaceAll("Crosscast_example_table", "Other"),
    });
    await expect(openXlsx(renamed).edit(edit)).rejects.toThrow(
      "The Excel table Crosscast_example_table is no longer there",
    );
    const host = openXlsx(bytes);
    await host.edit(edit);
    await expect(host.edit({ ...edit, cells: [] })).rejects.toThrow("no longer spans");
  });
});

test("a protected sheet is refused and its protection never lifted", async () => {
  const bytes = editParts(buildXlsx([{ grid: drawGrid("1 | 2", { sheet: "Form" }) }]), {
    "xl/worksheets/sheet1.xml": (text) => text.replace("</sheetData>", `</sheetData><sheetProtection sheet="1"/>`),
  });
  const edit = openXlsx(bytes).edit({
    cells: [{ at: { sheet: "Form", row: 1, column: 1 }, before: 1, after: number("3") }],
  });
  await expect(edit).rejects.toThrow(
    'The sheet "Form" is protected: lift its protection in Excel (Review, Unprotect Sheet)',
  );
});

test("rows that are blank and hidden are known", async () => {
  const bytes = editParts(buildXlsx([{ grid: drawGrid("1 | 2") }]), {
    "xl/worksheets/sheet1.xml": (text) => text.replace("</sheetData>", `<row r="5" hidden="1"/></sheetData>`),
  });
  const [grid] = (await openXlsx(bytes).read()).sheets;
  expect(grid?.hiddenBlankRows).toEqual(new Set([5]));
});

test("Excel is asked to work formulas out only where there are any", async () => {
  const edit: SheetEdit = { cells: [{ at: { sheet: "Sheet1", row: 1, column: 1 }, before: 1, after: number("3") }] };
  const [plain, summed] = ["1 | 2", "1 | =A1+1 → 2"].map((drawn) => openXlsx(buildXlsx([{ grid: drawGrid(drawn) }])));
  await plain?.edit(edit);
  await summed?.edit(edit);
  expect((await plain?.read())?.recalculatesOnOpen).toBeUndefined();
  expect((await summed?.read())?.recalculatesOnOpen).toBe(true);
});

test("an edit of nothing gives the very same bytes", async () => {
  const bytes = buildXlsx([{ grid: drawGrid("1 | =A1+1 → 2") }]);
  const host = openXlsx(bytes);
  await host.edit({ cells: [{ at: { sheet: "Sheet1", row: 9, column: 1 }, after: { kind: "blank" } }] });
  expect(host.bytes()).toBe(bytes);
});
