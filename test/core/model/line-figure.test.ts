import { type Cell, plainLook } from "../../../src/core/grid/cell";
import { isTurned, type LineKind } from "../../../src/core/model/line";
import { lineFigure, thousandsBetween } from "../../../src/core/model/line-figure";
import type { Sign } from "../../../src/core/model/reading";
import type { AmountReading } from "../../../src/core/money/amount";
import { Decimal } from "../../../src/core/money/decimal";
import type { Unit } from "../../../src/core/money/unit";

const cell = (value: Cell["value"]): Cell => ({ row: 4, column: 3, value, look: plainLook });

const amount = (value: string, fromText = false): AmountReading => ({
  kind: "amount",
  value: new Decimal(value),
  decimals: 0,
  fromText,
});

const year = (reading: AmountReading | undefined, unit: Unit = "£000") => ({
  year: { start: 2025 },
  printed: "2025/26",
  at: { sheet: "Sheet1", row: 4, column: 3 },
  unit,
  ...(reading === undefined ? {} : { reading }),
});

describe("the sign of a figure in our lists", () => {
  test.each<[LineKind, Sign, boolean]>([
    ["saving", "savings-negative", true],
    ["income", "savings-negative", true],
    ["saving", "two-columns", true],
    ["pressure", "savings-negative", false],
    ["investment", "savings-negative", false],
    ["reversal", "savings-negative", false],
    ["saving", "savings-positive", false],
    ["investment", "savings-positive", false],
    ["reversal", "savings-positive", true],
    ["saving", "unknown", false],
  ])("of a %s where the sign is %s is turned: %s", (kind, sign, turned) => {
    expect(isTurned({ kind, sign })).toBe(turned);
  });
});

describe("the unit of a figure in our lists", () => {
  test.each<[Unit | undefined, Unit | undefined, number]>([
    ["£", "£000", -1],
    ["£m", "£000", 1],
    ["£m", "£", 2],
    ["£000", "£000", 0],
    [undefined, "£000", 0],
  ])("from %s to %s takes %s thousands", (from, to, thousands) => {
    expect(thousandsBetween(from, to)).toBe(thousands);
  });
});

describe("a line's figure for a year", () => {
  const saving: { readonly kind: LineKind; readonly sign: Sign } = { kind: "saving", sign: "savings-negative" };

  test("is live, its sign turned and its unit that of our lists", () => {
    expect(lineFigure(saving, year(amount("-1.5"), "£m"), cell(-1.5), "£000")).toEqual({
      kind: "live",
      value: new Decimal(1500),
      turned: true,
      thousands: 1,
    });
  });

  test("is a live nil for a blank cell", () => {
    expect(lineFigure(saving, year(undefined), undefined, "£000")).toMatchObject({
      kind: "live",
      value: new Decimal(0),
    });
  });

  test("is the error of its cell, never a nil", () => {
    const figure = lineFigure(saving, year({ kind: "error", text: "#REF!" }), cell({ error: "#REF!" }), "£000");
    expect(figure).toMatchObject({ kind: "live", value: "#REF!" });
  });

  test.each<[string, AmountReading, object]>([
    ["-1,234 ", amount("-1234", true), { kind: "typed", value: new Decimal(1234), printed: "-1,234 " }],
    ["-", { kind: "nil", text: "-" }, { kind: "typed", value: new Decimal(0), printed: "-" }],
    ["tbc", { kind: "tbc", text: "tbc" }, { kind: "missing", text: "TBC", printed: "tbc" }],
    [
      "0.062)",
      { kind: "unreadable", text: "0.062)", readings: [] },
      { kind: "missing", text: "TBC", printed: "0.062)" },
    ],
    ["n/a", { kind: "not-applicable", text: "n/a" }, { kind: "missing", text: "n/a", printed: "n/a" }],
  ])("held as the text %j is not added by a formula", (text, reading, expected) => {
    expect(lineFigure(saving, year(reading), cell(text), "£000")).toEqual(expected);
  });
});
