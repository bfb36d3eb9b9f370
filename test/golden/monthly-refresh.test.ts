import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printPosition } from "../../src/core/grid/address";
import { cellText } from "../../src/core/model/cell-text";
import { planRefresh, type PlannedRefresh } from "../../src/core/tasks/refresh-workbook";
import { gridFromTsv } from "../support/draw-grid";
import { type GridHost, gridHost } from "../support/grid-host";
import { refreshOptions } from "../support/refresh-options";

const folder = join(__dirname, "monthly-refresh");
const register = (month: string) =>
  gridFromTsv(readFileSync(join(folder, `${month}.tsv`), "utf8"), { typed: true, sheet: "Register" });

const golden = (text: string): string => {
  const path = join(folder, "report.txt");
  if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(path)) writeFileSync(path, text);
  return readFileSync(path, "utf8");
};

/** What a person is shown before the sheets are written. */
const listed = ({ log, questions, sheets }: PlannedRefresh): readonly string[] => [
  ...log.map(({ change }) => `  ${change}`),
  ...questions.map(({ ask, choices, id }) => `  asked: ${ask} ${choices.join(" or ")} (${id})`),
  `  cells to write: ${sheets.map(({ name, cells }) => `${name} ${cells}`).join(", ")}`,
];

/** Savings lines as it stands: reference, line, what was recorded and what is typed beside it. */
const linesOf = (host: GridHost): readonly string[] => {
  const grid = host.workbook().sheets.find(({ sheet }) => sheet === "Savings lines");
  return (grid?.rows ?? []).flatMap(({ row, cells }) => {
    const [reference, name, recorded, beside] = [1, 2, 15, 16].map((column) =>
      cellText(cells.find((cell) => cell.column === column)?.value),
    );
    return row < 3 ? [] : [`  ${row}  ${[reference, name, recorded, beside].join(" | ")}`.replace(/[ |]+$/, "")];
  });
};

/** The change log on About. */
const logOf = (host: GridHost): readonly string[] => {
  const { row } = host.named("Crosscast_log");
  const about = host.workbook().sheets.find(({ sheet }) => sheet === "About");
  return (about?.rows ?? []).flatMap((one) => {
    const [date, change] = one.cells.map(({ value }) => cellText(value));
    return one.row < row || !/^\d+ \w+ \d{4}$/.test(date ?? "") ? [] : [`  ${date}  ${change}`];
  });
};

test("two months of a register, a question and its answer read as they did", async () => {
  const host = gridHost(register("october"));
  const report: string[] = [];
  const month = async (words: string, today: string): Promise<PlannedRefresh> => {
    const planned = await planRefresh(host, refreshOptions({ today }));
    report.push(words, ...listed(planned));
    await planned.write();
    return planned;
  };
  await month("October", "2026-10-30");
  host.type("Savings lines", "P5", "Agreed with the contractor");
  host.type("Savings lines", "P7", "Awaiting legal advice");
  host.type("Savings lines", "P8", "Consultation ends in March");
  report.push("", "Savings lines in October, with notes typed beside them", ...linesOf(host), "");

  host.paste(register("november"));
  const november = await month("November, before anything is written", "2026-11-27");
  report.push("", "Savings lines in November: a note of a line that is gone stays beside it", ...linesOf(host), "");

  const rename = november.questions.findIndex(({ id }) => id.startsWith("rename:"));
  const { row, column } = host.named("Crosscast_questions");
  host.type("About", printPosition({ row: row + rename, column }), november.questions[rename]?.choices[0]);
  await month("December, with the question answered on About and the register as it was", "2026-12-04");
  report.push("", "Savings lines in December: the note has followed the line that was renamed", ...linesOf(host), "");

  const again = await month("The same again", "2026-12-05");
  report.push("", "Change log", ...logOf(host), "");
  expect(again.sheets.map(({ cells }) => cells)).toEqual([0, 0, 0, 0]);
  const text = report.join("\n");
  expect(text).toBe(golden(text));
});
