import { createHash } from "node:crypto";
import type { RefreshOptions } from "../../src/core/tasks/refresh-workbook";

/** What a surface gives a refresh, on a fixed day. */
export const refreshOptions = (given: Partial<RefreshOptions> = {}): RefreshOptions => ({
  template: "auto",
  answers: new Map(),
  fileName: "budget.xlsx",
  today: "2026-11-22",
  version: "0.1.0",
  digest: (text) => createHash("sha256").update(text).digest("hex"),
  ...given,
});
