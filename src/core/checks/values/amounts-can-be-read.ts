import { contains, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { byTable, figuresOfKinds, type TableFigure } from "../reach";

/** Every cell where a figure should stand holds one that can be read (V01); an Excel error value is never taken for nothing. */
export const amountsCanBeRead: Check = {
  name: "amounts-can-be-read",
  codes: ["V01"],
  run: (reading) => {
    const unread = figuresOfKinds(reading, ["unreadable", "error"]);
    return [
      ...unread
        .filter(({ amount }) => amount.kind === "unreadable")
        .map((figure): Finding => ({
          ...shared,
          ...wording(figure, balancing(figure, reading.tieOuts)),
          cells: [figure.at],
          found: textOf(figure),
        })),
      ...byTable(unread.filter(({ amount }) => amount.kind === "error")).flatMap((figures) =>
        figures.length > mostApart
          ? [together(figures)]
          : figures.map((figure) => ({
              ...shared,
              ...wording(figure, undefined),
              cells: [figure.at],
              found: textOf(figure),
            })),
      ),
    ];
  },
};

/** More error values than this in one table have one cause, and are told of once. */
const mostApart = 3;

const shared: Pick<Finding, "check" | "code" | "severity"> = {
  check: amountsCanBeRead.name,
  code: "V01",
  severity: "error",
};

const textOf = ({ amount }: TableFigure): string =>
  amount.kind === "unreadable" || amount.kind === "error" ? amount.text : "";

const together = (figures: readonly TableFigure[]): Finding => {
  const texts = [...new Set(figures.map(textOf))];
  const first = figures[0]?.at;
  return {
    ...shared,
    message: `${figures.length} cells of ${figures[0]?.table.id ?? ""} show ${listed(texts)}, expected figures: nothing that uses them can be tied out.`,
    remedy: `Mend the formulas, the first in ${first === undefined ? "" : printRef(first)}.`,
    cells: figures.map(({ at }) => at),
    found: texts.join(", "),
  };
};

const wording = (
  { amount, row, at }: TableFigure,
  balances: string | undefined,
): Pick<Finding, "message" | "remedy"> => {
  if (amount.kind === "error") {
    return {
      message: `Unexpected error value ${amount.text} for "${row.name}", expected a figure: nothing that uses it can be tied out.`,
      remedy: `Mend the formula in ${printRef(at)}.`,
    };
  }
  const readings = amount.kind === "unreadable" ? amount.readings.map((reading) => reading.toString()) : [];
  const text = amount.kind === "unreadable" ? amount.text : "";
  const which = balances === undefined ? "" : `; with ${balances} the total agrees`;
  return {
    message: `Unexpected text ${text} for "${row.name}", expected a figure${readings.length === 0 ? "" : `: it may mean ${readings.join(" or ")}${which}`}.`,
    remedy: `Type the figure in ${printRef(at)}.`,
  };
};

/** The reading of an unreadable figure with which the total it belongs to agrees. */
const balancing = (
  { amount, at }: TableFigure,
  tieOuts: Parameters<Check["run"]>[0]["tieOuts"],
): string | undefined => {
  if (amount.kind !== "unreadable") return undefined;
  const covering = tieOuts.flatMap(({ parts, difference }) => {
    const part = parts.find(({ sheet, range }) => sheet === at.sheet && contains(range, at));
    return part === undefined || difference === undefined ? [] : [difference.times(part.sign)];
  });
  return amount.readings.find((reading) => covering.some((missing) => missing.equals(reading)))?.toString();
};
