import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { positionsIn, printPosition } from "../src/core/grid/address";
import { cellAt } from "../src/core/grid/grid";
import type { NamedTotal, TieOut } from "../src/core/model/reading";
import { readBudget } from "../src/core/reading/read-budget";
import { checkWorkbook } from "../src/core/tasks/check-workbook";
import { openXlsx } from "../src/hosts/xlsx/open-xlsx";
import { gridFromTsv } from "../test/support/draw-grid";
import { falseAlarms, tryFaults } from "../test/support/faults/try-faults";
import { isFound, printedCases } from "../test/support/printed-relations";

/** How well totals are found, for anyone with the reference tables beside the project: `npm run score`. */
const shared = path.resolve("../shared");
if (!existsSync(shared)) {
  console.error("The reference tables are not beside the project (../shared): there is nothing to score on.");
  process.exit(2);
}

scoreCases();
scoreFaults(25, 500);
scoreAnnotatedTables();
void scoreWorkbooks();

/** The relations the published tables print, as text and as typed numbers. */
function scoreCases(): void {
  for (const typed of [false, true]) {
    let [right, all] = [0, 0];
    for (const { tsv, relations } of printedCases(path.resolve("test/golden/cases"))) {
      const grid = gridFromTsv(tsv, { typed });
      const { tieOuts } = readBudget([grid], { answers: new Map(), dates1904: false });
      const isFilled = (row: number, column: number): boolean => cellAt(grid, row, column) !== undefined;
      all += relations.length;
      right += relations.filter((relation) => isFound(relation, tieOuts, isFilled)).length;
    }
    console.log(`published tables as ${typed ? "numbers" : "text"}: ${right} of ${all} relations right`);
  }
}

/** Faults put into generated budget books, so many seeds of each kind, and alarms in so many of the same books without them. */
function scoreFaults(each: number, books: number): void {
  const scores = tryFaults(Array.from({ length: each }, (_, index) => index + 1));
  const tried = scores.reduce((sum, score) => sum + score.tried, 0);
  const missed = scores.reduce((sum, score) => sum + score.missed.length, 0);
  const twins = Array.from({ length: books }, (_, index) => index + 1);
  const alarmed = falseAlarms(twins);
  console.log(
    `seeded faults: ${tried - missed} of ${tried} found at their cell (${scores.length} kinds, seeds 1 to ${each}); false alarms in ${alarmed.length} of ${books} books without one (seeds 1 to ${books})`,
  );
  if (alarmed.length > 0) console.log(`  alarms: seeds ${alarmed.join(", ")}`);
  for (const { name, tried: all, missed: seeds } of scores) console.log(`  ${all - seeds.length} of ${all}: ${name}`);
  for (const { name, missed: seeds } of scores.filter((score) => score.missed.length > 0))
    console.log(`  missed: ${name}, seeds ${seeds.join(", ")}`);
}

interface AnnotatedTable {
  readonly number_format: string;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Precision, recall and F1 of sums found in the annotated tables, by the scorer that comes with them. */
function scoreAnnotatedTables(): void {
  const tables = JSON.parse(
    readFileSync(path.join(shared, "corpus/aggrecol-validation.json"), "utf8"),
  ) as readonly AnnotatedTable[];
  const predictions = tables.map(({ number_format: format, rows }) => {
    if (!format.endsWith("Point")) return [];
    const tsv = rows.map((row) => row.map((cell) => (cell ?? "").replace(/[\t\n]/g, " ")).join("\t")).join("\n");
    const { tieOuts } = readBudget([gridFromTsv(tsv)], { answers: new Map(), dates1904: false });
    return tieOuts.filter(isSum).map((tieOut) => ({ cell: printPosition(tieOut.at), of: cellsOf(tieOut) }));
  });
  const folder = mkdtempSync(path.join(tmpdir(), "crosscast-score-"));
  const file = path.join(folder, "predictions.json");
  writeFileSync(file, JSON.stringify(Object.fromEntries(predictions.entries())));
  const { stdout } = spawnSync(process.execPath, [path.join(shared, "score-totals.mjs"), file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  console.log(`annotated tables: ${stdout.trim()}`);
}

function isSum({ relation, parts }: TieOut): boolean {
  return relation === "sum" && parts.every(({ sign }) => sign === 1);
}

function cellsOf({ parts }: TieOut): readonly string[] {
  return parts.flatMap(({ range }) => positionsIn(range).map((at) => printPosition(at)));
}

/** Verdicts on the real workbooks, with every figure said to differ. */
async function scoreWorkbooks(): Promise<void> {
  const folder = path.join(shared, "corpus/workbooks");
  for (const file of readdirSync(folder)) {
    const workbook = await openXlsx(new Uint8Array(readFileSync(path.join(folder, file)))).read();
    const { tieOuts, namedTotals } = checkWorkbook(workbook, new Map()).reading;
    const count = (verdict: TieOut["verdict"]): number => tieOuts.filter((tieOut) => tieOut.verdict === verdict).length;
    console.log(`${file}: ${count("agrees")} agree, ${count("rounding")} rounding, ${count("differs")} differ`);
    for (const { at, label, stated, computed } of tieOuts.filter(({ verdict }) => verdict === "differs").slice(0, 10)) {
      console.log(
        `  ${at.sheet}!${printPosition(at)} ${label}: ${stated.toString()}, parts ${computed?.toString() ?? ""}`,
      );
    }
    scoreNamedTotals(namedTotals);
  }
}

/** Totals whose labels name their lines, in the table with most of them: as named, and where the label is wrong. */
function scoreNamedTotals(all: readonly NamedTotal[]): void {
  const most = all.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]?.table;
  const named = all.filter(({ table }) => table === most);
  if (named.length === 0) return;
  const add = (count: (total: NamedTotal) => number): number => named.reduce((sum, total) => sum + count(total), 0);
  console.log(
    `  ${add(sizeOf)} totals name their lines: ${add(({ agrees }) => agrees)} agree, ${add(({ rounding }) => rounding)} rounding, ${add(({ differs }) => differs.length)} do not`,
  );
  for (const { label, differs, leavesOut } of named.filter((total) => total.differs.length > 0)) {
    const why = leavesOut.length === 0 ? "" : `: the label leaves out lines ${leavesOut.join(", ")}`;
    console.log(`    ${label}: ${differs.length} differ${why}`);
  }
}

function sizeOf({ agrees, rounding, differs }: NamedTotal): number {
  return agrees + rounding + differs.length;
}
