import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildXlsx } from "../support/build-xlsx";
import { buildCommand, crosscast } from "../support/built-command";
import { drawGrid } from "../support/draw-grid";
import { sha256, type WorkbookFolder, workbookFolder } from "./workbook-folder";

beforeAll(buildCommand, 120_000);

let folder: WorkbookFolder;
beforeEach(() => (folder = workbookFolder()));
afterEach(() => folder.remove());

const budget = buildXlsx([
  {
    grid: drawGrid(`
      Savings £000 | 2025/26 | 2026/27
      Libraries    | -10     | -20
      Parks        | -5      | -5
      **Total**    | -15     | -25
    `),
  },
]);

/** The container of before Excel 2007, which also holds an encrypted workbook, with the given name in its directory. */
const compoundFile = (name: string): Uint8Array => {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(name, 1024, "utf16le");
  return bytes;
};

const isOneSentence = /^crosscast: [^\n]{20,}\.\n$/;

describe("a file that is no readable workbook", () => {
  test.each<[string, Uint8Array | string, RegExp]>([
    ["an encrypted workbook", compoundFile("EncryptedPackage"), /budget\.xlsx is locked with a password/],
    ["a workbook of before Excel 2007", compoundFile("Workbook"), /budget\.xlsx is in the format of before Excel 2007/],
    ["a truncated workbook", budget.subarray(0, budget.length / 2), /budget\.xlsx is damaged/],
    ["a CSV file renamed", "Savings,2025/26\nLibraries,-10\n", /budget\.xlsx is plain text/],
    ["a web page renamed", "<!DOCTYPE html><table><tr><td>1</td></tr></table>", /budget\.xlsx is a web page/],
    ["a file of zero bytes", "", /budget\.xlsx is .*empty \(0 bytes\)/],
    [
      "an empty workbook",
      buildXlsx([{ grid: drawGrid("") }]),
      /budget\.xlsx holds no budget table: its sheets are empty/,
    ],
    [
      "a workbook without a budget table",
      buildXlsx([{ grid: drawGrid("Dear colleague\nPlease see the paper.") }]),
      /budget\.xlsx holds no budget table: no sheet has amounts/,
    ],
  ])("%s stops with one plain sentence and exit code 2, and nothing is touched", (_title, bytes, sentence) => {
    folder.put("budget.xlsx", bytes);
    const before = folder.digests();
    for (const args of [
      ["check"],
      ["check", "--json"],
      ["refresh"],
      ["refresh", "--in-place"],
      ["refresh", "--json"],
    ]) {
      const { code, stdout, stderr } = crosscast([...args, "budget.xlsx"], { cwd: folder.path });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(isOneSentence);
      expect(stderr).toMatch(sentence);
    }
    expect(folder.digests()).toEqual(before);
  });

  test.each([
    ["a folder", ".", ". is a folder: name the workbook inside it."],
    ["a missing file", "none.xlsx", "none.xlsx does not exist: check its name and folder."],
  ])("%s stops with one plain sentence and exit code 2", (_title, file, sentence) => {
    for (const command of ["check", "refresh"]) {
      const outcome = crosscast([command, file], { cwd: folder.path });
      expect(outcome).toEqual({ code: 2, stdout: "", stderr: `crosscast: ${sentence}\n` });
    }
    expect(folder.digests()).toEqual({});
  });

  it("never stops the others", () => {
    folder.put("good.xlsx", budget);
    folder.put("bad.xlsx", compoundFile("EncryptedPackage"));
    const files = ["good.xlsx", "bad.xlsx", "none.xlsx", "good.xlsx"];
    const { code, stdout, stderr } = crosscast(["check", "--json", ...files], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stdout.trim().split("\n")).toHaveLength(2);
    expect(stderr.trim().split("\n")).toHaveLength(2);
  });
});

describe("a result that cannot be written", () => {
  test.each([
    [
      "into a folder that is missing",
      ["-o", "none/out.xlsx"],
      "none/out.xlsx cannot be written: the folder none does not exist",
    ],
    ["over a folder", ["-o", "made.xlsx"], "made.xlsx is a folder"],
    ["into a file as if it were a folder", ["-o", "budget.xlsx/out.xlsx"], "budget.xlsx is not a folder"],
    ["over the workbook itself", ["-o", "budget.xlsx"], "budget.xlsx is the workbook itself: use --in-place"],
    ["over the workbook by another path", ["-o", "./made.xlsx/../budget.xlsx"], "is the workbook itself"],
    ["under a name Excel would not open", ["-o", "out.csv"], "out.csv would not open in Excel"],
    ["both in place and elsewhere", ["--in-place", "-o", "out.xlsx"], "cannot be used with option"],
  ])("%s stops with one plain sentence and exit code 2, and nothing is touched", (_title, args, sentence) => {
    folder.put("budget.xlsx", budget);
    mkdirSync(join(folder.path, "made.xlsx"));
    const { code, stdout, stderr } = crosscast(["refresh", "budget.xlsx", ...args], { cwd: folder.path });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(isOneSentence);
    expect(stderr).toContain(sentence);
    expect(folder.digests()).toEqual({ "budget.xlsx": sha256(budget) });
  });

  it("asks for a name when the workbook comes through standard input", () => {
    const outcome = crosscast(["refresh", "-"], { cwd: folder.path, stdin: budget });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("name the result with -o OUT.xlsx");
  });
});

describe("wrong arguments", () => {
  test.each<[string, readonly string[], string]>([
    [
      "no command",
      [],
      "crosscast: say what to do: check, refresh, compare, or line with add, change or remove (see crosscast --help).\n",
    ],
    ["an unknown command", ["chek", "a.xlsx"], "unknown command 'chek'"],
    ["an unknown option", ["check", "--jsn", "a.xlsx"], "unknown option '--jsn'"],
    ["no file", ["check"], "missing required argument"],
    ["two files to refresh", ["refresh", "a.xlsx", "b.xlsx"], "too many arguments"],
    [
      "an unknown template",
      ["refresh", "--template", "poster", "a.xlsx"],
      "allowed choices are theme, proposal, programme, auto",
    ],
  ])("%s is one plain sentence and exit code 2", (_title, args, sentence) => {
    const { code, stdout, stderr } = crosscast(args, { cwd: folder.path });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(isOneSentence);
    expect(stderr).toContain(sentence);
  });

  test.each([
    ["not JSON", "{", "the answers file is not JSON"],
    ["a list", "[]", "answers.json does not hold answers"],
    ["not in words", '{"Sheet1!A1:C4:presentation": 1}', "answers.json does not hold answers"],
  ])("answers that are %s are one plain sentence and exit code 2", (_title, answers, sentence) => {
    folder.put("budget.xlsx", budget);
    folder.put("answers.json", answers);
    for (const command of ["check", "refresh"]) {
      const { code, stdout, stderr } = crosscast([command, "budget.xlsx", "--answers", "answers.json"], {
        cwd: folder.path,
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(isOneSentence);
      expect(stderr).toContain(sentence);
    }
  });
});
