import { isBareYear, isShareHeading, readHeading } from "../../../../src/core/model/delivery/read-heading";

test.each([
  ["Target £000", "target"],
  ["Savings requirement (£m)", "target"],
  ["Budget gap", "target"],
  ["Savings identified", "identified"],
  ["Other measures", "otherMeasures"],
  ["Use of reserves", "otherMeasures"],
  ["Gap remaining", "gap"],
  ["Still to be identified £'000", "gap"],
  ["2024/25 Savings Proposed £'000", "approved"],
  ["Agreed £m", "approved"],
  ["Planned saving", "approved"],
  ["Saving £000", "approved"],
  ["Budget reduction agreed", "approved"],
  ["Gross Savings Achieved £'000", "achieved"],
  ["Delivered to date", "achieved"],
  ["Realised", "achieved"],
  ["Gross Savings Achieved / Anticipated", "achievedOrAnticipated"],
  ["Forecast or delivered", "achievedOrAnticipated"],
  ["Forecast to be delivered", "anticipated"],
  ["Expected savings", "anticipated"],
  ["In Year Pressures £'000", "pressure"],
  ["Net Savings At Risk", "atRisk"],
  ["Risk of non-delivery", "atRisk"],
  ["Net Savings Unachieved", "unachieved"],
  ["Undeliverable £000", "unachieved"],
  ["Not achieved", "unachieved"],
  ["Mitigated £000", "substituted"],
  ["Substitute savings", "substituted"],
  ["Re-profiled to 2026/27 £000", "reprofiled"],
  ["Slippage", "reprofiled"],
])("%s is %s", (heading, quantity) => {
  expect(readHeading(heading)?.quantity).toBe(quantity);
});

test.each([
  "Approved budget £000",
  "Forecast outturn",
  "Variance to target",
  "Over / (under) achieved",
  "At risk / undeliverable",
  "FTE",
  "Cost of delivery",
  "Total",
  "2025/26 £000",
])("%s is no quantity of delivery", (heading) => {
  expect(readHeading(heading)).toBeUndefined();
});

test("in-year and full-year are kept apart, and a pressure is of its year anyway", () => {
  expect(readHeading("Achieved in-year £000")).toEqual({ quantity: "achieved", isNet: false, basis: "in-year" });
  expect(readHeading("Full-year effect achieved")).toEqual({ quantity: "achieved", isNet: false, basis: "full-year" });
  expect(readHeading("In-Year Pressures")).toEqual({ quantity: "pressure", isNet: false });
});

test("a percentage is a share delivered unless it is of what is at risk or of a budget", () => {
  expect(["% delivered", "% of target achieved"].map(isShareHeading)).toEqual([true, true]);
  expect(["Savings at risk as % of net budget", "% not delivered", "Savings Unachieved %"].map(isShareHeading)).toEqual(
    [false, false, false],
  );
});

test("a heading that is a year and no more is told from one that says what its figures are", () => {
  expect(["2025/26 £000", "Savings 2025/26", "2025-26 (£m)"].map(isBareYear)).toEqual([true, true, true]);
  expect(["2025/26 approved", "Re-profiled to 2026/27"].map(isBareYear)).toEqual([false, false]);
});
