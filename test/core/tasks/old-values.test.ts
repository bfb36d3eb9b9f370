import { printRef } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { drawGrid } from "../../support/draw-grid";
import { gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const register = (total: string, line = "(40)"): Grid =>
  drawGrid(
    `
    Savings, £000: each year is the change on the year before; savings are negative | |
    Saving         | 2026/27  | 2027/28
    Mobile library | ${line}  | (10)
    Park wardens   | (25)     | 5
    **Total**      | ${total} | =SUM(C3:C4) → (5)
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
      .filter(({ code, severity }) => /^[TH]/.test(code) && (severity === "error" || code === "H02"))
      .map(({ code, severity, cells: [at] }) => `${code} ${severity} ${at ? printRef(at) : ""}`),
  };
};

describe("a figure that does not agree with what is stored", () => {
  const isWrong = (cell: string) => ({ status: "differs", findings: [`T01 error ${cell}`] });
  const waits = (cell: string) => ({ status: "incomplete", findings: [`H02 info ${cell}`] });
  test.each<[string, Grid, string, boolean]>([
    ["a total that is a formula", register("=SUM(B3:B4) → (45)"), "Register!B5", true],
    [
      "a typed total with a formula among its parts",
      register("(65)", "=AGGREGATE(9,6,Z1:Z9) → (20)"),
      "Register!B5",
      true,
    ],
    ["a typed total of typed figures", register("(45)"), "Register!B5", false],
  ])(
    "%s is wrong in a workbook that Excel saved, and waits for Excel only where a formula is met",
    (_, grid, cell, isFormula) => {
      expect(told(grid, false)).toEqual(isWrong(cell));
      expect(told(grid, true)).toEqual(isFormula ? waits(cell) : isWrong(cell));
    },
  );

  test("is told of once, however many there are", () => {
    const [old] = checked(register("=SUM(B3:B4) → (45)"), true).findings.filter(({ code }) => code === "H02");
    expect(old?.message).toBe(
      "A figure was changed without Excel, which works the formulas of this workbook out when it next opens it: until then the printed figure Register!B5 waits, for what is stored there or in its parts may be old.",
    );
    expect(old?.remedy).toBe("Open the workbook in Excel, save it and check it again.");
  });
});

test("a workbook whose figures agree is told nothing about old values", () => {
  expect(told(register("=SUM(B3:B4) → (65)"), true)).toEqual({ status: "agrees", findings: [] });
});

test("a refresh leaves the stored values as they are, and a second one changes nothing", async () => {
  const host = gridHost(register("=SUM(B3:B4) → (45)"));
  await host.edit({ cells: [] });
  const { checked: refreshed } = await refreshWorkbook(host, refreshOptions());
  expect(refreshed.status).toBe("incomplete");
  expect(host.valueAt("Register", "B5")).toBe(-45);
  const again = await refreshWorkbook(host, refreshOptions({ today: "2026-11-30" }));
  expect(again.changed).toBe(false);
});
