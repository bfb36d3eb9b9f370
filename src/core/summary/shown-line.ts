import type { CellRef } from "../grid/address";
import type { Line, LineYear } from "../model/line";
import { headingsOf } from "../model/versions/bind-lines";
import type { AmountReading } from "../money/amount";
import { Decimal } from "../money/decimal";
import type { Unit } from "../money/unit";

/** A line in the words and figures of Savings lines, whether planned or read back from there. */
export interface ShownLine
  extends Pick<Line, "name" | "kind" | "recurrence" | "presentation" | "sheet" | "row">, ShownPlace {
  readonly figures: readonly ShownFigure[];
  readonly unit: Unit | undefined;
}

interface ShownPlace {
  readonly reference: string;
  /** Blank where none is stated. */
  readonly theme: string;
  readonly service: string;
  /** All in one cell, as `headingsInOneCell` writes them. */
  readonly headings: string;
}

/** The headings over a line as one text. A heading may hold the joint itself, so what is taken apart again is alike only to what was. */
export const headingsInOneCell = (line: Line): string => headingsOf(line).join(joint);

const joint = " / ";

/** What stands for one year, as text: a plain figure, words in its place, or that its table has no such year. */
export interface ShownFigure {
  readonly start: number;
  readonly printed: string;
  readonly text: string;
  readonly at: CellRef;
}

/** What is recorded where a line's table has no such year. */
export const noSuchYear = "–";

/** A figure as it is recorded; Excel's own arithmetic leaves dust after the fifteenth digit. */
export const figureText = (value: Decimal | string): string => {
  if (typeof value !== "string") return value.toDecimalPlaces(9).plus(0).toFixed();
  return isFigure(value) ? `“${value}”` : value;
};

/**
 * A shown line as a line of a version of the workbook, in the sign of our lists. Planned lines and lines read back are made alike, so that
 * what reads the same is the same.
 */
export const lineAsShown = (shown: ShownLine): Line => {
  const { reference, name, theme, service, sheet, presentation, unit } = shown;
  const headings = shown.headings === "" ? [] : shown.headings.split(joint);
  return {
    key: reference === "" ? [sheet, ...headings, name].join(joint) : reference,
    name,
    kind: shown.kind,
    recurrence: shown.recurrence,
    presentation,
    sign: "unknown",
    sheet,
    row: shown.row,
    table: `${sheet}, ${presentation}`,
    places: { code: [], service: [], directorate: [], headings },
    years: shown.figures.flatMap((figure) => (figure.text === noSuchYear ? [] : [yearOf(figure, unit)])),
    ...(reference === "" ? {} : { reference }),
    ...(theme === "" ? {} : { theme }),
    ...(service === "" ? {} : { service }),
    ...(unit === undefined ? {} : { unit }),
  };
};

const yearOf = ({ start, printed, text, at }: ShownFigure, unit: Unit | undefined): LineYear => ({
  year: { start },
  printed,
  at,
  reading: readingOf(text),
  ...(unit === undefined ? {} : { unit }),
});

const readingOf = (text: string): AmountReading => {
  if (isFigure(text)) {
    const value = new Decimal(text);
    return { kind: "amount", value, decimals: value.decimalPlaces(), fromText: false };
  }
  return text === "n/a" ? { kind: "not-applicable", text } : { kind: "text", text };
};

const isFigure = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
