import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { drawGrid } from "../../support/draw-grid";
import { type GridHost, gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const base = drawGrid(
  `
  Base budget (£000)
  Service   | 2026/27 | 2027/28
  Libraries | 500     | 510
  Parks     | 300     | 310
  **Total** | 800     | 820
`,
  { sheet: "Base", typed: true },
);
const register = drawGrid(
  `
  Savings (£000): each year is the change on the year before; savings are negative
  Service   | Saving         | 2026/27 | 2027/28
  Libraries | Mobile library | -40     | -10
  Parks     | Wardens        | -25     | 5
  **Total** |                | -65     | -5
`,
  { sheet: "Register", typed: true },
);

/** All that a sheet shows, cell by cell. */
const shown = (host: GridHost, sheet: string): readonly string[] =>
  host
    .workbook()
    .sheets.filter((grid) => grid.sheet === sheet)
    .flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ value }) => (typeof value === "object" ? value.error : String(value)))),
    );

const withoutItsBase = async () => {
  const host = gridHost(base, register);
  await refreshWorkbook(host, refreshOptions());
  expect(shown(host, "Budget model")).toContain("735");
  host.paste(drawGrid("Notes", { sheet: "Base" }));
  return host;
};

test("a budget model whose base budget has gone says that it is empty, and shows no old figure", async () => {
  const host = await withoutItsBase();
  await refreshWorkbook(host, refreshOptions());
  expect(shown(host, "Budget model")).toEqual([
    "Budget model",
    "Empty as at 22 November 2026: there is no base budget, funding or target with lines to apply to it.",
    "Delete this sheet if it is not wanted. It is written again when there is something to write on it.",
  ]);
});

test("it stays so at the next refresh, and is written again once the base budget is back", async () => {
  const host = await withoutItsBase();
  await refreshWorkbook(host, refreshOptions());
  const empty = shown(host, "Budget model");
  await refreshWorkbook(host, refreshOptions());
  expect(shown(host, "Budget model")).toEqual(empty);
  host.paste(base);
  await refreshWorkbook(host, refreshOptions());
  expect(shown(host, "Budget model")).toContain("735");
});

test("what a person typed below it is kept", async () => {
  const host = await withoutItsBase();
  host.type("Budget model", "B300", "Agreed with the treasurer");
  await refreshWorkbook(host, refreshOptions());
  expect(shown(host, "Budget model")).toContain("Agreed with the treasurer");
});
