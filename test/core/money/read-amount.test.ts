import { Decimal } from "../../../src/core/money/decimal";
import { readAmount } from "../../../src/core/money/read-amount";

const readText = (text: string) => readAmount(text, "General");

describe("a typed number", () => {
  test.each([
    [0.1 + 0.2, "General", "0.3", 1],
    [-41, "General", "-41", 0],
    [1234.5678, "#,##0.0;(#,##0.0);-", "1234.5678", 1],
    [12, "0.000", "12", 3],
    [1e21, "General", "1000000000000000000000", 0],
    [1.5e-9, "General", "0.0000000015", 10],
    [-0, "General", "0", 0],
    [1234567, "#,##0,", "1234567", 0],
    [2025, "General", "2025", 0],
  ])("%d formatted %s is %s with %d decimals", (value, format, amount, decimals) => {
    expect(readAmount(value, format)).toMatchObject({
      kind: "amount",
      value: new Decimal(amount),
      decimals,
      fromText: false,
    });
  });

  test("formatted as a percentage is a percentage", () => {
    expect(readAmount(0.006, "0.0%")).toEqual({
      kind: "percent",
      value: new Decimal("0.6"),
      decimals: 1,
      fromText: false,
    });
  });

  test("formatted as a date is no amount", () => {
    expect(readAmount(45_748, "dd/mm/yyyy")).toEqual({ kind: "text", text: "45748" });
  });

  test("that is not finite is an error", () => {
    expect(readAmount(Number.NaN, "0")).toEqual({ kind: "error", text: "#NUM!" });
  });
});

describe("other cells", () => {
  test("true and false are text", () => {
    expect([readAmount(true, "General"), readAmount(false, "0")]).toEqual([
      { kind: "text", text: "TRUE" },
      { kind: "text", text: "FALSE" },
    ]);
  });

  test("an error value is an error, pasted as text too", () => {
    expect(readAmount({ error: "#REF!" }, "0")).toEqual({ kind: "error", text: "#REF!" });
    expect(readText("#DIV/0!")).toEqual({ kind: "error", text: "#DIV/0!" });
  });
});

describe("text that is an amount", () => {
  test.each([
    ["1,234", "1234", 0],
    ["2655", "2655", 0],
    ["-228816", "-228816", 0],
    ["(1,234.5)", "-1234.5", 1],
    ["( 1,234 )", "-1234", 0],
    ["−5", "-5", 0],
    ["–5.0", "-5", 1],
    ["- 5", "-5", 0],
    ["1,234-", "-1234", 0],
    [".5", "0.5", 1],
    ["-0", "0", 0],
    ["£64,000", "64000", 0],
    ["£ 64,000", "64000", 0],
    ["-£5", "-5", 0],
    ["£-5", "-5", 0],
    ["(£5)", "-5", 0],
    ["£(5)", "-5", 0],
    ["\u00a01,234.50\u2009", "1234.5", 2],
    ["2025", "2025", 0],
  ])("%j is %s with %d decimals", (text, value, decimals) => {
    expect(readText(text)).toMatchObject({ kind: "amount", value: new Decimal(value), decimals, fromText: true });
  });

  test.each([
    ["£230k", "230", 0, "£000"],
    ["(230K)", "-230", 0, "£000"],
    ["£4 thousand", "4", 0, "£000"],
    ["£1.354m", "1.354", 3, "£m"],
    ["£1.2 million", "1.2", 1, "£m"],
    ["£(1.2)m", "-1.2", 1, "£m"],
    ["1.5m", "1.5", 1, "£m"],
    ["£5bn", "5000", 0, "£m"],
    ["£1.2345 billion", "1234.5", 1, "£m"],
  ])("%j is %s with %d decimals in %s", (text, value, decimals, unit) => {
    expect(readText(text)).toEqual({ kind: "amount", value: new Decimal(value), decimals, fromText: true, unit });
  });

  test.each([
    ["2655", ["no-comma"]],
    ["-1,614 ", ["blanks"]],
    [" -228816", ["no-comma", "blanks"]],
    ["2,655", undefined],
    ["999.25", undefined],
  ])("%j is not plainly printed: %j", (text, slips) => {
    const reading = readText(text);
    expect(reading.kind === "amount" && reading.slips).toEqual(slips);
  });

  test.each([
    ["+290.0", "290"],
    ["+0.0", "0"],
  ])("%j says its plus", (text, value) => {
    expect(readText(text)).toEqual({
      kind: "amount",
      value: new Decimal(value),
      decimals: 1,
      fromText: true,
      explicitPlus: true,
    });
  });

  test.each([
    ["3,691[1]", "3691", "[1]"],
    ["1,234*", "1234", "*"],
    ["* 1,234", "1234", "*"],
    ["1,234 (a)", "1234", "(a)"],
    ["1,234 (iv)", "1234", "(iv)"],
    ["1,234¹²", "1234", "¹²"],
    ["(62¹)", "-62", "¹"],
    ["(62)*†", "-62", "*†"],
  ])("%j is %s with the marks %s", (text, value, marks) => {
    expect(readText(text)).toEqual({ kind: "amount", value: new Decimal(value), decimals: 0, fromText: true, marks });
  });
});

describe("text that stands for a figure", () => {
  test.each([
    ["-", "nil"],
    ["–", "nil"],
    ["—", "nil"],
    [" - ", "nil"],
    ["£-", "nil"],
    ["Nil", "nil"],
    ["-*", "nil"],
    ["TBC", "tbc"],
    ["(tbc)", "tbc"],
    ["to be confirmed", "tbc"],
    ["TBD", "tbc"],
    ["?", "tbc"],
    ["£50k (tbc)", "tbc"],
    ["50 to be confirmed", "tbc"],
    ["TBC: 50", "tbc"],
    ["n/a", "not-applicable"],
    ["N/A", "not-applicable"],
    ["NA", "not-applicable"],
    ["Not applicable", "not-applicable"],
  ])("%j is %s", (text, kind) => {
    expect(readText(text)).toEqual({ kind, text });
  });

  test.each([
    ["0.6%", "0.6", 1],
    ["-6.2%", "-6.2", 1],
    ["(6)%", "-6", 0],
    ["(0.6%)", "-0.6", 1],
    ["5 per cent", "5", 0],
  ])("%j is %s per cent", (text, value, decimals) => {
    expect(readText(text)).toEqual({ kind: "percent", value: new Decimal(value), decimals, fromText: true });
  });

  test.each([
    ["1 FTE", "1", 0],
    ["4.6FTE", "4.6", 1],
    ["(1.0) fte", "-1", 1],
    ["2 WTE", "2", 0],
  ])("%j is %s posts", (text, value, decimals) => {
    expect(readText(text)).toEqual({ kind: "fte", value: new Decimal(value), decimals });
  });

  test.each([
    ["Up to £187.0k", undefined, "187", "£000"],
    ["9.4 to 20.6", "9.4", "20.6", undefined],
    ["between £9 and £20", "9", "20", undefined],
    ["9.4–20.6", "9.4", "20.6", undefined],
    ["100-150", "100", "150", undefined],
    ["£9m - £20m", "9", "20", "£m"],
    ["£9 to 20m", "9", "20", "£m"],
  ])("%j is a range from %s to %s", (text, low, high, unit) => {
    const range = { kind: "range", text, high: new Decimal(high) };
    const lowest = low === undefined ? {} : { low: new Decimal(low) };
    expect(readText(text)).toEqual({ ...range, ...lowest, ...(unit === undefined ? {} : { unit }) });
  });
});

describe("an attempt at a figure that cannot be read", () => {
  test.each([
    ["0.062)", ["0.062", "-0.062"]],
    ["(0.062", ["0.062", "-0.062"]],
    ["£1,234)", ["1234", "-1234"]],
    ["(12,34", ["1234", "-1234", "12.34", "-12.34"]],
    ["(-5)", ["5", "-5"]],
    ["--5", ["5", "-5"]],
    ["5 -", ["5", "-5"]],
    ["1,234 CR", ["1234", "-1234"]],
    ["1,23,4", ["1234"]],
    ["12,34", ["1234", "12.34"]],
    ["-12,34", ["-1234", "-12.34"]],
    ["1.234,5", ["1234.5"]],
    ["1.234.567", ["1234567"]],
    ["1,234,", ["1234"]],
    ["1.2.3", []],
    ["1 234", ["1234"]],
    ["1,234 (1)", ["1234"]],
    ["1,234p", ["1234"]],
    ["c. £100k", ["100"]],
    ["50+", ["50"]],
    ["£100k pa", ["100"]],
    ["6m", ["6"]],
    ["20.6 to 9.4", []],
    ["£9k to £2m", []],
  ])("%j might be any of %j", (text, readings) => {
    expect(readText(text)).toEqual({ kind: "unreadable", text, readings: readings.map((value) => new Decimal(value)) });
  });
});

describe("words", () => {
  test.each([
    "",
    "  ",
    "Sub-Total",
    "Band D £1,253.91",
    "£5.72m total cost",
    "£2k per Ward Cllr",
    "2021/22",
    "2021-22",
    "2021 to 2022",
    "2023 – 24",
    "9-10",
    "11/12",
    "1 April 2025",
    "01/04/2025",
    "10:30",
    "Year 1",
    "12 months",
    "2 x 3.5 fte",
    "1.",
    "(a)",
    "007",
    "0300 123 4567",
    "D/R.5.001",
    "SAV01",
    "10a",
    "$5",
    "£",
    "£000",
    "£,000",
    "£(£5)",
    "(5k)m",
    "Pages 5 to 2",
    "£'000",
    "*",
    "5% to 6%",
    "Number of sites TBC",
    "£5 to be reviewed by the committee in the autumn of the year after next, at the latest",
    `The saving of £64,000 ${"is spread over the years of the plan ".repeat(5)}`,
  ])("%j is text", (text) => {
    expect(readText(text)).toEqual({ kind: "text", text });
  });
});
