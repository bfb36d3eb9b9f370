import { columnName } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import { planYears } from "../../../scripts/mtfs/plan-years";
import type { SavingsLine } from "../../../scripts/mtfs/savings-lines";
import { numberAt, rowCalled, sheetNamed, withCell } from "./edit-grid";
import { type BookLines, bookSheets } from "./seeded-book";

/** Where a fault sits: a finding that names the cause is about one of these cells. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  /** Any column of the row when absent. */
  readonly column?: number;
}

/** A book with one fault in it. */
export interface FaultyBook {
  readonly sheets: readonly Grid[];
  readonly at: readonly Place[];
}

/** One kind of mistake people make in budget books. */
export interface Fault {
  readonly name: string;
  /** The codes that name this cause; one of them is enough. */
  readonly codes: readonly string[];
  readonly put: (lines: BookLines, seed: number, random: () => number) => FaultyBook;
}

const register = "Savings register";
const base = "Base budget";
const firstLine = 5;
const firstRegisterYear = 8;
const firstBaseYear = 5;

const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
};

/** A year of the plan, by its place. */
const someYear = (random: () => number): number => Math.floor(random() * planYears.length);

type PrintedCell = Grid["rows"][number]["cells"][number];

/** What is typed into a cell in place of what stood there; no formula stays behind. */
type Typed = Pick<PrintedCell, "value"> & { readonly formula?: string };

/** A fault in one cell of a finished book. A finding on any cell of its row will do where the row says it as well. */
const inCell =
  (
    find: (sheets: readonly Grid[], random: () => number) => Required<Place>,
    type: (cell: PrintedCell, sheets: readonly Grid[], random: () => number) => Typed,
    says: "cell" | "row" = "cell",
  ): Fault["put"] =>
  (lines, seed, random) => {
    const sheets = bookSheets(lines, seed);
    const at = find(sheets, random);
    return {
      sheets: withCell(sheets, at, (cell) => {
        const { row, column, look } = cell;
        return { row, column, look, ...type(cell, sheets, random) };
      }),
      at: [says === "row" ? { sheet: at.sheet, row: at.row } : at],
    };
  };

/** A fault in one line of the register before its totals are added up. */
const inLine =
  (
    isFit: (line: SavingsLine) => boolean,
    change: (line: SavingsLine, random: () => number) => SavingsLine,
  ): Fault["put"] =>
  (lines, seed, random) => {
    const chosen = pick(lines.register.filter(isFit), random);
    const changed = change(chosen, random);
    const row = firstLine + lines.register.indexOf(chosen);
    return {
      sheets: bookSheets(
        { ...lines, register: lines.register.map((line) => (line === chosen ? changed : line)) },
        seed,
      ),
      at: [{ sheet: register, row }],
    };
  };

const starts = (line: SavingsLine): number => line.amounts.findIndex((amount) => amount !== 0);
const isOneOff = (line: SavingsLine): boolean => line.recurrence === "One-off" && starts(line) < planYears.length - 1;

const totalCell = (sheets: readonly Grid[], random: () => number) => ({
  sheet: register,
  row: rowCalled(sheetNamed(sheets, register), "Total"),
  column: firstRegisterYear + someYear(random),
});

const subtotalCell = (sheets: readonly Grid[], random: () => number) => {
  const grid = sheetNamed(sheets, base);
  const rows = grid.rows.filter(
    ({ cells: [first] }) => typeof first?.value === "string" && first.value.endsWith(" total"),
  );
  return { sheet: base, row: pick(rows, random).row, column: firstBaseYear + someYear(random) };
};

/** The sum of the figures of a column between two rows. */
const sumOf = (grid: Grid, column: number, from: number, to: number): number => {
  let sum = 0;
  for (const { row, cells } of grid.rows) {
    const value = row >= from && row <= to ? cells.find((cell) => cell.column === column)?.value : undefined;
    if (typeof value === "number") sum += value;
  }
  return sum;
};

/** A total whose formula covers other rows than it should, with the value that gives. */
const ranged = (change: (from: number, to: number) => readonly [number, number]): Fault["put"] =>
  inCell(totalCell, (cell, sheets) => {
    const grid = sheetNamed(sheets, register);
    const [from, to] = change(firstLine, cell.row - 1);
    const column = columnName(cell.column);
    return { formula: `SUM(${column}${from}:${column}${to})`, value: sumOf(grid, cell.column, from, to) };
  });

const lineCell = (sheets: readonly Grid[], random: () => number) => {
  const grid = sheetNamed(sheets, register);
  const rows = grid.rows.filter(({ row, cells }) => row >= firstLine && cells[0]?.value !== "Total");
  const { row, cells } = pick(rows, random);
  const filled = cells.filter(({ column, value }) => column >= firstRegisterYear && value !== 0);
  return { sheet: register, row, column: pick(filled, random).column };
};

const baseCell = (sheets: readonly Grid[], random: () => number) => {
  const grid = sheetNamed(sheets, base);
  const rows = grid.rows.filter(
    ({ row, cells }) => row >= firstLine && cells.length > 5 && Number(cells[4]?.value) >= 100,
  );
  return { sheet: base, row: pick(rows, random).row, column: firstBaseYear + 1 + Math.floor(random() * 3) };
};

const headerRow = 4;

/** The kinds of mistake, each as people make it. */
export const faults: readonly Fault[] = [
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
    name: "a grand total that counts subtotals and their lines",
    codes: ["T10", "T01", "T04"],
    put: inCell(
      (sheets, random) => ({
        sheet: base,
        row: rowCalled(sheetNamed(sheets, base), "Net base budget"),
        column: firstBaseYear + someYear(random),
      }),
      (cell, sheets) => {
        const column = columnName(cell.column);
        return {
          formula: `SUM(${column}${firstLine}:${column}${cell.row - 1})`,
          value: sumOf(sheetNamed(sheets, base), cell.column, firstLine, cell.row - 1),
        };
      },
    ),
  },
  {
    name: "a net row that leaves a subtotal out",
    codes: ["T10", "T01", "T04"],
    put: inCell(
      (sheets, random) => ({
        sheet: base,
        row: rowCalled(sheetNamed(sheets, base), "Net base budget"),
        column: firstBaseYear + someYear(random),
      }),
      (cell, sheets, random) => {
        const parts = (cell.formula ?? "").replace(/^SUM\(|\)$/g, "").split(",");
        const left = pick(parts, random);
        const grid = sheetNamed(sheets, base);
        return {
          formula: `SUM(${parts.filter((part) => part !== left).join(",")})`,
          value: Number(cell.value) - numberAt(grid, Number(left.replace(/\D/g, "")), cell.column),
        };
      },
    ),
  },
  {
    name: "a line keyed in £ in a sheet of £000",
    codes: ["U03", "P08"],
    put: (lines, seed, random) => {
      const chosen = pick(
        lines.budget.filter(({ amounts }) => (amounts[0] ?? 0) >= 100),
        random,
      );
      const year = 1 + Math.floor(random() * (planYears.length - 1));
      const amounts = chosen.amounts.map((amount, index) => (index === year ? amount * 1000 : amount));
      const sheets = bookSheets(
        { ...lines, budget: lines.budget.map((line) => (line === chosen ? { ...line, amounts } : line)) },
        seed,
      );
      const { row } = sheetNamed(sheets, base).rows.find(({ cells }) =>
        cells.some(({ value }) => value === amounts[year]),
      ) ?? { row: 0 };
      return { sheets, at: [{ sheet: base, row }] };
    },
  },
  {
    name: "a number stored as text",
    codes: ["U05", "T01"],
    put: inCell(baseCell, ({ value }) => ({
      value: typeof value === "number" ? value.toLocaleString("en-GB") : value,
    })),
  },
  {
    name: "the same reference twice",
    codes: ["K01"],
    put: (lines, seed, random) => {
      const other = pick(lines.register, random);
      const chosen = pick(
        lines.register.filter((line) => line !== other),
        random,
      );
      const row = firstLine + lines.register.indexOf(chosen);
      const changed = lines.register.map((line) => (line === chosen ? { ...line, reference: other.reference } : line));
      return {
        sheets: bookSheets({ ...lines, register: changed }, seed),
        at: [
          { sheet: register, row },
          { sheet: register, row: firstLine + lines.register.indexOf(other) },
        ],
      };
    },
  },
  {
    name: "a one-off that is not reversed",
    codes: ["P03"],
    put: inLine(isOneOff, (line) => ({
      ...line,
      amounts: line.amounts.map((amount, year) => (year === starts(line) + 1 ? 0 : amount)),
    })),
  },
  {
    name: "a one-off repeated instead of reversed",
    codes: ["P03", "P06"],
    put: inLine(isOneOff, (line) => ({
      ...line,
      amounts: line.amounts.map((amount, year) => (year === starts(line) + 1 ? -amount : amount)),
    })),
  },
  {
    name: "a one-off marked permanent",
    codes: ["P04"],
    put: inLine(isOneOff, (line) => ({ ...line, recurrence: "Permanent" })),
  },
  {
    name: "a saving keyed with the wrong sign",
    codes: ["S01", "S02", "S03"],
    put: inLine(
      (line) => (line.kind === "Saving" || line.kind === "Income") && line.recurrence === "Permanent",
      (line) => ({ ...line, amounts: line.amounts.map((amount) => -amount + 0) }),
    ),
  },
  {
    name: "a year header twice",
    codes: ["Y01"],
    put: inCell(
      (_, random) => ({ sheet: register, row: headerRow, column: firstRegisterYear + 1 + Math.floor(random() * 4) }),
      (cell) => ({ value: planYears[cell.column - firstRegisterYear - 1] ?? "" }),
    ),
  },
  {
    name: "a year header left out",
    codes: ["Y01"],
    put: inCell(
      (_, random) => ({ sheet: base, row: headerRow, column: firstBaseYear + 1 + Math.floor(random() * 3) }),
      () => ({ value: "" }),
      "row",
    ),
  },
  { name: "a figure still to be confirmed", codes: ["V02"], put: inCell(lineCell, () => ({ value: "TBC" })) },
  {
    name: "a bracket lost from a figure",
    codes: ["V01"],
    put: inCell(lineCell, (cell) => ({ value: `${Math.abs(Number(cell.value))})` })),
  },
  { name: "an error value", codes: ["V01"], put: inCell(lineCell, () => ({ value: { error: "#REF!" } })) },
  {
    name: "an opening balance that is not what last year closed with",
    codes: ["T12", "F06", "T01", "T11"],
    put: inCell(
      (_, random) => ({ sheet: "Reserves", row: 5, column: 3 + Math.floor(random() * 4) }),
      (cell) => ({ value: Number(cell.value) + 250 }),
    ),
  },
  {
    name: "posts given up for no saving",
    codes: ["F01", "F02"],
    put: inCell(
      (_, random) => ({ sheet: "Posts", row: 5 + Math.floor(random() * 6), column: 2 }),
      () => ({ value: 0 }),
      "row",
    ),
  },
  {
    name: "an extra nought in a cost per post",
    codes: ["F02", "U03"],
    put: inCell(
      (_, random) => ({ sheet: "Posts", row: 5 + Math.floor(random() * 6), column: 2 }),
      (cell) => ({ value: Number(cell.value) * 10 }),
    ),
  },
  {
    name: "a formula that looks at the year beside",
    codes: ["T11", "T10", "T01"],
    put: inCell(
      (_, random) => ({ sheet: "Targets", row: 5, column: 2 + Math.floor(random() * 4) }),
      (cell, sheets) => {
        const next = (cell.formula ?? "").replace(
          /!([A-Z])(\d+)$/,
          (_, column: string, row: string) => `!${columnName(column.charCodeAt(0) - 63)}${row}`,
        );
        return {
          formula: next,
          value: numberAt(
            sheetNamed(sheets, base),
            Number(/\d+$/.exec(next)?.[0]),
            cell.column + firstBaseYear - 2 + 1,
          ),
        };
      },
    ),
  },
];

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
