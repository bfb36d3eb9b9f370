import { Decimal } from "../../../src/core/money/decimal";
import { printPosition } from "../../../src/core/grid/address";
import { cellAt, type Grid } from "../../../src/core/grid/grid";
import type { Content, PlanCell, SheetPlan, WorkbookPlan } from "../../../src/core/summary/sheet-plan";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../support/build-xlsx";
import { drawGrid } from "../../support/draw-grid";
import { editParts, partOf } from "../../support/edit-parts";
import { awkwardTexts, examplePlan } from "../../support/example-plan";
import { schemaErrors } from "../../support/validate-xlsx";
import { bookParts, zipParts } from "../../support/zip-parts";

const theirs = buildXlsx(
  [{ grid: drawGrid("Savings | £000\nLibraries | -12\n**Total** | =B2 → -12") }],
  [{ name: "Rate", refersTo: "0.035" }],
);
const casePart = "xl/worksheets/sheet2.xml";
const linesPart = "xl/worksheets/sheet3.xml";

const applied = async (bytes: Uint8Array, plan: WorkbookPlan = examplePlan()): Promise<Uint8Array> => {
  const host = openXlsx(bytes);
  await host.apply(plan);
  return host.bytes();
};

const ourSheets = async (bytes: Uint8Array): Promise<readonly Grid[]> => (await openXlsx(bytes).read()).sheets;

/** The plan with its first sheet changed. */
const withCase = (change: (sheet: SheetPlan) => SheetPlan): WorkbookPlan => {
  const [first, ...rest] = examplePlan().sheets;
  return { sheets: first ? [change(first), ...rest] : [] };
};

const withoutChart = (sheet: SheetPlan): SheetPlan => {
  const { chart, ...rest } = sheet;
  return chart ? rest : sheet;
};

/** What a reader should find of a content; undefined where a cell holds nothing. */
const expected = (content: Content): unknown => {
  switch (content.kind) {
    case "blank":
    case "kept":
      return undefined;
    case "text":
    case "link":
      return content.text === "" ? undefined : { value: content.text };
    case "amount":
      return { value: content.amount.toNumber() };
    case "formula": {
      const { cached, formula } = content;
      return { value: cached instanceof Decimal ? cached.toNumber() : cached, formula };
    }
  }
};

const found = (grid: Grid | undefined, row: number, column: number): unknown => {
  const cell = grid && cellAt(grid, row, column);
  return cell && { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }) };
};

describe("a plan applied to a workbook", () => {
  test("is there to be read from the same host, cell for cell", async () => {
    const host = openXlsx(theirs);
    await host.apply(examplePlan());
    const { sheets } = await host.read();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Sheet1", "Crosscast case", "Crosscast lines"]);
    const cellsOf = (plan: SheetPlan, read: (cell: PlanCell, row: number, column: number) => unknown) =>
      plan.rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) =>
          cell ? [[printPosition({ row: row + 1, column: column + 1 }), read(cell, row + 1, column + 1)]] : [],
        ),
      );
    for (const [index, plan] of examplePlan().sheets.entries()) {
      expect(cellsOf(plan, (_, row, column) => found(sheets[index + 1], row, column))).toEqual(
        cellsOf(plan, ({ content }) => expected(content)),
      );
    }
  });

  test("shows its looks and number formats", async () => {
    const [, businessCase] = await ourSheets(await applied(theirs));
    const total = businessCase && cellAt(businessCase, 14, 3)?.look;
    expect(total).toMatchObject({
      bold: true,
      borderTop: true,
      borderBottom: true,
      numberFormat: '#,##0.0;-#,##0.0;"-"',
    });
    expect(businessCase && cellAt(businessCase, 10, 1)?.look.fill).toBe("D9E2EC");
  });

  test("defines its names, and leaves the person's", async () => {
    const { names } = await openXlsx(await applied(theirs)).read();
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Rate", "Crosscast_example_case", "Crosscast_example_total", "Crosscast_example_lines"]),
    );
    expect(partOf(await applied(theirs), "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Crosscast lines'!$3:$3</definedName>`,
    );
  });

  test("is valid to Microsoft's validator", async () => {
    expect(await schemaErrors(await applied(theirs))).toEqual([]);
  });

  test("never makes a formula of text", async () => {
    const [, businessCase] = await ourSheets(await applied(theirs));
    const texts = businessCase?.rows
      .flatMap(({ cells }) => cells)
      .filter(({ column, row }) => column === 2 && row > 18);
    expect(texts?.map(({ value }) => value)).toEqual(awkwardTexts);
    expect(texts?.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test("changes nothing the second time, on the same host and on another", async () => {
    const host = openXlsx(theirs);
    await host.apply(examplePlan());
    const once = host.bytes();
    await host.apply(examplePlan());
    expect(host.bytes()).toBe(once);
    expect(Buffer.from(await applied(once)).equals(once)).toBe(true);
  });

  test("leaves the bytes it was opened from alone", async () => {
    const opened = Buffer.from(theirs);
    await applied(opened);
    expect(opened.equals(theirs)).toBe(true);
  });

  test("adds no bytes when a figure changes back and forth", async () => {
    const changed = withCase((sheet) => ({ ...sheet, widths: [40] }));
    const once = await applied(theirs);
    expect(Buffer.from(await applied(await applied(once, changed))).equals(once)).toBe(true);
  });
});

describe("a sheet of ours that a person has worked on", () => {
  test("keeps the name they gave its tab and its place among the tabs", async () => {
    const once = await applied(theirs);
    const saved = editParts(once, {
      "xl/workbook.xml": (text) =>
        text
          .replaceAll("Crosscast case", "Cabinet paper")
          .replace("</sheets>", `<sheet name="Added" sheetId="9" r:id="rId99"/></sheets>`),
      "xl/_rels/workbook.xml.rels": (text) =>
        text.replace(
          "</Relationships>",
          `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>`,
        ),
      "xl/worksheets/sheet9.xml": () =>
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`,
    });
    const again = await applied(saved, examplePlan({ caseName: "Cabinet paper" }));
    expect((await ourSheets(again)).map(({ sheet }) => sheet)).toEqual([
      ...["Sheet1", "Cabinet paper", "Crosscast lines", "Added"],
    ]);
    expect(partOf(again, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'Cabinet paper'!$A$1:$F$44</definedName>`,
    );
  });

  const typed = async (): Promise<Uint8Array> =>
    editParts(await applied(theirs), {
      [casePart]: (text) =>
        text
          .replace(
            /<c r="B17" s="(\d+)"\/>/,
            `<c r="B17" s="$1" t="inlineStr"><is><r><rPr><b/></rPr><t>Two </t></r><r><t>branches</t></r></is></c>`,
          )
          .replace("</hyperlinks>", `<hyperlink ref="B17" display="x" location="Sheet1!A1"/></hyperlinks>`)
          .replace(/(<row r="3"[^>]*>.*?)(<\/row>)/, `$1<c r="H3" t="inlineStr"><is><t>Ask Sam</t></is></c>$2`)
          .replace("<sheetPr>", `<sheetPr codeName="Sheet7"><tabColor rgb="FFFF0000"/>`),
    });

  test("keeps what they typed to the letter, wherever it moves", async () => {
    const moved = withCase((sheet) => ({
      ...sheet,
      rows: sheet.rows.toSpliced(16, 0, { cells: [] }).map(({ cells, ...row }) => ({ ...row, cells })),
    }));
    const again = await applied(await typed(), moved);
    const rich = `<is><r><rPr><b/></rPr><t>Two </t></r><r><t>branches</t></r></is>`;
    expect(partOf(again, casePart)).toMatch(new RegExp(`<c r="B18" s="\\d+" t="inlineStr">${rich}</c>`));
    expect(partOf(again, casePart)).toContain(`<hyperlink ref="B18" display="x" location="Sheet1!A1"/>`);
    const [, businessCase] = await ourSheets(again);
    expect(found(businessCase, 17, 2)).toBeUndefined();
  });

  test("keeps a note beside our cells, its tab's colour and its code name", async () => {
    const again = await applied(await typed());
    expect(partOf(again, casePart)).toContain(`<c r="H3" t="inlineStr"><is><t>Ask Sam</t></is></c>`);
    expect(partOf(again, casePart)).toContain(
      `<sheetPr codeName="Sheet7"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    );
    expect(Buffer.from(await applied(again)).equals(again)).toBe(true);
  });

  test("loses no row of ours that is gone from the plan to a stale copy", async () => {
    const shorter = withCase((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 18) }));
    const [, businessCase] = await ourSheets(await applied(await applied(theirs), shorter));
    expect(businessCase?.rows.at(-1)?.row).toBe(18);
  });

  test("keeps comments, printer settings and other parts it refers to", async () => {
    const saved = editParts(await applied(theirs), {
      [linesPart]: (text) =>
        text
          .replace("<pageSetup ", `<pageSetup r:id="rId8" `)
          .replace("<tableParts", `<legacyDrawing r:id="rId9"/><picture r:id="rId10"/><tableParts`)
          .replace("</worksheet>", `<extLst><ext uri="{x}"/></extLst></worksheet>`),
    });
    const again = partOf(await applied(saved), linesPart);
    expect(again).toMatch(/<pageSetup [^>]*r:id="rId8"\/>/);
    expect(again).toMatch(/<legacyDrawing r:id="rId9"\/><picture r:id="rId10"\/><tableParts count="1">/);
    expect(again).toMatch(/<extLst><ext uri="{x}"\/><\/extLst><\/worksheet>$/);
  });

  test("keeps its chart where they moved it, and shows the new figures in it", async () => {
    const drawing = "xl/drawings/drawing1.xml";
    const saved = editParts(await applied(theirs), {
      [drawing]: (text) => text.replace("<xdr:row>27</xdr:row>", "<xdr:row>60</xdr:row>"),
    });
    const renamed = withCase((sheet) => ({
      ...sheet,
      ...(sheet.chart && { chart: { ...sheet.chart, title: "New" } }),
    }));
    const again = await applied(saved, renamed);
    expect(partOf(again, drawing)).toBe(partOf(saved, drawing));
    expect(partOf(again, "xl/charts/chart1.xml")).toContain("<a:t>New</a:t>");
  });

  test("gets its chart back where it was taken away, and loses it when the plan has none", async () => {
    const drawing = "xl/drawings/drawing1.xml";
    const once = await applied(theirs);
    const bare = editParts(once, {
      [drawing]: (text) => text.replace(/<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/, ""),
    });
    expect(partOf(await applied(bare), drawing)).toContain("Crosscast chart");
    const chartless = await applied(once, withCase(withoutChart));
    expect(partOf(chartless, drawing)).not.toContain("Crosscast chart");
    expect(await schemaErrors(chartless)).toEqual([]);
  });

  test("loses a table the plan no longer has, part and all", async () => {
    const plan = examplePlan();
    const tableless = { sheets: plan.sheets.map((sheet) => ({ ...sheet, tables: [] })) };
    const again = await applied(await applied(theirs), tableless);
    expect(partOf(again, "xl/tables/table1.xml")).toBe("");
    expect(partOf(again, "[Content_Types].xml")).not.toContain("table1");
    expect(partOf(again, linesPart)).not.toContain("tablePart");
    expect(await schemaErrors(again)).toEqual([]);
  });

  test("may have been saved under a prefix", async () => {
    const saved = editParts(await applied(theirs), {
      [linesPart]: (text) =>
        text
          .replaceAll(/<(\/?)(?=[a-z])/gi, "<$1x:")
          .replace("<x:worksheet xmlns=", "<x:worksheet xmlns:x=")
          .replace('<x:row r="1"', `<x:row r="1" spans="1:9"`)
          .replace("</x:row>", `<x:c r="I1"><x:v>7</x:v></x:c></x:row>`),
    });
    const again = await applied(saved);
    expect(partOf(again, linesPart)).toContain(`<x:c r="I1"><x:v>7</x:v></x:c>`);
    expect(await schemaErrors(again)).toEqual([]);
    expect(found((await ourSheets(again))[2], 4, 1)).toEqual({ value: "SAV01" });
  });
});

describe("the marker that finds our sheet", () => {
  const marker = /(<definedName name="Crosscast_example_lines")>[^<]*</;

  test("leads to a new sheet when its sheet was deleted", async () => {
    const saved = editParts(await applied(theirs), {
      "xl/workbook.xml": (text) =>
        text.replace(marker, "$1>#REF!<").replace('name="Crosscast lines"', 'name="Old lines"'),
    });
    const again = await applied(saved);
    expect((await ourSheets(again)).map(({ sheet }) => sheet)).toEqual([
      ...["Sheet1", "Crosscast case", "Old lines", "Crosscast lines"],
    ]);
    expect(partOf(again, "xl/tables/table2.xml")).toContain(`name="Crosscast_example_table__2"`);
    expect(await schemaErrors(again)).toEqual([]);
    expect(Buffer.from(await applied(again)).equals(again)).toBe(true);
  });

  test("counts for the whole workbook, not for a copy of the sheet", async () => {
    const saved = editParts(await applied(theirs), {
      "xl/workbook.xml": (text) =>
        text.replace(
          "<definedNames>",
          `<definedNames><definedName name="Crosscast_example_lines" localSheetId="0">Sheet1!$A$1</definedName>`,
        ),
    });
    const again = await applied(saved);
    expect(partOf(again, "xl/worksheets/sheet1.xml")).toBe(partOf(theirs, "xl/worksheets/sheet1.xml"));
  });
});

describe("odd packages", () => {
  const plain = zipParts(bookParts(`<row r="1"><c r="A1"><v>1</v></c></row>`));

  test("a workbook without styles gets them", async () => {
    const again = await applied(plain);
    expect(partOf(again, "xl/styles.xml")).toContain("<cellStyleXfs");
    expect((await ourSheets(again)).length).toBe(3);
    expect(Buffer.from(await applied(again)).equals(again)).toBe(true);
  });

  test("a byte-order mark and comments stay", async () => {
    const marked = editParts(plain, {
      "xl/workbook.xml": (text) => `\ufeff<?xml version="1.0"?><!-- by hand <sheets> -->${text}`,
    });
    expect(partOf(await applied(marked), "xl/workbook.xml")).toMatch(
      /^\ufeff?<\?xml version="1.0"\?><!-- by hand <sheets> -->/,
    );
    expect((await ourSheets(await applied(marked))).length).toBe(3);
  });

  test("a workbook part in UTF-16 is refused with a remedy", async () => {
    const parts = bookParts("");
    const utf16 = zipParts({
      ...parts,
      "xl/workbook.xml": Buffer.from(`\ufeff${String(parts["xl/workbook.xml"])}`, "utf16le"),
    });
    await expect(applied(utf16)).rejects.toThrow(
      "This file's part xl/workbook.xml is in an encoding that cannot be changed without loss: open it in Excel and save it again.",
    );
  });

  test("a refusal leaves the host as it was", async () => {
    const host = openXlsx(theirs);
    const wordy = withCase((sheet) => ({
      ...sheet,
      rows: [{ cells: [{ role: "text", content: { kind: "text", text: "x".repeat(40_000) } }] }],
    }));
    await expect(host.apply(wordy)).rejects.toThrow("Excel holds 32767");
    expect(host.bytes()).toBe(theirs);
  });

  test.each(["sheet1", "a/b", "x".repeat(32), ""])("a new sheet cannot be named %j", async (caseName) => {
    await expect(applied(theirs, examplePlan({ caseName }))).rejects.toThrow("taken or cannot be the name of a sheet");
  });
});
