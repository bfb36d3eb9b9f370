import { compareWorkbooks } from "../../../src/core/tasks/compare-workbooks";
import { isCellError } from "../../../src/core/grid/cell";
import { printRef } from "../../../src/core/grid/address";
import { lengthOf, longestFormula } from "../../../src/core/summary/formula";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../support/build-xlsx";
import { drawGrid } from "../../support/draw-grid";
import { libreOfficeIsInstalled, recalculated } from "../../support/recalculate";
import { schemaErrors } from "../../support/validate-xlsx";
import type { Workbook } from "../../../src/core/tasks/workbook";

const register = (rows: string): Uint8Array =>
  buildXlsx([
    {
      grid: drawGrid(
        `
        Savings and pressures £000
        Each year shows the change on the year before; savings are shown as negative figures
        Ref | Proposal | Type | Theme | 2025/26 | 2026/27
        ${rows.trim()}
        `,
        { typed: true, sheet: "Register" },
      ),
    },
  ]);

const old = register(`
  S1 | Close one office | Saving   | Property   | (40)  | (10)
  S2 | Share a team     | Saving   | People & skills | (25)  | (5)
  S3 | Sell the depot   | Saving   | Property   | (100) | 0
  P1 | More children    | Pressure | Children   | 120   | 80
  P2 | Pay award        | Pressure | People and skills | 60 | tbc
`);

const now = register(`
  S1 | Close one office | Saving   | Property   | (45)  | (10)
  S3 | Sell the depot   | Saving   | Property   | 0     | (100)
  S4 | Merge two teams  | Saving   | Children   | (400) | (90)
  P1 | More children    | Pressure | People & skills | 120 | 80
  P2 | Pay award        | Pressure | People & skills | 60 | 70
`);

const compared = async (before = old, after = now) => {
  const host = openXlsx(after);
  const workbooks = { old: await openXlsx(before).read(), now: await host.read() };
  const write = { host, names: { old: "old.xlsx", now: "new.xlsx" } };
  const result = await compareWorkbooks(workbooks, { answers: new Map(), write });
  return { ...result, bytes: host.bytes() };
};

/** A spreadsheet works in doubles, and keeps the sign of a nought that was turned. */
const withoutDust = (value: number): number => Math.round(value * 1e9) / 1e9 + 0;

/** The values of the formulas on the sheet of changes, by cell. */
const changesIn = ({ sheets }: Workbook): ReadonlyMap<string, string | number | boolean> =>
  new Map(
    sheets
      .filter(({ sheet }) => sheet === "Changes")
      .flatMap(({ sheet, rows }) => rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, sheet }))))
      .filter(({ formula }) => formula !== undefined)
      .map(({ sheet, row, column, value }) => [
        printRef({ sheet, row, column }),
        isCellError(value) ? value.error : typeof value === "number" ? withoutDust(value) : value,
      ]),
  );

describe("the sheet of changes", () => {
  const testWithLibreOffice = libreOfficeIsInstalled ? test : test.skip;
  const skipped = libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)";

  testWithLibreOffice(`shows what LibreOffice works out, across zero too${skipped}`, async () => {
    const { bytes } = await compared();
    const ours = changesIn(await openXlsx(bytes).read());
    expect(ours.size).toBeGreaterThan(60);
    expect(changesIn(await recalculated(bytes))).toEqual(ours);
  });

  testWithLibreOffice(`keeps changes and levels apart${skipped}`, async () => {
    const table = (note: string, sheet: string, rows: string) => ({
      grid: drawGrid(`${note}\nRef | Saving £m | Service | 2025/26 | 2026/27\n${rows}`, { typed: true, sheet }),
    });
    const [steps, levels] = [
      "Each year shows the change on the year before; savings are shown as positive figures",
      "Figures are cumulative: each year shows the full saving in that year; savings are shown as positive figures",
    ];
    const parks = "A1 | Parks | Place | 1.250 | 0.500\nA2 | Lamps | Place | 0.400 | 0.100";
    const before = buildXlsx([
      table(steps, "A", parks),
      table(steps, "B", "B1 | Agency staff | People | 2.000 | 1.000"),
      table(levels, "C", "C1 | Rents | People | 1.000 | 1.500\nC2 | Fees | Place | TBC | 0.500"),
    ]);
    const after = buildXlsx([
      table(steps, "A", parks.replace("Lamps | Place", "Lamps | People").replace("1.250", "1.300")),
      table(levels, "B", "B1 | Agency staff | People | 2.000 | 3.000"),
      table(levels, "C", "C1 | Rents | People | 1.000 | 1.600\nC2 | Fees | Place | 0.250 | 0.500"),
    ]);
    const { bytes, comparison } = await compared(before, after);
    expect(comparison?.groups.map(({ presentation, total }) => [presentation, total.change.toFixed()])).toEqual([
      ["incremental", "0.05"],
      ["level", "0.35"],
    ]);
    expect(comparison?.uncompared.map(({ now: line }) => line?.name)).toEqual(["Agency staff"]);
    const ours = changesIn(await openXlsx(bytes).read());
    expect(changesIn(await recalculated(bytes))).toEqual(ours);
    expect(await schemaErrors(bytes)).toEqual(await schemaErrors(after));
  });

  test("has formulas short enough to follow", async () => {
    const { sheets } = await openXlsx((await compared()).bytes).read();
    const formulas = sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.formula ?? [])),
    );
    expect(formulas.length).toBeGreaterThan(60);
    expect(formulas.filter((formula) => lengthOf(formula) > longestFormula)).toEqual([]);
  });

  test("is a valid part of the workbook", async () => {
    const { bytes } = await compared();
    expect(await schemaErrors(bytes)).toEqual(await schemaErrors(now));
  });

  test("written twice is the same as written once", async () => {
    const once = await compared();
    const twice = await compared(old, once.bytes);
    expect(Buffer.compare(twice.bytes, once.bytes)).toBe(0);
  });

  test("keeps nothing of an earlier one that was longer", async () => {
    const { bytes: longer } = await compared();
    const { bytes } = await compared(now, longer);
    expect(changesIn(await openXlsx(bytes).read())).toEqual(
      changesIn(await openXlsx((await compared(now, now)).bytes).read()),
    );
  });

  test("is not read as a sheet of the person's own", async () => {
    const { bytes } = await compared();
    const { comparison } = await compared(bytes, bytes);
    expect(comparison?.changes.map(({ outcome }) => outcome)).toEqual([
      "unchanged",
      "unchanged",
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
  });

  test("leaves every cell of the new version as it was", async () => {
    const { bytes } = await compared();
    const [before, after] = [await openXlsx(now).read(), await openXlsx(bytes).read()];
    expect(after.sheets.map(({ sheet }) => sheet)).toEqual(["Register", "Changes"]);
    expect(after.sheets.slice(0, 1)).toEqual(before.sheets);
  });
});

describe("the findings of a comparison", () => {
  test("tell each line that is new, gone or changed", async () => {
    const { findings } = await compared();
    expect(
      findings.map(
        ({ code, severity, message, cells }) =>
          `${severity} ${code} ${cells.map((at) => printRef(at)).join(" ")} ${message}`,
      ),
    ).toEqual([
      "info K02 Register!E6 Register!F6 New line: S4 Merge two teams.",
      "info K02 Register!E5 Register!F5 Line changed: S3 Sell the depot, 2025/26 £000 -100 → 0; 2026/27 £000 0 → -100; moved between years, the total is the same.",
      "info K02  Line gone: S2 Share a team.",
      "info K02 Register!E4 Line changed: S1 Close one office, 2025/26 £000 -40 → -45.",
      "info K02 Register!E7 Register!F7 Line changed: P1 More children, moved from theme Children to People & skills.",
      "info K02 Register!F8 Line changed: P2 Pay award, 2026/27 £000 tbc → 70.",
    ]);
  });

  test("are none where a version has no lines, and nothing is written", async () => {
    const empty = buildXlsx([{ grid: drawGrid("Notes\nNothing here") }]);
    const { comparison, findings, bytes } = await compared(empty, now);
    expect({ comparison, findings }).toEqual({ comparison: undefined, findings: [] });
    expect(Buffer.compare(bytes, now)).toBe(0);
  });
});
