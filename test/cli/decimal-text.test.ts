import { amountText, decimalText } from "../../src/cli/decimal-text";
import type { AmountReading } from "../../src/core/money/amount";
import { Decimal } from "../../src/core/money/decimal";
import type { Unit } from "../../src/core/money/unit";

const amount = (value: string, decimals: number, unit?: Unit): AmountReading => ({
  kind: "amount",
  value: new Decimal(value),
  decimals,
  fromText: false,
  ...(unit === undefined ? {} : { unit }),
});

describe("decimal strings", () => {
  test.each([
    ["-41", 1, "-41.0"],
    ["-41.04", 1, "-41.04"],
    ["-0", 2, "0.00"],
    ["123456789012345678901234567890.12", 0, "123456789012345678901234567890.12"],
    ["0.0000001", 0, "0.0000001"],
  ])("%s printed to %d decimals is %s", (value, decimals, text) => {
    expect(decimalText(new Decimal(value), decimals)).toBe(text);
  });

  test.each<[string, AmountReading, Unit | undefined, string]>([
    ["a figure keeps its printed decimals", amount("-41", 1), "£000", "-41.0"],
    ["a figure with a unit of its own is in the column's", amount("230", 0, "£000"), "£", "230000"],
    ["a figure with a unit in a table without one stays as printed", amount("230", 0, "£000"), undefined, "230"],
    ["nil is nothing", { kind: "nil", text: "–" }, "£", "0"],
    ["an undecided figure is tbc however it is spelt", { kind: "tbc", text: "T.B.C." }, "£", "tbc"],
    ["not applicable is n/a", { kind: "not-applicable", text: "N/A" }, "£", "n/a"],
    [
      "a percentage keeps its sign",
      { kind: "percent", value: new Decimal("0.6"), decimals: 1, fromText: false },
      "£",
      "0.6%",
    ],
    ["posts say so", { kind: "fte", value: new Decimal("1.5"), decimals: 1 }, "£", "1.5 FTE"],
    [
      "a range stays in its words",
      { kind: "range", text: "Up to £187.0k", high: new Decimal(187) },
      "£",
      "Up to £187.0k",
    ],
    ["what cannot be read stays as it is", { kind: "unreadable", text: "0.062)", readings: [] }, "£m", "0.062)"],
    ["an error value stays as it is", { kind: "error", text: "#REF!" }, "£m", "#REF!"],
  ])("%s", (_title, reading, unit, text) => {
    expect(amountText(reading, unit)).toBe(text);
  });
});
