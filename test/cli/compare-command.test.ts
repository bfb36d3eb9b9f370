import { buildXlsx } from "../support/build-xlsx";
import { buildCommand, crosscast } from "../support/built-command";
import { drawGrid } from "../support/draw-grid";
import { sha256, type WorkbookFolder, workbookFolder } from "./workbook-folder";

beforeAll(buildCommand, 120_000);

let folder: WorkbookFolder;
beforeEach(() => {
  folder = workbookFolder();
  folder.put("old.xlsx", old);
  folder.put("new.xlsx", now);
});
afterEach(() => folder.remove());

const run = (...args: readonly string[]) => crosscast(args, { cwd: folder.path });

const register = (rows: string): Uint8Array =>
  buildXlsx([
    {
      grid: drawGrid(
        `
        Savings proposals £000
        Annual change on the year before, savings are negative
        Reference | Saving | 2025/26 | 2026/27
        ${rows.trim()}
        `,
        { typed: true },
      ),
    },
  ]);

const old = register(`
  SAV01 | Mobile library | (10.0) | (20.0)
  SAV02 | Park wardens   | (5.0)  | (5.0)
        | Review of grants to voluntary groups | (7.0) | 0.0
`);
const now = register(`
  SAV01 | Mobile library | (12.0) | (20.0)
  SAV03 | Fewer lamps    | (4.0)  | (4.0)
        | Review grants to voluntary groups | (7.0) | 0.0
`);

const renamed = "rename:Sheet1 / Review of grants to voluntary groups";

describe("crosscast compare", () => {
  it("says what changed, the largest change first, and ends with 0", () => {
    const before = folder.digests();
    const { code, stdout, stderr } = run("compare", "old.xlsx", "new.xlsx");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`old.xlsx → new.xlsx
Lines: 2 new, 2 gone, 1 changed, 0 unchanged; 1 likely rename to confirm.

Savings 47.0 → 47.0, no change in total (£000, 2025/26 to 2026/27; change in each year; over the years, the change by the last year)
  The total is unchanged but its years are re-cut.
  Savings and income are plus when they reduce the budget.

  By year   old   new  change  new lines    gone  changed
  2025/26  22.0  23.0    +1.0      +11.0  (12.0)     +2.0
  2026/27  25.0  24.0   (1.0)       +4.0   (5.0)      0.0
  Total    47.0  47.0     0.0      +15.0  (17.0)     +2.0

Lines, largest change first, in the unit and sign of their table
  gone       SAV02 Park wardens, Sheet1!C5 of the old version
             2025/26 £000: (5.0); 2026/27 £000: (5.0)
  new        SAV03 Fewer lamps, Sheet1!C5
             2025/26 £000: (4.0); 2026/27 £000: (4.0)
  new        Review grants to voluntary groups, Sheet1!C6
             2025/26 £000: (7.0)
  gone       Review of grants to voluntary groups, Sheet1!C6 of the old version
             2025/26 £000: (7.0)
  changed    SAV01 Mobile library, Sheet1!C4
             2025/26 £000: (10.0) → (12.0), (2.0)

1 likely rename to confirm; until then each counts as one line gone and one new
  Review of grants to voluntary groups → Review grants to voluntary groups
    The names differ by a word or two. They stand under the same headings, with nearly the same amounts.
    answer ${renamed} with Sheet1 / Review grants to voluntary groups, or no
  Write the answers in a file, such as {"${renamed}":"Sheet1 / Review grants to voluntary groups"}, and give it with --answers FILE.json.
`);
    expect(folder.digests()).toEqual(before);
  });

  it("takes an answer for a likely rename", () => {
    folder.put("answers.json", JSON.stringify({ [renamed]: "Sheet1 / Review grants to voluntary groups" }));
    const { stdout } = run("compare", "old.xlsx", "new.xlsx", "--answers", "answers.json");
    expect(stdout).toContain("Lines: 1 new, 1 gone, 2 changed, 0 unchanged.\n");
    expect(stdout).toContain("renamed from “Review of grants to voluntary groups”");
  });

  it("prints one JSON object, amounts as text in the sheet's unit and sign", () => {
    const { code, stdout } = run("compare", "--json", "old.xlsx", "new.xlsx");
    expect(code).toBe(0);
    const compared = JSON.parse(stdout) as { lines: { name: string }[] };
    expect(Object.keys(compared)).toEqual(
      "crosscast old new status totals lines likelyRenames tables findings output".split(" "),
    );
    expect(compared).toMatchObject({
      old: { file: "old.xlsx", sha256: sha256(old), lines: 3 },
      new: { file: "new.xlsx", sha256: sha256(now), lines: 3 },
      status: "changed",
      totals: { unit: "£000", counts: "savings", groups: [{ total: { old: "47", new: "47", change: "0" } }] },
      likelyRenames: [{ question: { id: renamed } }],
      output: null,
    });
    expect(compared.lines.find(({ name }) => name === "Mobile library")).toMatchObject({
      change: "changed",
      boundBy: "reference",
      differences: [{ what: "amounts" }],
      years: [
        { year: "2025-26", old: "-10", new: "-12", change: "-2", compared: true },
        { year: "2026-27", old: "-20", new: "-20", change: "0", compared: true },
      ],
      new: { key: "SAV01", cell: "Sheet1!C4" },
    });
  });

  it("says that nothing changed between a version and itself", () => {
    const { code, stdout } = run("compare", "old.xlsx", "old.xlsx");
    expect(code).toBe(0);
    expect(stdout).toContain("Lines: 0 new, 0 gone, 0 changed, 3 unchanged.");
    expect(JSON.parse(run("compare", "--json", "old.xlsx", "old.xlsx").stdout)).toMatchObject({ status: "unchanged" });
  });

  it("writes the new version with a sheet of the changes, the same each time", () => {
    const { code, stdout } = run("compare", "old.xlsx", "new.xlsx", "-o", "out.xlsx");
    expect(code).toBe(0);
    expect(stdout).toContain("out.xlsx is written: the new version with the sheet Changes\n");
    const { "out.xlsx": once } = folder.digests();
    expect(run("compare", "old.xlsx", "new.xlsx", "-o", "out.xlsx").stdout).toContain("was up to date already");
    expect(folder.digests()).toMatchObject({ "out.xlsx": once, "old.xlsx": sha256(old), "new.xlsx": sha256(now) });
  });

  it.each([
    [["-", "new.xlsx"], old],
    [["old.xlsx", "-"], now],
  ])("reads one of the two from standard input: %j", (files, stdin) => {
    const { code, stdout } = crosscast(["compare", ...files], { cwd: folder.path, stdin });
    expect(code).toBe(0);
    expect(stdout).toContain("Lines: 2 new, 2 gone, 1 changed");
  });

  it.each([
    [["-", "-"], "only one of the two workbooks can come from standard input: name the other."],
    [["old.xlsx"], "missing required argument 'new': see crosscast --help."],
    [["old.xlsx", "none.xlsx"], "none.xlsx does not exist: check its name and folder."],
    [["old.xlsx", "text.xlsx"], "text.xlsx"],
    [["old.xlsx", "notes.xlsx"], "notes.xlsx holds no budget table"],
    [["accounts.xlsx", "new.xlsx"], "there are no lines to compare."],
    [["old.xlsx", "new.xlsx", "-o", "old.xlsx"], "old.xlsx is one of the workbooks compared"],
    [["old.xlsx", "new.xlsx", "-o", "new.xlsx"], "new.xlsx is one of the workbooks compared"],
    [["old.xlsx", "new.xlsx", "-o", "out.xls"], "out.xls would not open in Excel"],
  ])("ends with 2 and one sentence for %j", (args, sentence) => {
    folder.put("text.xlsx", "This is no workbook.");
    folder.put("notes.xlsx", buildXlsx([{ grid: drawGrid("Notes\nNothing here") }]));
    folder.put(
      "accounts.xlsx",
      buildXlsx([{ grid: drawGrid("Net budget £000 | 2025/26\nLibraries base budget | 10\nParks base budget | 20") }]),
    );
    const before = folder.digests();
    const { code, stdout, stderr } = run("compare", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^crosscast: .*\n$/);
    expect(stderr).toContain(sentence);
    expect(folder.digests()).toEqual(before);
  });
});
