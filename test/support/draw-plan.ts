import { printRange, printRef } from "../../src/core/grid/address";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/core/summary/sheet-plan";

/** A plan as text an accountant can read: a row a line, cells between bars, each figure with its formula behind it. */
export const drawPlan = ({ sheets }: WorkbookPlan): string => sheets.map(drawSheetPlan).join("\n\n") + "\n";

/** One sheet of a plan as text. */
const drawSheetPlan = ({ name, marker, rows, tables, chart, names, choices, page }: SheetPlan): string =>
  [
    `== ${name} (${marker}), ${page.orientation}, prints ${printRange(page.area)}`,
    ...rows.flatMap(({ cells }, index) =>
      cells.length === 0
        ? []
        : [
            `${String(index + 1).padStart(3)}  ${cells
              .map(drawCell)
              .join(" | ")
              .replace(/[ |]+$/, "")}`,
          ],
    ),
    ...tables.map((table) => `table ${table.name} ${printRange(table.range)}`),
    ...(chart === undefined
      ? []
      : [
          `chart ${chart.kind} "${chart.title}" over ${printRange(chart.area)}: ${chart.categories.cached.join(", ")}`,
          ...chart.series.map(
            ({ name: { cached }, values }) =>
              `  ${cached}: ${values.cached.map((value) => value.toFixed()).join(", ")}`,
          ),
        ]),
    ...names.map((one) => `name ${one.name} ${printRange(one.range)}`),
    ...choices.map(({ at, options }) => `choice in row ${at.row}: ${options.join(", ")}`),
  ].join("\n");

const drawCell = (cell: PlanCell | undefined): string => {
  if (cell === undefined) return "·";
  const { content, role } = cell;
  switch (content.kind) {
    case "blank":
      return role === "free-text" ? "[to write]" : "";
    case "text":
      return content.text.replace(/\s*\n\s*/g, " / ");
    case "amount":
      return `${content.amount.toFixed()} (typed)`;
    case "formula": {
      const value =
        typeof content.cached === "string" ? content.cached.replace(/\s*\n\s*/g, " / ") : content.cached.toFixed();
      return `${value} {=${content.formula}}`;
    }
    case "link":
      return `${content.text} → ${printRef(content.to)}`;
    case "kept":
      return `[kept from row ${content.from.row}, column ${content.from.column}]`;
  }
};
