import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SheetEdit } from "../../../src/core/grid/cell-change";
import { cellAt } from "../../../src/core/grid/grid";
import { Decimal } from "../../../src/core/money/decimal";
import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../support/build-xlsx";
import { gridFromTsv } from "../../support/draw-grid";
import { printedCases } from "../../support/printed-relations";
import { describeWorkbook, type RefreshedBoth, refreshBoth } from "../../support/refresh-both";

const filesIn = (folder: string): readonly (readonly [string, Uint8Array])[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".xlsx"))
        .map((file) => [file, new Uint8Array(readFileSync(path.join(folder, file)))])
    : [];

const samples = filesIn("assets/samples");
const cases = printedCases().map(({ name, tsv }): readonly [string, Uint8Array] => [
  name,
  buildXlsx([{ grid: gridFromTsv(tsv, { typed: true }) }]),
]);
const corpus = filesIn("../shared/corpus/workbooks");
if (corpus.length === 0)
  console.info("The corpus of workbooks is not beside the project: the tests that run on it are skipped.");

let size = { workbooks: 0, refreshes: 0, lines: 0, requests: 0 };
afterAll(() => {
  const { workbooks, refreshes, lines, requests } = size;
  console.info(
    `Refreshed as a file and in Excel: ${workbooks} workbooks, ${refreshes} refreshes; ${lines} cells, names and tables the same; ${requests} requests.`,
  );
});

/** In milliseconds: the largest workbooks take long to plan, twice over. */
const patience = 300_000;

const compare = ({ file, excel }: RefreshedBoth, refreshes: number): void => {
  const wanted = describeWorkbook(file);
  const found = describeWorkbook(excel.excel.workbook());
  const [one, other] = [new Set(wanted), new Set(found)];
  expect({
    onlyInFile: wanted.filter((line) => !other.has(line)),
    onlyInExcel: found.filter((line) => !one.has(line)),
  }).toEqual({ onlyInFile: [], onlyInExcel: [] });
  expect(found).toHaveLength(wanted.length);
  size = {
    workbooks: size.workbooks + 1,
    refreshes: size.refreshes + refreshes,
    lines: size.lines + wanted.length,
    requests: size.requests + excel.excel.requests.length,
  };
  excel.excel.close();
};

test.each([...samples, ...cases])(
  "%s, refreshed, then again with a figure changed, holds the same in Excel as in a file",
  async (_, bytes) => {
    compare(await refreshBoth(bytes, await figureChanged(bytes)), 2);
  },
  patience,
);

(corpus.length === 0 ? test.skip : test).each(
  corpus.length === 0 ? [["the corpus", new Uint8Array()] as const] : corpus,
)(
  "%s, refreshed, holds the same in Excel as in a file",
  async (_, bytes) => {
    compare(await refreshBoth(bytes), 1);
  },
  patience,
);

/** Adds 1,234.5 to the first figure of a line that is typed in. */
const figureChanged = async (bytes: Uint8Array): Promise<readonly SheetEdit[]> => {
  const { workbook, lines } = checkWorkbook(await openXlsx(bytes).read(), new Map());
  for (const { at } of lines.flatMap(({ years }) => years)) {
    const grid = workbook.sheets.find(({ sheet }) => sheet === at.sheet);
    const cell = grid && cellAt(grid, at.row, at.column);
    if (typeof cell?.value === "number" && cell.formula === undefined)
      return [
        {
          cells: [{ at, before: cell.value, after: { kind: "number", value: new Decimal(cell.value).plus("1234.5") } }],
        },
      ];
  }
  return [];
};
