import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { refreshWorkbook } from "../../src/core/tasks/refresh-workbook";
import type { WorkbookPlan } from "../../src/core/summary/sheet-plan";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { drawPlan } from "../support/draw-plan";

const root = join(__dirname, "../..");
const samples = ["colchester-communities-theme", "cambridgeshire-investment-proposal", "mtfs-2026-27"];

const planOf = async (sample: string): Promise<WorkbookPlan> => {
  const host = openXlsx(readFileSync(join(root, "assets/samples", `${sample}.xlsx`)));
  const plans: WorkbookPlan[] = [];
  await refreshWorkbook(
    {
      read: (onProgress) => host.read(onProgress),
      apply: (plan) => {
        plans.push(plan);
        return Promise.resolve();
      },
    },
    {
      template: "auto",
      answers: new Map(),
      fileName: `${sample}.xlsx`,
      today: "2026-11-22",
      version: "0.1.0",
      digest: (text) => createHash("sha256").update(text).digest("hex"),
    },
  );
  const [plan] = plans;
  if (plan === undefined) throw new Error(`No plan for ${sample}.`);
  return plan;
};

describe("the summary of each sample workbook", () => {
  test.each(samples)("%s reads as it did", async (sample) => {
    const drawn = drawPlan(await planOf(sample));
    const golden = join(root, "test/golden", sample, "summary.txt");
    if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(golden)) {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, drawn);
    }
    expect(drawn).toBe(readFileSync(golden, "utf8"));
  });
});
