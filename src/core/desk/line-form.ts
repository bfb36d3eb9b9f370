import { cellAt } from "../grid/grid";
import { findLine } from "../model/edits/find-line";
import { cellText } from "../model/cell-text";
import { exactly } from "../money/typed-figure";
import type { Line } from "../model/line";
import type { Table } from "../model/reading";
import { yearKey } from "../years/financial-year";
import { kindWords, recurrenceWords, signWords } from "../summary/words";
import type { CheckedWorkbook } from "../tasks/check-workbook";
import type { LineFieldView, LineFormView } from "./line-views";
import type { ChoiceView } from "./views";

/** The form to change a line by; undefined when there is no such line. */
export const formOfLine = (checked: CheckedWorkbook, key: string): LineFormView | undefined => {
  const line = findLine(checked.lines, key);
  const table = typeof line === "string" ? undefined : tableOf(checked, line.table);
  return typeof line === "string" || table === undefined ? undefined : form(checked, table, line);
};

/** The form to add a line to a table by; undefined when there is no such table. */
export const formOfTable = (checked: CheckedWorkbook, id: string): LineFormView | undefined => {
  const table = tableOf(checked, id);
  return table && form(checked, table, undefined);
};

const tableOf = ({ reading }: CheckedWorkbook, id: string): Table | undefined =>
  reading.sheets.flatMap(({ tables }) => tables).find((table) => table.id === id);

const form = (checked: CheckedWorkbook, table: Table, line: Line | undefined): LineFormView => {
  const unit = table.unit.value ?? line?.unit;
  const sign = table.sign.value === "unknown" ? [] : [signWords[table.sign.value]];
  return {
    table: table.id,
    ...(line === undefined ? {} : { line: line.key }),
    about: [unit === undefined ? "Amounts as the table prints them" : `Amounts in ${unit}`, ...sign].join(". "),
    fields: [...wordFields(table, line), ...yearFields(checked, table, line)],
  };
};

const wordFields = (table: Table, line: Line | undefined): readonly LineFieldView[] => {
  const { nameColumn, referenceColumn, kindColumn, recurrenceColumn, wordColumns } = table;
  const row = table.rows.find((each) => each.row === line?.row);
  const own = [nameColumn, referenceColumn, kindColumn, recurrenceColumn].map((column) => column?.column);
  return [
    textField("name", nameColumn?.header ?? "", line?.name ?? ""),
    ...(referenceColumn === undefined ? [] : [textField("reference", referenceColumn.header, line?.reference ?? "")]),
    ...(kindColumn === undefined
      ? []
      : [choiceField("kind", kindColumn.header, line?.kind ?? "", choicesOf(kindWords))]),
    ...(recurrenceColumn === undefined
      ? []
      : [choiceField("recurrence", recurrenceColumn.header, line?.recurrence ?? "", recurrenceChoices)]),
    ...wordColumns.flatMap(({ column, header }, index) =>
      own.includes(column) || header.trim() === ""
        ? []
        : [textField(`words:${header}`, header, row?.words[index] ?? "")],
    ),
  ];
};

const textField = (id: string, header: string, value: string): LineFieldView => ({
  id,
  label: heading(header),
  kind: "words",
  value,
});

const choiceField = (id: string, header: string, value: string, choices: readonly ChoiceView[]): LineFieldView => ({
  id,
  label: heading(header),
  kind: "choice",
  value: value === "unknown" ? "" : value,
  choices,
});

const heading = (header: string): string => {
  const words = header.replace(/\s+/g, " ").trim();
  return words === "" ? "Name" : words;
};

const choicesOf = (words: Readonly<Record<string, string>>): readonly ChoiceView[] =>
  Object.entries(words).map(([value, shown]) => ({ value, words: shown }));

const recurrenceChoices = choicesOf(recurrenceWords).filter(({ value }) => value !== "unknown");

/** Each year once, with what its cell holds: a figure to its last digit, text as it stands. */
const yearFields = ({ workbook }: CheckedWorkbook, table: Table, line: Line | undefined): readonly LineFieldView[] => {
  const grid = workbook.sheets.find(({ sheet }) => sheet === table.sheet);
  const fields = new Map<string, LineFieldView>();
  const years =
    line?.years.map(({ year, printed, at }) => ({ year, printed, cell: grid && cellAt(grid, at.row, at.column) })) ??
    table.columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [{ ...meaning, cell: undefined }] : []));
  for (const { year, printed, cell } of years) {
    const id = `year:${yearKey(year)}`;
    const value = typeof cell?.value === "number" ? exactly(cell.value).toFixed() : cellText(cell?.value);
    if (!fields.has(id)) fields.set(id, { id, label: printed.trim(), kind: "amount", value });
  }
  return [...fields.values()];
};
