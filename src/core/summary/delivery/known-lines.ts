import { printPosition, quoteSheet } from "../../grid/address";
import type { BoundRecord, DeliveryQuantity, DeliveryRecord } from "../../model/delivery/delivery";
import { quantityWords } from "../../model/delivery/quantity-words";
import { isReducing, type Line } from "../../model/line";
import { Decimal, zero } from "../../money/decimal";
import { type BlockAt, rows, stack } from "../block";
import { linkCell, textCell } from "../cells";
import { takeAway } from "../figure";
import { thousandsBetween } from "../../model/line-figure";
import { worth, yearCell, type YearCell } from "../model-row";
import { amountFormat } from "../number-formats";
import { shownValue } from "../place-lines";
import { unitSuffix } from "../plan-context";
import { headingRow } from "../prose-rows";
import { rowHeight } from "../row-heights";
import type { PlanRow } from "../sheet-plan";
import { headerRow } from "../table-section";
import {
  comparedPlaces,
  type DeliveryBlock,
  type DeliveryRow,
  inUnitOf,
  placesCell,
  sourceWords,
} from "./delivery-block";
import { firstFigureColumn } from "./delivery-columns";
import type { DeliverySheet } from "./delivery-sheet";
import { deliveryWidths, shareFormat } from "./delivery-widths";

/** A saving line beside what a tracker says of it. */
interface KnownLine {
  readonly block: DeliveryBlock;
  readonly row: DeliveryRow;
  readonly bound: BoundRecord;
}

/** The saving lines whose delivery a tracker tells of, each beside its plan on Savings lines; and those no tracker names. */
export const knownLines = (sheet: DeliverySheet): BlockAt => {
  const known = sheet.blocks.flatMap((block) =>
    block.rows.flatMap((row): readonly KnownLine[] => {
      const { bound } = row.record;
      return bound === undefined ? [] : [{ block, row, bound }];
    }),
  );
  if (known.length === 0) return rows();
  const quantities = shown.filter((quantity) => known.some(({ block }) => hasSlot(block, quantity)));
  return stack(
    rows({ cells: [] }, headingRow("Saving lines whose delivery is known")),
    rows(...missingNotes(sheet, known)),
    knownTable(sheet, known, quantities),
  );
};

const shown: readonly DeliveryQuantity[] = ["achieved", "achievedOrAnticipated", "anticipated", "atRisk", "unachieved"];

const hasSlot = ({ report }: DeliveryBlock, quantity: DeliveryQuantity): boolean =>
  report.slots.some((slot) => slot.quantity === quantity && slot.isSole);

/** The lines of savings and income no tracker names, and the rows of trackers no line is known for. */
const missingNotes = ({ context, blocks }: DeliverySheet, known: readonly KnownLine[]): readonly PlanRow[] => {
  const named = new Set<Line>(known.map(({ bound }) => bound.line));
  const tables = new Set(blocks.map(({ report }) => report.table.id));
  const lines = context.lines.filter((line) => isReducing(line) && !tables.has(line.table));
  const without = lines.filter((line) => !named.has(line)).map(({ name }) => name);
  const loose = blocks.flatMap(({ rows: list }) =>
    list.filter(({ record }) => record.scope === "line" && record.bound === undefined).map(({ record }) => record.name),
  );
  return [
    without.length === 0
      ? `Every one of the ${lines.length} saving lines is in a tracker.`
      : `In no tracker: ${some(without)} (${without.length} of ${lines.length} saving lines).`,
    ...(loose.length === 0 ? [] : [`In a tracker and on no register: ${some(loose)}.`]),
  ].map((text) => ({ cells: [textCell("note", text)] }));
};

const some = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 4).join(", ")} and ${names.length - 4} more` : names.join(", ");

const knownTable =
  ({ context }: DeliverySheet, known: readonly KnownLine[], quantities: readonly DeliveryQuantity[]): BlockAt =>
  (top) => {
    const unit = unitSuffix(context.style);
    const amounts = [
      `Plan on Savings lines${unit}`,
      `Approved in the tracker${unit}`,
      `Plan less approved${unit}`,
      ...quantities.map((quantity) => `${capital(quantityWords[quantity])}${unit}`),
      "Share delivered",
    ];
    const widths = deliveryWidths(amounts.length, 0);
    return {
      rows: [
        headerRow(widths, ["Line", "Reference, year and bound by", "Tracker row"], amounts),
        ...known.map((one, index) => knownRow(one, top + 1 + index, quantities, context)),
      ],
      tables: [
        {
          name: "Crosscast_delivery_lines_table",
          range: { top, left: 1, bottom: top + known.length, right: firstFigureColumn - 1 + amounts.length },
        },
      ],
    };
  };

const knownRow = (
  one: KnownLine,
  row: number,
  quantities: readonly DeliveryQuantity[],
  context: DeliverySheet["context"],
): PlanRow => {
  const { bound, row: from, block } = one;
  const { header, plan } = planCell(bound.line, one, context);
  const approved = trackerCell(one, "approved", context);
  const cells = [
    plan,
    approved,
    lessCell(plan, approved, row),
    ...quantities.map((quantity) => trackerCell(one, quantity, context)),
  ];
  const reference = [bound.line.reference ?? "", header, `by ${bound.by}`].filter((text) => text !== "").join(", ");
  const format = amountFormat(context.style);
  const [name = 0, about = 0] = deliveryWidths(0, 0);
  return {
    height: rowHeight([
      { text: bound.line.name, width: name },
      { text: reference, width: about },
    ]),
    cells: [
      textCell("text", bound.line.name),
      textCell("text", reference),
      linkCell(sourceWords(from.record), {
        sheet: block.report.table.sheet,
        row: from.record.at.row,
        column: from.record.at.column,
      }),
      ...cells.map((cell) => yearCell(cell, "amount", format)),
      yearCell(shareCell(one), "amount", shareFormat),
    ],
  };
};

/** What the register plans for the tracker's year, live from Savings lines. */
const planCell = (
  line: Line,
  { block, row }: KnownLine,
  { placed, layout, years }: DeliverySheet["context"],
): { readonly header: string; readonly plan: YearCell } => {
  const place = placed.get(line);
  const start = yearOf(row.record, block)?.start ?? (line.years.length === 1 ? line.years[0]?.year.start : undefined);
  const index = years.findIndex((year) => year.start === start);
  const figure = place?.figures[index];
  const header = years[index]?.header ?? "";
  if (place === undefined || figure === undefined) return { header, plan: undefined };
  const value = shownValue(figure);
  if (figure.figure.kind === "missing") return { header, plan: { words: figure.figure.text } };
  const at = `${quoteSheet(layout.sheet)}!${printPosition({ row: place.row, column: layout.firstYear + index })}`;
  return { header, plan: { formula: at, value } };
};

const yearOf = ({ year }: DeliveryRecord, { report }: DeliveryBlock) => year ?? report.year?.year;

/** A figure of the tracker's table above, in the unit of our lists. */
const trackerCell = (
  { block, row }: KnownLine,
  quantity: DeliveryQuantity,
  { style }: DeliverySheet["context"],
): YearCell => {
  const index = block.columns.findIndex(
    (column) => column.kind === "printed" && column.slot.quantity === quantity && column.slot.isSole,
  );
  const cell = row.cells[index];
  const value = worth(cell);
  if (cell === undefined) return undefined;
  if (value === undefined) return "words" in cell ? { words: cell.words } : undefined;
  const { unit } = block.report;
  const at = printPosition({ row: row.row, column: firstFigureColumn + index });
  const scaled =
    typeof value === "string" ? value : value.times(new Decimal(1000).pow(thousandsBetween(unit, style.unit)));
  return { formula: `${at}${inUnitOf(unit, style.unit)}`, value: scaled };
};

/** The share of the tracker's table above, on the basis it says there. */
const shareCell = ({ block, row }: KnownLine): YearCell => {
  const index = block.columns.findIndex(({ kind }) => kind === "share");
  const value = worth(row.cells[index]);
  const at = printPosition({ row: row.row, column: firstFigureColumn + index });
  return value === undefined ? undefined : { formula: at, value };
};

const lessCell = (plan: YearCell, approved: YearCell, row: number): YearCell => {
  const [own, its] = [worth(plan), worth(approved)];
  if (own === undefined || its === undefined) return undefined;
  const left = takeAway(own, its);
  const at = (column: number): string => printPosition({ row, column });
  return {
    formula: `ROUND(${at(firstFigureColumn)}-${at(firstFigureColumn + 1)},${printPosition(placesCell, true)})`,
    value: typeof left === "string" ? left : left.toDecimalPlaces(comparedPlaces).plus(zero),
  };
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
