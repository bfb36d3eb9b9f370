import { parseRef, printRange, quoteSheet, type Range } from "../../core/grid/address";
import { areaName, type SheetPlan, type WorkbookPlan } from "../../core/summary/sheet-plan";
import { applyChart } from "./apply-chart";
import { type Draft, openDraft } from "./apply-draft";
import { readPresentSheet } from "./apply-present-sheet";
import { openTables, type TableRegister } from "./apply-tables";
import type { Package } from "./package";
import { partText } from "./patch-part-text";
import { patchStyles, plainStylesheet, type PlanStyles } from "./patch-styles";
import { type NameChange, type OutlinedWorkbook, outlineWorkbook, patchWorkbook } from "./patch-workbook";
import { readWorkbookPart } from "./read-workbook-part";
import { relatedPart } from "./relationships";
import type { PartChanges } from "./write-package";
import { writeSheet } from "./write-sheet";
import { type Vocabulary, vocabularyFor } from "./write-vocabulary";

/** The parts that come to hold the plan's sheets, and the few of the workbook that must know of them; all others stay. */
export const applyPlan = (pkg: Package, plan: WorkbookPlan): PartChanges => {
  const { part, relationships } = readWorkbookPart(pkg);
  const text = partText(part);
  const workbook = outlineWorkbook(text, part.name);
  const vocabulary = vocabularyFor(workbook.root.namespace);
  const draft = openDraft(pkg, vocabulary);
  const folder = part.name.slice(0, part.name.lastIndexOf("/") + 1);

  const stylesPart =
    relatedPart(pkg, relationships, "styles")?.name ?? addStylesheet(draft, part.name, folder, vocabulary);
  const { text: stylesheet, styles } = patchStyles(draft.text(stylesPart) ?? "", stylesPart, plan.sheets);
  draft.set(stylesPart, stylesheet);

  const book: Book = { workbook, workbookPart: part.name, draft, vocabulary, folder, styles };
  const placed = placeSheets(plan, book);
  const tables = openTables(pkg, draft, folder, vocabulary);
  for (const sheet of placed) applySheet(sheet, book, tables);
  const names = placed.flatMap((sheet) => namesOf(sheet));
  draft.set(part.name, patchWorkbook(text, workbook, { tabs: placed.flatMap(({ newTab }) => newTab ?? []), names }));
  return draft.changes();
};

interface Book {
  readonly workbook: OutlinedWorkbook;
  readonly workbookPart: string;
  readonly draft: Draft;
  readonly vocabulary: Vocabulary;
  readonly folder: string;
  readonly styles: PlanStyles;
}

/** A sheet of the plan and where it goes. */
interface PlacedSheet {
  readonly plan: SheetPlan;
  readonly part: string;
  /** Its place among the tabs, from 0, and the name of its tab. */
  readonly tab: number;
  readonly tabName: string;
  readonly newTab?: { readonly name: string; readonly relationshipId: string };
}

const sheetContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const stylesContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

const addStylesheet = (draft: Draft, workbookPart: string, folder: string, { main }: Vocabulary): string => {
  const name = draft.text(`${folder}styles.xml`) === undefined ? "styles.xml" : "styles#.xml";
  const part = draft.nameNew(folder + name, stylesContentType);
  draft.set(part, plainStylesheet(main));
  draft.relate(workbookPart, "styles", part);
  return part;
};

/** A sheet of ours is found by its marker and stays where it stands; others follow the last tab in the plan's order. */
const placeSheets = ({ sheets }: WorkbookPlan, book: Book): readonly PlacedSheet[] => {
  const { workbook, draft, workbookPart, folder } = book;
  const tabNames = workbook.tabs.map(({ name }) => name.toLowerCase());
  return sheets.map((plan) => {
    const found = findSheet(plan.marker, book);
    if (found) return { plan, ...found };
    refuseBadName(plan.name, tabNames);
    const tab = tabNames.push(plan.name.toLowerCase()) - 1;
    const part = draft.nameNew(`${folder}worksheets/sheet#.xml`, sheetContentType);
    const relationshipId = draft.relate(workbookPart, "worksheet", part);
    return { plan, part, tab, tabName: plan.name, newTab: { name: plan.name, relationshipId } };
  });
};

/** A copy of our sheet has a marker too, but for that sheet alone: only the workbook's own name counts. */
const findSheet = (marker: string, { workbook, draft, workbookPart }: Book): Omit<PlacedSheet, "plan"> | undefined => {
  const name = workbook.names.find(
    (each) => each.scope === undefined && each.name.toLowerCase() === marker.toLowerCase(),
  );
  const refersTo = name && parseRef(name.refersTo.trim());
  if (!refersTo || printRange(refersTo.range) !== "A1") return undefined;
  const tab = workbook.tabs.findIndex((each) => each.name.toLowerCase() === refersTo.sheet.toLowerCase());
  const found = workbook.tabs[tab];
  const target = draft.relationships(workbookPart).find(({ id }) => id === found?.relationshipId);
  return found && target?.type === "worksheet" && draft.text(target.target) !== undefined
    ? { part: target.target, tab, tabName: found.name }
    : undefined;
};

const applySheet = (
  { plan, part, tab }: PlacedSheet,
  { draft, workbook, vocabulary, folder, styles }: Book,
  tables: TableRegister,
): void => {
  const text = draft.text(part);
  const present = text === undefined ? undefined : readPresentSheet(text, part, vocabulary);
  const owned = ownedArea(workbook, plan.marker, tab);
  const drawingId = applyChart(plan, part, { draft, folder, vocabulary, drawingId: present?.drawingId });
  draft.set(
    part,
    writeSheet(plan, {
      ...{ styles, vocabulary, tableIds: tables.write(plan, part, present?.tableIds ?? []) },
      ...(present ? { present } : {}),
      ...(owned ? { owned } : {}),
      ...(drawingId === undefined ? {} : { drawingId }),
    }),
  );
};

const printArea = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";

/** The cells of a sheet of ours that a plan wrote: those it named as its own, else those it printed. */
const ownedArea = ({ names }: OutlinedWorkbook, marker: string, tab: number): Range | undefined => {
  const rangeOf = (wanted: string, scope: number | undefined): Range | undefined => {
    const name = names.find((each) => each.scope === scope && each.name.toLowerCase() === wanted.toLowerCase());
    return name && parseRef(name.refersTo.trim())?.range;
  };
  return rangeOf(areaName(marker), undefined) ?? rangeOf(printArea, tab);
};

const namesOf = ({ plan, tab, tabName }: PlacedSheet): readonly NameChange[] => {
  const sheet = quoteSheet(tabName);
  const on = (range: Range) => `${sheet}!${printRange(range, true)}`;
  const { titleRows, area } = plan.page;
  return [
    { name: plan.marker, refersTo: on({ top: 1, left: 1, bottom: 1, right: 1 }) },
    ...plan.names.map(({ name, range }) => ({ name, refersTo: on(range) })),
    { name: printArea, scope: tab, refersTo: on(area) },
    { name: printTitles, scope: tab, refersTo: titleRows && `${sheet}!$${titleRows.from}:$${titleRows.to}` },
  ];
};

/** Formulas of the plan use the name: another in its place would lead them to a person's sheet. */
const refuseBadName = (name: string, taken: readonly string[]): void => {
  if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || taken.includes(name.toLowerCase())) {
    throw new Error(`The plan names a sheet "${name}", which is taken or cannot be the name of a sheet.`);
  }
};
