import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { WorkbookError } from "../../../src/core/tasks/workbook";
import { openPackage } from "../../../src/hosts/xlsx/package";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import { printCells } from "../../support/print-cells";
import { refusalOf } from "../../support/refusal-of";

const corpus = join(__dirname, "../../../../shared/corpus");
const isHere = existsSync(corpus);
const title = isHere ? "real files" : "real files (skipped: ../shared/corpus is not beside the repository)";

const filesIn = (folder: string): readonly string[] =>
  isHere
    ? readdirSync(join(corpus, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.xls[xm]$/.test(name))
        .map((name) => join(corpus, folder, name))
    : [];

const readFile = (path: string) => readWorkbook(openPackage(readFileSync(path)));

interface Trial {
  readonly file: string;
  readonly refusal: WorkbookError | undefined;
  readonly milliseconds: number;
}

const tryFile = (path: string): Trial => {
  const started = performance.now();
  const refusal = refusalOf(() => readFile(path));
  return { file: basename(path), refusal, milliseconds: performance.now() - started };
};

(isHere ? describe : describe.skip)(title, () => {
  test("328 of the 354 files of Apache POI are read, and the rest refused in words, none over 5 s", () => {
    const trials = filesIn("poi").map(tryFile);
    expect(trials).toHaveLength(354);
    expect(trials.filter(({ refusal }) => !refusal).length).toBeGreaterThanOrEqual(328);
    expect(trials.filter(({ milliseconds }) => milliseconds > 5000)).toEqual([]);
  });

  test("of POI's files only encrypted, damaged and unsafe ones are refused", () => {
    const faults = filesIn("poi").flatMap((path) => tryFile(path).refusal?.fault ?? []);
    expect([...new Set(faults)].sort()).toEqual(["damaged", "encrypted", "unsafe"]);
  });

  test("hostile files are read or refused in one sentence that says what to do, none over 2 s", () => {
    const trials = filesIn("hostile").map(tryFile);
    expect(trials.length).toBeGreaterThan(90);
    expect(trials.filter(({ milliseconds }) => milliseconds > 2000)).toEqual([]);
    for (const { refusal } of trials) {
      if (refusal) expect(refusal.message).toMatch(/^This file.*[:;] (fetch|open|choose|ask|remove) .*\.$/);
    }
  });

  test.each([
    ["encrypted/agile_AES256_SHA512_CBC_pwd_password.xlsx", "encrypted"],
    ["encrypted/standard_AES128_SHA1_ECB_pwd_password.xlsx", "encrypted"],
    ["bombs/poc-xmlbomb.xlsx", "unsafe"],
    ["generated/billion_laughs.xlsx", "unsafe"],
    ["generated/xxe_file.xlsx", "unsafe"],
    ["generated/zip_slip.xlsx", "unsafe"],
    ["generated/zipbomb_300MB_sheet.xlsx", "too-large"],
    ["generated/bad_utf8.xlsx", "damaged"],
    ["generated/truncated_99pct.xlsx", "damaged"],
    ["generated/csv_renamed.xlsx", "not-a-workbook"],
    ["generated/html_renamed.xlsx", "not-a-workbook"],
    ["malformed/excel-lockfile_local_authority.xlsx", "not-a-workbook"],
    ["malformed/zero-byte_revenueoutturn.xlsx", "damaged"],
    ["malformed/no-workbook-xml.xlsx", "not-a-workbook"],
  ])("%s is refused as %s", (file, fault) => {
    expect(tryFile(join(corpus, "hostile", file)).refusal?.fault).toBe(fault);
  });

  test.each<[string, readonly string[]]>([
    ["edge/missing-r-attrs.xlsx", ["A1 1", "B1 2", "C1 3", "D1 4", "E1 5", "A2 6", "B2 7"]],
    ["edge/inlineStr_cdata.xlsx", [`A1 "Hello CDATA"`, `B1 "World"`, `A2 "12345"`, `B2 "NormalText"`]],
    ["edge/nonstandard-xml-ns-prefix.xlsx", [`A1 "a"`, `B1 "b"`, "A2 1", "B2 3", "A3 2", "B3 4"]],
    ["edge/richtext-namespaced.xlsx", [`A1 "inline string\\nLine 2\\nLine 3"`, `H1 "shared string\\nLine 2\\nLine 3"`]],
    ["edge/errors.xlsx", ["A1 =5/0 → #DIV/0!", "A2 =A0 → #NAME?", `A3 =AVERAGE("a","b") → #VALUE!`]],
    ["edge/date_1904.xlsx", ["A1 42735", "B1 15", "A2 42736", "B2 16", "A3 10.6320601851852", "B3 17"]],
    ["edge/SimpleStrict.xlsx", [`A1 "test"`, "C1 1", `A2 "test 2"`, "C2 2", "C3 3", "C4 4", "C5 5", "C6 6"]],
    ["edge/namespacenonstd.xlsx", [`A1 "Test String 1"`, "B1 1", "C1 5", `E1 "A"`, `F1 "E"`, "H1 =B1+C1 → 6"]],
    ["generated/sparse_corner_XFD1048576.xlsx", []],
    ["generated/dimension_lies.xlsx", []],
  ])("%s begins with the cells it shows", (file, printed) => {
    const cells = readFile(join(corpus, "hostile", file)).sheets.flatMap(printCells);
    expect(cells.slice(0, printed.length)).toEqual(printed);
    expect(cells).not.toEqual([]);
  });

  test.each([
    ["edge/date_1904.xlsx", true],
    ["edge/roo_1904_base.xlsx", true],
    ["edge/errors.xlsx", false],
  ])("the dates of %s count from 1904: %s", (file, from1904) => {
    expect(readFile(join(corpus, "hostile", file)).dates1904).toBe(from1904);
  });
});
