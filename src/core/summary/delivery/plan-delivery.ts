import { highest } from "../../grid/extremes";
import type { DeliveryRecord, DeliveryReport, DeliveryScope, RatingColumn } from "../../model/delivery/delivery";
import { isPart } from "../../model/delivery/is-part";
import { meaningWords } from "../../model/delivery/quantity-words";
import { Decimal } from "../../money/decimal";
import { type BlockAt, rows, stack, whole } from "../block";
import { chartRoom } from "../case-chart";
import { inputCell, linkCell, liveCell, textCell } from "../cells";
import type { CheckList } from "../check-list";
import { toCell } from "../formula";
import { masterAt, masterRole, masterWords } from "../master-status";
import { yearCell } from "../model-row";
import { amountFormat, countFormat } from "../number-formats";
import { pageOf } from "../page";
import type { PlanContext } from "../plan-context";
import { headingRow } from "../prose-rows";
import { rowHeight, subtitleHeight, titleHeight } from "../row-heights";
import type { PlanRow, Role, SheetPlan } from "../sheet-plan";
import { headerRow } from "../table-section";
import { printDate } from "../words";
import { comparedPlaces, type DeliveryBlock, type DeliveryRow, sourceWords } from "./delivery-block";
import { chartHeading, deliveryChart, titleOf } from "./delivery-chart";
import { type DeliveryColumn, firstFigureColumn, headerOf, ruleWords } from "./delivery-columns";
import type { DeliverySheet } from "./delivery-sheet";
import { deliveryStyle } from "./delivery-style";
import { deliveryWidths, shareFormat } from "./delivery-widths";
import { knownLines } from "./known-lines";
import { ratingCell } from "./rating-cell";

/** How savings are being delivered: a table for each tracker, the lines whose delivery is known, and a chart of the latest report. */
export const planDelivery = (sheet: DeliverySheet, { facts, names }: PlanContext, checks: CheckList): SheetPlan => {
  const refreshed = printDate(facts.refreshed);
  const { chart, blocks } = sheet;
  const block = stack(
    rows(...head(sheet, refreshed, checks)),
    ...(chart === undefined ? [] : [chartRoom(chartHeading(chart.block, sheet.delivery))]),
    ...blocks.map((one, index) => reportBlock(one, index, sheet)),
    knownLines(sheet),
  )(1);
  const width = highest(
    block.rows.map(({ cells }) => cells.length),
    firstFigureColumn + 4,
  );
  const figures = Math.max(...blocks.map(({ columns }) => columns.length), width - firstFigureColumn + 1);
  return {
    marker: names.delivery.marker,
    name: names.delivery.name,
    widths: deliveryWidths(figures, 0),
    ...whole(block),
    ...(chart === undefined ? {} : { chart: deliveryChart(sheet, chart) }),
    page: pageOf(block.rows, { title: "Delivery of savings", refreshed, width, landscape: true }),
  };
};

const head = ({ context }: DeliverySheet, refreshed: string, checks: CheckList): readonly PlanRow[] => {
  const status = { sheet: context.names.checks.name, ...masterAt };
  const [, about = 0] = deliveryWidths(0, 0);
  return [
    { height: titleHeight, cells: [textCell("title", "Delivery of savings")] },
    {
      height: subtitleHeight,
      cells: [
        textCell("subtitle", `As at ${refreshed}. Savings are plus; each table is in the unit its tracker prints.`),
      ],
    },
    {
      height: rowHeight([{ text: masterWords(checks), width: about * 0.9 }]),
      cells: [
        textCell("label", "Result of the checks"),
        liveCell(masterRole(checks), { formula: toCell(status), value: masterWords(checks) }),
      ],
    },
    {
      cells: [
        textCell("label", "Decimal places compared"),
        textCell("text", "Each difference is rounded"),
        inputCell(new Decimal(comparedPlaces), countFormat),
      ],
    },
    {
      cells: [
        textCell(
          "note",
          "What a tracker does not print is left blank: none of target, identified, approved, achieved and anticipated stands for another.",
        ),
      ],
    },
  ];
};

const reportBlock =
  (block: DeliveryBlock, index: number, sheet: DeliverySheet): BlockAt =>
  () => {
    const { report, columns, headerRow: header, rows: list, proof } = block;
    const format = amountFormat(deliveryStyle(report, sheet.context));
    const draw = { columns, format, context: sheet.context };
    const drawn = [
      ...list.map((row) => recordRow(row, report, draw)),
      ...(proof === undefined ? [] : [proofRow(proof, report, draw)]),
    ];
    const right = firstFigureColumn - 1 + columns.length + report.ratings.length;
    const rated = { top: header + 1, bottom: header + list.length, left: firstFigureColumn + columns.length, right };
    return {
      rows: [
        { cells: [] },
        headingRow(titleOf(report, sheet.delivery)),
        { cells: [textCell("note", reportNote(block))] },
        { cells: [textCell("note", rulesNote(columns))] },
        headerRow(
          deliveryWidths(columns.length, report.ratings.length),
          ["Saving, service or directorate", "What it is", "Source"],
          columns.map((column) => headerOf(column, report)),
          ratingHeaders(report.ratings),
        ),
        ...drawn,
      ],
      tables: [
        {
          name: `Crosscast_delivery_${index + 1}_table`,
          range: { top: header, left: 1, bottom: header + drawn.length, right },
        },
      ],
      highlights: report.ratings.length === 0 ? [] : lit.map(([word, role]) => ({ range: rated, word, role })),
    };
  };

const lit: readonly (readonly [string, Role])[] = [
  ["Red", "status-bad"],
  ["Amber", "status-warning"],
  ["Green", "status-good"],
];

/** "2024/25 as at Month 9. Amounts in £000, from Sheet1!A2:F10. RAG (meaning not stated): answer the question on About." */
const reportNote = ({ report, rows: list }: DeliveryBlock): string => {
  const { year, asAt, unit, table, ratings, isMinus } = report;
  const isTyped = list.some(({ cells }) => cells.some((cell) => cell !== undefined && "typed" in cell));
  const when = [year?.printed ?? "", asAt === undefined ? "" : `as at ${asAt.printed}`].filter((text) => text !== "");
  const open = ratings.some(({ scale, meaning }) => scale === "rag" && meaning === undefined);
  return [
    when.length === 0
      ? "No date is printed."
      : `${when.join(", ")}${asAt === undefined ? "; no date is printed" : ""}.`,
    `Amounts ${unit === undefined ? "as printed, no unit stated" : `in ${unit}`}, from ${table.id}.`,
    isMinus ? "Printed there as minus." : "",
    isTyped ? "Figures held there as text are typed here." : "",
    open ? "What red, amber and green mean is not stated: answer the question on the About sheet." : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
};

const rulesNote = (columns: readonly DeliveryColumn[]): string => {
  const rules = columns.flatMap((column) =>
    column.kind === "worked-out" || column.kind === "share" ? [column.rule] : [],
  );
  if (rules.length === 0) return "Nothing is worked out: the figures are as printed.";
  const differs = columns.some(({ kind }) => kind === "difference");
  return [
    ...rules.map(ruleWords),
    ...(differs ? ["A difference is what is printed less what is worked out."] : []),
  ].join(" ");
};

/** "RAG: deliverability", "RAG (meaning not stated)"; a column of other words as printed. */
const ratingHeaders = (ratings: readonly RatingColumn[]): readonly string[] => {
  const headers = ratings.map(({ header, scale, meaning, from }) => {
    const printed = header === "" ? "Rating" : header.replace(/\s+/g, " ");
    if (scale === "words" || from === "heading") return printed;
    return meaning === undefined ? `${printed} (${meaningWords(meaning)})` : `${printed}: ${meaningWords(meaning)}`;
  });
  return headers.map((header, index) => {
    const before = headers.slice(0, index).filter((other) => other === header).length;
    return before === 0 ? header : `${header} ${before + 1}`;
  });
};

interface Drawing {
  readonly columns: readonly DeliveryColumn[];
  readonly format: string;
  readonly context: DeliverySheet["context"];
}

const recordRow = ({ record, cells }: DeliveryRow, { table, ratings }: DeliveryReport, draw: Drawing): PlanRow => {
  const role = isPart(record) ? "amount" : record.scope === "total" ? "total" : "subtotal";
  const words: Role = role === "amount" ? "text" : role === "total" ? "total-label" : "subtotal-label";
  const about = aboutWords(record);
  const [name = 0, second = 0, third = 0] = deliveryWidths(0, 0);
  return {
    height: rowHeight([
      { text: record.name, width: name },
      { text: about, width: second },
      { text: sourceWords(record), width: third },
      ...record.ratings.map((rating) => ({ text: rating?.word ?? "", width: 13 })),
    ]),
    cells: [
      textCell(words, record.name),
      textCell(words, about),
      linkCell(sourceWords(record), { sheet: table.sheet, row: record.at.row, column: record.at.column }),
      ...cells.map((cell, index) => yearCell(cell, role, formatOf(draw.columns[index], draw.format))),
      ...ratings.map((_, index) => ratingCell(record.ratings[index], draw.context)),
    ],
  };
};

const formatOf = (column: DeliveryColumn | undefined, format: string): string =>
  column?.kind === "share" || (column?.kind === "printed" && column.slot.quantity === "share") ? shareFormat : format;

const proofRow = (proof: NonNullable<DeliveryBlock["proof"]>, { ratings }: DeliveryReport, draw: Drawing): PlanRow => ({
  cells: [
    textCell("text", "Proof: rows less the printed total"),
    textCell("text", "0 where they agree"),
    textCell("text", ""),
    ...proof.map((cell, index) => yearCell(cell, "amount", formatOf(draw.columns[index], draw.format))),
    ...ratings.map(() => textCell("text", "")),
  ],
});

const scopeWords: Readonly<Record<DeliveryScope, string>> = {
  line: "Line",
  service: "Service",
  directorate: "Directorate",
  year: "Year",
  other: "Row",
  subtotal: "Subtotal",
  total: "Total",
};

const aboutWords = ({ scope, reference, bound }: DeliveryRecord): string => {
  const words = reference === undefined ? scopeWords[scope] : `${scopeWords[scope]} ${reference}`;
  return bound === undefined ? words : `${words}, by ${bound.by}`;
};
