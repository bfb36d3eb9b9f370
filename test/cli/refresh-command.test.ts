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

const run = (...args: readonly string[]) => crosscast(args, { cwd: folder.path });

const savings = (parks: string, total: string): Uint8Array =>
  buildXlsx([
    {
      grid: drawGrid(
        `
        **Savings proposals** |               |             |
        Annual change on the year before, savings are negative | | |
        Reference             | Saving        | 2025/26 £000 | 2026/27 £000
        SAV01                 | Mobile library | (10.0)      | (20.0)
        SAV02                 | Park wardens  | (5.0)        | ${parks}
        **Total**             |               | (15.0)       | ${total}
        `,
        { typed: true },
      ),
    },
  ]);

const budget = savings("(5.0)", "(25.0)");

const ownSheets = ["Business case", "Savings lines", "Checks", "About"];

describe("crosscast refresh", () => {
  it("writes a copy beside the file, says where it is and leaves the file as it was", () => {
    const { code, stdout, stderr } = run("refresh", "budget.xlsx");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^budget-crosscast\.xlsx is written\n/);
    for (const sheet of ownSheets) expect(stdout).toContain(sheet);
    expect(stdout).toMatch(/\nbudget\.xlsx agrees; .*\.\n$/);
    expect(Object.keys(folder.digests()).sort()).toEqual(["budget-crosscast.xlsx", "budget.xlsx"]);
    expect(folder.digests()["budget.xlsx"]).toBe(sha256(budget));
  });

  it("tells a program where the result is and what it holds", () => {
    const { code, stdout } = run("refresh", "budget.xlsx", "-o", "out.xlsx", "--json");
    expect(code).toBe(0);
    const outcome = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(outcome)).toEqual(
      "crosscast file output sha256 backup status sheets changed findings questions".split(" "),
    );
    expect(outcome).toMatchObject({
      file: "budget.xlsx",
      output: "out.xlsx",
      sha256: sha256(folder.read("out.xlsx")),
      backup: null,
      status: "agrees",
      sheets: expect.arrayContaining(ownSheets) as unknown,
    });
  });

  it("changes nothing the second time", () => {
    run("refresh", "budget.xlsx", "-o", "once.xlsx");
    const before = folder.digests();
    const { code, stdout } = run("refresh", "once.xlsx", "--in-place");
    expect(code).toBe(0);
    expect(stdout).toContain("was up to date already: nothing was written");
    expect(folder.digests()).toEqual(before);
    run("refresh", "once.xlsx", "-o", "twice.xlsx");
    expect(folder.digests()["twice.xlsx"]).toBe(before["once.xlsx"]);
  });

  it("keeps the workbook as NAME.bak.xlsx when it refreshes in place", () => {
    const { code, stdout } = run("refresh", "budget.xlsx", "--in-place");
    expect(code).toBe(0);
    expect(stdout).toContain("budget.bak.xlsx");
    expect(folder.digests()["budget.bak.xlsx"]).toBe(sha256(budget));
    expect(folder.digests()["budget.xlsx"]).not.toBe(sha256(budget));
    expect(Object.keys(folder.digests())).toHaveLength(2);
  });

  it("never loses an earlier result that differs from the new one", () => {
    run("refresh", "budget.xlsx");
    const { "budget-crosscast.xlsx": earlier } = folder.digests();
    folder.put("budget.xlsx", savings("(7.0)", "(27.0)"));
    const { code, stdout } = run("refresh", "budget.xlsx");
    expect(code).toBe(0);
    expect(stdout).toContain("The file that stood there is kept as budget-crosscast.bak.xlsx");
    expect(folder.digests()["budget-crosscast.bak.xlsx"]).toBe(earlier);
  });

  it("writes the sheets and ends with 1 when a total differs", () => {
    folder.put("budget.xlsx", savings("(7.0)", "(25.0)"));
    const { code, stdout } = run("refresh", "budget.xlsx");
    expect(code).toBe(1);
    expect(stdout).toContain("budget.xlsx does not agree; 1 error");
  });

  it("reads a workbook from standard input", () => {
    const { code } = crosscast(["refresh", "-", "-o", "out.xlsx"], { cwd: folder.path, stdin: budget });
    expect(code).toBe(0);
    expect(Object.keys(folder.digests()).sort()).toEqual(["budget.xlsx", "out.xlsx"]);
  });

  it("remembers an answer in the workbook, so that a check of the result needs it no more", () => {
    const { tables } = JSON.parse(run("check", "--json", "budget.xlsx").stdout) as { tables: [{ id: string }] };
    folder.put("answers.json", JSON.stringify({ [`${tables[0].id}:presentation`]: "level" }));
    run("refresh", "budget.xlsx", "--answers", "answers.json", "-o", "out.xlsx");
    expect(JSON.parse(run("check", "--json", "out.xlsx").stdout)).toMatchObject({
      tables: [{ presentation: { value: "level", from: "answer" } }],
    });
  });

  it("shows what it would change and writes nothing", () => {
    run("refresh", "budget.xlsx", "-o", "once.xlsx");
    expect(run("refresh", "once.xlsx", "--preview").stdout).toMatch(
      /^once\.xlsx: a refresh would change nothing; nothing is written\n {2}Cells to write: Business case 0, /,
    );
    const before = folder.digests();
    const { code, stdout } = run("refresh", "budget.xlsx", "--preview");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^budget\.xlsx: what a refresh would change; nothing is written\n/);
    expect(stdout).toContain("    First written, with 2 lines.");
    expect(stdout).toMatch(/Cells to write: Business case \d+ \(new\), Savings lines/);
    const { stdout: json } = run("refresh", "budget.xlsx", "--preview", "--json");
    expect(JSON.parse(json)).toMatchObject({ preview: true, status: "agrees", lines: [], likelyRenames: [] });
    expect(run("refresh", "budget.xlsx", "--preview", "--in-place").code).toBe(2);
    expect(folder.digests()).toEqual(before);
  });
});
