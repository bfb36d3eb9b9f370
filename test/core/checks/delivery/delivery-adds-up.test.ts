import { readFileSync } from "node:fs";
import path from "node:path";
import { gridFromTsv } from "../../../support/draw-grid";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { found } from "../../../support/check-drawn";

const check = "delivery-adds-up";

const monitoring = (rows: string): string => `
  Savings monitoring 2024/25 |  |  |  |
  Directorate | Savings approved £000 | Savings achieved £000 | In-year pressures £000 | Net savings at risk £000
  ${rows}`;

const tracker = (rows: string, columns = "Approved £000 | Delivered £000 | At risk £000 | RAG"): string => `
  Savings tracker 2025/26
  Ref | Saving | ${columns}
  ${rows}`;

describe("accepts", () => {
  test.each([
    ["a net at risk that follows", monitoring("Adults | 45 | 38 | 0 | 7\n Places | 12 | 12 | 0 | 0")],
    [
      "all of it achieved and some still at risk, for a pressure",
      monitoring("Housing | 1,932 | 1,932 | (180) | 180\n Adults | 45 | 38 | 0 | 7"),
    ],
    [
      "a pressure printed as plus",
      monitoring("Housing | 1,932 | 1,932 | 180 | 180\n Adults | 450 | 380 | 20 | 90\n Places | 60 | 60 | 0 | 0"),
    ],
    ["savings printed as minus", monitoring("Adults | -450 | -380 | 20 | -90\n Places | -120 | -100 | 0 | -20")],
    [
      "at risk that is not expected, where more is not yet achieved",
      tracker(
        "S1 | Alpha | 100 | 40 | 95 | 5\n S2 | Beta | 300 | 0 | 120 | 180\n S3 | Gamma | 50 | 50 | 50 | 0",
        "Approved £000 | Delivered £000 | Forecast £000 | At risk £000",
      ),
    ],
    [
      "at risk that means something of its own",
      tracker(
        "S1 | Alpha | 100 | 40 | 30 | Amber\n S2 | Beta | 300 | 0 | 200 | Red\n S3 | Gamma | 50 | 20 | 10 | Amber",
      ),
    ],
    [
      "rounding",
      monitoring("Adults | 4.5 | 3.8 | 0 | 0.7\n Places | 1.2 | 1.1 | 0 | 0.2\n Housing | 3.3 | 1.1 | 0 | 2.2"),
    ],
    [
      "a gap that remains",
      "Budget gap 2024/25 £m\nBudget gap | 25.8\nIdentified savings | 6.9\nOther measures | 14.1\nGap remaining | 4.8",
    ],
    [
      "target above agreed above forecast",
      "Efficiencies 2023/24\n | Target £m | Agreed £m | Forecast £m\nAdults | 54 | 50 | 43\nPlaces | 50 | 45 | 36\nTotal | 104 | 95 | 79",
    ],
    [
      "a share as printed",
      "Savings since 2015/16\n | Approved £m | Realised £m | % realised\n2015/16 | 10.0 | 10.0 | 100%\n2016/17 | 25.4 | 23.5 | 93%\nTotal | 35.4 | 33.5 | 95%",
    ],
    [
      "a share of the target",
      "Savings 2024/25 £m\n | Target | Approved | Achieved | % of target achieved\nAdults | 10.0 | 9.0 | 4.6 | 46%\nPlaces | 20.0 | 15.0 | 9.2 | 46%",
    ],
    [
      "a blank and TBC, which are no noughts",
      tracker("S1 | Alpha | 100 |  | TBC | Amber\n S2 | Beta | 300 | 120 | 180 | Red"),
    ],
    [
      "every amount at risk rated or explained",
      tracker("S1 | Alpha | 100 | 40 | 60 | Amber\n S2 | Beta | 300 | 300 | 0 |"),
    ],
    [
      "a forecast of a budget, which is no saving",
      "Budget monitoring 2024/25\n | Approved budget £000 | Forecast £000 | Variance £000\nAdults | 100 | 120 | 20\nPlaces | 50 | 45 | -5",
    ],
    [
      "targets of performance",
      "Delivery of the corporate plan\n | Target | Achieved\nCalls answered | 90 | 95\nBins emptied | 100 | 120",
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
    expect(found(check, drawn, { typed: true })).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a net at risk that two rows show to be worked out otherwise",
      monitoring("Adults | 45 | 38 | 0 | 7\n Places | 12 | 10 | (2) | 4\n Housing | 90 | 40 | 0 | 60"),
      'warning F05 Sheet1!E5 "Housing" prints 60 under "Net savings at risk £000", and 90 approved less 40 achieved less 0 in-year pressure comes to 50.',
    ],
    [
      "a gap that does not follow, with nothing else beside it",
      "Budget gap 2024/25 £m\nBudget gap | 25.8\nIdentified savings | 6.9\nOther measures | 14.1\nGap remaining | 5.4",
      'warning F05 Sheet1!B5 "Budget gap 2024/25 £m" prints 5.4 under "Gap remaining", and 25.8 target less 6.9 identified less 14.1 other measures comes to 4.8.',
    ],
    [
      "a share that is not",
      "Savings 2024/25 £m\n | Approved | Achieved | % achieved\nAdults | 10.0 | 4.6 | 46%\nPlaces | 20.0 | 9.2 | 46%\nHousing | 30.0 | 15.0 | 60%",
      'warning F05 Sheet1!D5 "Housing" prints 60% under "% achieved", and 15 achieved of 30 approved comes to 50%.',
    ],
    [
      "more achieved than approved",
      tracker("S1 | Alpha | 100 | 140 | 0 | Green\n S2 | Beta | 300 | 300 | 0 | Green"),
      'info F05 Sheet1!D3 More is achieved than was approved: "Alpha" 140 of 100.',
    ],
    [
      "a share above the whole with nothing to work it out from",
      tracker("S1 | Alpha | 100 | 120%\n S2 | Beta | 300 | 90%", "Target £000 | % delivered")
        .replace("Target", "Approved £000 | Forecast")
        .replace(/\| (100|300) /g, "| $1 | 90 "),
      'info F05 Sheet1!E3 More is achieved than was approved: "Alpha" 120%.',
    ],
    [
      "an amount at risk without a rating",
      tracker("S1 | Alpha | 100 | 40 | 60 | Amber\n S2 | Beta | 300 | 120 | 180 |\n S3 | Gamma | 20 | 20 | 0 |"),
      'warning F05 Sheet1!E4 An amount not delivered is not rated: "Beta" 180 at risk.',
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn)).toEqual([expected]);
    expect(found(check, drawn, { typed: true })).toEqual([expected]);
  });
});

const printed = readFileSync(path.resolve("test/golden/cases/brighton-monitoring.tsv"), "utf8");

test.each([false, true])("the three tables Brighton published agree throughout (typed: %s)", (typed) => {
  const { findings } = checkWorkbook(
    { sheets: [gridFromTsv(printed, { typed })], names: [], dates1904: false },
    new Map(),
  );
  expect(findings.filter(({ code }) => code === "F05")).toEqual([]);
});

test("a wrong net at risk of those tables is told once, by its tie-out", () => {
  const wrong = printed.replace("1,368", "1,386");
  const { findings } = checkWorkbook({ sheets: [gridFromTsv(wrong)], names: [], dates1904: false }, new Map());
  const cells = findings
    .filter(({ code }) => code === "F05")
    .map(({ check: name, cells: [at] }) => [name, at?.row, at?.column]);
  expect(cells).toEqual([["totals-agree", 6, 5]]);
});
