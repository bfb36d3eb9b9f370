import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { planRollForward, rollForwardWorkbook } from "../../../src/core/tasks/roll-forward-workbook";
import { drawGrid } from "../../support/draw-grid";
import { type GridHost, gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const register = (rule: string): GridHost =>
  gridHost(
    drawGrid(
      `
      Savings proposals £000
      ${rule}
      Reference | Saving | 2025/26 | 2026/27
      SAV01 | Mobile library | (10.0) | (20.0)
      SAV02 | Park wardens   | (5.0)  | (5.0)
      `,
      { typed: true },
    ),
  );
const settled = () => register("Annual change on the year before, savings are negative");
const unsettled = () => register("Savings are negative");

const sheetsOf = (done: Awaited<ReturnType<typeof rollForwardWorkbook>>): readonly string[] =>
  done.rolled === undefined ? [] : done.sheets;

describe("a workbook rolled forward", () => {
  test("gains a sheet for next year after the others, which later refreshes keep", async () => {
    const host = settled();
    const done = await rollForwardWorkbook(host, refreshOptions());
    expect(sheetsOf(done)).toEqual(["Business case", "Savings lines", "Next year", "Checks", "About"]);
    const refreshed = await refreshWorkbook(host, refreshOptions());
    expect(refreshed.sheets).toEqual(sheetsOf(done));
  });

  test("has no such sheet by a refresh alone", async () => {
    const host = settled();
    expect((await refreshWorkbook(host, refreshOptions())).sheets).not.toContain("Next year");
  });

  test("rolled forward twice with nothing new changes no cell", async () => {
    const host = settled();
    await rollForwardWorkbook(host, refreshOptions());
    const again = await planRollForward(host, refreshOptions({ today: "2026-12-01" }));
    expect(again.rolled && again.sheets.filter(({ cells }) => cells > 0)).toEqual([]);
  });

  test("is left as it was by a plan that is only looked at", async () => {
    const host = settled();
    const planned = await planRollForward(host, refreshOptions());
    expect(planned.rolled && planned.sheets.map(({ name, isNew }) => [name, isNew])).toContainEqual([
      "Next year",
      true,
    ]);
    expect(host.plans).toEqual([]);
  });

  test("keeps its name where a person has renamed the sheet", async () => {
    const host = settled();
    await rollForwardWorkbook(host, refreshOptions());
    host.rename("Next year", "Plan 2026/27 on");
    expect(sheetsOf(await rollForwardWorkbook(host, refreshOptions()))).toContain("Plan 2026/27 on");
  });

  test("is not written where every line waits for an answer, and is once it is given", async () => {
    const host = unsettled();
    expect((await rollForwardWorkbook(host, refreshOptions())).rolled).toBeUndefined();
    expect(host.plans).toEqual([]);
    const { questions } = await refreshWorkbook(host, refreshOptions());
    const id = questions.find((one) => one.id.endsWith(":presentation"))?.id ?? "";
    const done = await rollForwardWorkbook(host, refreshOptions({ answers: new Map([[id, "level"]]) }));
    expect(done.rolled?.lines.map(({ becomes }) => becomes)).toEqual([
      expect.stringMatching(/^Part in the base/),
      expect.stringMatching(/in the base/i),
    ]);
  });
});
