import { printPosition } from "../../../src/core/grid/address";
import { cellAt } from "../../../src/core/grid/grid";
import type { TieOut } from "../../../src/core/model/reading";
import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../support/build-xlsx";
import { gridFromTsv } from "../../support/draw-grid";
import { isFound, printedCases } from "../../support/printed-relations";

/** Each published table as a workbook, read and checked as the command line does. */
const check = async (tsv: string, typed: boolean) => {
  const host = openXlsx(buildXlsx([{ grid: gridFromTsv(tsv, { typed }) }]));
  const workbook = await host.read();
  const { reading } = checkWorkbook(workbook, new Map());
  return { tieOuts: reading.tieOuts, grid: workbook.sheets[0] };
};

const inWords = ({ at, formula, verdict }: TieOut): string => `${printPosition(at)} ${formula} ${verdict}`;

const forms = [
  { form: "text cells as pasted", typed: false },
  { form: "typed numbers with formats", typed: true },
];

describe.each(forms)("the published tables as $form", ({ typed }) => {
  const right: number[] = [];

  test.each(printedCases())("$name: every printed relation has the verdict a person found", async (printed) => {
    const { tieOuts, grid } = await check(printed.tsv, typed);
    const isFilled = (row: number, column: number) => grid !== undefined && cellAt(grid, row, column) !== undefined;
    const missed = printed.relations.filter((relation) => !isFound(relation, tieOuts, isFilled));
    right.push(printed.relations.length - missed.length);
    expect(missed).toEqual([]);
  });

  test.each(printedCases())("$name: nothing is said to differ that a person found to agree", async (printed) => {
    const { tieOuts } = await check(printed.tsv, typed);
    const differing = printed.relations.filter(({ verdict }) => verdict === "differs").map(({ cell }) => cell);
    expect(tieOuts.filter(({ verdict }) => verdict === "differs").map(({ at }) => printPosition(at))).toEqual(
      differing,
    );
  });

  afterAll(() => {
    const found = right.reduce((total, count) => total + count, 0);
    console.info(
      `${found} of 187 printed relations have the right verdict, as ${typed ? "typed numbers" : "text cells"}`,
    );
  });
});

test.each(printedCases())("$name reads alike as text and as typed numbers", async ({ tsv }) => {
  const [text, typed] = [await check(tsv, false), await check(tsv, true)];
  expect(text.tieOuts.map(inWords)).toEqual(typed.tieOuts.map(inWords));
});
