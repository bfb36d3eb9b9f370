import { type Cell, plainLook } from "../../../src/core/grid/cell";
import type { Grid } from "../../../src/core/grid/grid";
import { Decimal } from "../../../src/core/money/decimal";
import type { WorkbookPlan } from "../../../src/core/summary/sheet-plan";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import type { Workbook } from "../../../src/core/tasks/workbook";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import type { ExcelHost } from "../../support/excel-host/excel-host";
import { type OpenInExcel, openInExcel } from "../../support/open-in-excel";
import { refreshOptions } from "../../support/refresh-options";
import { sampleBytes, samples } from "../../support/sample-plans";
import { valuesPlanned } from "../../support/values-planned";

type Requests = ExcelHost["requests"];

/** Refreshes what is open, and tells the requests it took. */
const refreshed = async (host: Opened): Promise<Requests> => {
  const before = host.excel.requests.length;
  const plans: WorkbookPlan[] = [];
  await refreshWorkbook(
    {
      ...host,
      apply: async (plan) => {
        plans.push(plan);
        host.planned(plan);
        await host.apply(plan);
      },
    },
    refreshOptions(),
  );
  expect(plans).toHaveLength(1);
  return host.excel.requests.slice(before);
};

interface Opened extends OpenInExcel {
  readonly planned: (plan: WorkbookPlan) => void;
}

/** Opens a workbook in which formulas of ours come to what they are planned to. */
const opened = (workbook: Workbook): Opened => {
  let valueOf = valuesPlanned({ sheets: [] });
  const planned = (plan: WorkbookPlan): void => {
    valueOf = valuesPlanned(plan);
  };
  return { ...openInExcel(workbook, (at, formula) => valueOf(at, formula)), planned };
};

const writing = (requests: Requests): Requests => requests.filter(({ changes }) => changes.size > 0);

const figures: string[] = [];
const note = (name: string, what: string, requests: Requests): void => {
  const total = (of: (request: Requests[number]) => number) => requests.reduce((sum, one) => sum + of(one), 0);
  figures.push(
    `${name}, ${what}: ${requests.length} requests, ${writing(requests).length} of them writing; ` +
      `${total(({ bytes }) => bytes).toLocaleString("en-GB")} bytes out, ${total(({ answerBytes }) => answerBytes).toLocaleString("en-GB")} in; ` +
      `the largest ${Math.max(...requests.flatMap(({ bytes, answerBytes }) => [bytes, answerBytes])).toLocaleString("en-GB")}`,
  );
};
afterAll(() => {
  console.info(figures.join("\n"));
});

describe.each(samples)("%s", (sample) => {
  test("is read in two requests, looked at in a third, and written in two: cells, then pages", async () => {
    const host = opened(await openXlsx(sampleBytes(sample)).read());
    const first = await refreshed(host);
    note(sample, "first refresh", first);
    expect(first).toHaveLength(5);
    expect(first.map((request) => writing([request]).length)).toEqual([0, 0, 0, 1, 1]);

    const second = await refreshed(host);
    note(sample, "nothing changed", second);
    expect(second).toHaveLength(3);
    expect(writing(second)).toEqual([]);
    host.excel.close();
  });
});

/** What Microsoft says cannot be undone, of what a host like ours could want (excel-add-ins-undo-capabilities). */
const notUndoable =
  /^(PageLayout|HeaderFooter|WorksheetProtection|WorkbookProtection|DocumentProperties|Setting|Style)|^Worksheet\.(name|position|visibility|gridlines|copy|delete)$|\.formulas$/;

/** What a host must never do to a person's workbook. */
const forbidden =
  /^Worksheet\.(delete|activate|copy|name|visibility)$|^Worksheet\.(un)?protect|Protection\.(un)?protect$|^Range\.(delete|insert|select)$/;

test("the request of the cells holds nothing that Excel cannot undo, and none holds what is never done", async () => {
  const host = opened(await openXlsx(sampleBytes("colchester-communities-theme")).read());
  const requests = await refreshed(host);
  const [cells, pages] = writing(requests).map(({ members }) => [...members]);
  expect(cells?.filter((member) => notUndoable.test(member))).toEqual([]);
  expect(pages).toContain("PageLayout.orientation");
  expect(requests.flatMap(({ members }) => [...members]).filter((member) => forbidden.test(member))).toEqual([]);
  host.excel.close();
});

test("an edit of single cells takes one look and one request, which Excel can undo", async () => {
  const host = opened({ sheets: [largeSheet(1, 3)], names: [], dates1904: false });
  await host.edit({
    cells: [
      { at: { sheet: "Service 1", row: 4, column: 3 }, before: -1, after: { kind: "number", value: new Decimal(-2) } },
    ],
  });
  expect(host.excel.requests.map(({ changes }) => [...changes])).toEqual([[], ["Range.values"]]);
  expect(host.excel.requests[1]?.canBeUndone).toBe(true);
  host.excel.close();
});

describe("a workbook that is more than Excel on the web takes at once", () => {
  const isWanted = process.env["LARGE"] === "1";
  const large = isWanted ? test : test.skip;

  const holds = async (sheets: number, lines: number): Promise<void> => {
    const grids = Array.from({ length: sheets }, (_, index) => largeSheet(index + 1, lines));
    const host = opened({ sheets: grids, names: [], dates1904: false });
    const name = `${sheets} sheets of ${lines.toLocaleString("en-GB")} lines`;
    const first = await refreshed(host);
    note(name, "first refresh", first);
    const accepted = first.filter(({ answerBytes }) => answerBytes <= host.excel.switches.mostBytes);
    expect(accepted.every(({ bytes }) => bytes <= host.excel.switches.mostBytes)).toBe(true);
    const second = await refreshed(host);
    note(name, "nothing changed", second);
    expect(writing(second)).toEqual([]);
    host.excel.close();
  };

  test("of 3 sheets of 1,000 lines is read and written in parts", () => holds(3, 1000));

  large(
    `of 50 sheets of 1,000 lines likewise${isWanted ? "" : " (skipped: takes minutes; set LARGE=1)"}`,
    () => holds(50, 1000),
    600_000,
  );
});

/** A register of so many lines, such as one service's in a large authority's workbook. */
function largeSheet(number: number, lines: number): Grid {
  const money = { ...plainLook, numberFormat: "#,##0;(#,##0)" };
  const row = (at: number, values: readonly (string | number)[]) => ({
    row: at,
    hidden: false,
    cells: values.map((value, index): Cell => ({
      ...{ row: at, column: index + 1, value },
      look: typeof value === "number" ? money : plainLook,
    })),
  });
  return {
    ...{ sheet: `Service ${number}`, hidden: false, merges: [], hiddenColumns: new Set<number>() },
    rows: [
      row(1, [`Savings of service ${number}, £000: each year is the change on the year before; savings are negative`]),
      row(3, ["Reference", "Saving", "2026/27", "2027/28", "2028/29"]),
      ...Array.from({ length: lines }, (_, line) =>
        row(4 + line, [
          ...[`S${number}-${line}`, `Saving ${line} of service ${number}`],
          ...[-((line * 7) % 90) - 1, -((line * 3) % 40), -(line % 11)],
        ]),
      ),
    ],
  };
}
