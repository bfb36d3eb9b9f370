import { printPosition, printRange, quoteSheet } from "../../grid/address";
import { Decimal, zero } from "../../money/decimal";
import type { BlockAt } from "../block";
import { inputCell, textCell } from "../cells";
import { type Figure, takeAway } from "../figure";
import { firstYearColumn, worth, type YearCell } from "../model-row";
import { comparedPlaces } from "../model-proof";
import { wholeRowOf } from "../model-whole";
import { countFormat } from "../number-formats";
import { type NextBudget, nextWholeRowOf } from "./next-budget";
import { nextHeaders, nextWords } from "./next-headers";
import { amountHeaders, lastPlanWords } from "./next-lines";
import { downLines, downServices, figureCount, sumOfCells } from "./next-ranges";
import { baseColumn, columnsAfter, drawNextRow, firstStepColumn, nextHeader, type NextRow } from "./next-row";
import type { NextLine, NextService, NextSheet } from "./next-sheet";

/** The rows that prove nothing is lost: what is in the base and what is still to come are the old plan, every difference 0. */
export const nextProofs = (sheet: NextSheet, budget: NextBudget): readonly NextRow[] => [
  ...sheet.services.filter(({ lines }) => lines.length > 0).map((service) => serviceProof(service, sheet)),
  linesProof(sheet),
  servicesProof(sheet, budget),
  ...(sheet.canFail ? [carriedProof(sheet, budget)] : []),
  ...modelProof(sheet, budget),
];

/** The proofs as a table, under the number of decimal places they are compared to. */
export const nextProofTable =
  (sheet: NextSheet, rows: readonly NextRow[]): BlockAt =>
  (top) => ({
    rows: [
      {
        cells: [
          textCell("label", "Decimal places compared"),
          textCell("text", "Each difference is rounded to so many"),
          inputCell(new Decimal(comparedPlaces), countFormat),
        ],
      },
      nextHeader(sheet.context, nextHeaders.how, amountHeaders(sheet)),
      ...rows.map((row) => drawNextRow(row, sheet.context)),
    ],
    tables: [
      {
        name: "Crosscast_next_proof_table",
        range: { top: top + 1, left: 1, bottom: top + 1 + rows.length, right: baseColumn + figureCount(sheet) - 1 },
      },
    ],
  });

/** The cells of all proofs, and whether every one of them shows 0. */
export const proofResult = (
  sheet: NextSheet,
  rows: readonly NextRow[],
): { readonly cells: string; readonly isProved: boolean } => ({
  cells: printRange({
    top: sheet.places.proofs,
    bottom: sheet.places.proofs + rows.length - 1,
    left: baseColumn,
    right: baseColumn + figureCount(sheet) - 1,
  }),
  isProved: rows
    .flatMap(({ figures }) => figures.flatMap((figure) => worth(figure) ?? []))
    .every((difference) => typeof difference !== "string" && difference.isZero()),
});

const serviceProof = (service: NextService, sheet: NextSheet): NextRow => {
  const row = service.row + service.rows.indexOf("lines");
  const last = downLines(sheet, columnsAfter(sheet.years.length).last);
  return {
    service: service.name,
    name: "Base and later years less the old plan",
    kind: "",
    words: lastPlanWords(sheet),
    role: "amount",
    figures: [
      rounded(
        `${alongOldPlan(row, sheet)}-SUMIFS(${last},${downLines(sheet, 1)},$A${row})`,
        lostOf(service.lines),
        sheet,
      ),
    ],
  };
};

const linesProof = (sheet: NextSheet): NextRow => {
  const row = nextWholeRowOf(sheet, "lines");
  return {
    service: nextWords.whole,
    name: "Base and later years less the old plan",
    kind: "",
    words: lastPlanWords(sheet),
    role: "amount",
    figures: [
      rounded(
        `${alongOldPlan(row, sheet)}-SUM(${downLines(sheet, columnsAfter(sheet.years.length).last)})`,
        lostOf(sheet.lines),
        sheet,
      ),
    ],
  };
};

/** From what is in the base to the last year of the old plan. */
const alongOldPlan = (row: number, { years }: NextSheet): string =>
  `SUM(${printRange({ top: row, bottom: row, left: baseColumn, right: baseColumn + years.length - 1 })})`;

const lostOf = (lines: readonly NextLine[]): Decimal | string =>
  takeAway(
    sumOfCells(lines.flatMap(({ cells }) => cells.steps.slice(0, -1))),
    sumOfCells(lines.map(({ cells }) => cells.last)),
  );

const servicesProof = (sheet: NextSheet, { whole, services }: NextBudget): NextRow => {
  const row = nextWholeRowOf(sheet, "revised");
  const totals = services.flatMap((rows) => rows.slice(-1));
  return {
    service: nextWords.whole,
    name: "All services together less the whole",
    kind: nextWords.revisedKind,
    words: "The last row of every service",
    role: "amount",
    figures: Array.from({ length: figureCount(sheet) }, (_, index): YearCell => {
      const shown = worth(whole.at(-1)?.figures[index]);
      if (shown === undefined) return undefined;
      const column = baseColumn + index;
      return rounded(
        `SUMIFS(${downServices(sheet, column)},${downServices(sheet, 3)},$C${row})-${printPosition({ row, column })}`,
        takeAway(sumOfCells(totals.map(({ figures }) => figures[index])), shown),
        sheet,
      );
    }),
  };
};

const carriedProof = (sheet: NextSheet, { whole }: NextBudget): NextRow => {
  const row = nextWholeRowOf(sheet, "carried");
  const { figures = [] } = whole[sheet.whole.indexOf("carried")] ?? {};
  return {
    service: nextWords.whole,
    name: "What is carried changes no later year",
    kind: nextWords.undelivered,
    words: "Put back in the base and saved again",
    role: "amount",
    figures: [rounded(alongOldPlan(row, sheet), sumOfCells(figures), sheet)],
  };
};

/** The new plan held against the budget model's revised budget; where a line is not settled there the two cannot be compared. */
const modelProof = (sheet: NextSheet, { whole }: NextBudget): readonly NextRow[] => {
  const { model, context, lines } = sheet;
  const isOpen = lines.some(
    ({ rolled, becoming }) => becoming === undefined || rolled.open.slice(0, -1).some((why) => why !== undefined),
  );
  // A base budget that begins after the plan does is not rolled forward: there is no new base to compare.
  const beginsLater = sheet.hasBase[0] !== true && (model?.sheet.model.base.length ?? 0) > 0;
  if (model === undefined || isOpen || beginsLater) return [];
  const theirs = model.rows.whole.get("revised")?.years.map(worth) ?? [];
  const figures = context.years.map((_, index): YearCell => {
    const [ours, other] = [worth(whole.at(-1)?.figures[index]), theirs[index]];
    if (ours === undefined || other === undefined) return undefined;
    const key = index === 0 ? "carried" : "writtenOff";
    const extra = worth(whole[sheet.whole.indexOf(key)]?.figures[index === 0 ? 0 : 1]) ?? zero;
    const from = printPosition({ row: wholeRowOf(model.sheet, "revised"), column: firstYearColumn + index });
    const revised = printPosition({ row: nextWholeRowOf(sheet, "revised"), column: baseColumn + index });
    return rounded(
      `${revised}${sheet.canFail ? `-${extraCell(index, sheet)}` : ""}-${quoteSheet(context.names.model.name)}!${from}`,
      takeAway(takeAway(ours, extra), other),
      sheet,
    );
  });
  return [
    {
      service: nextWords.whole,
      name: "New plan less the Budget model",
      kind: nextWords.revisedKind,
      words: "Without what is carried or written off",
      role: "amount",
      figures,
    },
  ];
};

/** What is carried is in the new base alone; what is written off stays in every year from the first. */
const extraCell = (index: number, sheet: NextSheet): string =>
  index === 0
    ? printPosition({ row: nextWholeRowOf(sheet, "carried"), column: baseColumn })
    : `$${printPosition({ row: nextWholeRowOf(sheet, "writtenOff"), column: firstStepColumn })}`;

const rounded = (formula: string, value: Decimal | string, { places: { decimals } }: NextSheet): Figure => ({
  formula: `ROUND(${formula},$C$${decimals})`,
  value: typeof value === "string" ? value : value.toDecimalPlaces(comparedPlaces),
});
