import { buildXlsx } from "../support/build-xlsx";
import { buildCommand, crosscast } from "../support/built-command";
import { drawGrid } from "../support/draw-grid";
import { type WorkbookFolder, workbookFolder } from "./workbook-folder";

beforeAll(buildCommand, 120_000);

let folder: WorkbookFolder;
beforeEach(() => {
  folder = workbookFolder();
  folder.put("register.xlsx", register("Annual change on the year before, savings are negative"));
  folder.put("unsettled.xlsx", register("Savings are negative"));
});
afterEach(() => folder.remove());

const run = (...args: readonly string[]) => crosscast(args, { cwd: folder.path });

const register = (rule: string): Uint8Array =>
  buildXlsx([
    {
      grid: drawGrid(
        `
        Savings proposals £000
        ${rule}
        Reference | Saving | Permanent or one-off | 2025/26 | 2026/27
        SAV01 | Mobile library | Permanent | (7.5) | (2.5)
        SAV02 | Sale of a van  | One-off   | 0.0   | (5.0)
        `,
        { typed: true },
      ),
    },
  ]);

const plan = `2025/26 into the base; the new plan is 2026/27, new 2027/28
  £000                           in the base  2026/27  new 2027/28
  Lines of the plan                     -7.5     -7.5          5.0
  Not delivered and carried              0.0      0.0
  Not delivered and written off                   0.0
  Net effect of the lines               -7.5    -15.0        -10.0
  What becomes of the lines:
    Part in the base (9/12); full effect from 2026/27: SAV01 Mobile library
    Starts in 2026/27; one-off, reversed in 2027/28: SAV02 Sale of a van
  Proof: what is in the base and what is still to come are the old plan, every difference 0
`;

describe("crosscast roll-forward", () => {
  it("writes the new plan in a copy beside the file and says what becomes of the lines", () => {
    const before = folder.digests();
    const { code, stdout, stderr } = run("roll-forward", "register.xlsx");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`${plan}register-crosscast.xlsx is written
  Sheets: Business case, Savings lines, Next year, Checks, About
  What changed:
    First written, with 2 lines.
register.xlsx agrees; 1 warning; no printed totals.
`);
    expect(folder.digests()).toEqual({ ...before, "register-crosscast.xlsx": expect.any(String) as string });
  });

  it("writes the same again when nothing is new", () => {
    run("roll-forward", "register.xlsx", "-o", "once.xlsx");
    run("roll-forward", "once.xlsx", "-o", "twice.xlsx");
    const { "once.xlsx": once, "twice.xlsx": twice } = folder.digests();
    expect(twice).toBe(once);
  });

  it("shows the plan and the cells it would write with --preview, and writes nothing", () => {
    const before = folder.digests();
    const { code, stdout } = run("roll-forward", "register.xlsx", "--preview");
    expect(code).toBe(0);
    expect(stdout).toContain(plan);
    expect(stdout).toMatch(/Cells to write: .*Next year \d+ \(new\)/);
    expect(folder.digests()).toEqual(before);
  });

  it("gives a program the new plan, blanks as null", () => {
    const { code, stdout } = run("roll-forward", "register.xlsx", "--json", "-o", "out.xlsx");
    expect(code).toBe(0);
    const told = JSON.parse(stdout) as Record<string, unknown>;
    expect(told).toMatchObject({
      file: "register.xlsx",
      output: "out.xlsx",
      status: "agrees",
      rollForward: {
        unit: "£000",
        intoBase: "2025-26",
        years: ["2026-27", "2027-28"],
        newYear: "2027-28",
        lines: [
          {
            key: "SAV01",
            reference: "SAV01",
            name: "Mobile library",
            kind: "saving",
            becomes: "Part in the base (9/12); full effect from 2026/27",
            inBase: "-7.5",
            years: { "2026-27": "-2.5", "2027-28": null },
            lastPlan: "-10",
            notDelivered: null,
            choice: null,
          },
          { key: "SAV02", inBase: "0", years: { "2026-27": "-5", "2027-28": "5" }, lastPlan: "-5" },
        ],
        notRolled: [],
        undelivered: { typed: "0", carried: "0", writtenOff: "0", toDecide: [] },
        proved: true,
      },
    });
  });

  it("gives a program the plan with --preview too", () => {
    const told = JSON.parse(run("roll-forward", "register.xlsx", "--preview", "--json").stdout) as object;
    expect(told).toMatchObject({ preview: true, rollForward: { intoBase: "2025-26", proved: true } });
  });

  it("ends with 2 and a sentence where every line waits for an answer", () => {
    const before = folder.digests();
    const { code, stdout, stderr } = run("roll-forward", "unsettled.xlsx");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      "crosscast: unsettled.xlsx has no line that can be rolled forward: run crosscast check, and answer what it asks about the tables of savings.\n",
    );
    expect(folder.digests()).toEqual(before);
  });

  it("ends with 2 and a sentence where the budget has no line by year", () => {
    const grid = drawGrid("Base budget £000\nService | 2025/26 | 2026/27\nLibraries | 900 | 925\nParks | 510 | 520", {
      typed: true,
    });
    folder.put("base.xlsx", buildXlsx([{ grid }]));
    const { code, stderr } = run("roll-forward", "base.xlsx");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "crosscast: base.xlsx has no saving, income, investment or pressure by year: there is nothing to roll forward.\n",
    });
  });

  it("ends with 2 where there is no budget table at all", () => {
    folder.put("empty.xlsx", buildXlsx([{ grid: drawGrid("Minutes of the meeting") }]));
    const { code, stderr } = run("roll-forward", "empty.xlsx");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^crosscast: empty\.xlsx holds no budget table/);
  });
});
