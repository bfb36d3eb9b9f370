import { drawGrid } from "../draw-grid";
import { type ExcelHost, excelHost } from "./excel-host";
import { HostError } from "./host-object";

const budget = drawGrid(
  `
  Savings, £000  | 2026/27 | 2027/28
  Mobile library | (40)    | (10)
  Park wardens   | (25)    | 5
  **Total**      | =SUM(B2:B3) → (65) | =SUM(C2:C3) → (5)
  `,
  { sheet: "Budget", typed: true, merges: ["A6:B6"] },
);

let host: ExcelHost;
beforeEach(() => {
  host = excelHost({ sheets: [budget], names: [], dates1904: false });
});
afterEach(() => {
  host.close();
});

const run = <Result>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>) =>
  host.excel.run((context) => work(context, context.workbook.worksheets.getItem("Budget")));

const told = (address: string) =>
  run(async (context, sheet) => {
    const range = sheet.getRange(address);
    range.load("values, formulas, numberFormat");
    await context.sync();
    return range;
  });

const code = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "no error",
    (error: unknown) => (typeof error === "object" && error !== null && "code" in error ? error.code : error),
  );

describe("the genuine library over the simulator", () => {
  test("reads values and formulas", async () => {
    const range = await told("A3:B5");
    expect(range.values).toEqual([
      ["Park wardens", -25],
      ["Total", -65],
      ["", ""],
    ]);
    expect(range.formulas[1]).toEqual(["Total", "=SUM(B2:B3)"]);
    expect(range.numberFormat[0]).toEqual(["General", "0;(0)"]);
  });

  test("answers each sync with one request, and another to let go of what the library kept", async () => {
    await told("A1");
    expect(host.requests).toHaveLength(2);
  });

  test("leaves a cell alone for null, clears it for nothing, and works sums out again (excel-add-ins-blank-null-values)", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("B2:B3").values = [[-50], [null]];
      sheet.getRange("C3").values = [[""]];
      await context.sync();
    });
    expect((await told("B2:C4")).values).toEqual([
      [-50, -10],
      [-25, ""],
      [-75, -10],
    ]);
  });

  test.each([
    ["=SUM(B2:B3)", "=SUM(B2:B3)"],
    ["-SUM(B2)", "=-SUM(B2)"],
    ["'=SUM(B2)", "=SUM(B2)"],
    ["2025-10", 45_000],
    ["1,234", 1234],
    ["2026/27", "2026/27"],
    ["Mar 26", 45_000],
    ["true", true],
  ])("reads %j, assigned to a cell, as Excel does in en-US (OfficeDev/office-js#1559)", async (text, formula) => {
    await run(async (context, sheet) => {
      sheet.getRange("A8").values = [[text]];
      await context.sync();
    });
    expect((await told("A8")).formulas).toEqual([[formula]]);
  });

  test("loses what is written into the covered cells of a merge", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A6:B6").values = [["kept", "lost"]];
      await context.sync();
    });
    expect((await told("A6:B6")).values).toEqual([["kept", ""]]);
  });

  test("misplaces what is written under a filter (OfficeDev/office-js#224)", async () => {
    host.book.sheets[0]?.hiddenRows.add(2);
    const [sheet] = host.book.sheets;
    if (sheet) sheet.isFiltered = true;
    await run(async (context, target) => {
      target.getRange("D2:D4").values = [[1], [2], [3]];
      await context.sync();
    });
    expect((await told("D2:D4")).values).toEqual([[""], [1], [2]]);
  });

  test("stops a batch at its first error and keeps what was done before (application-specific-api-model)", async () => {
    const wrong = run(async (context, sheet) => {
      sheet.getRange("D2").values = [[1]];
      sheet.getRange("D3").values = [[1, 2]];
      sheet.getRange("D4").values = [[3]];
      await context.sync();
    });
    expect(await code(wrong)).toBe("InvalidArgument");
    expect((await told("D2:D4")).values).toEqual([[1], [""], [""]]);
  });

  test("fails loudly, by name, at what it does not know", async () => {
    const unknown = run(async (context, sheet) => {
      sheet.getRange("A1:B4").removeDuplicates([0], true);
      await context.sync();
    });
    await expect(unknown).rejects.toThrow("The Excel simulator does not know Range.removeDuplicates.");
  });
});

describe("a fault of the simulator's", () => {
  const write = () =>
    run(async (context, sheet) => {
      sheet.getRange("D2").values = [[1]];
      sheet.getRange("D3").values = [[2]];
      await context.sync();
    });

  test("is a cell being edited, unless the run waits for its end (excel-add-ins-delay-in-cell-edit)", async () => {
    host.switches.isEditingCell = true;
    expect(await code(write())).toBe("InvalidOperationInCellEditMode");
    const waiting = host.excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Budget").getRange("D2").values = [[1]];
      await context.sync();
    });
    expect(await code(waiting)).toBe("no error");
  });

  test("is a protected sheet or a workbook that is only read", async () => {
    const [sheet] = host.book.sheets;
    if (sheet) sheet.isProtected = true;
    expect(await code(write())).toBe("AccessDenied");
    if (sheet) sheet.isProtected = false;
    host.book.isReadOnly = true;
    expect(await code(write())).toBe("AccessDenied");
  });

  test.each([
    [408, "InvalidOrTimedOutSession"],
    [429, "ActivityLimitReached"],
    [500, "GeneralException"],
  ] as const)("is an answer of %d", async (status, expected) => {
    host.switches.answer = () => status;
    expect(await code(write())).toBe(expected);
  });

  test("is a request of more than 5 MB, and an answer (resource-limits-and-performance-optimization)", async () => {
    host.switches.mostBytes = 600;
    expect(await code(write())).toBe("RequestPayloadSizeLimitExceeded");
    host.switches.mostBytes = 5_242_880;
    const large = run(async (context, sheet) => {
      const range = sheet.getRange("A1:Z30000");
      range.load("numberFormat");
      await context.sync();
    });
    expect(await code(large)).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("is null for the values of a large range (performance)", async () => {
    host.switches.mostValues = 3;
    expect((await told("A1:B2")).values).toBeNull();
  });

  test("is a stop before any action of a batch, with what came before done", async () => {
    host.switches.stop = (request, action) =>
      request === 0 && action === (host.requests[0]?.actions ?? 0) - 1
        ? new HostError("GeneralException", "stopped")
        : undefined;
    expect(await code(write())).toBe("GeneralException");
    host.switches.stop = () => undefined;
    expect((await told("D2:D3")).values).toEqual([[1], [""]]);
  });

  test("is a second editor between two requests", async () => {
    host.switches.meanwhile = (request) => {
      if (request === 1) host.type("Budget", "B2", -99);
    };
    const values = await run(async (context, sheet) => {
      const range = sheet.getRange("B2");
      range.load("values");
      await context.sync();
      const before: unknown = range.values;
      range.load("values");
      await context.sync();
      return [before, range.values];
    });
    expect(values).toEqual([[[-40]], [[-99]]]);
  });

  test("is a workbook that does not calculate", async () => {
    host.book.calculationMode = "Manual";
    host.type("Budget", "B2", -50);
    expect((await told("B4")).values).toEqual([[-65]]);
    await run(async (context) => {
      context.workbook.application.calculate("Recalculate");
      await context.sync();
    });
    expect((await told("B4")).values).toEqual([[-75]]);
  });

  test("is a call that this Excel is too old for: methods by the library's gate, properties by ours", async () => {
    host.switches.excelApi = "1.7";
    const method = run(async (context, sheet) => {
      sheet.getRanges("A1,B2").format.font.bold = true;
      await context.sync();
    });
    expect(await code(method)).toBe("ApiNotFound");
    const property = run(async (context, sheet) => {
      sheet.getRange("A1").format.indentLevel = 1;
      await context.sync();
    });
    expect(await code(property)).toBe("ApiNotFound");
  });
});

test("the request says whether its writes can be undone: page set-up cannot (excel-add-ins-undo-capabilities)", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("D2").values = [[1]];
    await context.sync();
    sheet.pageLayout.orientation = "Landscape";
    await context.sync();
  });
  expect(host.requests.filter(({ writes }) => writes).map(({ canBeUndone }) => canBeUndone)).toEqual([true, false]);
});
