import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printRef } from "../../src/core/grid/address";
import { refreshWorkbook } from "../../src/core/tasks/refresh-workbook";
import { gridFromTsv } from "../support/draw-grid";
import { drawPlan } from "../support/draw-plan";
import { gridHost } from "../support/grid-host";
import { refreshOptions } from "../support/refresh-options";

const cases = readdirSync(__dirname).filter((name) => name.startsWith("delivery-"));

test.each(cases)("the savings of %s are told to be delivered as they were", async (name) => {
  const folder = join(__dirname, name);
  const sheets = readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .map((file) =>
      gridFromTsv(readFileSync(join(folder, file), "utf8"), { typed: true, sheet: file.replace(".tsv", "") }),
    );
  const host = gridHost(...sheets);
  const { checked } = await refreshWorkbook(host, refreshOptions());
  const plan = host.plans[0]?.sheets.filter(({ marker }) => marker === "Crosscast_delivery") ?? [];
  const told = [
    drawPlan({ sheets: plan }),
    "Findings",
    ...checked.findings.map(
      ({ code, severity, message, cells: [at] }) =>
        `${code} ${severity} ${at === undefined ? "" : printRef(at)} ${message}`,
    ),
    "",
    "Questions",
    ...checked.questions.map(({ id, ask, choices }) => `${id}: ${ask} ${choices.join(" or ")}`),
  ].join("\n");
  const golden = join(folder, "delivery.txt");
  if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(golden)) writeFileSync(golden, `${told}\n`);
  expect(`${told}\n`).toBe(readFileSync(golden, "utf8"));
});
