import type { HandRow, HandTable, Pence } from "./budget-by-hand";

/** A figure in whole pence; an Excel error; a figure that is not known. */
export type PenceFigure = number | "error" | "TBC";

/** A line by year of the plan: what it adds to the net budget. */
export interface PenceLine {
  readonly row: HandRow;
  readonly table: HandTable;
  readonly levels: readonly PenceFigure[];
}

type Printed = PenceFigure | "no such year";

/** What a line does to the net budget in each year, from the rules on paper: `beside` are the applied lines of its table. */
export const levelsInPence = (
  row: HandRow,
  table: HandTable,
  starts: readonly number[],
  beside: readonly HandRow[],
): readonly PenceFigure[] => {
  const effects = effectsOf(row, table, starts);
  if (table.presentation !== "incremental") return asPrinted(row, table, effects);
  if (row.recurrence === "one-off" && row.kind !== "reversal" && stays(row, table, starts, beside)) {
    return effects.map((effect) => (effect === "no such year" ? 0 : effect));
  }
  return addedUp(effects);
};

/** What a printed figure adds to the net budget. */
export const effectOf = ({ kind }: HandRow, { sign }: HandTable, figure: number): number => {
  const isSaving = kind === "saving" || kind === "income";
  if (sign === "savings-positive" && (isSaving || kind === "reversal")) return 0 - figure;
  return sign === "unknown" && isSaving ? 0 - figure : figure;
};

/** A figure in pence, as it is printed; words for an error or for what is not known. */
export const worthOf = (figure: Pence): PenceFigure => {
  if (figure === undefined || figure === "n/a") return 0;
  if (typeof figure === "number") return figure;
  if (typeof figure === "object") return figure.text;
  return figure.startsWith("#") ? "error" : "TBC";
};

const effectsOf = (row: HandRow, table: HandTable, starts: readonly number[]): readonly Printed[] =>
  starts.map((start) => {
    const at = table.starts.indexOf(start);
    if (at < 0) return "no such year";
    const worth = worthOf(row.figures[at]);
    return typeof worth === "number" ? effectOf(row, table, worth) : worth;
  });

const addedUp = (effects: readonly Printed[]): readonly PenceFigure[] => {
  const levels: PenceFigure[] = [];
  let level: PenceFigure = 0;
  effects.forEach((effect, year) => {
    const isBetween =
      effects.slice(0, year).some((one) => one !== "no such year") &&
      effects.slice(year).some((one) => one !== "no such year");
    const step: PenceFigure = effect === "no such year" ? (isBetween ? "TBC" : 0) : effect;
    if (level === "TBC" || step === "TBC") level = "TBC";
    else level = level === "error" || step === "error" ? "error" : level + step;
    levels.push(level);
  });
  return levels;
};

const asPrinted = ({ recurrence }: HandRow, { presentation }: HandTable, effects: readonly Printed[]) => {
  const years = effects.flatMap((effect, year) => (effect === "no such year" ? [] : [year]));
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const end = effects[last];
  return effects.map((effect, year): PenceFigure => {
    if (effect !== "no such year") return effect;
    if (year < first) return 0;
    if (year < last) return "TBC";
    if (recurrence === "one-off" || end === 0) return 0;
    return presentation === "level" && recurrence === "permanent" && end !== undefined && end !== "no such year"
      ? end
      : "TBC";
  });
};

/** Whether nothing takes a one-off back: neither its own row nor a reversal a year later, of it or of its year's one-offs together. */
const stays = (row: HandRow, table: HandTable, starts: readonly number[], beside: readonly HandRow[]): boolean => {
  const moves = (one: HandRow): readonly number[] =>
    effectsOf(one, table, starts).map((effect) => (typeof effect === "number" ? effect : 0));
  const own = moves(row);
  const years = own.flatMap((move, year) => (move === 0 ? [] : [year]));
  if (new Set(years.map((year) => Math.sign(own[year] ?? 0))).size !== 1) return false;
  const [year] = years;
  if (year === undefined || years.length > 1) return true;
  const together = beside
    .filter(({ recurrence, kind }) => recurrence === "one-off" && kind !== "reversal")
    .map(moves)
    .filter((others) => others[year] !== 0 && others.filter((move) => move !== 0).length === 1)
    .reduce((sum, others) => sum + (others[year] ?? 0), 0);
  return !beside.some((one) => {
    const back = one.kind === "reversal" ? (moves(one)[year + 1] ?? 0) : 0;
    return back !== 0 && (back === -(own[year] ?? 0) || back === -together);
  });
};
