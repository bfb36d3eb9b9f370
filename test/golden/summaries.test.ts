import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawPlan } from "../support/draw-plan";
import { samplePlan, samples } from "../support/sample-plans";

describe("the summary of each sample workbook", () => {
  test.each(samples)("%s reads as it did", async (sample) => {
    const drawn = drawPlan(await samplePlan(sample));
    const golden = join(__dirname, sample, "summary.txt");
    if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(golden)) {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, drawn);
    }
    expect(drawn).toBe(readFileSync(golden, "utf8"));
  });
});
