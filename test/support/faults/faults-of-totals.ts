import { columnName } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import { planYears } from "../../../scripts/mtfs/plan-years";
import { rowCalled, sheetNamed } from "./edit-grid";
import {
  base,
  type Fault,
  firstBaseYear,
  firstLine,
  firstRegisterYear,
  inCell,
  pick,
  type Place,
  register,
  someYear,
  typedInto,
} from "./fault";
import { bookSheets } from "./seeded-book";

const totalCell = (sheets: readonly Grid[], random: () => number): Required<Place> => ({
  sheet: register,
  row: rowCalled(sheetNamed(sheets, register), "Total"),
  column: firstRegisterYear + someYear(random),
});

const subtotalCell = (sheets: readonly Grid[], random: () => number): Required<Place> => {
  const grid = sheetNamed(sheets, base);
  const rows = grid.rows.filter(
    ({ cells: [first] }) => typeof first?.value === "string" && first.value.endsWith(" total"),
  );
  return { sheet: base, row: pick(rows, random).row, column: firstBaseYear + someYear(random) };
};

const netCell = (sheets: readonly Grid[], random: () => number): Required<Place> => ({
  sheet: base,
  row: rowCalled(sheetNamed(sheets, base), "Net base budget"),
  column: firstBaseYear + someYear(random),
});

/** A total whose formula covers other rows than it should. */
const ranged = (change: (from: number, to: number) => readonly [number, number]): Fault["put"] =>
  inCell(totalCell, (cell) => {
    const [from, to] = change(firstLine, cell.row - 1);
    const column = columnName(cell.column);
    return { formula: `SUM(${column}${from}:${column}${to})`, value: cell.value };
  });

/** The last two different neighbouring digits the wrong way round: 33,980 becomes 33,908. */
const swapped = (value: number): number => {
  const digits = String(Math.abs(value)).split(/(?=\d)/);
  for (let index = digits.length - 1; index > 0; index -= 1) {
    const [one, other] = [digits[index - 1] ?? "", digits[index] ?? ""];
    if (one === other) continue;
    digits[index - 1] = other;
    digits[index] = one;
    break;
  }
  return Math.sign(value) * Number(digits.join(""));
};

/** Mistakes in totals: typed over, or adding up other rows than they should. */
export const faultsOfTotals: readonly Fault[] = [
  {
    name: "a total typed with two digits the wrong way round",
    codes: ["T01", "T11"],
    put: inCell(subtotalCell, (cell) => ({ value: swapped(Number(cell.value)) })),
  },
  {
    name: "a right total typed over its formula",
    codes: ["T11"],
    put: inCell(subtotalCell, ({ value }) => ({ value })),
  },
  { name: "a SUM that stops a row short", codes: ["T10", "T01"], put: ranged((from, to) => [from, to - 1]) },
  { name: "a SUM that starts a row late", codes: ["T10", "T01"], put: ranged((from, to) => [from + 1, to]) },
  {
    name: "a line added below every SUM",
    codes: ["T10"],
    put: (lines, seed) => {
      const sheets = bookSheets(lines, seed);
      const row = rowCalled(sheetNamed(sheets, register), "Total");
      const columns = planYears.map((_, year) => firstRegisterYear + year);
      return {
        sheets: columns.reduce(
          (book, column) =>
            typedInto(book, { sheet: register, row, column }, ({ value }) => ({
              formula: `SUM(${columnName(column)}${firstLine}:${columnName(column)}${row - 2})`,
              value,
            })),
          sheets,
        ),
        at: [{ sheet: register, row: row - 1 }],
      };
    },
  },
  {
    name: "a grand total that counts subtotals and their lines",
    codes: ["T10", "T01", "T04"],
    put: inCell(netCell, (cell) => {
      const column = columnName(cell.column);
      return { formula: `SUM(${column}${firstLine}:${column}${cell.row - 1})`, value: cell.value };
    }),
  },
  {
    name: "a net row that leaves a subtotal out",
    codes: ["T10", "T01", "T04"],
    put: inCell(netCell, (cell, _, random) => {
      const parts = (cell.formula ?? "").replace(/^SUM\(|\)$/g, "").split(",");
      const left = pick(parts, random);
      return { formula: `SUM(${parts.filter((part) => part !== left).join(",")})`, value: cell.value };
    }),
  },
  {
    name: "a closing balance typed over its formula",
    codes: ["T11"],
    put: inCell(
      (_, random) => ({ sheet: "Reserves", row: 8, column: 2 + someYear(random) }),
      ({ value }) => ({ value }),
    ),
  },
];
