import type { Position, Range } from "../grid/address";
import type { Interpretation, Question, Table } from "../model/reading";
import { type BlockAt, rows, stack } from "./block";
import { linkCell, liveCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { toCell } from "./formula";
import { listQuestions } from "./list-questions";
import { pageOf } from "./page";
import { masterAt, masterRole, masterWords } from "./master-status";
import type { PlanContext } from "./plan-context";
import { headingRow } from "./prose-rows";
import { rowHeight } from "./row-heights";
import type { PlanRow, SheetPlan } from "./sheet-plan";
import { presentationWords, printDate, signRule, signWords } from "./words";

const widths: readonly number[] = [28, 56, 30, 22, 32, 34, 20];

/** The names of what a refresh reads back from About. */
export const aboutNames = {
  file: "Crosscast_file",
  refreshed: "Crosscast_refreshed",
  digest: "Crosscast_digest",
  /** Two columns: the answer and the question's key. */
  questions: "Crosscast_questions",
  /** Two columns: the date and what changed. */
  log: "Crosscast_log",
  /** Two columns: a sheet's marker and the cells of it that are ours. */
  written: "Crosscast_written",
};

/** What this is, how every table was read, questions with their answers, assumptions, and what changed when. */
export const planAbout = (context: PlanContext, checks: CheckList, written: readonly WrittenCells[]): SheetPlan => {
  const block = stack(
    facts(context, checks),
    tablesRead(context),
    questions(context),
    assumptions,
    changeLog(context),
    writtenCells(written),
  )(1);
  const refreshed = printDate(context.facts.refreshed);
  return {
    marker: context.names.about.marker,
    name: context.names.about.name,
    widths,
    rows: block.rows,
    tables: block.tables ?? [],
    names: block.names ?? [],
    highlights: block.highlights ?? [],
    choices: block.choices ?? [],
    page: pageOf(block.rows, { title: "About", refreshed, width: widths.length, landscape: true }),
  };
};

/** The cells of one of our sheets that are ours, in the words of ranges. */
export interface WrittenCells {
  readonly marker: string;
  readonly sheet: string;
  readonly ranges: string;
}

const facts =
  ({ facts: { fileName, refreshed, version, digest, template }, names }: PlanContext, checks: CheckList): BlockAt =>
  () => {
    const at = (row: number): Range => ({ top: row, left: 2, bottom: row, right: 2 });
    const status = { sheet: names.checks.name, ...masterAt };
    return {
      rows: [
        { cells: [textCell("title", "About this summary")] },
        {
          cells: [
            textCell("subtitle", "What was read, how it was understood, and what has changed since the last refresh"),
          ],
        },
        { cells: [textCell("label", "Written by"), textCell("text", `Crosscast ${version}`)] },
        { cells: [textCell("label", "From the file"), textCell("text", fileName)] },
        { cells: [textCell("label", "Refreshed on"), textCell("text", printDate(refreshed))] },
        {
          cells: [
            textCell("label", "Layout"),
            textCell("text", template === "auto" ? "Chosen by what each sheet holds" : template),
          ],
        },
        {
          cells: [
            textCell("label", "Result of the checks"),
            liveCell(masterRole(checks), { formula: toCell(status), value: masterWords(checks) }),
          ],
        },
        {
          height: rowHeight([{ text: digest, width: 50 }]),
          cells: [textCell("label", "SHA-256 of the inputs"), textCell("text", digest)],
        },
      ],
      names: [
        { name: aboutNames.file, range: at(4) },
        { name: aboutNames.refreshed, range: at(5) },
        { name: aboutNames.digest, range: at(8) },
      ],
    };
  };

const tableOf =
  (heading: string, name: string, headers: readonly string[], list: readonly PlanRow[]): BlockAt =>
  (top) => ({
    rows: [
      { cells: [] },
      headingRow(heading),
      { cells: headers.map((text) => textCell("column-header", text)) },
      ...list,
    ],
    tables: [{ name, range: { top: top + 2, left: 1, bottom: top + 2 + list.length, right: headers.length } }],
  });

const tablesRead = ({ reading, facts: { tableDigests } }: PlanContext): BlockAt => {
  const list = reading.sheets
    .flatMap(({ tables }) => tables)
    .map((table): PlanRow => {
      const years = yearsOf(table);
      const sign = withEvidence(signWords[table.sign.value], table.sign);
      const presentation = withEvidence(presentationWords[table.presentation.value], table.presentation);
      const title = table.title?.text.replace(/\s+/g, " ") ?? "";
      return {
        height: rowHeight([
          { text: table.id, width: widths[0] ?? 28 },
          { text: title, width: widths[1] ?? 56 },
          { text: years, width: widths[2] ?? 30 },
          { text: sign, width: widths[4] ?? 32 },
          { text: presentation, width: widths[5] ?? 34 },
        ]),
        cells: [
          linkCell(table.id, { sheet: table.sheet, row: table.range.top, column: table.range.left }),
          textCell("text", title),
          textCell("text", years),
          textCell("text", unitWords(table)),
          textCell("text", sign),
          textCell("text", presentation),
          textCell("text", tableDigests.get(table.id)?.slice(0, 16) ?? ""),
        ],
      };
    });
  if (list.length === 0) return rows();
  const headers = ["Table", "Title", "Years", "Unit", "Sign", "What a year's figure is", "SHA-256, first 16"];
  return tableOf("How each table was read", "Crosscast_tables_table", headers, list);
};

const yearsOf = ({ columns }: Table): string => {
  const printed = columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [meaning.printed] : []));
  return printed.length === 0 ? "None stated" : printed.join(", ");
};

const unitWords = ({ unit }: Table): string =>
  unit.value === undefined
    ? "Not stated"
    : unit.from === undefined
      ? unit.value
      : `${unit.value}, from the ${unit.from}`;

const withEvidence = <Value>(words: string, { evidence, from }: Interpretation<Value>): string => {
  const basis = from === "answer" ? "as answered below" : evidence.join("; ");
  return basis === "" ? words : `${words}: ${basis}`;
};

/** Each question with the cell to answer it in and the key it is known by. */
const questions =
  ({ reading, facts: { answers } }: PlanContext): BlockAt =>
  (top) => {
    const list = listQuestions(reading, answers);
    const first = top + 3;
    const table = tableOf(
      "Questions and answers",
      "Crosscast_questions_table",
      ["Number", "Question", "Evidence", "Choices", "Answer", "Key"],
      list.length === 0
        ? [{ cells: ["1", "No question is open.", "", "", "", ""].map((text) => textCell("text", text)) }]
        : list.map((question, index) => questionRow(question, index, answers.get(question.id))),
    )(top);
    return {
      ...table,
      names: [
        {
          name: aboutNames.questions,
          range: { top: first, left: 5, bottom: first + Math.max(1, list.length) - 1, right: 6 },
        },
      ],
      choices: list.flatMap(
        ({ choices, ask }, index): { at: Position; options: readonly string[]; prompt: string }[] =>
          choices.length === 0
            ? []
            : [{ at: { row: first + index, column: 5 }, options: choices, prompt: ask.slice(0, 200) }],
      ),
    };
  };

const questionRow = ({ id, ask, choices, evidence }: Question, index: number, answer: string | undefined): PlanRow => {
  const texts = [String(index + 1), ask, evidence.join("; "), choices.join(" or ")];
  return {
    height: rowHeight([...texts, "", id].map((text, column) => ({ text, width: widths[column] ?? 20 }))),
    cells: [...texts.map((text) => textCell("text", text)), textCell("free-text", answer ?? ""), textCell("text", id)],
  };
};

const assumptionList: readonly string[] = [
  signRule,
  "A blank cell in a year's column counts as nil and stays live: a figure typed there later shows at once.",
  "A figure the sheet holds as text cannot be added by a formula. It is typed on Savings lines or Checks with the cell it was read from.",
  "TBC and unreadable cells are left out of totals, which are then at least what they show.",
  "Amounts are in cash terms as printed: nothing is discounted or adjusted for inflation.",
  "A difference that the printed decimals can explain is called rounding and is listed.",
];

const assumptions: BlockAt = tableOf(
  "Assumptions",
  "Crosscast_assumptions_table",
  ["No", "Assumption"],
  assumptionList.map((text, index) => ({
    height: rowHeight([{ text, width: widths[1] ?? 56 }]),
    cells: [textCell("text", String(index + 1)), textCell("text", text)],
  })),
);

const changeLog =
  ({ facts: { log } }: PlanContext): BlockAt =>
  (top) => ({
    ...tableOf(
      "Change log",
      "Crosscast_log_table",
      ["Date", "What changed"],
      log.map(({ date, change }) => ({
        height: rowHeight([{ text: change, width: widths[1] ?? 56 }]),
        cells: [textCell("text", date), textCell("text", change)],
      })),
    )(top),
    names: [
      { name: aboutNames.log, range: { top: top + 3, left: 1, bottom: top + 2 + Math.max(1, log.length), right: 2 } },
    ],
  });

const writtenCells =
  (written: readonly WrittenCells[]): BlockAt =>
  (top) => ({
    ...tableOf(
      "Cells this product writes",
      "Crosscast_written_table",
      ["Sheet mark", "Cells", "Sheet"],
      written.map(({ marker, ranges, sheet }) => ({
        height: rowHeight([{ text: ranges, width: widths[1] ?? 56 }]),
        cells: [textCell("text", marker), textCell("text", ranges), textCell("text", sheet)],
      })),
    )(top),
    names: [
      {
        name: aboutNames.written,
        range: { top: top + 3, left: 1, bottom: top + 2 + Math.max(1, written.length), right: 2 },
      },
    ],
  });
