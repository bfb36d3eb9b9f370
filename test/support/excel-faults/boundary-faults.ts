import { sheetNamed, type SheetState } from "../excel-host/book-state";
import type { ExcelHost } from "../excel-host/excel-host";

/** Something that goes wrong just before one of the requests of a refresh. */
export interface BoundaryFault {
  readonly name: string;
  /** Lasts until it is put right; a fault without this strikes one request alone. */
  readonly lasts?: true;
  /** Brings it about; false where there is nothing to bring it about on. */
  readonly strike: (host: ExcelHost, request: number) => boolean;
  /** Puts it right, as the person would who has read the sentence. */
  readonly cure?: (host: ExcelHost) => void;
  /** Before which requests it is tried; all when absent. */
  readonly upTo?: number;
  /** What somebody else does at that moment, which the refresh may or may not take in. */
  readonly isEdit?: true;
}

const answering =
  (answer: 408 | 429 | 500 | "hang" | "lost"): BoundaryFault["strike"] =>
  (host, request) => {
    host.switches.answer = (each) => (each === request ? answer : undefined);
    return true;
  };

/** A fault that holds for one sheet of ours. */
const onSheet =
  (name: string, change: (sheet: SheetState, host: ExcelHost) => void): BoundaryFault["strike"] =>
  (host) => {
    const sheet = sheetNamed(host.book, name);
    if (sheet !== undefined) change(sheet, host);
    return sheet !== undefined;
  };

const typing =
  (sheet: string, address: string, value: string | number): BoundaryFault["strike"] =>
  (host) => {
    if (sheetNamed(host.book, sheet) === undefined) return false;
    host.type(sheet, address, value);
    return true;
  };

/** Every fault of Excel's and of other people's, tried before every request. */
export const boundaryFaults: readonly BoundaryFault[] = [
  { name: "the session has run out (408)", strike: answering(408) },
  { name: "too many requests (429)", strike: answering(429) },
  { name: "an internal error (500)", strike: answering(500) },
  { name: "no answer ever, nothing done", strike: answering("hang") },
  { name: "no answer ever, all of it done; or the pane is closed", strike: answering("lost") },
  {
    name: "a request above the cap",
    strike: (host, request) => {
      const before = host.switches.mostBytes;
      host.switches.meanwhile = (each) => {
        host.switches.mostBytes = each === request ? 300 : before;
      };
      host.switches.mostBytes = 300;
      return true;
    },
    cure: (host) => {
      host.switches.mostBytes = 5_242_880;
    },
  },
  {
    name: "null in the place of values",
    lasts: true,
    strike: (host) => {
      host.switches.mostValues = 3;
      return true;
    },
    cure: (host) => {
      host.switches.mostValues = 5_000_000;
    },
  },
  {
    name: "a cell is being typed in",
    lasts: true,
    strike: (host) => {
      host.switches.isEditingCell = true;
      return true;
    },
    cure: (host) => {
      host.switches.isEditingCell = false;
    },
  },
  {
    name: "a workbook that is only read",
    lasts: true,
    strike: (host) => {
      host.book.isReadOnly = true;
      return true;
    },
    cure: (host) => {
      host.book.isReadOnly = false;
    },
  },
  {
    name: "a protected workbook",
    lasts: true,
    strike: (host) => {
      host.book.isProtected = true;
      return true;
    },
    cure: (host) => {
      host.book.isProtected = false;
    },
  },
  ...["Business case", "About"].map((name): BoundaryFault => ({
    name: `protection of the sheet ${name}`,
    lasts: true,
    strike: onSheet(name, (sheet) => {
      sheet.isProtected = true;
    }),
    cure: ({ book }) => {
      for (const sheet of book.sheets) sheet.isProtected = false;
    },
  })),
  {
    name: "a filter on a sheet of ours",
    lasts: true,
    upTo: 2,
    strike: onSheet("Savings lines", (sheet) => {
      sheet.isFiltered = true;
      sheet.hiddenRows.add(4);
    }),
    cure: ({ book }) => {
      for (const sheet of book.sheets) {
        sheet.isFiltered = false;
        sheet.hiddenRows.clear();
      }
    },
  },
  {
    name: "a filter on a table of ours",
    lasts: true,
    upTo: 2,
    strike: onSheet("Checks", ({ tables }) => {
      for (const table of tables) table.isFiltered = true;
    }),
    cure: ({ book }) => {
      for (const { tables } of book.sheets) for (const table of tables) table.isFiltered = false;
    },
  },
  {
    name: "Excel does not calculate",
    lasts: true,
    strike: (host) => {
      host.switches.isStale = true;
      return true;
    },
    cure: (host) => {
      host.switches.isStale = false;
      host.calculate();
    },
  },
  {
    name: "calculation by hand",
    lasts: true,
    strike: (host) => {
      host.book.calculationMode = "Manual";
      return true;
    },
    cure: (host) => {
      host.book.calculationMode = "Automatic";
    },
  },
  { name: "somebody changes a figure", isEdit: true, strike: typing("Register", "D3", -99) },
  { name: "somebody writes a note beside our cells", isEdit: true, strike: typing("Checks", "N12", "a late note") },
  {
    name: "somebody writes in a cell to write in",
    isEdit: true,
    strike: (host) => {
      const slot = host.book.names.find(({ name }) => name.endsWith("_section_151"))?.refersTo;
      if (slot === undefined) return false;
      const { sheet, range } = slot;
      return typing(sheet.name, `B${range.top}`, "a late note")(host, 0);
    },
  },
  {
    name: "somebody renames a sheet of ours",
    isEdit: true,
    strike: onSheet("Savings lines", (sheet, host) => {
      host.rename(sheet.name, "Lines of 2026");
    }),
  },
  {
    name: "somebody takes a sheet of ours out",
    isEdit: true,
    strike: onSheet("Checks", (sheet, host) => {
      host.remove(sheet.name);
    }),
  },
  {
    name: "somebody takes a sheet of theirs out",
    isEdit: true,
    strike: onSheet("Notes", (sheet, host) => {
      host.remove(sheet.name);
    }),
  },
];
