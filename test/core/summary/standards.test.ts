import { parseRef, type Range } from "../../../src/core/grid/address";
import { lengthOf, longestFormula } from "../../../src/core/summary/formula";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../../src/core/summary/sheet-plan";
import { filledScenarios } from "../../support/filled-scenarios";
import { planOf, sampleBytes, samplePlan, samples } from "../../support/sample-plans";

const allowedFunctions = [
  "SUM",
  "SUMIFS",
  "COUNTIF",
  "COUNTIFS",
  "IF",
  "IFERROR",
  "ISBLANK",
  "CHOOSE",
  "ABS",
  "ROUND",
  "COUNT",
  "MAX",
  "MIN",
];
const allowedConstants = ["0", "1", "-1", "12", "100", "1000"];

interface Formula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const cellsOf = (
  plan: SheetPlan,
): readonly { readonly row: number; readonly column: number; readonly cell: PlanCell }[] =>
  plan.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ row: row + 1, column: column + 1, cell }])),
  );

const formulasOf = ({ sheets }: WorkbookPlan): readonly Formula[] =>
  sheets.flatMap((plan) =>
    cellsOf(plan).flatMap(({ row, column, cell: { content } }) =>
      content.kind === "formula" ? [{ sheet: plan.name, row, column, text: content.formula }] : [],
    ),
  );

const withoutNamesAndWords = (formula: string): string =>
  formula.replace(/('(?:[^']|'')+'|[A-Za-z_][\w.]*)!/g, "").replace(/"[^"]*"/g, '""');

/** A formula as it would read from any cell: references by how far away they are, absolute ones by where. */
const relative = ({ text, row, column }: Formula): string =>
  text.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g,
    (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const at = parseRef(`S!${letters}${digits}`)?.range ?? { top: 0, left: 0 };
      const across = fixedColumn === "$" ? `C${at.left}` : `C[${at.left - column}]`;
      const down = fixedRow === "$" ? `R${at.top}` : `R[${at.top - row}]`;
      return down + across;
    },
  );

/** Each example as a refresh writes it, and with its plan rolled forward. */
const chosen = new Map([
  ["summary:rendering", "publish"],
  ["summary:unit", "£m"],
]);
const written: readonly { readonly words: string; readonly plan: () => Promise<WorkbookPlan> }[] = [
  ...samples.flatMap((sample) => [
    { words: sample, plan: () => samplePlan(sample) },
    { words: `${sample} rolled forward`, plan: () => samplePlan(sample, { rollsForward: true }) },
    { words: `${sample} to be published in £m`, plan: () => samplePlan(sample, { answers: chosen }) },
  ]),
  {
    words: "mtfs-2026-27 with every scenario filled in",
    plan: async () => planOf(await filledScenarios(sampleBytes("mtfs-2026-27"))),
  },
];

describe.each(written)("the sheets for $words", ({ plan: make }) => {
  let plan: WorkbookPlan = { sheets: [] };
  beforeAll(async () => {
    plan = await make();
  });

  test("have formulas short enough to follow, of few functions and no constants of their own", () => {
    const faults = formulasOf(plan).flatMap(({ sheet, text }) => {
      const plain = withoutNamesAndWords(text);
      const functions = [...plain.matchAll(/([A-Z]+)\(/g)].map(([, name = ""]) => name);
      const constants = [...plain.matchAll(/(?<![A-Z$\d.])-?\d+(\.\d+)?(?![\d.])/g)].map(([number]) => number);
      const isFine =
        lengthOf(text) <= longestFormula &&
        functions.every((name) => allowedFunctions.includes(name)) &&
        constants.every((number) => allowedConstants.includes(number.replace(/^-(?=\d\d)/, "")));
      return isFine ? [] : [`${sheet}: =${text}`];
    });
    expect(faults).toEqual([]);
  });

  test("have one formula a row across the years", () => {
    const byRow = new Map<string, Set<string>>();
    for (const sheet of plan.sheets.filter(({ marker }) => !/checks|about/.test(marker))) {
      const header = (column: number, row: number): string => {
        const table = sheet.tables.find(({ range }) => row > range.top && row <= range.bottom && column <= range.right);
        const content = table && sheet.rows[table.range.top - 1]?.cells[column - 1]?.content;
        return content?.kind === "text" ? content.text : "";
      };
      for (const formula of formulasOf({ sheets: [sheet] })) {
        if (!/^\d{2,4}\D\d{2,4}/.test(header(formula.column, formula.row))) continue;
        const key = `${formula.sheet} row ${formula.row}`;
        byRow.set(key, new Set([...(byRow.get(key) ?? []), relative(formula)]));
      }
    }
    expect(byRow.size).toBeGreaterThan(0);
    expect([...byRow].filter(([, formulas]) => formulas.size > 1)).toEqual([]);
  });

  test("show no figure that is typed, but for those the workbook holds in words", () => {
    const typed = plan.sheets
      .filter(({ marker }) => marker.startsWith("Crosscast_business_case"))
      .flatMap((sheet) => cellsOf(sheet).filter(({ cell }) => cell.content.kind === "amount" && cell.role !== "input"));
    expect(typed).toEqual([]);
  });

  test("lead from every figure to a cell that holds something", () => {
    const held = new Map(
      plan.sheets.map((sheet) => [sheet.name, new Set(cellsOf(sheet).map(({ row, column }) => `${row}:${column}`))]),
    );
    const lost = formulasOf(plan).flatMap(({ sheet, text }) =>
      referencesIn(text, sheet).flatMap(({ sheet: to, range }) => {
        const cells = held.get(to);
        return cells === undefined || cells.has(`${range.top}:${range.left}`) ? [] : [`${sheet}: =${text}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  test("begin with a title in A1 and print on A4 with the date and the page", () => {
    for (const { rows, page } of plan.sheets) {
      expect(rows[0]?.cells[0]?.role).toBe("title");
      expect(page.footer).toBe("&LRefreshed 22 November 2026&RPage &P of &N");
    }
  });

  test("have tables from column A with one header of unique words, and names used once", () => {
    for (const { tables, rows } of plan.sheets) {
      for (const { range } of tables) {
        const header = rows[range.top - 1]?.cells.slice(range.left - 1, range.right) ?? [];
        const words = header.map((cell) => (cell?.content.kind === "text" ? cell.content.text : ""));
        expect(range.left).toBe(1);
        expect(range.bottom).toBeGreaterThan(range.top);
        expect(words).not.toContain("");
        expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(range.right);
      }
    }
    const names = plan.sheets.flatMap(({ tables, names: own, marker }) => [
      marker,
      ...tables.map(({ name }) => name),
      ...own.map(({ name }) => name),
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^Crosscast_[a-z0-9_]+$/.test(name))).toEqual([]);
  });

  test("say the master status of the checks in words on every business case", () => {
    const checks = plan.sheets.find(({ marker }) => marker === "Crosscast_checks");
    const master = checks?.rows[1]?.cells[1]?.content;
    const status = master?.kind === "formula" ? master.cached : "";
    expect(status).toMatch(/agree/);
    for (const { rows, marker } of plan.sheets.filter((sheet) => sheet.marker.startsWith("Crosscast_business_case"))) {
      const shown = rows[2]?.cells[1]?.content;
      expect([marker, shown?.kind === "formula" ? shown.cached : ""]).toEqual([marker, status]);
    }
  });
});

const referencesIn = (formula: string, sheet: string): readonly { readonly sheet: string; readonly range: Range }[] =>
  [
    ...formula
      .replace(/"[^"]*"/g, "")
      .matchAll(/((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/g),
  ].flatMap(([, on, at = ""]) => parseRef(`${on ?? `'${sheet.replaceAll("'", "''")}'!`}${at}`) ?? []);
