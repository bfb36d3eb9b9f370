import { printRange } from "../../core/grid/address";
import type { PlanTable, SheetPlan } from "../../core/summary/sheet-plan";
import { elementsUnder, escapeControlsInName, xmlDeclaration } from "./write-xml";

/** A table part; its columns are named by the header cells, to the letter, as Excel demands. */
export const writeTable = (
  plan: SheetPlan,
  { range }: PlanTable,
  named: { readonly id: number; readonly name: string; readonly mainNamespace: string },
): string => {
  const ref = printRange(range);
  const columns = headerTexts(plan, range).map((name, index) =>
    el("tableColumn", { id: index + 1, name: escapeControlsInName(name) }),
  );
  return (
    xmlDeclaration +
    el(
      "table",
      {
        ...{ xmlns: named.mainNamespace, id: named.id, name: named.name, displayName: named.name },
        ...{ ref, headerRowCount: 1, totalsRowShown: 0 },
      },
      el("autoFilter", { ref }),
      el("tableColumns", { count: columns.length }, ...columns),
      el("tableStyleInfo", {
        ...{ name: "TableStyleLight1", showFirstColumn: 0, showLastColumn: 0 },
        ...{ showRowStripes: 0, showColumnStripes: 0 },
      }),
    )
  );
};

const el = elementsUnder("");

const headerTexts = (plan: SheetPlan, { top, left, bottom, right }: PlanTable["range"]): readonly string[] => {
  const cells = plan.rows[top - 1]?.cells.slice(left - 1, right) ?? [];
  const texts = cells.flatMap((cell) => (cell?.content.kind === "text" ? [cell.content.text] : []));
  const distinct = new Set(texts.map((text) => text.toLowerCase()));
  if (distinct.has("") || distinct.size !== right - left + 1 || bottom === top) {
    throw new Error(`Table on ${plan.name} at row ${top} needs different text in every header cell and a row below.`);
  }
  return texts;
};
