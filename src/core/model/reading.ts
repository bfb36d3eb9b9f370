import type { CellRef, Range } from "../grid/address";
import type { AmountReading } from "../money/amount";
import type { Decimal } from "../money/decimal";
import type { Unit } from "../money/unit";
import type { FinancialYear } from "../years/financial-year";

/** All that was understood of a workbook's own sheets, each value with its cell. What the later steps work from. */
export interface Reading {
  readonly sheets: readonly SheetReading[];
  readonly tieOuts: readonly TieOut[];
  readonly namedTotals: readonly NamedTotal[];
  readonly questions: readonly Question[];
}

/** A total whose own label names the lines it adds up ("total of lines 110 to 165"), held against one table's figures. */
export interface NamedTotal {
  /** Where the label is printed. */
  readonly at: CellRef;
  readonly label: string;
  /** The table the lines were added up in, by id. */
  readonly table: string;
  /** How many of the table's totals are the sum of the lines named, exactly or as far as rounding can tell. */
  readonly agrees: number;
  readonly rounding: number;
  /** The totals that are not. */
  readonly differs: readonly CellRef[];
  /** Lines the label passes over and with which every total agrees: then the label is wrong, not the figures. */
  readonly leavesOut: readonly string[];
}

/** One sheet: its tables, the label and value pairs of a form, and the amounts its sentences name, all in sheet order. */
export interface SheetReading {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly title?: { readonly text: string; readonly at: CellRef };
  readonly tables: readonly Table[];
  readonly fields: readonly Field[];
  readonly statements: readonly Statement[];
  /** Texts outside its tables that begin as a footnote does: "* Includes …", "[1] …", "Note 2: …". */
  readonly footnotes: readonly { readonly text: string; readonly at: CellRef }[];
}

/** A label and its value on a form: "Reference No" and "D/R.5.001". Long prose answers are values too. */
export interface Field {
  readonly label: string;
  readonly labelAt: CellRef;
  readonly value: string;
  /** The cell of the value; the label's own cell when one cell holds both ("Social Score 5"). */
  readonly at: CellRef;
}

/** An amount named in words: "a shortfall of £563,406". */
export interface Statement {
  readonly at: CellRef;
  /** As printed: "£230k". */
  readonly printed: string;
  /** In pounds. */
  readonly pounds: Decimal;
  /** Half the width of what the printed precision leaves open, in pounds: £230k is 500. */
  readonly tolerance: Decimal;
  /** False for an amount without a unit beside amounts that have one. */
  readonly hasUnit: boolean;
  /** "per head", "each": a rate, not a total. */
  readonly isRate: boolean;
  /** The words around it, for the report. */
  readonly before: string;
  readonly after: string;
  /** The whole text it stands in. */
  readonly text: string;
  /** Where in the text it starts. */
  readonly offset: number;
}

/** Where an interpretation came from. */
export type Basis = "header" | "row" | "title" | "note" | "answer" | "inferred";

export interface UnitReading {
  readonly value?: Unit;
  readonly from?: Basis;
  readonly at?: CellRef;
  /** As printed when it is not well formed: "£,000", "£'002". */
  readonly malformed?: string;
}

export type Sign = "savings-negative" | "savings-positive" | "two-columns" | "unknown";
export type Presentation = "incremental" | "level" | "in-year" | "unknown";

export interface Interpretation<Value> {
  readonly value: Value;
  readonly from: "declared" | "inferred" | "answer" | "none";
  readonly evidence: readonly string[];
}

/** A table with amounts in columns. */
export interface Table {
  /** "Sheet1!A6:F20". */
  readonly id: string;
  readonly sheet: string;
  readonly range: Range;
  readonly title?: { readonly text: string; readonly at: CellRef };
  readonly unit: UnitReading;
  readonly sign: Interpretation<Sign>;
  readonly presentation: Interpretation<Presentation>;
  /** The columns that hold figures, left to right. */
  readonly columns: readonly TableColumn[];
  /** The columns of words beside the line's name, left to right: Service, Theme, Lead officer. */
  readonly wordColumns: readonly WordColumn[];
  /** The column of the lines' names; absent where they have none. */
  readonly nameColumn?: WordColumn;
  /** The columns of references, kinds and how long a line lasts, where the table has them. */
  readonly referenceColumn?: WordColumn;
  readonly kindColumn?: WordColumn;
  readonly recurrenceColumn?: WordColumn;
  readonly rows: readonly TableRow[];
  /** The years the plan covers where a title says so: "Business Plan 2023-2028". */
  readonly plan?: {
    readonly from: FinancialYear;
    readonly to: FinancialYear;
    readonly printed: string;
    readonly at: CellRef;
  };
  /** The one year its figures are of, where neither a column nor a row names a year but its title, the sheet's titles or a person does. */
  readonly year?: {
    readonly year: FinancialYear;
    readonly printed: string;
    readonly from: Basis;
    readonly at: CellRef;
  };
  /** Notes above or below that belong to the table. */
  readonly notes: readonly { readonly text: string; readonly at: CellRef }[];
}

export interface TableColumn {
  readonly column: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** The line code in a header row of its own: "110" over "Early years". */
  readonly reference?: string;
  /** What its own heading says its figures are, where the kinds of a table stand in columns: "VFM & other savings", "2025/26 base budget". */
  readonly kind?: Kind;
  /** The year its heading names where its figures are no amounts of the plan: "2025/26 base budget", "Total FTE 2025/26". */
  readonly yearNamed?: FinancialYear;
  /** "Year 3" is 3, counted from a year the table does not name. */
  readonly relativeYear?: number;
  /** A date over it that may have been a year before Excel turned it into one, and that no year beside it settles. */
  readonly lostYear?: LostYear;
  /** The column's own unit where it differs from the table's. */
  readonly unit?: UnitReading;
  readonly hidden: boolean;
}

export interface LostYear {
  /** The date as a form would show it: "11/12/2023". */
  readonly shown: string;
  readonly at: CellRef;
  readonly candidates: readonly FinancialYear[];
}

export interface WordColumn {
  readonly column: number;
  readonly header: string;
}

export type ColumnMeaning =
  | {
      readonly kind: "year";
      readonly year: FinancialYear;
      readonly printed: string;
      readonly at: CellRef;
      /** Excel had turned the heading into this date: "11/12/2023". */
      readonly wasDate?: string;
    }
  /** A half or a quarter of the year its heading names. */
  | { readonly kind: "part-year" }
  | { readonly kind: "total" }
  | { readonly kind: "amount" }
  | { readonly kind: "percent" }
  | { readonly kind: "fte" };

export type RowRole = "heading" | "line" | "subtotal" | "total" | "note" | "blank";

export type Kind =
  "saving" | "income" | "investment" | "pressure" | "reversal" | "base" | "funding" | "target" | "fte" | "other";

export type Recurrence = "permanent" | "one-off" | "time-limited" | "unknown";

/** The year a row is of, in a table whose years stand down its rows. */
export interface RowYear {
  readonly year: FinancialYear;
  readonly printed: string;
  readonly at: CellRef;
}

export interface TableRow {
  readonly row: number;
  readonly role: RowRole;
  readonly name: string;
  /** Section headings and group names above it, outermost first. */
  readonly parents: readonly string[];
  readonly reference?: string;
  readonly kind: Kind;
  readonly recurrence: Recurrence;
  /** Where the years stand down the rows: each figure is of this year, and of what its column is headed. */
  readonly year?: RowYear;
  /** Other words on the row, one entry a word column of the table: "Libraries" under "Service". A name printed once for a group is on each of its rows. */
  readonly words: readonly (string | undefined)[];
  /** One entry a column of the table; undefined where the cell is blank. */
  readonly amounts: readonly (AmountReading | undefined)[];
  /** Columns of names and words with a blank before or after them on this row: none sees it, and a look-up by name misses the line. */
  readonly padded?: readonly number[];
  /** The formulas behind the amounts, one entry a column, without their equals signs; absent when every amount is typed. */
  readonly formulas?: readonly (string | undefined)[];
  readonly hidden: boolean;
}

export type Relation = "sum" | "difference" | "chain" | "cumulative" | "narrative";
export type Verdict = "agrees" | "rounding" | "differs" | "incomplete";

/** A run of cells in one row or column, every one of which is a part, added or taken away. */
export interface PartRun {
  readonly sheet: string;
  readonly range: Range;
  readonly sign: 1 | -1;
}

/** A printed figure that follows from others. Amounts are in the sheet's own unit (pounds for a narrative amount). */
export interface TieOut {
  readonly at: CellRef;
  readonly label: string;
  readonly relation: Relation;
  /** In the words of a formula, on the cell's own sheet: "C10+C12", "SUM(C17:C30)". */
  readonly formula: string;
  readonly parts: readonly PartRun[];
  readonly stated: Decimal;
  /** Absent when a part cannot be read and the sum has no value. */
  readonly computed?: Decimal;
  /** stated - computed */
  readonly difference?: Decimal;
  /** The most that printed precision can explain. */
  readonly tolerance: Decimal;
  /** Printed decimals of the stated figure. */
  readonly decimals: number;
  readonly verdict: Verdict;
  /** The table it stands in, by id; absent for prose. */
  readonly table?: string;
  /** What a narrative amount claims to be: a table's figure, a sum or difference in prose, or, unsaid, the same thing as a figure it nearly equals. */
  readonly claim?: "table-figure" | "arithmetic" | "same-thing";
}

/** What the evidence does not settle and a person must. */
export interface Question {
  /** "Sheet1!A6:F20:presentation". */
  readonly id: string;
  readonly ask: string;
  readonly choices: readonly string[];
  readonly evidence: readonly string[];
}

/** The word under a heading such as "Service" on a row; undefined when the table has no such column or the cell is blank. */
export const wordUnder = ({ wordColumns }: Table, { words }: TableRow, heading: RegExp): string | undefined =>
  words[wordColumns.findIndex(({ header }) => heading.test(header))];
