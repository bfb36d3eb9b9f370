import { highest } from "../core/grid/extremes";
import type { Decimal } from "../core/money/decimal";
import { printAmount } from "../core/money/print-amount";
import type { PlannedRollForward } from "../core/tasks/roll-forward-workbook";
import {
  figureWords,
  type RolledFigure,
  type RolledPlan,
  type RolledPlanLine,
} from "../core/summary/roll-forward/rolled-plan";
import { yearKey } from "../core/years/financial-year";
import { alignedRows } from "./aligned-rows";
import { counted } from "../core/summary/words";
import { decimalText } from "./decimal-text";
import type { Paint } from "./paint";
import { jsonPreview, type PreviewOutcome, textPreview } from "./refresh-preview";
import { jsonRefresh, type RefreshOutcome, textRefresh } from "./refresh-report";
import { safeText } from "./safe-text";

/** What rolling forward did, and the new plan. */
export interface RollForwardOutcome extends RefreshOutcome {
  readonly rolled: RolledPlan;
}

/** What rolling forward would do. */
export interface RollForwardPreview extends Omit<PreviewOutcome, "planned"> {
  readonly planned: PlannedRollForward;
}

/** What rolling forward did, for a program: as a refresh gives it, with the new plan. */
export const jsonRollForward = (outcome: RollForwardOutcome) => ({
  ...jsonRefresh(outcome),
  rollForward: jsonRolled(outcome.rolled),
});

/** What rolling forward would do, for a program. */
export const jsonRollForwardPreview = (outcome: RollForwardPreview) => ({
  ...jsonPreview(outcome),
  rollForward: jsonRolled(outcome.planned.rolled),
});

/** What rolling forward did, for a person: the new plan, then what a refresh says. */
export const textRollForward = (outcome: RollForwardOutcome, paint: Paint): string =>
  [...rolledLines(outcome.rolled, paint), textRefresh(outcome, paint)].join("\n");

/** What rolling forward would do, for a person. */
export const textRollForwardPreview = (outcome: RollForwardPreview, paint: Paint): string =>
  [...rolledLines(outcome.planned.rolled, paint), textPreview(outcome, paint)].join("\n");

const jsonRolled = ({ unit, opening, years, whole, lines, notRolled, undelivered, isProved }: RolledPlan) => {
  const figures = (inBase: RolledFigure, steps: readonly RolledFigure[]) => ({
    inBase: jsonFigure(inBase),
    years: Object.fromEntries(years.map((year, index) => [yearKey(year), jsonFigure(steps[index])])),
  });
  return {
    unit: unit ?? null,
    intoBase: yearKey(opening),
    years: years.map(yearKey),
    newYear: years.slice(-1).map(yearKey)[0] ?? null,
    whole: whole.map((row) => ({ name: row.name, ...figures(row.inBase, row.years) })),
    lines: lines.map((line) => ({
      key: line.key,
      reference: line.reference ?? null,
      name: line.name,
      service: line.service,
      kind: line.kind,
      becomes: line.becomes,
      ...figures(line.inBase, line.years),
      lastPlan: jsonFigure(line.last),
      notDelivered: jsonFigure(line.notDelivered),
      choice: line.choice ?? null,
    })),
    notRolled: notRolled.map(({ line, for: waitsFor }) => ({ key: line.key, name: line.name, waitsFor })),
    undelivered: {
      typed: jsonFigure(undelivered.typed),
      carried: jsonFigure(undelivered.carried),
      writtenOff: jsonFigure(undelivered.writtenOff),
      toDecide: lines.filter(isToDecide).map(({ key }) => key),
    },
    proved: isProved,
  };
};

/** Absent is null, never nothing. */
const jsonFigure = (figure: RolledFigure): string | null =>
  figure === undefined ? null : figureWords(figure, (amount) => decimalText(amount, 0));

const isToDecide = ({ notDelivered, choice }: RolledPlanLine): boolean =>
  notDelivered !== undefined && choice === undefined;

const rolledLines = (rolled: RolledPlan, paint: Paint): readonly string[] => {
  const { unit, opening, years, whole, lines, notRolled, isProved } = rolled;
  const all = [...whole, ...lines];
  const decimals = highest(all.flatMap(({ inBase, years: steps }) => [inBase, ...steps].map(decimalsOf)));
  const print = (figure: RolledFigure): string =>
    figureWords(figure, (amount) => printAmount(amount, { decimals, negative: "minus", thousands: true }));
  const headers = years.map(({ header }, index) => `${index === years.length - 1 ? "new " : ""}${header}`);
  const toDecide = lines.filter(isToDecide);
  return [
    paint("strong", `${opening.header} into the base; the new plan is ${headers.join(", ")}`),
    ...alignedRows(
      [
        [unit ?? "no unit stated", "in the base", ...headers],
        ...whole.map(({ name, inBase, years: steps }) => [safeText(name), ...[inBase, ...steps].map(print)]),
      ],
      ["left", ...[0, ...years].map((): "right" => "right")],
    ),
    "  What becomes of the lines:",
    ...becomesLines(lines),
    ...(notRolled.length === 0
      ? []
      : [`  Not rolled forward: ${counted(notRolled.length, "line")}, see the end of the sheet Next year`]),
    ...(toDecide.length === 0
      ? []
      : [`  To decide on the sheet, carry or write off: ${toDecide.map(({ name }) => safeText(name)).join(", ")}`]),
    isProved
      ? "  Proof: what is in the base and what is still to come are the old plan, every difference 0"
      : `  ${paint("bad", "Proof: a difference is not 0, see the end of the sheet Next year")}`,
  ];
};

/** Lines that go the same way are named together, and counted where they are many. */
const becomesLines = (lines: readonly RolledPlanLine[]): readonly string[] => {
  const groups = new Map<string, string[]>();
  for (const { reference, name, becomes } of lines) {
    const words = reference === undefined ? name : `${reference} ${name}`;
    groups.set(becomes, [...(groups.get(becomes) ?? []), words]);
  }
  return [...groups].map(
    ([becomes, names]) =>
      `    ${safeText(becomes)}: ${names.length > mostNamed ? counted(names.length, "line") : names.map(safeText).join("; ")}`,
  );
};

const mostNamed = 4;

const decimalsOf = (figure: RolledFigure): number =>
  figure === undefined || typeof figure === "string" ? 0 : precision(figure);

const precision = (amount: Decimal): number => Math.min(3, amount.decimalPlaces());
