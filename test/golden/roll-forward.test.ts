import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/core/grid/grid";
import { cellText } from "../../src/core/model/cell-text";
import { planRefresh } from "../../src/core/tasks/refresh-workbook";
import { planRollForward } from "../../src/core/tasks/roll-forward-workbook";
import { gridFromTsv } from "../support/draw-grid";
import { drawPlan } from "../support/draw-plan";
import { type GridHost, gridHost } from "../support/grid-host";
import { refreshOptions } from "../support/refresh-options";

const folder = join(__dirname, "roll-forward");
const sheetOf = (sheet: string, edit = (text: string) => text): Grid =>
  gridFromTsv(edit(readFileSync(join(folder, `${sheet}.tsv`), "utf8")), { typed: true, sheet });
const sheets = readdirSync(folder)
  .filter((file) => file.endsWith(".tsv"))
  .sort()
  .map((file) => sheetOf(file.replace(".tsv", "")));

const golden = (text: string): string => {
  const path = join(folder, "report.txt");
  if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(path)) writeFileSync(path, text);
  return readFileSync(path, "utf8");
};

/** The sheet as it stands, a row a line, without the formulas. */
const shown = (host: GridHost): readonly string[] =>
  (host.workbook().sheets.find(({ sheet }) => sheet === "Next year")?.rows ?? []).map(({ row, cells }) => {
    const last = Math.max(...cells.map(({ column }) => column));
    const words = Array.from({ length: last }, (_, index) =>
      cellText(cells.find(({ column }) => column === index + 1)?.value),
    );
    return `${String(row).padStart(3)}  ${words.join(" | ")}`;
  });

const rowOf = (host: GridHost, name: string): number =>
  host
    .workbook()
    .sheets.find(({ sheet }) => sheet === "Next year")
    ?.rows.find(({ cells }) => cells.some(({ value, column }) => column === 2 && value === name))?.row ?? 0;

test("a plan rolled forward, what was not delivered and a later refresh read as they did", async () => {
  const host = gridHost(...sheets);
  const planned = await planRollForward(host, refreshOptions());
  if (planned.rolled !== undefined) await planned.write();
  const plan = host.plans[0]?.sheets.filter(({ marker }) => marker === "Crosscast_next_year") ?? [];
  const report = ["The sheet as it is first written, each figure with its formula", "", drawPlan({ sheets: plan })];

  const type = (name: string, amount: number, choice?: string): void => {
    const row = rowOf(host, name);
    host.type("Next year", `K${row}`, amount);
    if (choice !== undefined) host.type("Next year", `L${row}`, choice);
  };
  type("Shared opening hours from 1 July 2025", 30, "Carry");
  type("Street lighting from 1 July 2025", 11, "Write off");
  type("Grounds contract", 5);
  host.type("Next year", `Q${rowOf(host, "Permit fees")}`, "A note beside the permit fees");
  await (await planRefresh(host, refreshOptions({ today: "2026-12-04" }))).write();
  report.push(
    "After 30 of A is carried, 11 of G written off, 5 of K left undecided, and a refresh",
    "",
    ...shown(host),
  );

  host.paste(
    sheetOf("Changes", (text) =>
      text
        .replace("A\tShared", "A0\tVolunteers at the desk\tLibraries\tSaving\tPermanent\t-4\t0\t0\t0\nA\tShared")
        .replace(/^B\t.*\n/m, ""),
    ),
  );
  host.paste(sheetOf("In year", (text) => text.replace(/^K\t.*\n/m, "")));
  await (await planRefresh(host, refreshOptions({ today: "2026-12-18" }))).write();
  report.push(
    "",
    "After a line came, B and K went, and a refresh: what was typed has followed its line",
    "",
    ...shown(host),
  );
  const text = `${report.join("\n")}\n`;
  expect(text).toBe(golden(text));

  const again = await planRefresh(host, refreshOptions({ today: "2026-12-19" }));
  expect(again.sheets.filter(({ cells }) => cells > 0)).toEqual([]);
});
