import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cellKey, type CellRef, contains, parseRange, printRef } from "../../../src/core/grid/address";
import type { Cell } from "../../../src/core/grid/cell";
import type { SheetEdit } from "../../../src/core/grid/cell-change";
import { editGrids, reasonNotToChange } from "../../../src/core/grid/edit-grids";
import { cellAt, type Grid } from "../../../src/core/grid/grid";
import { Decimal } from "../../../src/core/money/decimal";
import { type Workbook, WorkbookError } from "../../../src/core/tasks/workbook";
import { carryUp } from "../../../src/core/tasks/carry-up";
import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import { openXlsx, type XlsxHost } from "../../../src/hosts/xlsx/open-xlsx";
import { openPackage, type Part } from "../../../src/hosts/xlsx/package";
import { readWorkbookPart } from "../../../src/hosts/xlsx/read-workbook-part";
import { libreOfficeIsInstalled, recalculated } from "../../support/recalculate";
import { schemaErrors } from "../../support/validate-xlsx";

const samples = path.resolve("assets/samples");
const corpus = path.resolve("../shared/corpus");
if (!existsSync(corpus)) console.info("The corpus of workbooks is not beside the project: its files are skipped.");

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /\.xls[xm]$/.test(file))
        .map((file) => path.join(folder, file))
    : [];
const budgets = [...filesIn(samples), ...filesIn(path.join(corpus, "workbooks"))];
const others = ["poi", "hostile/edge"].flatMap((folder) => filesIn(path.join(corpus, folder)));
const named = (files: readonly string[]): readonly (readonly [string, string])[] =>
  files.map((file) => [path.basename(file), file]);

interface Opened {
  readonly host: XlsxHost;
  readonly workbook: Workbook;
}

/** The workbook opened and read; undefined when it is refused in words. */
const opened = async (file: string): Promise<Opened | undefined> => {
  try {
    const host = openXlsx(readFileSync(file));
    return { host, workbook: await host.read() };
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
};

const cellsWhere = (
  { sheets }: Workbook,
  holds: (cell: Cell, grid: Grid) => boolean,
): readonly (readonly [CellRef, Cell])[] =>
  sheets
    .filter(({ isProtected }) => isProtected !== true)
    .flatMap((grid) =>
      grid.rows.flatMap(({ cells }) =>
        cells
          .filter((cell) => {
            const at = { sheet: grid.sheet, row: cell.row, column: cell.column };
            return holds(cell, grid) && reasonNotToChange(grid, { at, before: cell.value }) === undefined;
          })
          .map((cell): [CellRef, Cell] => [{ sheet: grid.sheet, row: cell.row, column: cell.column }, cell]),
      ),
    );

/** The first number becomes another, the last text becomes one that looks like a formula, and a cell right of the first row is made. */
const editOf = (workbook: Workbook): SheetEdit => {
  const [number] = cellsWhere(workbook, ({ value }) => typeof value === "number" && Math.abs(value) < 1e9);
  const text = cellsWhere(workbook, ({ value }) => typeof value === "string").at(-1);
  const grid = workbook.sheets.find(({ rows, isProtected }) => rows.length > 0 && isProtected !== true);
  const row = grid?.rows[0];
  return {
    cells: [
      ...(number
        ? [{ at: number[0], before: number[1].value, after: { kind: "number", value: new Decimal("-123.5") } as const }]
        : []),
      ...(text ? [{ at: text[0], before: text[1].value, after: { kind: "text", text: "=1+1 & <b>" } as const }] : []),
      ...(grid && row && (row.cells.at(-1)?.column ?? 1) < 16_000
        ? [
            {
              at: { sheet: grid.sheet, row: row.row, column: (row.cells.at(-1)?.column ?? 1) + 200 },
              after: { kind: "number", value: new Decimal(7) } as const,
            },
          ]
        : []),
    ],
  };
};

/** What stands in the zip of an entry, but for the place where it stands. */
const raw = ({ name, entry, record }: Part): string =>
  [name, hex(entry), hex(record.subarray(0, 42)), hex(record.subarray(46))].join(" ");
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const rawParts = (bytes: Uint8Array, except: ReadonlySet<string>): readonly string[] =>
  openPackage(bytes)
    .entries.filter(({ name }) => !except.has(name))
    .map(raw);

const valuesOf = ({ sheets }: Workbook): ReadonlyMap<string, unknown> =>
  new Map(
    sheets.flatMap(({ sheet, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.map(({ row, column, value, formula, look }): [string, unknown] => [
          cellKey({ sheet, row, column }),
          { value, formula, look },
        ]),
      ),
    ),
  );

describe("editing cells of the workbooks at hand", () => {
  test.each(named([...budgets, ...others]))(
    "%s: the cells named change, and nothing else to the byte",
    async (_, file) => {
      const book = await opened(file);
      const edit = book && editOf(book.workbook);
      if (!book || !edit || edit.cells.length === 0) return;
      const before = book.host.bytes();
      await book.host.edit(edit);
      const after = book.host.bytes();

      const { part, sheets } = readWorkbookPart(openPackage(before));
      const touched = edit.cells.flatMap(({ at }) =>
        sheets.filter(({ name }) => name === at.sheet).map((sheet) => sheet.part.name),
      );
      const mayChange = new Set([part.name, ...touched]);
      expect(rawParts(after, mayChange)).toEqual(rawParts(before, mayChange));

      const read = await book.host.read();
      const expected = new Map(valuesOf({ ...book.workbook, sheets: editGrids(book.workbook.sheets, edit) }));
      const found = new Map(valuesOf(read));
      for (const { at } of edit.cells) {
        const grid = read.sheets.find(({ sheet }) => sheet === at.sheet);
        const value = grid && cellAt(grid, at.row, at.column)?.value;
        expect([printRef(at), typeof value]).toEqual([printRef(at), typeof value === "number" ? "number" : "string"]);
        for (const values of [expected, found]) values.delete(cellKey(at));
      }
      expect(found).toEqual(expected);
    },
  );

  test.each(named(budgets))(
    "%s: the Open XML SDK finds no more wrong than before",
    async (_, file) => {
      const book = await opened(file);
      if (!book) return;
      const before = new Set(await schemaErrors(book.host.bytes()));
      await book.host.edit(editOf(book.workbook));
      expect((await schemaErrors(book.host.bytes())).filter((error) => !before.has(error))).toEqual([]);
    },
    120_000,
  );

  (libreOfficeIsInstalled ? test.each(named(budgets)) : test.skip.each(named(budgets)))(
    "%s: LibreOffice works the totals out to what their parts come to",
    async (_, file) => {
      const book = await opened(file);
      if (!book) return;
      const base = book.workbook;
      const followed = summedCell(base);
      if (!followed) return;
      const [at, cell] = followed;
      const value = new Decimal(Number(cell.value)).plus("17.25");
      const edit: SheetEdit = { cells: [{ at, before: cell.value, after: { kind: "number", value } }] };
      const told = carryUp(checkWorkbook(base, new Map()).reading.tieOuts, base.sheets, edit.cells);
      await book.host.edit(edit);
      const truth = await recalculated(book.host.bytes());
      expect(told.length).toBeGreaterThan(0);
      for (const total of told) {
        const grid = truth.sheets.find(({ sheet }) => sheet === total.at.sheet);
        expect([printRef(total.at), Number(grid && cellAt(grid, total.at.row, total.at.column)?.value)]).toEqual([
          printRef(total.at),
          expect.closeTo(total.now, 6),
        ]);
      }
    },
    300_000,
  );
});

/** The first typed figure that a formula made of SUM alone adds up. */
const summedCell = (workbook: Workbook): readonly [CellRef, Cell] | undefined => {
  const sums = workbook.sheets.flatMap(({ sheet, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ formula }) => {
        const range = parseRange(/^SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula ?? "")?.[1] ?? "");
        return range === undefined ? [] : [{ sheet, range }];
      }),
    ),
  );
  return cellsWhere(workbook, ({ value }) => typeof value === "number").find(([at]) =>
    sums.some(({ sheet, range }) => sheet === at.sheet && contains(range, at)),
  );
};
