import { printRange } from "../../core/grid/address";
import { pageFacts, type SheetDraft } from "./draft-sheet";
import { inSheet, type Step } from "./write-steps";

/**
 * The step for how a sheet prints and scrolls: none of it can be undone, so it goes after the cells, by itself. The printed area comes last, for
 * by it a later refresh knows that the rest is done.
 */
export const pageSteps = ({ plan, name, present, isPageSet }: SheetDraft): readonly Step[] =>
  isPageSet
    ? [
        inSheet(name, 5000, (sheet) => {
          // What a person shows again afterwards stays shown.
          if (present?.printArea === undefined) sheet.showGridlines = false;
          if (plan.page.freezeRows !== present?.page.frozenRows) freeze(sheet, plan.page.freezeRows ?? 0, present);
          setUpPage(sheet, plan);
        }),
      ]
    : [];

const setUpPage = ({ pageLayout }: Excel.Worksheet, plan: SheetDraft["plan"]): void => {
  const { orientation, titleRows, words } = pageFacts(plan);
  pageLayout.orientation = orientation === "Portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Inches", { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 });
  const { defaultForAllPages } = pageLayout.headersFooters;
  const [leftHeader = "", centerHeader = "", rightHeader = "", leftFooter = "", centerFooter = "", rightFooter = ""] =
    words;
  defaultForAllPages.leftHeader = leftHeader;
  defaultForAllPages.centerHeader = centerHeader;
  defaultForAllPages.rightHeader = rightHeader;
  defaultForAllPages.leftFooter = leftFooter;
  defaultForAllPages.centerFooter = centerFooter;
  defaultForAllPages.rightFooter = rightFooter;
  if (titleRows !== "") pageLayout.setPrintTitleRows(`$${titleRows.replace(":", ":$")}`);
  pageLayout.setPrintArea(printRange(plan.page.area));
};

const freeze = ({ freezePanes }: Excel.Worksheet, rows: number, present: SheetDraft["present"]): void => {
  if (rows > 0) freezePanes.freezeRows(rows);
  else if ((present?.page.frozenRows ?? 0) > 0) freezePanes.unfreeze();
};
