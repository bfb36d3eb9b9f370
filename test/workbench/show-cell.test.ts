import { plainAppearance } from "../../src/hosts/xlsx/appearance";
import { showCell } from "../../src/workbench/sheet/show-cell";

const shown = (numberFormat: string, value: Parameters<typeof showCell>[0]["value"], dates1904 = false) => {
  const { text, kind, lead, colour } = showCell(
    { column: 1, style: 0, value },
    { ...plainAppearance, numberFormat },
    dates1904,
  );
  return [text, kind, lead, colour].filter((each) => each !== undefined);
};

test.each([
  ["General", 1234567.891, ["1234567.891", "number"]],
  ["#,##0_);[Red](#,##0)", -1234.4, ["(1,234)", "number", "red"]],
  [`_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-`, -12.5, ["12.50 ", "number", "-"]],
  [`_("£"* #,##0_)`, 3, ["3 ", "number", "£"]],
  [`0" *"`, 3, ["3 *", "number"]],
  [String.raw`\*0`, 3, ["*3", "number"]],
  ["dd/mm/yyyy", 45000, ["15/03/2023", "number"]],
  ["0.0%", 0.1234, ["12.3%", "number"]],
  ["a format [that is none", 3.5, ["3.5", "number"]],
  [`_-* #,##0_-;_-@_-`, "tbc", [" tbc ", "text"]],
  ["General", "2025/26", ["2025/26", "text"]],
  ["0", true, ["TRUE", "other"]],
  ["0", { error: "#REF!" }, ["#REF!", "other"]],
])("%s shows %j as Excel does", (pattern, value, expected) => {
  expect(shown(pattern, value)).toEqual(expected);
});

test("a date of a workbook that counts from 1904 is the day it stands for", () => {
  expect(shown("dd/mm/yyyy", 43538, true)[0]).toBe("15/03/2023");
  expect(shown("0", 43538, true)[0]).toBe("43538");
});
