import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareReport } from "../../src/cli/compare-report";
import { withoutColour } from "../../src/cli/paint";
import type { WorkbookPlan } from "../../src/core/summary/sheet-plan";
import { compareWorkbooks } from "../../src/core/tasks/compare-workbooks";
import type { Workbook } from "../../src/core/tasks/workbook";
import { gridFromTsv } from "../support/draw-grid";
import { drawPlan } from "../support/draw-plan";

const cases = readdirSync(__dirname).filter((name) => name.startsWith("compare-"));

const workbook = (tsv: string): Workbook => ({
  sheets: [gridFromTsv(tsv, { typed: true, sheet: "Proposals" })],
  names: [],
  dates1904: false,
});

describe.each(cases)("the two versions of %s", (name) => {
  const read = (file: string): string => readFileSync(join(__dirname, name, file), "utf8");
  const texts = { old: read("old.tsv"), now: read("new.tsv") };
  const plans: WorkbookPlan[] = [];

  const comparison = async (): Promise<string> => {
    const workbooks = { old: workbook(texts.old), now: workbook(texts.now) };
    const compared = await compareWorkbooks(workbooks, {
      answers: new Map(),
      write: {
        host: {
          read: () => Promise.resolve(workbooks.now),
          apply: (plan) => {
            plans.push(plan);
            return Promise.resolve();
          },
          edit: () => Promise.reject(new Error("A comparison edits nothing.")),
        },
        names: { old: "old.xlsx", now: "new.xlsx" },
      },
    });
    if (compared.comparison === undefined) throw new Error("There is nothing to compare.");
    const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
    return compareReport(
      {
        version: "0.1.0",
        comparison: compared.comparison,
        findings: compared.findings,
        old: { file: "old.xlsx", sha256: digest(texts.old), read: compared.old },
        now: { file: "new.xlsx", sha256: digest(texts.now), read: compared.now },
      },
      withoutColour,
    );
  };

  const golden = (file: string, text: string): string => {
    const path = join(__dirname, name, file);
    if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(path)) writeFileSync(path, text);
    return readFileSync(path, "utf8");
  };

  test("are told apart as they were, on screen and on the sheet of changes", async () => {
    const report = await comparison();
    const sheet = plans.map(drawPlan).join("\n");
    expect(report).toBe(golden("report.txt", report));
    expect(sheet).toBe(golden("sheet.txt", sheet));
  });
});
