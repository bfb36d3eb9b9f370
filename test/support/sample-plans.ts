import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookPlan } from "../../src/core/summary/sheet-plan";
import { type RefreshOptions, refreshWorkbook } from "../../src/core/tasks/refresh-workbook";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { refreshOptions } from "./refresh-options";

/** The example workbooks that come with the product. */
export const samples: readonly string[] = [
  "colchester-communities-theme",
  "cambridgeshire-investment-proposal",
  "mtfs-2026-27",
];

/** The bytes of an example workbook. */
export const sampleBytes = (sample: string): Uint8Array =>
  readFileSync(join(__dirname, "../../assets/samples", `${sample}.xlsx`));

/** The plan of an example workbook's sheets, as a first refresh makes it. */
export const samplePlan = (sample: string, given: Partial<RefreshOptions> = {}): Promise<WorkbookPlan> =>
  planOf(sampleBytes(sample), { fileName: `${sample}.xlsx`, ...given });

/** The plan of a workbook's sheets. */
export const planOf = async (bytes: Uint8Array, given: Partial<RefreshOptions> = {}): Promise<WorkbookPlan> => {
  const host = openXlsx(bytes);
  const plans: WorkbookPlan[] = [];
  const apply = (plan: WorkbookPlan): Promise<void> => {
    plans.push(plan);
    return Promise.resolve();
  };
  await refreshWorkbook(
    { read: (onProgress) => host.read(onProgress), apply, edit: (edit) => host.edit(edit) },
    refreshOptions(given),
  );
  const [plan] = plans;
  if (plan === undefined) throw new Error("Nothing was planned.");
  return plan;
};
