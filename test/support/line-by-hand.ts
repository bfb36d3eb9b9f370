import { Decimal } from "../../src/core/money/decimal";
import type { Unit } from "../../src/core/money/unit";
import { type Line, lineKind } from "../../src/core/model/line";
import type { LineFigure } from "../../src/core/model/line-figure";
import type { Kind, Presentation, Recurrence, Sign } from "../../src/core/model/reading";

interface Printed {
  readonly presentation: Presentation;
  readonly kind: Kind;
  readonly recurrence: Recurrence;
  /** A word a year from 2025/26: a figure, "?" to be confirmed, "n/a", an Excel error, "." where the table has no such year. */
  readonly printed: string;
  readonly sign?: Sign;
  readonly unit?: Unit | undefined;
}

/** A line and what stands for each of its years in our lists, where savings are plus. */
export const printsLine = (
  printed: Printed,
): { readonly line: Line; readonly figures: readonly (LineFigure | undefined)[] } => {
  const words = printed.printed.split(" ");
  const unit = "unit" in printed ? printed.unit : "£000";
  return {
    figures: words.map(figureOf),
    line: {
      key: "S1",
      name: "Close one office",
      kind: lineKind(printed.kind) ?? "saving",
      recurrence: printed.recurrence,
      presentation: printed.presentation,
      sign: printed.sign ?? "savings-positive",
      sheet: "Register",
      row: 4,
      table: "Register!A3:F9",
      places: { code: [], service: [], directorate: [], headings: [] },
      years: words.flatMap((word, index) =>
        word === "."
          ? []
          : [
              {
                year: { start: 2025 + index },
                printed: `${2025 + index}/${26 + index}`,
                at: { sheet: "Register", row: 4, column: 3 + index },
                reading: { kind: "nil", text: "-" } as const,
                ...(unit === undefined ? {} : { unit }),
              },
            ],
      ),
      ...(unit === undefined ? {} : { unit }),
    },
  };
};

const figureOf = (word: string): LineFigure | undefined => {
  if (word === ".") return undefined;
  if (word === "?") return { kind: "missing", text: "TBC", printed: "TBC" };
  if (word === "n/a") return { kind: "missing", text: "n/a", printed: "n/a" };
  return {
    kind: "live",
    value: word.startsWith("#") ? word : new Decimal(word),
    turned: false,
    thousands: 0,
  };
};
