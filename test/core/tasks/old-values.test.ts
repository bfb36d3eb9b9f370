import { printRef } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { drawGrid } from "../../support/draw-grid";
import { gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const register = (total: string, more = ""): Grid =>
  drawGrid(
    `
    Savings, £000: each year is the change on the year before; savings are negative | |
    Saving         | 2026/27 | 2027/28
    Mobile library | (40)    | (10)
    Park wardens   | (25)    | 5
    **Total**      | ${total} | =SUM(C3:C4) → (5)
    ${more}
    `,
    { sheet: "Register", typed: true },
  );

const checked = (grid: Grid, recalculatesOnOpen: boolean) =>
  checkWorkbook({ sheets: [grid], names: [], dates1904: false, recalculatesOnOpen }, new Map());

const told = (grid: Grid, recalculatesOnOpen: boolean) => {
  const { findings, status } = checked(grid, recalculatesOnOpen);
  return {
    status,
    findings: findings
      .filter(({ code }) => /^[TH]/.test(code))
      .map(({ code, severity, cells: [at] }) => `${code} ${severity} ${at ? printRef(at) : ""}`),
  };
};

describe("a total stored before the last change", () => {
  const old = register("=SUM(B3:B4) → (45)");

  test("is wrong in a workbook that Excel saved", () => {
    expect(told(old, false)).toEqual({ status: "differs", findings: ["T01 error Register!B5"] });
  });

  test("is worked out afresh, and said to be, where Excel is to work it out when it opens the file", () => {
    expect(told(old, true)).toEqual({ status: "agrees", findings: ["H02 info Register!B5"] });
    const { findings } = checked(old, true);
    expect(findings.find(({ code }) => code === "H02")?.message).toBe(
      "Excel works the formulas of this workbook out afresh when it next opens it: 1 stored value is from before the last change and was worked out here instead (Register!B5: -45 stored, -65 now).",
    );
  });

  test("is worth no word where it is right all the same", () => {
    expect(told(register("=SUM(B3:B4) → (65)"), true)).toEqual({ status: "agrees", findings: [] });
  });
});

test("a typed total that is wrong is wrong all the same", () => {
  expect(told(register("(45)"), true)).toEqual({ status: "differs", findings: ["T01 error Register!B5"] });
});

test("a total of formulas that cannot be worked out here is doubted and not called wrong", () => {
  const unclear = drawGrid(
    `
    Savings, £000: each year is the change on the year before; savings are negative | |
    Saving         | 2026/27                        | 2027/28
    Mobile library | =AGGREGATE(9,6,Z1:Z9) → (20)   | (10)
    Park wardens   | (25)                           | 5
    **Total**      | (65)                           | (5)
    `,
    { sheet: "Register", typed: true },
  );
  expect(told(unclear, false)).toEqual({ status: "differs", findings: ["T01 error Register!B5"] });
  expect(told(unclear, true)).toEqual({
    status: "incomplete",
    findings: ["T01 warning Register!B5", "H02 info Register!B3"],
  });
  const doubted = checked(unclear, true).findings.find(({ code }) => code === "T01");
  expect(doubted?.remedy).toMatch(
    /^What Register!B5 is held against may be old: open the workbook in Excel and save it/,
  );
});

test("a refresh shows what Excel will show", async () => {
  const host = gridHost(register("=SUM(B3:B4) → (45)"));
  await host.edit({ cells: [] });
  const { checked: refreshed } = await refreshWorkbook(host, refreshOptions());
  expect(refreshed.status).toBe("agrees");
  expect(host.valueAt("Register", "B5")).toBe(-45);
  const again = await refreshWorkbook(host, refreshOptions({ today: "2026-11-30" }));
  expect(again.changed).toBe(false);
});
