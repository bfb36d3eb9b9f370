import { readUnit } from "../../../src/core/money/read-unit";

describe("readUnit", () => {
  test.each([
    ["£000", "£000", "£000"],
    ["£000s", "£000", "£000s"],
    ["£'000", "£000", "£'000"],
    ["£’000", "£000", "£’000"],
    ["Revenue savings £000's", "£000", "£000's"],
    ["(£000)", "£000", "£000"],
    ["2022-23 £000", "£000", "£000"],
    ["£(000)", "£000", "£(000)"],
    ["£ '000", "£000", "£ '000"],
    ["2025/26\n£000", "£000", "£000"],
    ["£k", "£000", "£k"],
    ["in thousands", "£000", "in thousands"],
    ["£ thousands", "£000", "£ thousands"],
    ["All figures in £ thousands", "£000", "£ thousands"],
    ["in thousands of pounds", "£000", "in thousands of pounds"],
    ["£m", "£m", "£m"],
    ["Estimate (£m)", "£m", "£m"],
    ["£million", "£m", "£million"],
    ["£ million", "£m", "£ million"],
    ["£’m", "£m", "£’m"],
    ["£ (millions)", "£m", "£ (millions)"],
    ["Year 1 2025/26 £m", "£m", "£m"],
    ["£", "£", "£"],
    ["(£)", "£", "£"],
    ["Cost £ per head", "£", "£"],
  ])("reads %j as %s", (text, unit, printed) => {
    expect(readUnit(text)).toEqual({ unit, wellFormed: true, printed });
  });

  test.each([
    ["£,000", "£,000"],
    ["£'002", "£'002"],
    ["£’010", "£’010"],
    ["£003", "£003"],
  ])("reads %j as £000 badly formed", (text, printed) => {
    expect(readUnit(text)).toEqual({ unit: "£000", wellFormed: false, printed });
  });

  test.each([
    "£72",
    "£-5",
    "£0.05",
    "£230,000",
    "£230k",
    "£2k per Ward",
    "Band D £1,253.91",
    "£5.72m total cost",
    "£management",
    "£bn",
    "in thousands of homes",
    "2025/26",
    "FTE",
    "",
  ])("finds no unit in %j", (text) => {
    expect(readUnit(text)).toBeUndefined();
  });

  test("does not choose between two units", () => {
    expect(readUnit("Savings £000 (restated from £m)")).toBeUndefined();
  });
});
