import type { CellRef } from "../grid/address";
import type { Line } from "./line";
import type { Field, Table, TableRow } from "./reading";

/** What one business-case sheet is written from. */
export type BusinessCase = ThemeCase | ProposalCase | ProgrammeCase;

/** A theme of workstreams with identified savings, as on a budget strategy form. */
export interface ThemeCase {
  readonly layout: "theme";
  /** What it is known by from one refresh to the next. */
  readonly key: string;
  readonly title: string;
  readonly sheet: string;
  readonly introduction: readonly Field[];
  readonly workstreams: readonly Workstream[];
  readonly lines: readonly Line[];
  readonly printedTotal?: PrintedTotal;
  readonly portfolio?: Field;
  readonly implementationCosts: readonly PrintedPair[];
  readonly postsReduced: readonly PrintedPair[];
  readonly conclusion?: Field;
  readonly facts: DocumentFacts;
  /** Everything else the form says, in its order. */
  readonly otherFields: readonly Field[];
}

/** One strand of a theme. */
export interface Workstream {
  readonly name: string;
  readonly at?: CellRef;
  readonly lines: readonly Line[];
  /** Benefits, issues, risks and impacts as the form states them. */
  readonly benefits: readonly Field[];
}

/** One proposal on a committee's form: an investment, a pressure, a saving or income. */
export interface ProposalCase {
  readonly layout: "proposal";
  readonly key: string;
  readonly title: string;
  readonly sheet: string;
  readonly lines: readonly Line[];
  readonly printedTotal?: PrintedTotal;
  readonly reference?: Field;
  readonly sponsor?: Field;
  readonly scores: readonly Field[];
  readonly financialSummary?: Field;
  readonly facts: DocumentFacts;
  /** Driver, proposed activity, equality assessment, questions and answers, in the form's order. */
  readonly otherFields: readonly Field[];
}

/** All the register-like tables of a workbook together. */
export interface ProgrammeCase {
  readonly layout: "programme";
  readonly key: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly targets: readonly PrintedTotal[];
}

/** Who, when and which version, as the document states them. */
export interface DocumentFacts {
  readonly preparedBy?: Field;
  readonly date?: Field;
  readonly version?: Field;
  readonly signedOffBy?: Field;
}

/** A row of figures the sheet prints itself: a total or a target. */
export interface PrintedTotal {
  readonly row: TableRow;
  readonly table: Table;
}

/** A label and the cell of what is printed beside it. */
export interface PrintedPair {
  readonly label: string;
  readonly at: CellRef;
}
