import { printPosition, printRange, printRef, type Range } from "../../core/grid/address";
import type { PlanPage, SheetPlan } from "../../core/summary/sheet-plan";
import { positionKey, type PresentSheet, presentXml } from "./apply-present-sheet";
import { attributeOf, childOf, childrenOf, xmlOf } from "./patch-outline";
import type { PlanStyles } from "./patch-styles";
import { writeChoices } from "./write-choices";
import { writeKeptLink } from "./write-kept-cell";
import { type PlacedRows, placeCells, usedRange, writeRows } from "./write-sheet-cells";
import type { Vocabulary } from "./write-vocabulary";
import { elementsUnder, escapeText, xmlDeclaration } from "./write-xml";

/** What a sheet is written into. */
export interface SheetSetting {
  readonly styles: PlanStyles;
  readonly vocabulary: Vocabulary;
  /** The sheet as it stands, when it does, and the area of it that was ours to print. */
  readonly present?: PresentSheet;
  readonly owned?: Range;
  /** Relationship ids of the drawing and of each table. */
  readonly drawingId?: string;
  readonly tableIds: readonly string[];
}

/** A worksheet part of the plan's cells, with what people added to the present one. */
export const writeSheet = (plan: SheetPlan, setting: SheetSetting): string => {
  const { present, vocabulary } = setting;
  const head =
    present?.head ?? `${xmlDeclaration}<worksheet xmlns="${vocabulary.main}" xmlns:r="${vocabulary.relationships}">`;
  const keep = (...names: readonly string[]) => (present ? presentXml(present, names) : "");
  const id = (value: string) => ({ [`${present?.relationshipPrefix ?? "r"}:id`]: value });
  const rows = placeCells(plan, setting);
  return [
    head,
    writeProperties(present),
    el("dimension", { ref: printRange(usedRange(rows)) }),
    writeView(plan.page, present),
    el("sheetFormatPr", { defaultRowHeight: 15 }),
    writeColumns(plan.widths),
    el("sheetData", {}, ...writeRows(plan, rows)),
    keep("sheetProtection"),
    keep("protectedRanges"),
    writeHighlights(plan, setting.styles),
    writeChoices(plan.choices),
    writeLinks(plan, rows, present),
    el("printOptions", { horizontalCentered: 1 }),
    el("pageMargins", { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    writePageSetup(plan.page, present?.pageSetupId === undefined ? {} : id(present.pageSetupId)),
    writeHeaderFooter(plan.page),
    keep("customProperties"),
    setting.drawingId === undefined ? "" : el("drawing", id(setting.drawingId)),
    ...["legacyDrawing", "legacyDrawingHF", "picture", "oleObjects"].map((name) => keep(name)),
    keep("controls", "AlternateContent"),
    setting.tableIds.length === 0
      ? ""
      : el(
          "tableParts",
          { count: setting.tableIds.length },
          ...setting.tableIds.map((table) => el("tablePart", id(table))),
        ),
    keep("extLst"),
    present?.tail ?? "</worksheet>",
  ].join("");
};

const el = elementsUnder("");

/** A code name ties a sheet to macros, and the tab's colour is the person's choice. */
const writeProperties = (present: PresentSheet | undefined): string => {
  const stands = present && childOf(present.root, "sheetPr");
  const attributes = stands ? Object.fromEntries(stands.attributes.map(({ tag, value }) => [tag, value])) : {};
  const colour = stands && childOf(stands, "tabColor");
  return el(
    "sheetPr",
    attributes,
    present && colour ? xmlOf(present.text, colour) : "",
    el("pageSetUpPr", { fitToPage: 1 }),
  );
};

const writeView = ({ freezeRows }: PlanPage, present: PresentSheet | undefined): string => {
  const stands = childrenOf(present && childOf(present.root, "sheetViews"), "sheetView")[0];
  const stated = (name: string) => stands && attributeOf(stands, name);
  return el(
    "sheetViews",
    {},
    el(
      "sheetView",
      {
        showGridLines: 0,
        tabSelected: stated("tabSelected"),
        zoomScale: stated("zoomScale"),
        zoomScaleNormal: stated("zoomScaleNormal"),
        workbookViewId: 0,
      },
      freezeRows === undefined
        ? ""
        : el("pane", {
            ...{ ySplit: freezeRows, topLeftCell: `A${freezeRows + 1}` },
            ...{ activePane: "bottomLeft", state: "frozen" },
          }),
      el("selection", { pane: freezeRows === undefined ? undefined : "bottomLeft", activeCell: "A1", sqref: "A1" }),
    ),
  );
};

const writeColumns = (widths: readonly number[]): string =>
  widths.length === 0
    ? ""
    : el(
        "cols",
        {},
        ...widths.map((width, index) => el("col", { min: index + 1, max: index + 1, width, customWidth: 1 })),
      );

const writeHighlights = ({ highlights }: SheetPlan, styles: PlanStyles): string =>
  highlights
    .map(({ range, word, role }, index) =>
      el(
        "conditionalFormatting",
        { sqref: printRange(range) },
        el(
          "cfRule",
          { type: "cellIs", dxfId: styles.highlight(role), priority: index + 1, operator: "equal" },
          el("formula", {}, escapeText(`"${word.replaceAll('"', '""')}"`)),
        ),
      ),
    )
    .join("");

/** Ours lead within the workbook; one a person put on a cell that is kept goes with it. */
const writeLinks = (plan: SheetPlan, rows: PlacedRows, present: PresentSheet | undefined): string => {
  const ours = plan.rows.flatMap(({ cells }, rowIndex) =>
    cells.flatMap((cell, columnIndex) => {
      if (cell?.content.kind !== "link") return [];
      const ref = printPosition({ row: rowIndex + 1, column: columnIndex + 1 });
      return [el("hyperlink", { ref, location: printRef(cell.content.to), display: cell.content.text })];
    }),
  );
  const theirs = [...rows.values()].flat().flatMap(({ row, column, from }) => {
    const link = from && present?.links.get(positionKey(from));
    return present && link ? [writeKeptLink(present.text, link, { row, column })] : [];
  });
  return ours.length + theirs.length === 0 ? "" : el("hyperlinks", {}, ...ours, ...theirs);
};

const writePageSetup = ({ orientation }: PlanPage, id: Readonly<Record<string, string>>): string =>
  el("pageSetup", { paperSize: 9, fitToWidth: 1, fitToHeight: 0, orientation, ...id });

const writeHeaderFooter = ({ header, footer }: PlanPage): string =>
  header === "" && footer === ""
    ? ""
    : el(
        "headerFooter",
        {},
        header === "" ? "" : el("oddHeader", {}, escapeText(header)),
        footer === "" ? "" : el("oddFooter", {}, escapeText(footer)),
      );
