import { buildXlsx } from "../support/build-xlsx";
import { buildCommand, crosscast } from "../support/built-command";
import { drawGrid } from "../support/draw-grid";
import { sha256, type WorkbookFolder, workbookFolder } from "./workbook-folder";

beforeAll(buildCommand, 120_000);

let folder: WorkbookFolder;
beforeEach(() => {
  folder = workbookFolder();
  folder.put("agrees.xlsx", agrees);
  folder.put("differs.xlsx", differs);
});
afterEach(() => folder.remove());

const run = (...args: readonly string[]) => crosscast(args, { cwd: folder.path });

const savings = (lastTotal: string): Uint8Array =>
  buildXlsx([
    {
      grid: drawGrid(
        `
        **Savings proposals** |               |             |
        Annual change on the year before, savings are negative | | |
        Reference             | Saving        | 2025/26 £000 | 2026/27 £000
        SAV01                 | Mobile library | (10.0)      | (20.0)
        SAV02                 | Park wardens  | (5.0)        | (1,005.5)
        **Total**             |               | (15.0)       | ${lastTotal}
        `,
        { sheet: "Theme A", typed: true },
      ),
    },
  ]);

const agrees = savings("(1,025.5)");
const differs = savings("(1,026.6)");

/** What a program that reads the report relies on; the rest of the shape is held by the report's own test. */
const differing = {
  crosscast: "0.1.0",
  file: "differs.xlsx",
  sha256: sha256(differs),
  status: "differs",
  tables: [
    {
      sheet: "Theme A",
      unit: { value: "£000", from: "header", cell: "'Theme A'!C3" },
      years: [
        { column: "C", year: "2025-26" },
        { column: "D", year: "2026-27" },
      ],
      sign: { value: "savings-negative" },
      presentation: { value: "incremental" },
      rows: expect.arrayContaining([
        expect.objectContaining({
          row: 4,
          role: "line",
          name: "Mobile library",
          reference: "SAV01",
          kind: "saving",
          amounts: { C: "-10.0", D: "-20.0" },
        }),
        expect.objectContaining({ row: 5, role: "line", amounts: { C: "-5.0", D: "-1005.5" } }),
        expect.objectContaining({ row: 6, role: "total", name: "Total", amounts: { C: "-15.0", D: "-1026.6" } }),
      ]) as unknown,
    },
  ],
  tieOuts: [
    {
      cell: "'Theme A'!C6",
      label: "Total",
      relation: "sum",
      parts: ["'Theme A'!C4", "'Theme A'!C5"],
      stated: "-15.0",
      computed: "-15.0",
      difference: "0.0",
      verdict: "agrees",
    },
    {
      cell: "'Theme A'!D6",
      label: "Total",
      relation: "sum",
      parts: ["'Theme A'!D4", "'Theme A'!D5"],
      stated: "-1026.6",
      computed: "-1025.5",
      difference: "-1.1",
      verdict: "differs",
    },
  ],
  findings: expect.arrayContaining([
    expect.objectContaining({
      check: "totals-agree",
      code: "T01",
      severity: "error",
      cells: expect.arrayContaining(["'Theme A'!D6"]) as unknown,
    }),
  ]) as unknown,
};

describe("crosscast", () => {
  it("says its version", () => {
    expect(run("--version")).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "" });
  });

  test.each<[readonly string[], readonly string[]]>([
    [["--help"], ["Usage: crosscast", "check", "refresh", "--version", "Exit code: 0"]],
    [
      ["check", "--help"],
      ["Usage: crosscast check", "--json", "--answers <file>", "standard input"],
    ],
    [
      ["refresh", "--help"],
      ["Usage: crosscast refresh", "-o, --output", "--in-place", "--template", "NAME-crosscast.xlsx"],
    ],
  ])("explains itself with %j", (args, words) => {
    const { code, stdout, stderr } = run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const word of words) expect(stdout).toContain(word);
  });
});

describe("crosscast check", () => {
  it("ends with 0 and a report for people when every total agrees", () => {
    const { code, stdout, stderr } = run("check", "agrees.xlsx");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^agrees\.xlsx\n\nTheme A\n/);
    expect(stdout).toContain("£000");
    expect(stdout).toContain("2025/26 to 2026/27");
    expect(stdout).toMatch(/\nagrees\.xlsx agrees; .*2 printed totals: 2 agree\.\n$/);
  });

  it("ends with 1 and shows a total that differs as the sheet prints amounts", () => {
    const { code, stdout, stderr } = run("check", "differs.xlsx");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("stated (1,026.6), calculated (1,025.5), difference (1.1)");
    expect(stdout).toMatch(/\ndiffers\.xlsx does not agree; 1 error; .*2 printed totals: 1 agrees, 1 differs\.\n$/);
  });

  it("gives a program one line of JSON a file", () => {
    const { code, stdout, stderr } = run("check", "--json", "differs.xlsx", "agrees.xlsx");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const [first = "", second = "", ...rest] = stdout.split("\n");
    expect(rest).toEqual([""]);
    expect(JSON.parse(first)).toMatchObject(differing);
    expect(JSON.parse(second)).toMatchObject({ file: "agrees.xlsx", status: "agrees", sha256: sha256(agrees) });
  });

  it("checks the good files beside a missing one and lets the worst code win", () => {
    const { code, stdout, stderr } = run("check", "agrees.xlsx", "none.xlsx", "differs.xlsx");
    expect(code).toBe(2);
    expect(stdout).toContain("agrees.xlsx agrees;");
    expect(stdout).toContain("differs.xlsx does not agree;");
    expect(stderr).toBe("crosscast: none.xlsx does not exist: check its name and folder.\n");
  });

  it("reads a file from standard input", () => {
    const { code, stdout } = crosscast(["check", "--json", "-"], { cwd: folder.path, stdin: differs });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ...differing, file: "-" });
  });

  it("takes an answer over what it would have read", () => {
    const { tables } = JSON.parse(run("check", "--json", "agrees.xlsx").stdout) as { tables: [{ id: string }] };
    folder.put("answers.json", JSON.stringify({ [`${tables[0].id}:presentation`]: "level" }));
    const { code, stdout } = run("check", "--json", "agrees.xlsx", "--answers", "answers.json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ tables: [{ presentation: { value: "level", from: "answer" } }] });
  });

  it("changes nothing and leaves nothing behind", () => {
    const before = folder.digests();
    run("check", "agrees.xlsx", "differs.xlsx");
    expect(folder.digests()).toEqual(before);
  });

  it("uses no colour where it does not write to a terminal", () => {
    expect(run("check", "differs.xlsx").stdout).not.toContain("\u001b");
  });
});
