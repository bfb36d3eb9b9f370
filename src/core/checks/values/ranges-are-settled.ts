import type { Finding } from "../../model/finding";
import type { TableRow } from "../../model/reading";
import { inFull, listed } from "../as-printed";
import type { Check } from "../check";
import { byTable, figuresOfKinds, type TableFigure } from "../reach";

/** No figure is a range or a cap where a total counts on one figure (V03). */
export const rangesAreSettled: Check = {
  name: "ranges-are-settled",
  codes: ["V03"],
  run: (reading) => {
    const ranges = figuresOfKinds(reading, ["range"]).filter(({ row }) => row.name !== "" && !isBands(row));
    return byTable(ranges).flatMap((open) => (open.length > mostApart ? [together(open)] : open.map(alone)));
  },
};

/** More ranges than these in one table are its way to print estimates, and told of once. */
const mostApart = 3;

/** A row of ranges without a figure heads size bands: "200–499", "500–999". */
const isBands = ({ amounts }: TableRow): boolean => {
  const ranges = amounts.filter((amount) => amount?.kind === "range").length;
  return ranges > 2 && !amounts.some((amount) => amount?.kind === "amount");
};

const alone = (figure: TableFigure): Finding => ({
  ...shared,
  message: `"${figure.row.name}" is printed as ${textOf(figure)}: ${endsOf(figure)}. Any total of it is as open.`,
  cells: [figure.at],
  found: textOf(figure),
});

const together = (figures: readonly TableFigure[]): Finding => ({
  ...shared,
  message: `${figures.length} figures of ${figures[0]?.table.id ?? ""} are ranges, such as ${listed(figures.slice(0, 2).map((figure) => `"${figure.row.name}" ${textOf(figure)}`))}. Any total of them is as open.`,
  cells: figures.map(({ at }) => at),
  found: figures.map(textOf).join(", "),
});

const shared: Pick<Finding, "check" | "code" | "severity" | "remedy"> = {
  check: rangesAreSettled.name,
  code: "V03",
  severity: "warning",
  remedy: "Give the figure the total counts on, and the range in a note.",
};

const textOf = ({ amount }: TableFigure): string => (amount.kind === "range" ? amount.text : "");

const endsOf = ({ amount, table }: TableFigure): string => {
  if (amount.kind !== "range") return "";
  const unit = amount.unit ?? table.unit.value;
  const inUnit = unit === undefined ? "" : ` in ${unit}`;
  return amount.low === undefined
    ? `at most ${inFull(amount.high)}${inUnit}, with no least figure`
    : `between ${inFull(amount.low)} and ${inFull(amount.high)}${inUnit}`;
};
