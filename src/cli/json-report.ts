import { columnName, positionsIn, printRange, printRef } from "../core/grid/address";
import type { Finding } from "../core/model/finding";
import type { PartRun, Question, Table, TableColumn, TableRow, TieOut } from "../core/model/reading";
import type { CheckedWorkbook } from "../core/tasks/check-workbook";
import { yearKey } from "../core/years/financial-year";
import { amountText, decimalText } from "./decimal-text";
import { jsonDelivery } from "./json-delivery";

/** Which file a report is about and who made it. */
export interface ReportOf {
  readonly version: string;
  /** As the person named it. */
  readonly file: string;
  readonly sha256: string;
}

/** All that was read and found, for a program: amounts are decimal strings in the sheet's own unit, what is absent is null. */
export const jsonReport = (
  { version, file, sha256 }: ReportOf,
  { reading, delivery, questions, findings, status }: CheckedWorkbook,
) => ({
  crosscast: version,
  file,
  sha256,
  status,
  tables: reading.sheets.flatMap(({ tables }) => tables.map(jsonTable)),
  tieOuts: reading.tieOuts.map(jsonTieOut),
  delivery: (delivery?.reports ?? []).map(jsonDelivery),
  findings: findings.map(jsonFinding),
  questions: questions.map(jsonQuestion),
});

const jsonTable = ({ id, sheet, range, title, unit, columns, sign, presentation, rows }: Table) => ({
  id,
  sheet,
  range: printRange(range),
  title: title?.text ?? null,
  unit: { value: unit.value ?? null, from: unit.from ?? null, cell: unit.at === undefined ? null : printRef(unit.at) },
  years: columns.flatMap(({ column, meaning }) =>
    meaning.kind === "year"
      ? [{ column: columnName(column), year: yearKey(meaning.year), printed: meaning.printed }]
      : [],
  ),
  sign: { value: sign.value, evidence: sign.evidence },
  presentation: {
    value: presentation.value,
    from: presentation.from === "none" ? null : presentation.from,
    evidence: presentation.evidence,
  },
  rows: rows.map((row) => jsonRow(row, columns, unit)),
});

const jsonRow = (row: TableRow, columns: readonly TableColumn[], tableUnit: Table["unit"]) => ({
  row: row.row,
  role: row.role,
  name: row.name,
  parents: row.parents,
  reference: row.reference ?? null,
  kind: row.kind,
  recurrence: row.recurrence,
  amounts: Object.fromEntries(
    columns.map(({ column, unit = tableUnit }, index) => {
      const amount = row.amounts[index];
      return [columnName(column), amount === undefined ? null : amountText(amount, unit.value)];
    }),
  ),
});

const jsonTieOut = (tieOut: TieOut) => {
  const { at, label, relation, formula, parts, stated, computed, difference, decimals, verdict } = tieOut;
  return {
    cell: printRef(at),
    label,
    relation,
    formula,
    parts: parts.flatMap(cellsOf),
    stated: decimalText(stated, decimals),
    computed: computed === undefined ? null : decimalText(computed, decimals),
    difference: difference === undefined ? null : decimalText(difference, decimals),
    verdict,
  };
};

const cellsOf = ({ sheet, range }: PartRun): readonly string[] =>
  positionsIn(range).map(({ row, column }) => printRef({ sheet, row, column }));

/** A finding with its cells in words; also what a refresh reports. */
export const jsonFinding = ({ check, code, severity, message, remedy, cells, expected, found }: Finding) => ({
  check,
  code,
  severity,
  message,
  remedy,
  cells: cells.map((cell) => printRef(cell)),
  expected: expected ?? null,
  found: found ?? null,
});

/** A question; nothing is assumed until it is answered. */
export const jsonQuestion = ({ id, ask, choices, evidence }: Question) => ({
  id,
  ask,
  choices,
  assumed: null,
  evidence,
});
