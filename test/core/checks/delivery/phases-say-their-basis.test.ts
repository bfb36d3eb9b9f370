import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { found } from "../../../support/check-drawn";
import { gridFromTsv } from "../../../support/draw-grid";

const check = "phases-say-their-basis";

const table = (header: string, ...rows: readonly string[]): string =>
  `Connecting Communities savings 2016/17\nPhase | ${header}\n${rows.join("\n")}`;

describe("accepts", () => {
  test.each([
    [
      "a total under the figures it adds up, and none under the others",
      table(
        "2016/17 in-year £m | Ongoing £m",
        "Phase 1 | 1.0 | 1.2",
        "Phase 2 target | | 3.8",
        "Total of all phases | | 5.0",
      ),
    ],
    [
      "a total of its own for each basis",
      table("2016/17 in-year £m | Ongoing £m", "Phase 1 | 1.0 | 1.2", "Phase 2 | 3.8 | 3.8", "All phases | 4.8 | 5.0"),
    ],
    [
      "figures that come to the total on either basis",
      table(
        "In-year £m | Full-year £m | Target £m",
        "Phase 1 | 1.2 | 1.2 |",
        "Phase 2 | | | 3.8",
        "All phases | | | 5.0",
      ),
    ],
    [
      "columns that name no basis",
      table("2016/17 £m | 2017/18 £m", "Phase 1 | 1.0 | 1.2", "Phase 2 | 3.8 | 3.8", "All phases | 5.0 | 5.0"),
    ],
    ["no total of all phases", table("In-year £m | Full-year £m", "Phase 1 | 1.0 | 1.2", "Phase 2 | 3.8 | 3.8")],
    [
      "rows that are no phases",
      table("In-year £m | Full-year £m", "Adults | 1.0 | 1.2", "Places | 3.8 | 3.8", "All services | 5.0 | 5.0"),
    ],
    [
      "a total no choice reaches",
      table(
        "In-year £m | Full-year £m | Target £m",
        "Phase 1 | 1.0 | 1.2 |",
        "Phase 2 | | | 3.8",
        "All phases | | | 6.0",
      ),
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn, { typed: true })).toEqual([]);
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a target that only the ongoing figures reach",
      table(
        "In-year £m | Ongoing £m | Target £m",
        "Phase 1 | 1.0 | 1.2 |",
        "Phase 2 | | | 3.8",
        "All phases | | | 5.0",
      ),
      'warning N04 Sheet1!D5 "All phases" prints 5.0 under "Target £m", which the phases reach with 1.2 of "Ongoing £m": 1.2 + 3.8. Otherwise 1.0 + 3.8 come to 4.8.',
    ],
    [
      "a total under figures of another basis",
      table("In-year £m | Full-year £m", "Phase 1 | 1.0 | 1.2", "Phase 2 | 3.8 | 3.8", "All phases | 5.0 | 5.0"),
      'warning N04 Sheet1!B5 "All phases" prints 5.0 under "In-year £m", which the phases reach with 1.2 of "Full-year £m": 1.2 + 3.8. Otherwise 1.0 + 3.8 come to 4.8.',
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn, { typed: true })).toEqual([expected]);
  });
});

const paper = path.resolve("../shared/papers/coventry-connecting-communities.txt");
const testWithPaper = existsSync(paper) ? test : test.skip;

testWithPaper(
  `Coventry's minutes add up on the ongoing basis, 1.2 + 3.8, and not in the year, 1.0 + 3.8${existsSync(paper) ? "" : " (skipped: the paper is not beside the project)"}`,
  () => {
    const sheet = gridFromTsv(readFileSync(paper, "utf8"));
    const { findings } = checkWorkbook({ sheets: [sheet], names: [], dates1904: false }, new Map());
    expect(findings.filter(({ code }) => code === "N04").map(({ message }) => message)).toEqual([
      'The phases reach the overall £5m with "£1.2m ongoing" (Sheet1!A19): £1.2m + £3.8m. Otherwise £1m + £3.8m come to £4,800,000.',
    ]);
  },
);
