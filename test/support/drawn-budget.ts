import fc from "fast-check";
import type { Unit } from "../../src/core/money/unit";
import type { LineKind } from "../../src/core/model/line";
import type { HandRow, HandTable, Pence } from "./budget-by-hand";

const unit = fc.constantFrom<Unit>("£", "£000", "£m");
const pence = fc.integer({ min: -90_000_000, max: 90_000_000 });
/** Every kind of line. */
export const kinds: readonly LineKind[] = ["saving", "income", "investment", "pressure", "reversal"];
const services = ["Libraries", "Parks and open spaces", "Finance", "Highways", "Older people"];

const baseTable = (width: number): fc.Arbitrary<HandTable> =>
  fc
    .record({
      unit,
      last: fc.integer({ min: 0, max: 2 }),
      rows: fc.array(
        fc.record({
          service: fc.constantFrom(...services.slice(0, 4)),
          figures: fc.array(pence, { minLength: width + 2, maxLength: width + 2 }),
          isText: fc.boolean(),
          isTotal: fc.integer({ min: 0, max: 9 }),
          blank: fc.integer({ min: 0, max: 9 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    })
    .map(({ unit: own, last, rows }) => ({
      sheet: "Base budget",
      unit: own,
      sign: "savings-negative",
      presentation: "unknown",
      headings: ["Service"],
      starts: Array.from({ length: width + last }, (_, year) => 2026 + year),
      rows: rows.map(({ service, figures, isText, isTotal, blank }, index): HandRow => ({
        name: `Cost ${index}`,
        // A total that bears a service's name must not be counted, nor be picked by its name.
        words: [isTotal === 0 && index > 0 ? service : service + (blank === 0 ? " " : "")],
        kind: "base",
        recurrence: "unknown",
        role: isTotal === 0 && index > 0 ? "subtotal" : "line",
        figures: figures.slice(0, width + last),
        isText: isText && blank < 3,
      })),
    }));

const registerTable = (sheet: string, width: number): fc.Arbitrary<HandTable> =>
  fc
    .record({
      unit,
      from: fc.integer({ min: 0, max: width - 1 }),
      presentation: fc.constantFrom<HandTable["presentation"]>(
        "incremental",
        "incremental",
        "level",
        "in-year",
        "unknown",
      ),
      sign: fc.constantFrom<HandTable["sign"]>("savings-negative", "savings-positive"),
      rows: fc.array(
        fc.record({
          service: fc.constantFrom(...services, ""),
          kind: fc.constantFrom(...kinds),
          recurrence: fc.constantFrom<HandRow["recurrence"]>("permanent", "one-off", "time-limited", "unknown"),
          figures: fc.array(
            fc.oneof(
              { weight: 6, arbitrary: pence.map((figure): Pence => figure) },
              { weight: 3, arbitrary: fc.constant<Pence>(0) },
              { weight: 1, arbitrary: fc.constant<Pence>(undefined) },
              { weight: 1, arbitrary: fc.constant<Pence>("tbc") },
            ),
            { minLength: width, maxLength: width },
          ),
          reverses: fc.boolean(),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    })
    .map(({ unit: own, from, presentation, sign, rows }) => {
      const starts = Array.from({ length: width - from }, (_, year) => 2026 + from + year);
      return {
        sheet,
        unit: own,
        sign,
        presentation,
        headings: ["Service"],
        starts,
        rows: rows.flatMap(({ service, kind, recurrence, figures, reverses }, index): HandRow[] => {
          const row: HandRow = {
            name: `${sheet} line ${index}`,
            words: [service],
            kind,
            recurrence,
            role: "line",
            figures: figures.slice(0, starts.length),
          };
          return reverses && recurrence === "one-off" ? [row, ...reversalOf(row, sign)] : [row];
        }),
      };
    });

/** The first figure of a one-off taken back by a row of its own a year later. */
const reversalOf = (row: HandRow, sign: HandTable["sign"]): readonly HandRow[] => {
  const year = row.figures.findIndex((figure) => typeof figure === "number" && figure !== 0);
  const figure = row.figures[year];
  if (typeof figure !== "number" || year + 1 >= row.figures.length) return [];
  const isAlike =
    sign === "savings-negative" || row.kind === "saving" || row.kind === "income" || row.kind === "reversal";
  return [
    {
      ...row,
      name: `Reversal of ${row.name}`,
      kind: "reversal",
      figures: row.figures.map((_, at) => (at === year + 1 ? (isAlike ? -figure : figure) : 0)),
    },
  ];
};

/** A base budget of up to five years and up to three registers of changes to it, at random. */
export const drawnBudget = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    base: baseTable(width),
    registers: fc
      .integer({ min: 1, max: 3 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => registerTable(`Register ${index + 1}`, width))),
      ),
  }),
);
