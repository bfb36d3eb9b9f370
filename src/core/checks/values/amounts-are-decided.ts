import type { Finding } from "../../model/finding";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { byTable, figuresOfKinds, type TableFigure } from "../reach";

/** No figure is still to be confirmed or not applicable where a total counts on it (V02). */
export const amountsAreDecided: Check = {
  name: "amounts-are-decided",
  codes: ["V02"],
  run: (reading) =>
    byTable(figuresOfKinds(reading, ["tbc", "not-applicable"])).flatMap((figures) =>
      figures.length > mostApart ? [together(figures)] : figures.map(alone),
    ),
};

/** More of them than this in one table are told of once. */
const mostApart = 3;

const textOf = ({ amount }: TableFigure): string =>
  amount.kind === "tbc" || amount.kind === "not-applicable" ? amount.text : "";

const alone = (figure: TableFigure): Finding => ({
  ...shared,
  message: `"${figure.row.name}" is printed as ${textOf(figure)}: any total of it is "at least", not final.`,
  cells: [figure.at],
  found: textOf(figure),
});

const together = (figures: readonly TableFigure[]): Finding => {
  const texts = [...new Set(figures.map(textOf))];
  return {
    ...shared,
    message: `${figures.length} figures of ${figures[0]?.table.id ?? ""} are printed as ${listed(texts)}: any total of them is "at least", not final.`,
    cells: figures.map(({ at }) => at),
    found: texts.join(", "),
  };
};

const shared: Pick<Finding, "check" | "code" | "severity" | "remedy"> = {
  check: amountsAreDecided.name,
  code: "V02",
  severity: "warning",
  remedy: "Give a figure, or say by when it will be known.",
};
