import { parsePosition, parseRange, printPosition, printRange, type Range } from "../../src/core/grid/address";
import { axisOf } from "../../src/workbench/sheet/axis";
import { moveSelection, selectedRange, type SheetShape } from "../../src/workbench/sheet/move-selection";

const range = (text: string): Range => parseRange(text) ?? { top: 1, left: 1, bottom: 1, right: 1 };
const position = (text: string) => parsePosition(text) ?? { row: 1, column: 1 };

/** Ten rows of 20 and five columns of 50 pixels; row 3 and column B are hidden, C5:D6 is merged. */
const shape: SheetShape = {
  rows: axisOf(Float32Array.from({ length: 10 }, (_, index) => (index === 2 ? 0 : 20))),
  columns: axisOf(Float32Array.from({ length: 5 }, (_, index) => (index === 1 ? 0 : 50))),
  merges: [range("C5:D6")],
  frozen: { rows: 0, columns: 0 },
  last: position("D9"),
  page: 80,
};

const moved = (at: string, pressed: string): string => {
  const [key = "", ...held] = pressed.split("+").toReversed();
  const from = position(at);
  const keys = { key, ctrlKey: held.includes("Ctrl"), shiftKey: held.includes("Shift") };
  const selection = moveSelection({ from, to: from }, keys, shape);
  return selection === undefined ? "nothing" : `${printPosition(selection.from)} ${printPosition(selection.to)}`;
};

test.each([
  ["A1", "ArrowDown", "A2 A2"],
  ["A2", "ArrowDown", "A4 A4"],
  ["A4", "ArrowUp", "A2 A2"],
  ["A1", "ArrowUp", "A1 A1"],
  ["A1", "ArrowRight", "C1 C1"],
  ["C1", "ArrowLeft", "A1 A1"],
  ["E1", "ArrowRight", "E1 E1"],
  ["C5", "ArrowDown", "C7 C7"],
  ["C5", "ArrowRight", "E5 E5"],
  ["D6", "ArrowUp", "D4 D4"],
  ["A1", "PageDown", "A6 A6"],
  ["A10", "PageUp", "A6 A6"],
  ["D4", "Home", "A4 A4"],
  ["A4", "End", "D4 D4"],
  ["D4", "Ctrl+Home", "A1 A1"],
  ["A1", "Ctrl+End", "D9 D9"],
  ["A1", "Shift+ArrowDown", "A1 A2"],
  ["A1", "Enter", "A2 A2"],
  ["A1", "x", "nothing"],
])("from %s, %s selects %s", (at, pressed, expected) => {
  expect(moved(at, pressed)).toBe(expected);
});

test("Home goes to the first cell that is not frozen, as in Excel", () => {
  const from = position("D9");
  const frozen = { ...shape, frozen: { rows: 4, columns: 1 } };
  const moved = moveSelection({ from, to: from }, { key: "Home", ctrlKey: true, shiftKey: false }, frozen);
  expect(moved?.to).toEqual(position("C5"));
});

test.each([
  ["A1", "A1", "A1"],
  ["D4", "A1", "A1:D4"],
  ["C6", "C6", "C5:D6"],
  ["D6", "E7", "C5:E7"],
])("from %s to %s covers %s", (from, to, expected) => {
  expect(printRange(selectedRange({ from: position(from), to: position(to) }, shape.merges))).toBe(expected);
});
