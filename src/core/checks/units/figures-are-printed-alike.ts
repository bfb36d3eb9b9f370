import { type CellRef, printPosition } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { tableHolds } from "../table-holds";

/** The figures of a table are all numbers or all text, with commas, decimals and no blanks alike (U05). */
export const figuresArePrintedAlike: Check = {
  name: "figures-are-printed-alike",
  codes: ["U05"],
  run: (reading) => [...tables(reading).values()].flatMap(findingsOf),
};

type Figure = Extract<AmountReading, { readonly kind: "amount" }>;

interface Placed {
  readonly figure: Figure;
  readonly at: CellRef;
  readonly column: number;
}

const findingsOf = (table: Table): readonly Finding[] => {
  if (!tableHolds(table).hasTextFigures) return [];
  const { typed, text } = figuresOf(table);
  if (text.length === 0) return [];
  const odd = [
    ...oddOnes(textAmongNumbers(text, typed), "text among numbers, which a sum passes over"),
    ...oddOnes(withoutCommas(text), "without a comma between thousands, where others have one"),
    ...oddOnes(
      text.filter(({ figure }) => figure.slips?.includes("blanks") === true),
      "with blanks around the figure",
    ),
    ...oddOnes(oddDecimals(text), "with other decimals than their column"),
  ];
  if (odd.length === 0) return [];
  return [
    {
      check: figuresArePrintedAlike.name,
      code: "U05",
      severity: "info",
      message: `Figures of ${table.id} are printed in different ways: ${odd.map(({ words }) => words).join("; ")}.`,
      remedy: "Type them all as numbers and let one number format print them.",
      cells: odd.flatMap(({ cells }) => cells),
    },
  ];
};

const figuresOf = ({ rows, columns, sheet }: Table): { readonly typed: number; readonly text: readonly Placed[] } => {
  let typed = 0;
  const text: Placed[] = [];
  const isMoney = columns.map(({ meaning }) => meaning.kind !== "percent" && meaning.kind !== "fte");
  for (const { amounts, row } of rows) {
    for (let index = 0; index < amounts.length; index += 1) {
      const figure = amounts[index];
      if (figure?.kind !== "amount" || isMoney[index] !== true) continue;
      if (!figure.fromText) typed += 1;
      else {
        const column = columns[index]?.column ?? 0;
        text.push({ figure, column, at: { sheet, row, column } });
      }
    }
  }
  return { typed, text };
};

/** A few texts among many numbers. A figure with a footnote mark can be nothing but text. */
const textAmongNumbers = (text: readonly Placed[], typed: number): readonly Placed[] => {
  const plain = text.filter(({ figure }) => figure.marks === undefined);
  return typed > plain.length * 2 ? plain : [];
};

const withoutCommas = (text: readonly Placed[]): readonly Placed[] => {
  const long = text.filter(({ figure }) => figure.value.abs().gte(1000) && figure.unit === undefined);
  const bare = long.filter(({ figure }) => figure.slips?.includes("no-comma") === true);
  return bare.length < long.length ? bare : [];
};

/** Text figures whose decimals are not those of most of their column; a nought may be printed as it likes. */
const oddDecimals = (text: readonly Placed[]): readonly Placed[] => {
  const byColumn = new Map<number, Placed[]>();
  for (const placed of text) {
    if (placed.figure.value.isZero() || placed.figure.unit !== undefined) continue;
    const held = byColumn.get(placed.column);
    if (held === undefined) byColumn.set(placed.column, [placed]);
    else held.push(placed);
  }
  return [...byColumn.values()].flatMap((figures) => {
    const counts = new Map<number, number>();
    for (const { figure } of figures) counts.set(figure.decimals, (counts.get(figure.decimals) ?? 0) + 1);
    const [most, times] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0];
    return counts.size > 1 && times * 10 >= figures.length * 7
      ? figures.filter(({ figure }) => figure.decimals !== most)
      : [];
  });
};

const oddOnes = (
  placed: readonly Placed[],
  what: string,
): readonly { readonly words: string; readonly cells: readonly CellRef[] }[] =>
  placed.length === 0
    ? []
    : [
        {
          words: `${placed.length} ${placed.length === 1 ? "is" : "are"} ${what} (${listed(placed.map(({ at }) => printPosition(at)))})`,
          cells: placed.map(({ at }) => at),
        },
      ];
