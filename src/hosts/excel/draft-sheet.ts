import { contains, type Position, printPosition, printRef, type Range } from "../../core/grid/address";
import { lookOf } from "../../core/summary/house-style";
import { areaName, type PlanCell, type Role, type SheetPlan } from "../../core/summary/sheet-plan";
import { assignedText } from "./assigned-text";
import { isChartOff } from "./chart-facts";
import type { CheckedTable } from "./check-book";
import { draftMoves, type Move, type Unfinished } from "./draft-moves";
import { journalText } from "./journal";
import { noFill, type PageFacts, positionKey, type PresentCell, type PresentSheet, writtenLook } from "./present-sheet";
import type { OutlinedName } from "./read-outline";
import { changedNames } from "./write-names";
import { type TableSteps, tableSteps } from "./write-tables";

/** What is to be done to one sheet of ours. */
export interface SheetDraft {
  readonly plan: SheetPlan;
  /** The sheet's id and the name of its tab; a sheet that is to be added has no id. */
  readonly id?: string;
  readonly name: string;
  readonly present?: PresentSheet;
  /** What the first cell is to hold: written last, for the journal stands there meanwhile. */
  readonly title?: string | number;
  /** Other cells whose content is not yet as planned. */
  readonly contents: readonly (Position & { readonly assigned: string | number })[];
  readonly formats: readonly (Position & { readonly format: string })[];
  readonly links: readonly (Position & { readonly to: string })[];
  /** What people typed that moves, in an order in which nothing is written over before it is copied. */
  readonly moves: readonly Move[];
  /** Cells out of which a write that broke off has moved something already. */
  readonly left: readonly Position[];
  /** Cells that were ours, or that something moved out of, and are no longer planned. */
  readonly cleared: readonly Position[];
  /** Whether anything of the cells, tables, names and the chart is to be written. */
  readonly isRedrawn: boolean;
  /** Whether a write broke off before: nothing that was being written can be trusted. */
  readonly isBroken: boolean;
  /** Whether cells of ours come to stand elsewhere or look otherwise, so that looks, rules and sizes are to be written too. */
  readonly isRelaid: boolean;
  readonly isPageSet: boolean;
  readonly tables: TableSteps;
}

interface DraftSource extends Pick<SheetDraft, "id" | "name" | "present"> {
  readonly names: readonly OutlinedName[];
  /** Every table of the workbook. */
  readonly tables: readonly CheckedTable[];
  /** What a write that broke off had set out to move on this sheet; absent where none did. */
  readonly unfinished?: Unfinished;
  readonly isBroken: boolean;
}

/** Compares a plan with the sheet as it stands; after a write that broke off all of it is written again. */
export const draftSheet = (plan: SheetPlan, source: DraftSource): SheetDraft => {
  const { id, name, present, names, unfinished, isBroken } = source;
  const tables = tableSteps({ plan, name, id, present, tables: source.tables });
  const planned = plannedCells(plan);
  const at = (position: Position) => present?.cells.get(positionKey(position));
  const assigned = planned.flatMap(({ cell, ...position }) => {
    // What a person typed since a write broke off stays.
    if (isBroken && cell.role === "free-text" && leadsTo(names, name, position)) return [];
    const content = assignedTo(cell, position, at(position), name);
    return content === undefined ? [] : [{ ...position, assigned: content }];
  });
  const contents = assigned.filter(({ row, column }) => row > 1 || column > 1);
  const ours = planned.filter(({ cell }) => cell.content.kind !== "kept");
  const formats = ours.flatMap(({ cell, row, column }) => {
    const format = cell.format ?? "General";
    return format === (at({ row, column })?.format ?? "General") ? [] : [{ row, column, format }];
  });
  const links = ours.flatMap(({ cell: { content }, row, column }) => {
    if (content.kind !== "link") return [];
    const to = printRef(content.to);
    return at({ row, column })?.link === to ? [] : [{ row, column, to }];
  });
  const { moves, left } = draftMoves({
    ...{ planned, rows: plan.rows.length, plannedNames: plan.names },
    ...{ present, names, sheet: name, unfinished },
  });
  const keys = new Set([...planned, ...moves.map(({ to }) => to)].map(positionKey));
  const owned =
    names.find((one) => one.name === areaName(plan.marker) && one.refersTo?.sheet === name)?.refersTo?.range ??
    present?.printArea;
  const cleared = [
    ...[...(present?.cells.values() ?? [])].filter((cell) => isOurs(cell, owned, isBroken)),
    ...[...moves.map(({ from }) => from), ...left],
  ].filter((position) => !keys.has(positionKey(position)) && (position.row > 1 || position.column > 1));
  const draft = {
    ...{ plan, name, isBroken, contents, formats, links, moves, left, cleared, tables },
    ...(id === undefined ? {} : { id }),
    ...(present && { present }),
  };
  const title = titleOf(plan, name);
  const isRelaid = present === undefined || isBroken || standsElsewhere(draft, names);
  const rest = assigned.length + formats.length + links.length;
  return {
    ...draft,
    ...(title === undefined ? {} : { title }),
    isRelaid,
    isRedrawn: isRelaid || rest > 0 || isChartOff(plan.chart, present.chart),
    isPageSet: isBroken || JSON.stringify(present?.page) !== JSON.stringify(pageFacts(plan)),
  };
};

/** Whether the cells of a sheet that stands are laid out otherwise than planned. */
const standsElsewhere = (
  { plan, name, present, moves, cleared, tables }: Omit<SheetDraft, "isRedrawn" | "isRelaid" | "isPageSet">,
  names: readonly OutlinedName[],
): boolean => {
  const looksRight = plannedCells(plan).every(
    ({ cell, row, column }) =>
      cell.content.kind === "kept" || present?.cells.get(positionKey({ row, column }))?.look === lookText(cell.role),
  );
  const rest = moves.length + cleared.length + tables.before.length + tables.after.length;
  return !looksRight || rest + changedNames(plan, name, names).length > 0;
};

/** The cells of a plan that are ours. */
export const plannedCells = ({ rows }: SheetPlan): readonly (Position & { readonly cell: PlanCell })[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ row: row + 1, column: column + 1, cell }])),
  );

/** What is to be assigned to a cell; undefined where it holds it already. */
const assignedTo = (
  { content }: PlanCell,
  at: Position,
  present: PresentCell | undefined,
  sheet: string,
): string | number | undefined => {
  const address = printRef({ sheet, ...at });
  const value = present?.formula === undefined ? (present?.value ?? "") : undefined;
  switch (content.kind) {
    case "blank":
      return value === "" ? undefined : "";
    case "text":
    case "link":
      return value === content.text ? undefined : assignedText(content.text, address);
    case "amount":
      return value === content.amount.toNumber() ? undefined : content.amount.toNumber();
    case "formula":
      return present?.formula === content.formula ? undefined : `=${content.formula}`;
    case "kept":
      return undefined;
  }
};

/** Whether a name leads to this one cell. */
const leadsTo = (names: readonly OutlinedName[], sheet: string, { row, column }: Position): boolean =>
  names.some(({ refersTo }) => {
    const { top = 0, left = 0, bottom = 0, right = 0 } = refersTo?.range ?? {};
    return refersTo?.sheet === sheet && top === row && bottom === row && left === column && right === column;
  });

/** The content of the first cell, where it is ours. */
const titleOf = ({ rows }: SheetPlan, sheet: string): string | number | undefined => {
  const cell = rows[0]?.cells[0];
  if (cell === undefined || cell.content.kind === "kept") return undefined;
  const at = { row: 1, column: 1, format: "General", look: "", isPlain: false };
  return assignedTo(cell, at, { ...at, value: journalText }, sheet);
};

const lookText = (role: Role): string => {
  const { font, size, bold, colour, fill } = lookOf(role);
  return writtenLook({ name: font, size, bold, color: `#${colour}`, fill: fill === undefined ? noFill : `#${fill}` });
};

const writtenRoles: readonly Role[] = [
  ...(["title", "subtitle", "heading", "label", "text", "column-header", "amount-header", "amount"] as const),
  ...(["subtotal-label", "subtotal", "total-label", "total", "link", "note"] as const),
  ...(["status-good", "status-warning", "status-bad"] as const),
];

/** The looks of cells that people do not type in. */
const writtenLooks: ReadonlySet<string> = new Set(writtenRoles.map(lookText));

/** And of those they do. */
const typedLooks: ReadonlySet<string> = new Set(
  (["input", "input-text", "free-text"] as const).map((role) => lookText(role)),
);

/**
 * Every cell of ours has a look: one without, or outside what was ours, was added by a person. Where a write broke off, or nothing was ours
 * yet, our look alone tells.
 */
const isOurs = (cell: PresentCell, owned: Range | undefined, isBroken: boolean): boolean => {
  const isWritten = writtenLooks.has(cell.look) || (cell.value === "" && typedLooks.has(cell.look));
  if (owned !== undefined && contains(owned, cell)) return !cell.isPlain && (!isBroken || isWritten);
  return (isBroken || owned === undefined) && isWritten;
};

/** A page set-up as it would be told once it is set. */
export const pageFacts = ({ page }: SheetPlan): PageFacts => ({
  orientation: page.orientation === "portrait" ? "Portrait" : "Landscape",
  area: areaAddress(page.area),
  titleRows: page.titleRows === undefined ? "" : `${page.titleRows.from}:${page.titleRows.to}`,
  frozenRows: page.freezeRows ?? 0,
  words: [...partsOf(page.header), ...partsOf(page.footer)],
});

const areaAddress = ({ top, left, bottom, right }: SheetPlan["page"]["area"]): string =>
  `${printPosition({ row: top, column: left })}:${printPosition({ row: bottom, column: right })}`;

/** Left, centre and right of a header or footer in one string, as files write it. */
const partsOf = (codes: string): readonly string[] => {
  const parts = new Map<string, string>();
  let side = "C";
  for (const piece of codes.split(/(&[LCR])/)) {
    const begins = /^&([LCR])$/.exec(piece)?.[1];
    if (begins !== undefined) side = begins;
    else if (piece !== "") parts.set(side, piece);
  }
  return ["L", "C", "R"].map((each) => parts.get(each) ?? "");
};
