import { isReducing, type Line } from "../../model/line";
import { reversedElsewhere } from "../../model/reversed-elsewhere";
import { type RolledLine, rollLine } from "../../model/roll-forward/roll-line";
import { type Becoming, whatBecomes } from "../../model/roll-forward/what-becomes";
import type { PlanContext } from "../plan-context";
import { type PlanYear, planYears } from "../plan-years";
import { type LineCells, lineCells } from "./line-cells";
import { type NextGroup, nextGroups, notRolled, type NotRolled, type PlacedModel } from "./next-groups";
import { movedLineRows, type TypedUndelivered, typedByLine } from "./typed-undelivered";

/** A line rolled forward, its row and cells, and what is typed beside it. */
export interface NextLine {
  readonly line: Line;
  readonly service: string;
  readonly rolled: RolledLine;
  readonly becoming: Becoming | undefined;
  readonly row: number;
  readonly cells: LineCells;
  readonly typed?: TypedUndelivered;
}

/** A service with its lines, the first of its rows, and what its rows are. */
export interface NextService extends Omit<NextGroup, "lines"> {
  readonly lines: readonly NextLine[];
  readonly row: number;
  readonly rows: readonly ServiceRow[];
}

/** What a row of a service is. */
export type ServiceRow = "base" | "lines" | "undelivered" | "revised";

/** What a row of the whole budget is. */
export type WholeRow = "base" | "lines" | "carried" | "writtenOff" | "revised";

/** Everything the sheet is written from, with the place of every row. */
export interface NextSheet {
  readonly context: PlanContext;
  readonly model?: PlacedModel;
  /** The year that goes into the base, and the years of the new plan; the last is new. */
  readonly opening: PlanYear;
  readonly years: readonly PlanYear[];
  readonly lines: readonly NextLine[];
  readonly services: readonly NextService[];
  readonly whole: readonly WholeRow[];
  readonly notRolled: readonly NotRolled[];
  /** What is typed beside lines that are no longer rolled forward as savings. */
  readonly homeless: readonly TypedUndelivered[];
  /** Whether the first year has a base budget, and so on for every year of the old plan up to the first that has none. */
  readonly hasBase: readonly boolean[];
  /** Whether any line is a saving or income, of which some may not be delivered. */
  readonly canFail: boolean;
  readonly places: NextPlaces;
}

/** Where the parts of the sheet stand; each is the first row of its figures. */
interface NextPlaces {
  readonly whole: number;
  readonly undelivered: number;
  readonly lines: number;
  readonly lastLine: number;
  readonly services: number;
  readonly lastService: number;
  /** The row that says how many decimal places are compared. */
  readonly decimals: number;
  readonly proofs: number;
}

/** The rows above the first table. */
export const nextHeadRows = 7;

/** The rows of the table of what was not delivered. */
const undeliveredRows = 4;

/** The mark of the sheet is also what tells a refresh that a person wants it. */
export const isRolledForward = ({ existing, names, rollsForward }: Omit<PlanContext, "facts">): boolean =>
  rollsForward === true || existing.own.has(names.nextYear.marker);

/** Works out what is rolled forward and what stands where; undefined where no line can be. */
export const settleNextYear = (context: PlanContext, model: PlacedModel | undefined): NextSheet | undefined => {
  const groups = nextGroups(context, model);
  const [opening] = context.years;
  if (opening === undefined || groups.every(({ lines }) => lines.length === 0)) return undefined;
  const starts = context.years.map(({ start }) => start);
  const years = planYears(context.lines, [...starts, (starts.at(-1) ?? 0) + 1]).slice(1);
  const hasBase = starts.map((_, year) => model?.sheet.hasBase.slice(0, year + 1).every(Boolean) ?? false);
  const canFail = groups.some(({ lines }) => lines.some(isReducing));
  const whole: readonly WholeRow[] = [
    ...(hasBase[0] === true ? (["base"] satisfies WholeRow[]) : []),
    "lines",
    ...(canFail ? (["carried", "writtenOff"] satisfies WholeRow[]) : []),
    "revised",
  ];
  const first = (after: number): number => after + 4;
  const wholeRow = first(nextHeadRows);
  const undelivered = first(wholeRow + whole.length - 1);
  const linesRow = canFail ? first(undelivered + undeliveredRows - 1) : undelivered;
  const { typed, homeless } = typedByLine(
    context.existing.own.get(context.names.nextYear.marker),
    context,
    new Set(groups.flatMap(({ lines }) => lines)),
  );
  const lines = rollLines(groups, context, linesRow, typed);
  const lastLine = linesRow + lines.length - 1;
  const services = placeServices(groups, lines, { row: first(lastLine), hasBase: hasBase[0] === true });
  const lastService = first(lastLine) + services.reduce((count, { rows }) => count + rows.length, 0) - 1;
  return {
    context,
    ...(model === undefined ? {} : { model }),
    opening,
    years,
    lines,
    services,
    whole,
    notRolled: notRolled(context, model),
    homeless,
    hasBase,
    canFail,
    places: {
      whole: wholeRow,
      undelivered,
      lines: linesRow,
      lastLine,
      services: first(lastLine),
      lastService,
      decimals: lastService + 3,
      proofs: lastService + 5,
    },
  };
};

/** Where each row of the sheet's lines goes: what is typed beside a line goes with it. */
export const movedNextRows = ({ context, lines }: NextSheet): ReadonlyMap<number, number> =>
  movedLineRows(
    context.existing.own.get(context.names.nextYear.marker),
    context,
    new Map(lines.map(({ line, row }) => [context.placed.get(line)?.row ?? 0, row])),
  );

const rollLines = (
  groups: readonly NextGroup[],
  context: PlanContext,
  top: number,
  typed: ReadonlyMap<Line, TypedUndelivered>,
): readonly NextLine[] => {
  const figured = groups.flatMap(({ name, lines }) =>
    lines.map((line) => ({
      service: name,
      line,
      figures: context.placed.get(line)?.figures.map((one) => one?.figure) ?? [],
    })),
  );
  const reversed = reversedElsewhere(figured);
  return figured.map(({ service, line, figures }, index) => {
    const rolled = rollLine(line, figures, reversed.has(line));
    const row = top + index;
    const own = typed.get(line);
    return {
      line,
      service,
      rolled,
      becoming: whatBecomes(rolled),
      row,
      cells: lineCells(line, rolled, row, context),
      ...(own === undefined ? {} : { typed: own }),
    };
  });
};

const placeServices = (
  groups: readonly NextGroup[],
  lines: readonly NextLine[],
  { row: top, hasBase }: { readonly row: number; readonly hasBase: boolean },
): readonly NextService[] => {
  let row = top;
  return groups.map(({ name, base }) => {
    const own = lines.filter(({ service }) => service === name);
    const rows = serviceRows(own, hasBase && base !== undefined);
    const placed = { name, lines: own, row, rows, ...(base === undefined ? {} : { base }) };
    row += rows.length;
    return placed;
  });
};

const serviceRows = (lines: readonly NextLine[], hasBase: boolean): readonly ServiceRow[] => [
  ...(hasBase ? (["base"] satisfies ServiceRow[]) : []),
  ...(lines.length === 0 ? [] : (["lines"] satisfies ServiceRow[])),
  ...(lines.some(({ line }) => isReducing(line)) ? (["undelivered"] satisfies ServiceRow[]) : []),
  "revised",
];
