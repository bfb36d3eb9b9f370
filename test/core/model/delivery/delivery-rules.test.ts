import { readFileSync } from "node:fs";
import path from "node:path";
import type { DeliveryReport } from "../../../../src/core/model/delivery/delivery";
import {
  type DeliveryRule,
  deliveryRules,
  ruleHolds,
  ruleWorth,
} from "../../../../src/core/model/delivery/delivery-rules";
import { checkDrawn } from "../../../support/check-drawn";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { gridFromTsv } from "../../../support/draw-grid";

const reportOf = (drawn: string): DeliveryReport => {
  const report = checkDrawn(drawn, { typed: true }).delivery?.reports[0];
  if (report === undefined) throw new Error("No tracker is read.");
  return report;
};

const told = ({ kind, parts, result, basis }: DeliveryRule): string =>
  `${kind}${basis === undefined ? "" : ` ${basis}`}: ${result?.key ?? "worked out"} = ${parts.map(({ slot, sign }) => `${sign > 0 ? "+" : "-"}${slot.key}`).join(" ")}`;

const worths = (drawn: string, kind: DeliveryRule["kind"]): readonly (string | undefined)[] => {
  const report = reportOf(drawn);
  const rule = deliveryRules(report).find((one) => one.kind === kind);
  return report.records.map((record) => rule && ruleWorth(rule, record, report)?.toDecimalPlaces(1).toFixed());
};

describe("the three monitoring tables Brighton published", () => {
  const tsv = readFileSync(path.resolve("test/golden/cases/brighton-monitoring.tsv"), "utf8");
  test.each([true, false])(
    "print net at risk as proposed less achieved less pressure on all 20 rows (typed: %s)",
    (typed) => {
      const { delivery } = checkWorkbook(
        { sheets: [gridFromTsv(tsv, { typed })], names: [], dates1904: false },
        new Map(),
      );
      const reports = delivery?.reports ?? [];
      const rows = reports.flatMap((report) => {
        const rule = deliveryRules(report).find(({ kind }) => kind === "net-at-risk");
        return report.records.map((record) => rule?.isProven === true && ruleHolds(rule, record, report));
      });
      expect(rows).toEqual(Array.from({ length: 20 }, () => true));
    },
  );

  test("keep what is achieved from what is achieved or anticipated, and at risk from unachieved", () => {
    const { delivery } = checkWorkbook(
      { sheets: [gridFromTsv(tsv, { typed: true })], names: [], dates1904: false },
      new Map(),
    );
    expect(delivery?.reports.map(({ slots }) => slots.map(({ key }) => key).join())).toEqual([
      "approved,achievedOrAnticipated,pressure,atRisk",
      "approved,achieved,pressure,unachieved",
      "approved,achievedOrAnticipated,pressure,atRisk",
    ]);
  });
});

test("a saving can be wholly achieved and still be at risk, for a pressure", () => {
  const drawn = `
    Savings monitoring 2022/23
    Directorate | Savings approved £000 | Achieved £000 | In-year pressures £000
    Housing | 1,932 | 1,932 | (180)
    Adults | 495 | 328 | 0`;
  expect(worths(drawn, "net-at-risk")).toEqual(["180", "167"]);
  expect(worths(drawn, "share")).toEqual(["100", "66.3"]);
});

test("a remaining gap is the target less what is identified and other measures", () => {
  const drawn = "Budget gap 2024/25 £m\nBudget gap | 25.8\nIdentified savings | 6.9\nOther measures | 14.1";
  const report = reportOf(`${drawn}\nGap remaining | 4.8`);
  expect(deliveryRules(report).map(told)).toEqual(["gap: gap = +target -identified -otherMeasures"]);
  expect(worths(`${drawn}\nGap remaining | 4.8`, "gap")).toEqual(["4.8"]);
});

test("target, agreed and forecast are three things: 104 less 95 is still to be agreed, 95 less 79 at risk", () => {
  const drawn = `
    Efficiencies 2023/24
     | Target £m | Agreed £m | Forecast £m
    Adults | 54 | 50 | 43
    Places | 50 | 45 | 36
    Total | 104 | 95 | 79`;
  expect(worths(drawn, "gap")).toEqual(["4", "5", "9"]);
  expect(worths(drawn, "net-at-risk")).toEqual(["7", "9", "16"]);
  expect(worths(drawn, "share")).toEqual(["86", "80", "83.2"]);
});

test("a share delivered says of what: 33.5 of 35.4 approved is 95%, 46% of a target", () => {
  const approved = reportOf(
    "Savings £m\n | Approved | Realised | % realised\n2015/16 | 10.0 | 10.0 | 100%\n2016/17 | 25.4 | 23.5 | 93%\nTotal | 35.4 | 33.5 | 95%",
  );
  expect(deliveryRules(approved).map(told)).toContain("share: share = +approved +achieved");
  const target = reportOf(
    "Savings 2024/25 £m\n | Target | Approved | Achieved | % delivered\nAdults | 10.0 | 9.0 | 4.6 | 46%\nPlaces | 20.0 | 15.0 | 9.2 | 46%",
  );
  expect(deliveryRules(target).map(told)).toContain("share: share = +target +achieved");
});

test.each([
  ["a forecast that takes in what is achieved", "100 | 40 | 95\n Beta | 300 | 120 | 120", ["5", "180"]],
  [
    "a forecast of the rest, which nothing says to add",
    "100 | 40 | 35\n Beta | 300 | 120 | 150",
    [undefined, undefined],
  ],
])("net at risk with %s", (_, rows, expected) => {
  const drawn = `
    Savings delivery 2025/26, £000
    Saving | Approved | Achieved | Forecast
    Alpha | ${rows}`;
  expect(worths(drawn, "net-at-risk")).toEqual(expected);
});

test("a pressure of mixed signs leaves net at risk open, one of either sign adds to it", () => {
  const drawn = (first: string, second: string): string => `
    Savings monitoring 2024/25, £000
    Directorate | Approved | Achieved | Pressures
    Adults | 450 | 380 | ${first}
    Places | 120 | 100 | ${second}`;
  expect(worths(drawn("(20)", "(5)"), "net-at-risk")).toEqual(["90", "25"]);
  expect(worths(drawn("20", "5"), "net-at-risk")).toEqual(["90", "25"]);
  expect(worths(drawn("20", "(5)"), "net-at-risk")).toEqual([undefined, undefined]);
});

test("in-year and full-year are reckoned apart", () => {
  const report = reportOf(`
    Savings delivery 2025/26, £000
    Directorate | In-year target | Full-year target | Achieved in-year | Achieved full-year effect
    Adults | 100 | 140 | 50 | 70
    Places | 60 | 60 | 60 | 60`);
  expect(deliveryRules(report).map(told)).toEqual([
    "net-at-risk in-year: worked out = +target in-year -achieved in-year",
    "share in-year: worked out = +target in-year +achieved in-year",
    "net-at-risk full-year: worked out = +target full-year -achieved full-year",
    "share full-year: worked out = +target full-year +achieved full-year",
  ]);
});

test("what is missing or not decided is not worked out, and a blank pressure is none", () => {
  const drawn = `
    Savings monitoring 2024/25, £000
    Directorate | Approved | Achieved | Pressures
    Adults | 450 | 380 |
    Places | 120 | TBC | 0
    Housing | 90 |  | (5)
    Central | 30 | 10 | (5)`;
  expect(worths(drawn, "net-at-risk")).toEqual(["70", undefined, undefined, "25"]);
});
