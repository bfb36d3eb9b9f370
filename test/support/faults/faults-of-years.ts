import { planYears } from "../../../scripts/mtfs/plan-years";
import { columnName } from "../../../src/core/grid/address";
import {
  base,
  type Fault,
  firstBaseYear,
  firstLine,
  firstRegisterYear,
  headerRow,
  inCell,
  register,
  someYear,
  typedInto,
  type Typing,
} from "./fault";
import { bookSheets } from "./seeded-book";

/** The same formula with every column that a pattern finds one further to the right. */
const lookingRight =
  (pattern: RegExp): Typing =>
  ({ formula = "", value }) => ({ value, formula: formula.replace(pattern, oneFurther) });

const oneFurther = (_: string, before: string, column: string, after: string): string =>
  `${before}${columnName(column.charCodeAt(0) - 63)}${after}`;

/** The columns a sum adds up: H$5 and H$34, never $D$5. */
const added = /([!:])([A-Z])(\$\d)/g;
/** The heading a sum asks for: B$4 behind a comma. */
const askedFor = /(,)([A-Z])(\$4\))/g;
const referred = /(!)([A-Z])(\d+)$/g;

const directorates = 5;

/** Mistakes in years: headings, and formulas that look at another year than their own. */
export const faultsOfYears: readonly Fault[] = [
  {
    name: "a year header twice",
    codes: ["Y01"],
    put: inCell(
      (_, random) => ({ sheet: register, row: headerRow, column: firstRegisterYear + someYear(random, 1) }),
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
  {
    name: "a formula that looks at the year beside",
    codes: ["T13"],
    put: inCell(
      (_, random) => ({ sheet: "Targets", row: 5, column: 2 + Math.floor(random() * 4) }),
      lookingRight(referred),
    ),
  },
  {
    name: "a SUMIFS that adds up the year beside",
    codes: ["T13"],
    put: inCell(
      (_, random) => ({
        sheet: "Summary",
        row: firstLine + Math.floor(random() * directorates),
        column: 2 + Math.floor(random() * 4),
      }),
      lookingRight(added),
    ),
  },
  {
    name: "a SUMIFS that asks for the year beside",
    codes: ["T13"],
    put: inCell(
      (_, random) => ({
        sheet: "Grants by year",
        row: firstLine + Math.floor(random() * 4),
        column: 2 + Math.floor(random() * 4),
      }),
      lookingRight(askedFor),
    ),
  },
  {
    name: "a row of SUMIFS that begins with the second year",
    codes: ["T13"],
    put: (lines, seed, random) => {
      const row = firstLine + Math.floor(random() * directorates);
      const columns = planYears.map((_, year) => 2 + year);
      return {
        sheets: columns.reduce(
          (sheets, column) =>
            typedInto(sheets, { sheet: "Summary", row, column }, (cell) => lookingRight(added)(cell, sheets, random)),
          bookSheets(lines, seed),
        ),
        at: [{ sheet: "Summary", row }],
      };
    },
  },
];
