import { type CellRef, parsePosition, type Position } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Workbook } from "../../../src/core/tasks/workbook";
import { deleteSheet, renameSheet, workbookObject } from "./book-objects";
import { type BookState, blankCell, cellIn, positionOf, putCell, sheetNamed, type SheetState } from "./book-state";
import { calculated, type GivenValue } from "./calculate-book";
import { HostError, type HostObject } from "./host-object";
import { loadBook, saveBook } from "./load-book";
import { type LoadOffice, loadOffice, type OfficeRequest, type OfficeResponse } from "./load-office";
import { type Batch, type BatchAction, processBatch } from "./process-batch";
import { isAtLeast, setOfMember } from "./requirement-sets";

/**
 * What can go wrong, and when; changed at any time. Requests count from 0. Words in brackets here and in the files beside this one name the pages of
 * https://learn.microsoft.com/office/dev/add-ins that state what is done.
 */
interface Switches {
  /** The newest set of Excel's interface that this Excel knows. */
  excelApi: string;
  /** A request or an answer with more bytes is refused: 5 MB on the web (resource-limits-and-performance-optimization). */
  mostBytes: number;
  /** A person is typing in a cell: requests that do not wait for the end of it fail (excel-add-ins-delay-in-cell-edit). */
  isEditingCell: boolean;
  /** How many cells' values are told at once; above that, null (performance). */
  mostValues: number;
  /** A workbook that calculates when it is told to and then not either. */
  isStale: boolean;
  /** The answer to a request other than its result: an HTTP status, or none at all, ever, though it may have been worked off ("lost"). */
  answer: (request: number) => 408 | 429 | 500 | "hang" | "lost" | undefined;
  /** The error a batch stops with before one of its actions; what came before stays done. Told whether anything has changed since it was asked last. */
  stop: (request: number, action: number, hasChanged: boolean) => HostError | undefined;
  /** What somebody else does just before a request is worked off. */
  meanwhile: (request: number) => void;
}

/** One request as it came, and the answer's size. */
interface RequestRecord {
  readonly bytes: number;
  answerBytes: number;
  readonly flags: number;
  readonly actions: number;
  /** Whether the client asks that the whole batch can be undone, and whether it writes at all (excel-add-ins-undo-capabilities). */
  readonly canBeUndone: boolean;
  readonly writes: boolean;
  /** What it sets and calls, by type and member: "Range.values". Whatever is not asked for but changed stands in `changes`. */
  readonly members: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
}

/** Excel without Excel: Microsoft's library over a workbook of ours. */
export interface ExcelHost {
  readonly excel: typeof Excel;
  /** Answers a request of the library, from wherever that runs. */
  readonly answer: (request: OfficeRequest) => Promise<OfficeResponse>;
  readonly isSetSupported: (version: string) => boolean;
  readonly switches: Switches;
  readonly requests: readonly RequestRecord[];
  readonly book: BookState;
  /** The files opened in windows of their own. */
  readonly opened: readonly Uint8Array[];
  /** The workbook as it is now, as a file would hold it. */
  readonly workbook: () => Workbook;
  /** Types a value in a cell, as a person would; undefined clears it. */
  readonly type: (sheet: string, address: string, value: CellValue | undefined) => void;
  /** Gives a sheet another name, or takes it out, as a person would. */
  readonly rename: (sheet: string, name: string) => void;
  readonly remove: (sheet: string) => void;
  /** Works every formula out anew, as Ctrl+Alt+F9 does. */
  readonly calculate: () => void;
  readonly close: () => void;
}

const fine = (): undefined => undefined;

/** Opens a workbook in a simulated Excel; formulas come to the values given for them, others are worked out where they can be. */
export const excelHost = (
  workbook: Workbook | BookState,
  valueOf: GivenValue = fine,
  load: LoadOffice = loadOffice,
): ExcelHost => {
  const book = "calculationMode" in workbook ? workbook : loadBook(workbook);
  const switches: Switches = {
    ...{ excelApi: "1.14", mostBytes: 5_242_880, mostValues: 5_000_000, isEditingCell: false, isStale: false },
    ...{ answer: fine, stop: fine, meanwhile: fine },
  };
  const requests: RequestRecord[] = [];
  const written = new Map<SheetState, Map<number, Position>>();
  const onWrite = (sheet: SheetState, at: Position): void => {
    const cells = written.get(sheet) ?? new Map<number, Position>();
    cells.set(at.row * 16_384 + at.column, at);
    written.set(sheet, cells);
    book.calculationState = "Pending";
  };
  const calculate = (): void => {
    if (switches.isStale) return;
    const changed = [...written].flatMap(([{ name }, cells]) =>
      [...cells.values()].map((at): CellRef => ({ sheet: name, ...at })),
    );
    calculated(book, changed, valueOf);
    written.clear();
    book.calculationState = "Done";
  };
  const opened: Uint8Array[] = [];
  const open = (base64: string): void => void opened.push(Buffer.from(base64, "base64"));
  const references = new Map<string, HostObject>();
  let hasChanged = true;
  const root = workbookObject({ book, onWrite, references, mostValues: () => switches.mostValues, calculate, open });

  const worked = (batch: Batch, request: number, record: { members: Set<string>; changes: Set<string> }): string => {
    const answer = processBatch(batch, {
      workbook: root,
      references,
      beforeAction: (index, _, object, action) => {
        const stopped = switches.stop(request, index, hasChanged);
        hasChanged = false;
        if (stopped) throw stopped;
        if (object) refuseUnknownSet(object, action, switches.excelApi);
        if (object) refuseLocked(object, action, book);
        if (object && (action.ActionType === 3 || action.ActionType === 4))
          record.members.add(memberOf(object, action));
        hasChanged = isWriting(action) || action.ActionType === 1;
        if (object && isWriting(action)) record.changes.add(memberOf(object, action));
      },
    });
    if (written.size > 0 && book.calculationMode === "Automatic") calculate();
    return JSON.stringify(answer);
  };

  const answered = ({ body, flags }: OfficeRequest): Promise<OfficeResponse> => {
    const batch = JSON.parse(body) as Batch; // The library's own wording.
    const request = requests.length;
    const bytes = Buffer.byteLength(body);
    const [members, changes] = [new Set<string>(), new Set<string>()];
    const record: RequestRecord = {
      ...{ members, changes },
      ...{ bytes, flags, answerBytes: 0, actions: batch.Actions.length },
      ...{ writes: (flags & 1) !== 0, canBeUndone: (flags & 16) !== 0 },
    };
    requests.push(record);
    switches.meanwhile(request);
    const status = switches.answer(request);
    if (status === "hang") return new Promise(() => undefined);
    if (status !== undefined && status !== "lost")
      return Promise.resolve({ ...refusal(errorOf[status]), statusCode: status });
    if (switches.isEditingCell && (flags & 64) === 0) return Promise.resolve(refusal(editing));
    if (bytes > switches.mostBytes) return Promise.resolve(refusal(tooLong("Request")));
    const answer = worked(batch, request, { members, changes });
    record.answerBytes = Buffer.byteLength(answer);
    if (status === "lost") return new Promise(() => undefined);
    if (record.answerBytes > switches.mostBytes) return Promise.resolve(refusal(tooLong("Response")));
    return Promise.resolve({ statusCode: 200, body: answer });
  };

  const isSetSupported = (name: string, version = "1.1"): boolean => {
    const present = name.toLowerCase() === "excelapi" ? switches.excelApi : otherSets.get(name.toLowerCase());
    return present !== undefined && isAtLeast(present, version);
  };
  const office = load(answered, isSetSupported);
  return {
    ...{ excel: office.Excel, answer: answered, switches, requests, book, opened, close: office.close },
    isSetSupported: (version) => isSetSupported("ExcelApi", version),
    workbook: () => saveBook(book),
    calculate: () => {
      for (const sheet of book.sheets)
        for (const [key, { formula }] of sheet.cells) if (formula !== undefined) onWrite(sheet, positionOf(key));
      calculate();
    },
    rename: (sheet, name) => {
      renameSheet(book, sheetIn(book, sheet), name);
    },
    remove: (sheet) => {
      deleteSheet(book, sheetIn(book, sheet));
    },
    type: (name, address, value) => {
      const sheet = sheetIn(book, name);
      const at = parsePosition(address);
      if (at === undefined) throw new Error(`No cell ${address}.`);
      const { format } = cellIn(sheet, at) ?? blankCell;
      putCell(sheet, at, { value: value ?? "", format });
      onWrite(sheet, at);
      if (book.calculationMode === "Automatic") calculate();
    },
  };
};

const sheetIn = (book: BookState, name: string): SheetState => {
  const sheet = sheetNamed(book, name);
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  return sheet;
};

const otherSets = new Map([
  ["richapiruntime", "1.2"],
  ["richapiruntimeflag", "1.2"],
  ["excelapiundo", "1.30"],
  ["delayforcelledit", "1.1"],
]);

/** As the library itself translates what its hosts report. */
const errorOf = {
  408: new HostError("InvalidOrTimedOutSession", "Your Office Online session has expired or is invalid."),
  429: new HostError("ActivityLimitReached", "Activity limit has been reached."),
  500: new HostError("GeneralException", "There was an internal error while processing the request."),
};

const editing = new HostError(
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
);

const tooLong = (what: "Request" | "Response") =>
  new HostError(`${what}PayloadSizeLimitExceeded`, `The ${what.toLowerCase()} payload size has exceeded the limit.`);

const refusal = ({ code, message }: HostError): OfficeResponse => ({
  statusCode: 400,
  body: JSON.stringify({ error: { code, message } }),
});

const refuseUnknownSet = (object: HostObject, action: BatchAction, present: string): void => {
  const members =
    action.ActionType === 2 ? (action.QueryInfo?.Select ?? []) : action.ActionType === 4 ? [action.Name ?? ""] : [];
  for (const member of members) {
    const name = `${object.typeName}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    const needed = setOfMember(name);
    if (needed !== undefined && !isAtLeast(present, needed))
      throw new HostError("ApiNotFound", `${name} is part of ExcelApi ${needed}.`, name);
  }
};

/** Nothing is written on a protected sheet, and nothing at all in a workbook that is open for reading only. */
const refuseLocked = ({ target }: HostObject, action: BatchAction, { isReadOnly }: BookState): void => {
  if (!isWriting(action)) return;
  const sheet =
    typeof target === "object" && target !== null && "area" in target
      ? (target as { readonly area: { readonly sheet: SheetState } }).area.sheet // Only ranges stand for an area.
      : typeof target === "object" && target !== null && "sheet" in target
        ? (target as { readonly sheet: SheetState }).sheet // A part of a sheet.
        : undefined;
  if (isReadOnly || sheet?.isProtected === true)
    throw new HostError("AccessDenied", "You cannot perform the requested operation.", action.Name ?? "");
};

const writing = new Set([
  ...["Clear", "CopyFrom", "Resize", "Add", "ClearAll", "Delete", "ConvertToRange", "SetPosition", "SetValues"],
  ...[
    "FreezeRows",
    "Unfreeze",
    "SetPrintArea",
    "SetPrintTitleRows",
    "SetPrintMargins",
    "SetXAxisValues",
    "SetSolidColor",
  ],
]);

/** Whether an action changes the workbook: sets a property or calls one of the methods that do. */
const isWriting = ({ ActionType, Name = "" }: BatchAction): boolean =>
  ActionType === 4 || (ActionType === 3 && writing.has(Name));

const memberOf = ({ typeName }: HostObject, { Name = "" }: BatchAction): string =>
  `${typeName}.${Name.charAt(0).toLowerCase()}${Name.slice(1)}`;
