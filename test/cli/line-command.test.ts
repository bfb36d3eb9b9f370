import { buildXlsx } from "../support/build-xlsx";
import { buildCommand, crosscast } from "../support/built-command";
import { drawGrid } from "../support/draw-grid";
import { sha256, type WorkbookFolder, workbookFolder } from "./workbook-folder";

beforeAll(buildCommand, 120_000);

let folder: WorkbookFolder;
beforeEach(() => {
  folder = workbookFolder();
  folder.put("budget.xlsx", budget);
});
afterEach(() => folder.remove());

const run = (...args: readonly string[]) => crosscast(["line", ...args], { cwd: folder.path });

const budget = buildXlsx([
  {
    grid: drawGrid(
      `
      **Savings proposals, £000**           |                |            |         |
      Annual change on the year before, savings are negative | | |    |
      Reference                             | Saving         | Service    | 2025/26 | 2026/27
      SAV01                                 | Mobile library | Libraries  | (10)    | (20)
      SAV02                                 | Park wardens   | Parks      | (5)     | (5)
                                            |                |            |         |
      **Total**                             |                |            | =SUM(D4:D6) → (15) | =SUM(E4:E6) → (25)
      `,
      { typed: true, sheet: "Register" },
    ),
  },
]);

describe("crosscast line", () => {
  it("shows what a change would do, cell by cell, and writes nothing", () => {
    const { code, stdout, stderr } = run(
      "change",
      "budget.xlsx",
      "SAV01",
      "--year",
      "2026/27=-120",
      "--set",
      "Service=Culture",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      `Change SAV01 Mobile library on row 4 of Register

  cell         heading  is         will be
  Register!C4  Service  Libraries  Culture
  Register!E4  2026/27  (20)       (120)

Effect on the net budget, £000 (plus adds to it)
  year      now   then  change
  2026/27  (30)  (130)   (100)

Totals that take it in
  cell         what            now   then  change
  Register!E7  Total 2026/27  (25)  (125)   (100)

Nothing is written. Repeat the command with --in-place, or with -o OUT.xlsx, to write it.
With this change: budget.xlsx agrees; 2 printed totals: 2 agree.
`,
    );
    expect(folder.digests()).toEqual({ "budget.xlsx": sha256(budget) });
  });

  it("writes it to another file, which then ties out", () => {
    const { code, stdout } = run("change", "budget.xlsx", "SAV01", "--year", "2026/27=£-120,000", "-o", "out.xlsx");
    expect(code).toBe(0);
    expect(stdout).toContain("out.xlsx is written.\nExcel works the workbook's own totals out when it next opens it");
    expect(folder.digests()["budget.xlsx"]).toBe(sha256(budget));
    const check = crosscast(["check", "out.xlsx"], { cwd: folder.path });
    expect([check.code, check.stdout]).toEqual([0, expect.stringMatching(/H02 E7 .*\n(.*\n)*out\.xlsx is incomplete/)]);
  });

  it("writes in place and keeps the workbook as NAME.bak.xlsx", () => {
    const { code, stdout } = run("remove", "budget.xlsx", "Park wardens", "--in-place");
    expect(code).toBe(0);
    expect(stdout).toContain("The file that stood there is kept as budget.bak.xlsx.");
    expect(folder.digests()["budget.bak.xlsx"]).toBe(sha256(budget));
    expect(folder.digests()["budget.xlsx"]).not.toBe(sha256(budget));
  });

  it("adds a line, and taking it out again ties out as before", () => {
    const added = run(
      ...["add", "budget.xlsx", "--table", "Register", "--name", "=Shared archive", "--reference", "SAV03"],
      ...["--year", "2025/26=-7", "--in-place"],
    );
    expect([added.code, added.stdout]).toEqual([
      0,
      expect.stringMatching(/Register!D7\s+Total 2025\/26\s+\(15\)\s+\(22\)\s+\(7\)/),
    ]);
    const removed = run("remove", "budget.xlsx", "=Shared archive");
    expect([removed.code, removed.stdout]).toEqual([
      0,
      expect.stringMatching(/1 other formula that takes it in only Excel can work out: Register!D7\./),
    ]);
  });

  it("tells a program every cell and what follows", () => {
    const { code, stdout } = run(
      "change",
      "budget.xlsx",
      "SAV02",
      "--year",
      "2025/26=-8.5",
      "-o",
      "out.xlsx",
      "--json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: "budget.xlsx",
      action: "change",
      written: true,
      output: "out.xlsx",
      sha256: sha256(folder.read("out.xlsx")),
      backup: null,
      before: { key: "SAV02", name: "Park wardens", kind: "saving" },
      cells: [
        { cell: "Register!D5", before: { kind: "number", value: "-5" }, after: { kind: "number", value: "-8.5" } },
      ],
      effectUnit: "£000",
      years: [
        { year: "2025-26", unit: "£000", before: "-5", after: "-8.5", effectBefore: "-5", effectAfter: "-8.5" },
        { year: "2026-27", before: "-5", after: "-5", effectBefore: "-10", effectAfter: "-13.5" },
      ],
      totals: [
        {
          cell: "Register!D7",
          label: "Total",
          heading: "2025/26",
          formula: "SUM(D4:D6)",
          before: "-15",
          after: "-18.5",
        },
      ],
      refusals: [],
      status: "incomplete",
    });
  });

  it.each([
    [["change", "budget.xlsx", "SAV09", "--name", "x"], 'No line has the key, reference or name "SAV09"'],
    [["change", "budget.xlsx", "SAV01"], "say what to change"],
    [["change", "budget.xlsx", "SAV01", "--year", "2040/41=1"], "has no year 2040/41"],
    [["change", "budget.xlsx", "SAV01", "--kind", "saving"], "has no column that says of which kind a line is"],
    [
      ["add", "budget.xlsx", "--table", "Nowhere", "--name", "x", "--year", "2025/26=1"],
      'No table of lines is called "Nowhere"',
    ],
    [["add", "budget.xlsx", "--name", "x"], "required option '--table <table>' not specified"],
    [["remove", "budget.xlsx"], "missing required argument 'line'"],
    [["remove", "budget.xlsx", "SAV01", "-o", "out.csv"], "would not open in Excel"],
    [[], "line with add, change or remove"],
  ])("%j ends with 2 and one sentence", (args, sentence) => {
    const { code, stdout, stderr } = run(...args);
    expect([code, stdout, stderr.split("\n").length]).toEqual([2, "", 2]);
    expect(stderr).toContain(sentence);
    expect(Object.keys(folder.digests())).toEqual(["budget.xlsx"]);
  });

  it("gives a program the refusals too", () => {
    const { code, stdout, stderr } = run("change", "budget.xlsx", "SAV09", "--name", "x", "--json");
    expect([code, stderr]).toEqual([2, expect.stringContaining("SAV09")]);
    expect(JSON.parse(stdout)).toMatchObject({
      written: false,
      output: null,
      refusals: [expect.stringContaining("SAV09")],
    });
  });
});
