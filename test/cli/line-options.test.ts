import { readContent } from "../../src/cli/line-options";
import { Decimal } from "../../src/core/money/decimal";

describe("an amount on the command line", () => {
  const figure = (value: string, unit?: string) => ({
    kind: "figure",
    value: new Decimal(value),
    ...(unit === undefined ? {} : { unit }),
  });

  test.each<[string, number, unknown]>([
    ["2026/27=-120", 2026, figure("-120")],
    ["2026-27=(120.5)", 2026, figure("-120.5")],
    ["2026 – 2027=1,200", 2026, figure("1200")],
    ["2026/27=£120,000", 2026, figure("120000", "£")],
    ["2026/27=-£120k", 2026, figure("-120", "£000")],
    ["2026/27=£1.2m", 2026, figure("1.2", "£m")],
    ["2026/27=TBC", 2026, { kind: "words", text: "TBC" }],
    ["2026/27=n/a", 2026, { kind: "words", text: "n/a" }],
    ["2026/27=", 2026, { kind: "blank" }],
  ])("%s", (text, start, amount) => {
    expect(readContent({ year: [text] }).amounts).toEqual([{ year: { start }, amount }]);
  });

  test("is in the unit said for all that state none", () => {
    expect(
      readContent({ year: ["2026/27=-120", "2027/28=£5"], unit: "£m" }).amounts?.map(({ amount }) => amount),
    ).toEqual([figure("-120", "£m"), figure("5", "£")]);
  });

  test.each([
    ["2026/27", "names no financial year and amount: write it as --year 2026/27=-120."],
    ["next year=5", "names no financial year and amount"],
    ["2026/27=lots", '"lots" is no amount'],
    ["2026/27=5%", '"5%" is no amount'],
    ["2026/27=12 (3", '"12 (3" is no amount'],
  ])("%s is refused", (text, sentence) => {
    expect(() => readContent({ year: [text] })).toThrow(sentence);
  });

  test("is given once a year", () => {
    expect(() => readContent({ year: ["2026/27=1", "2026-27=2"] })).toThrow(
      "the year that begins in 2026 is given twice",
    );
  });
});

test("words go under a heading and keep whatever follows the first equals sign", () => {
  expect(readContent({ set: ["Service=Libraries", "Note=a=b", "Owner="] }).words).toEqual(
    new Map([
      ["Service", "Libraries"],
      ["Note", "a=b"],
      ["Owner", ""],
    ]),
  );
  expect(() => readContent({ set: ["Libraries"] })).toThrow('write it as --set "Service=Libraries"');
});
