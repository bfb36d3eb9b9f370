import { checkDrawn } from "../../support/check-drawn";

const presentation = (drawn: string) => {
  const read = checkDrawn(drawn).reading.sheets[0]?.tables.at(-1)?.presentation;
  return `${read?.value ?? ""} ${read?.from ?? ""}`;
};
const table = (note: string, rows = "Library hours | 10 | 20 | 30"): string => `
  Savings £000  | 2025/26 | 2026/27 | 2027/28
  ${rows}
  ${note} |`;

describe("(a) words", () => {
  test.each([
    ["NB Forecasts are incremental year on year, not cumulative", "incremental declared"],
    ["This table is completed in recurring format as per the Business Plan.", "incremental declared"],
    ["Each figure is the change from the year before", "incremental declared"],
    ["Annual changes to the budget", "incremental declared"],
    ["Figures are cumulative, not incremental", "level declared"],
    ["Cumulative savings 2025/26 to 2027/28", "level declared"],
    ["Savings against the base budget", "level declared"],
    ["Saves £180,000 in 2025/26, increasing to £360,000 in future years", "level inferred"],
    ["Figures are shown as in-year savings", "in-year declared"],
    ["Figures show the effect in that year alone", "in-year declared"],
  ])("%s", (note, read) => {
    expect(presentation(table(note))).toBe(read);
  });

  test.each([
    "Figures are not cumulative",
    "Incremental costs of the scheme are excluded",
    "Year on year % change in footfall",
    "Earnings before the cumulative effect of accounting changes",
    "Demand is rising to 5% by 2027",
    "Savings Monitoring 2025/26",
  ])("says nothing of it: %s", (note) => {
    expect(presentation(table(note))).toBe("unknown none");
  });

  test("words that contradict one another settle nothing", () => {
    expect(presentation(`Figures are incremental\n${table("Figures are levels")}`)).toBe("unknown none");
  });

  test("columns headed Annual, Annual and Cumulative", () => {
    expect(
      presentation(`
        Savings £000 | 2025/26 | 2026/27 | Total
                     | Annual  | Annual  | Cumulative
        Libraries    | 10      | 20      | 30`),
    ).toBe("incremental declared");
  });

  test("the monitoring of one year is in-year", () => {
    expect(presentation("Savings Monitoring 2025/26\nDirectorate | 2025/26 £000\nFamilies | 10\nHousing | 20")).toBe(
      "in-year declared",
    );
  });
});

describe("(b) a chain", () => {
  test("each year opens with what the year before closed with", () => {
    expect(
      presentation(`
        £000               | 2025/26 | 2026/27 | 2027/28
        Opening budget     | 29792   | 31036   | 30095
        Pressures          | 2244    | 1059    | 500
        Savings            | -1000   | -2000   | -300
        Budget requirement | 31036   | 30095   | 30295`),
    ).toBe("incremental inferred");
  });

  const carried = (closing: string): string => `
    Plan £m         | 2025/26 | 2026/27 | 2027/28
    Base budget b/f | 200.0   | 206.0   | 211.0
    Pressures       | 9.0     | 8.0     | 8.0
    Savings         | (3.0)   | (3.0)   | (2.0)
    Base budget c/f | ${closing}`;

  test("a budget carried forward from year to year", () => {
    expect(presentation(carried("206.0 | 211.0 | 217.0"))).toBe("incremental inferred");
  });

  test("not one that is carried forward in some years only", () => {
    expect(presentation(carried("206.0 | 212.0 | 218.0"))).toBe("unknown none");
  });

  const requirement = (cumulative: string): string => `
    MTFS £m                        | 2025/26 | 2026/27 | 2027/28
    Cumulative savings requirement | ${cumulative}
    Annual savings requirement     | 4.0     | 6.0     | 2.0
    Social care                    | (3.0)   | (6.0)   | (1.0)
    Efficiencies                   | (1.0)   |         | (1.0)
    Balanced budget                | 0.0     | 0.0     | 0.0`;

  test("lines that meet the yearly step of a cumulative requirement", () => {
    expect(presentation(requirement("4.0 | 10.0 | 12.0"))).toBe("incremental inferred");
  });

  test("not where the annual row is no step of the cumulative one", () => {
    expect(presentation(requirement("4.0 | 9.0 | 12.0"))).toBe("unknown none");
  });
});

describe("(c) a one-off reversed", () => {
  test.each([
    ["One-off receipt | -545 | 545 | 0", "incremental inferred"],
    ["Grant | | 2.573 | -2.573", "incremental inferred"],
    ["Permanent restructure | -545 | 545 | 0", "unknown none"],
    ["Nothing at all | 0 | 0 | 0", "unknown none"],
  ])("%s", (rows, read) => {
    expect(presentation(table("", rows))).toBe(read);
  });
});

describe("(d) figures held to the last year are a hint and no more", () => {
  test.each([
    ["Library hours | 51 | 51 | 51", "1 of 1 line holds one figure to the last year, which suggests levels"],
    ["Library hours | 51 | 52 | 53", undefined],
    ["Library hours | 50 | 0 | 0", undefined],
  ])("%s", (rows, hint) => {
    const read = checkDrawn(table("", rows)).reading.sheets[0]?.tables[0]?.presentation;
    expect(read?.value).toBe("unknown");
    expect(read?.evidence[1]).toBe(hint);
  });
});
