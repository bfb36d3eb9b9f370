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
} from "./fault";
import { bookSheets } from "./seeded-book";

const lineCell = (sheets: readonly Grid[], random: () => number): Required<Place> => {
  const grid = sheetNamed(sheets, register);
  const rows = grid.rows.filter(({ row, cells }) => row >= firstLine && cells[0]?.value !== "Total");
  const { row, cells } = pick(rows, random);
  const filled = cells.filter(({ column, value }) => column >= firstRegisterYear && value !== 0);
  return { sheet: register, row, column: pick(filled, random).column };
};

const baseCell = (sheets: readonly Grid[], random: () => number): Required<Place> => {
  const grid = sheetNamed(sheets, base);
  const rows = grid.rows.filter(
    ({ row, cells }) => row >= firstLine && cells.length > 6 && Number(cells[4]?.value) >= 100,
  );
  return { sheet: base, row: pick(rows, random).row, column: firstBaseYear + 1 + Math.floor(random() * 3) };
};

const postsCell =
  (column: number) =>
  (_: readonly Grid[], random: () => number): Required<Place> => ({
    sheet: "Posts",
    row: firstLine + Math.floor(random() * 6),
    column,
  });

/** Mistakes in single figures: their unit, how they are keyed, and what they leave out. */
export const faultsOfFigures: readonly Fault[] = [
  {
    name: "a line keyed in £ in a sheet of £000",
    codes: ["U03", "P08"],
    put: (lines, seed, random) => {
      const chosen = pick(
        lines.budget.filter(({ amounts }) => (amounts[0] ?? 0) >= 100),
        random,
      );
      const year = someYear(random, 1);
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
      (_, random) => ({ sheet: "Reserves", row: 5, column: 2 + someYear(random, 1) }),
      (cell) => ({ value: Number(cell.value) + 250 }),
    ),
  },
  {
    name: "reserves drawn below nothing",
    codes: ["F06"],
    put: (lines, seed, random) => {
      const year = someYear(random, 1);
      const drawn = inCell(
        (sheets) => ({
          sheet: "Reserves",
          row: rowCalled(sheetNamed(sheets, "Reserves"), "Use of the reserve"),
          column: 2 + year,
        }),
        () => ({ value: -30_000 }),
      )(lines, seed, random);
      return {
        ...drawn,
        at: planYears.slice(year).map((_, index) => ({ sheet: "Reserves", row: 8, column: 2 + year + index })),
      };
    },
  },
  {
    name: "posts given up for no saving",
    codes: ["F01", "F02"],
    put: inCell(postsCell(2), () => ({ value: 0 }), "row"),
  },
  {
    name: "an extra nought in a cost per post",
    codes: ["F02", "U03"],
    put: inCell(postsCell(2), (cell) => ({ value: Number(cell.value) * 10 }), "row"),
  },
  {
    name: "a redundancy cost left out",
    codes: ["F03"],
    put: inCell(postsCell(4), () => ({ value: "" }), "row"),
  },
];
