import { printRef } from "../../../../src/core/grid/address";
import type { DeliveryRecord, DeliveryReport } from "../../../../src/core/model/delivery/delivery";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { drawGrid } from "../../../support/draw-grid";

const reportsOf = (...drawn: readonly string[]): readonly DeliveryReport[] =>
  checkWorkbook(
    {
      sheets: drawn.map((one, index) => drawGrid(one, { sheet: `Sheet${index + 1}`, typed: true })),
      names: [],
      dates1904: false,
    },
    new Map(),
  ).delivery?.reports ?? [];

const figuresOf = ({ figures }: DeliveryRecord): readonly string[] =>
  [...figures].map(([slot, { at, reading }]) => `${slot} ${reading.kind} ${printRef(at)}`);

const tracker = `
  Savings tracker 2025/26 as at 30 September 2025
  Ref | Saving | Directorate | Approved £000 | Delivered £000 | At risk £000 | RAG | Comments
  SAV01 | Library hours | Places | 100 | 40 | - | Amber | Consultation
  SAV02 | Care packages | Adults | 450 |  | 0 | G |
  SAV03 | School transport | Children | 300 | TBC | 180 | Parked |
  **Total** |  |  | 850 | 40 | 180 |  | `;

test("each row keeps its quantities apart, each with its cell; what is blank is absent and no nought", () => {
  const [report] = reportsOf(tracker);
  expect(report?.records.map(({ name, scope }) => `${scope} ${name}`)).toEqual([
    "line Library hours",
    "line Care packages",
    "line School transport",
    "total Total",
  ]);
  expect(report?.records.map(figuresOf)).toEqual([
    ["approved amount Sheet1!D3", "achieved amount Sheet1!E3", "atRisk nil Sheet1!F3"],
    ["approved amount Sheet1!D4", "atRisk amount Sheet1!F4"],
    ["approved amount Sheet1!D5", "achieved tbc Sheet1!E5", "atRisk amount Sheet1!F5"],
    ["approved amount Sheet1!D6", "achieved amount Sheet1!E6", "atRisk amount Sheet1!F6"],
  ]);
});

test("a report says its year, its unit and the date it was drawn up for", () => {
  const [report] = reportsOf(tracker);
  expect([report?.year?.printed, report?.unit, report?.asAt?.printed]).toEqual([
    "2025/26",
    "£000",
    "30 September 2025",
  ]);
});

test.each([
  ["Savings monitoring 2024/25, Month 9", "Month 9"],
  ["Savings monitoring 2024/25, position at the end of December 2024", "end of December 2024"],
  ["Savings monitoring 2024/25 (Q3)", "Q3"],
  ["Savings monitoring 2024/25", undefined],
])("%s is as at %s", (title, asAt) => {
  const [report] = reportsOf(
    `${title}\nDirectorate | Approved £000 | Achieved £000\nAdults | 100 | 50\nPlaces | 20 | 20`,
  );
  expect(report?.asAt?.printed).toBe(asAt);
});

test("ratings are words: letters are spelled out and unknown words kept as printed", () => {
  const [report] = reportsOf(tracker);
  expect(report?.records.map(({ ratings }) => ratings[0]?.word)).toEqual(["Amber", "Green", "Parked", undefined]);
});

test("rows by directorate, by year and by unheaded name are told apart", () => {
  const scopes = (header: string, names: readonly string[]): readonly string[] => {
    const rows = names.map((name, index) => `${name} | ${100 + index} | ${50 + index}`).join("\n");
    const [report] = reportsOf(`Savings delivery, £000\n${header} | Approved | Achieved\n${rows}`);
    return report?.records.map(({ scope }) => scope) ?? [];
  };
  expect(scopes("Directorate", ["Adults", "Places"])).toEqual(["directorate", "directorate"]);
  expect(scopes("Service", ["Libraries", "Parks"])).toEqual(["service", "service"]);
  expect(scopes("Year", ["2023/24", "2024/25"])).toEqual(["year", "year"]);
  expect(scopes("", ["Adults", "Places"])).toEqual(["other", "other"]);
});

test("two years side by side are two reports, and the year a saving is moved to is neither", () => {
  const reports = reportsOf(`
    Savings delivery, £000
    Directorate | 2024/25 approved | 2024/25 achieved | 2024/25 re-profiled to 2026/27 | 2025/26 approved | 2025/26 forecast
    Adults | 100 | 50 | 20 | 80 | 80
    Places | 60 | 60 | 0 | 30 | 20`);
  expect(reports.map(({ year, slots }) => [year?.printed, ...slots.map(({ key }) => key)])).toEqual([
    ["2024/25", "approved", "achieved"],
    ["2025/26", "approved", "anticipated"],
  ]);
});

test("in-year and full-year figures of one quantity stay two", () => {
  const [report] = reportsOf(`
    Savings delivery 2025/26, £000
    Directorate | In-year target | Full-year target | Achieved in-year | Achieved full-year effect
    Adults | 100 | 140 | 50 | 70
    Places | 60 | 60 | 60 | 60`);
  expect(report?.slots.map(({ key }) => key)).toEqual([
    "target in-year",
    "target full-year",
    "achieved in-year",
    "achieved full-year",
  ]);
});

test("two forecasts stay two, and neither is the forecast", () => {
  const [report] = reportsOf(`
    Savings delivery 2025/26, £000
    Directorate | Approved | Forecast month 5 | Forecast month 6
    Adults | 100 | 50 | 70
    Places | 60 | 60 | 60`);
  expect(report?.slots.map(({ key, isSole }) => [key, isSole])).toEqual([
    ["approved", true],
    ["anticipated", false],
    ["anticipated 2", false],
  ]);
});

test("a statement with its quantities down the rows is one record", () => {
  const [report] = reportsOf(`
    Budget gap 2024/25 £m
    Budget gap | 25.8
    Identified savings | 6.9
    Other measures | 14.1
    Gap remaining | 4.8`);
  expect(report?.records.map(figuresOf)).toEqual([
    [
      "target amount Sheet1!B2",
      "identified amount Sheet1!B3",
      "otherMeasures amount Sheet1!B4",
      "gap amount Sheet1!B5",
    ],
  ]);
});

describe("a row of a tracker is bound to the line of the register", () => {
  const register = `
    Savings register, £000; figures are incremental
    Ref | Saving | Service | 2025/26 | 2026/27
    SAV01 | Library opening hours | Libraries | 100 | 20
    SAV02 | Care packages | Adults | 450 | 0
    SAV03 | Vacant posts | Adults | 60 | 0
    SAV04 | Vacant posts | Parks | 30 | 0`;
  const bound = (rows: string): readonly string[] =>
    (
      reportsOf(
        register,
        `Savings tracker 2025/26\nRef | Saving | Service | Approved £000 | Delivered £000\n${rows}`,
      )[0]?.records ?? []
    ).map(
      (record) =>
        `${record.name}: ${record.bound === undefined ? "none" : `${record.bound.line.key} by ${record.bound.by}`}`,
    );

  test("by reference, wherever it stands and whatever it is called", () => {
    expect(bound("SAV02 | Care packages | Adults | 450 | 100\nsav 01 | Libraries | Libraries | 100 | 90")).toEqual([
      "Care packages: SAV02 by reference",
      "Libraries: SAV01 by reference",
    ]);
  });

  test("else by name, for case and blanks make no other saving", () => {
    expect(bound(" | CARE  PACKAGES | Adults | 450 | 100\n | Library opening hours | Libraries | 100 | 90")).toEqual([
      "CARE PACKAGES: SAV02 by name",
      "Library opening hours: SAV01 by name",
    ]);
  });

  test("of two of one name that of the same service", () => {
    expect(bound(" | Vacant posts | Parks | 30 | 10\n | Vacant posts | Adults | 60 | 10")).toEqual([
      "Vacant posts: SAV04 by name",
      "Vacant posts: SAV03 by name",
    ]);
  });

  test("never by place, by a name that is nearly the same, or by a name under another reference", () => {
    expect(bound("SAV09 | Care packages | Adults | 450 | 100\n | Library opening days | Libraries | 100 | 90")).toEqual(
      ["Care packages: none", "Library opening days: none"],
    );
  });
});
