import { printRef } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import type { LineContent, LineEdit } from "../../../src/core/model/edits/line-edit";
import { drawGrid } from "../../support/draw-grid";
import { amounts, changeWords, plannedEdit } from "../../support/planned-edit";

const title = "Savings register, £000: each year is the change on the year before; savings are negative";
const register = (rows: string, drawing: Parameters<typeof drawGrid>[1] = {}): Grid =>
  drawGrid(
    `${title}
     Reference | Service   | Saving         | Type   | One-off or permanent | 2026/27 | 2027/28 | FTE
${rows}`,
    { sheet: "Register", typed: true, ...drawing },
  );

const rows = `SAV01 | Libraries | Mobile library | Saving | Permanent            | (40)    | (10)    | 1.5
     SAV02     | Parks     | Park wardens   | Saving | One-off              | (25)    | 25      | 2
     SAV03     | Parks     | Café rents     | Income | Permanent            | (5)     |         |`;
const total = `**Total** |         |                |        |                      | =SUM(F3:F5) → (70) | =SUM(G3:G5) → 15 |`;
const plain = register(`${rows}\n${total}`);

const change = (to: LineContent, line = "SAV01"): LineEdit => ({ kind: "change", line, to });
const add = (to: LineContent, more: { readonly after?: string; readonly table?: string } = {}): LineEdit => ({
  kind: "add",
  table: "Register",
  to,
  ...more,
});
const remove = (line: string): LineEdit => ({ kind: "remove", line });

describe("a line is changed", () => {
  test.each<[string, LineContent, readonly string[]]>([
    ["an amount in the table's unit and sign", amounts({ 2026: "-120" }), ["Register!F3: -40 → -120"]],
    [
      "an amount in a unit of its own, exactly",
      amounts({ 2026: "-120500 £", 2027: "-0.0125 £m" }),
      ["Register!F3: -40 → -120.5", "Register!G3: -10 → -12.5"],
    ],
    ["an amount to be confirmed", amounts({ 2026: "TBC" }), ['Register!F3: -40 → "TBC"']],
    ["no amount", amounts({ 2027: "" }), ["Register!G3: -10 → blank"]],
    [
      "its name and reference",
      { name: "Mobile library service", reference: "SAV11" },
      ['Register!A3: "SAV01" → "SAV11"', 'Register!C3: "Mobile library" → "Mobile library service"'],
    ],
    [
      "a word by its heading, in any spelling of it",
      { words: new Map([["service", "Culture"]]) },
      ['Register!B3: "Libraries" → "Culture"'],
    ],
    [
      "a word by the letter of its column",
      { words: new Map([["B", "Culture"]]) },
      ['Register!B3: "Libraries" → "Culture"'],
    ],
    ["posts, as the number they are", { words: new Map([["FTE", "2.5"]]) }, ["Register!H3: 1.5 → 2.5"]],
    ["its kind, in the word the column uses", { kind: "income" }, ['Register!D3: "Saving" → "Income"']],
    [
      "how long it lasts, in the word the column uses",
      { recurrence: "one-off" },
      ['Register!E3: "Permanent" → "One-off"'],
    ],
    ["a word that looks like a formula, as text", { name: "=2+2" }, ['Register!C3: "Mobile library" → "=2+2"']],
  ])("%s", (_, to, expected) => {
    const plan = plannedEdit(change(to), plain);
    expect(plan.refusals).toEqual([]);
    expect(changeWords(plan).toSorted()).toEqual(expected.toSorted());
  });

  test.each<[string, string]>([
    ["SAV01", "F3"],
    ["sav01", "F3"],
    ["Mobile library", "F3"],
    ["mobile  LIBRARY", "F3"],
    ["Café rents", "F5"],
  ])("found as %j", (line, cell) => {
    expect(changeWords(plannedEdit(change(amounts({ 2026: "-1" }), line), plain))[0]).toContain(`Register!${cell}: `);
  });

  test("text in a register typed as text, as its figures are typed", () => {
    const texts = register(
      `SAV01 | Libraries | Mobile library | Saving | Permanent | (1,040) | - | 1
       SAV02 | Parks | Park wardens | Saving | Permanent | (25) | 25 | 2
       **Total** | | | | | (1,065) | 25 |`,
      { typed: false },
    );
    expect(changeWords(plannedEdit(change(amounts({ 2026: "-1200", 2027: "-3" })), texts))).toEqual([
      'Register!F3: "(1,040)" → "(1,200)"',
      'Register!G3: "-" → -3',
    ]);
  });

  test("a figure that prints its own unit keeps it", () => {
    const form = drawGrid(
      `Savings, £: each year is the change on the year before; savings are negative | |
       Saving         | 2026/27 | 2027/28
       Mobile library | -£230k  | -£20k
       Park wardens   | -£40k   | -£1.5k`,
      { sheet: "Form" },
    );
    const plan = plannedEdit(change(amounts({ 2026: "-250000" }), "Mobile library"), form);
    expect(changeWords(plan)).toEqual(['Form!B3: "-£230k" → "-£250k"']);
  });

  test("in pounds where a format shows pounds as thousands", () => {
    const grid = register(`${rows}\n${total}`);
    const held = {
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          row.row > 2 && (cell.column === 6 || cell.column === 7) && typeof cell.value === "number"
            ? { ...cell, value: cell.value * 1000, look: { ...cell.look, numberFormat: "#,##0," } }
            : cell,
        ),
      })),
    };
    expect(changeWords(plannedEdit(change(amounts({ 2026: "-120", 2027: "-1 £m" })), held))).toEqual([
      "Register!F3: -40000 → -120000",
      "Register!G3: -10000 → -1000000",
    ]);
  });

  test("in the year's own row where the years stand down the rows", () => {
    const grid = drawGrid(
      `Savings, £000: savings are negative; each year is the change on the year before | |
       Year    | Savings from libraries | Savings from parks
       2026/27 | -40 | -25
       2027/28 | -10 | 5
       2028/29 | -7 | 0`,
      { sheet: "Years" },
    );
    const line = "Savings from parks";
    expect(changeWords(plannedEdit(change(amounts({ 2027: "-9" }), line), grid))).toEqual(["Years!C4: 5 → -9"]);
    expect(plannedEdit(change({ name: "Parks" }, line), grid).refusals).toEqual([
      expect.stringContaining("its lines are columns: change the headings in the sheet itself"),
    ]);
  });
});

describe("a change is refused", () => {
  test.each<[string, LineEdit, string]>([
    ["of a line that is not there", change({ name: "x" }, "SAV99"), 'No line has the key, reference or name "SAV99"'],
    ["with what it may have meant", change({ name: "x" }, "library"), 'did you mean "SAV01" (Register!F3)?'],
    ["to what it says already", change({ name: "Mobile library" }), '"Mobile library" says all that already'],
    ["in a year the table has not", change(amounts({ 2031: "-1" })), "has no year 2031/32: it has 2026/27 to 2027/28."],
    [
      "under a heading it has not",
      change({ words: new Map([["Ward", "North"]]) }),
      'is headed "Ward": its headings are "Reference", "Saving", "Type", "One-off or permanent", "Service", "FTE".',
    ],
    [
      "of a year as if it were words",
      change({ words: new Map([["2026/27", "-1"]]) }),
      "give its amount as an amount of that year",
    ],
    [
      "of one column twice",
      change({ name: "a", words: new Map([["Saving", "b"]]) }),
      "Column C was given twice, as name and as Saving.",
    ],
    ["to no name", change({ name: " " }), "A line needs a name."],
    ["to a name that makes it a total", change({ name: "Total savings" }), "would not be read as a line"],
    [
      "to more digits than Excel keeps",
      change(amounts({ 2026: "-1234567.1234567890" })),
      "Excel keeps 15 digits of a number",
    ],
    [
      "to a longer text than Excel holds",
      change({ name: "x".repeat(32_768) }),
      "Excel holds 32767 in a cell: shorten it.",
    ],
  ])("%s", (_, edit, sentence) => {
    const plan = plannedEdit(edit, plain);
    expect(plan.refusals.join(" ")).toContain(sentence);
  });

  test("where two lines have the name, which are listed by their keys", () => {
    const twins = register(`${rows.replace("Park wardens  ", "Mobile library")}\n${total}`);
    expect(plannedEdit(change({ name: "x" }, "Mobile library"), twins).refusals).toEqual([
      '"Mobile library" is the name of 2 lines: say which by its key: "SAV01" (Register!F3), "SAV02" (Register!F4).',
    ]);
  });

  test("where the cell holds a formula, which is never overwritten", () => {
    const worked = register(`${rows.replace("| (40)    |", "| =H3*-20 → (40) |")}\n${total}`);
    expect(plannedEdit(change(amounts({ 2026: "-1" })), worked).refusals).toEqual([
      "Register!F3 holds the formula =H3*-20, which is never overwritten: change the cells it is worked out from, or type over it yourself.",
    ]);
  });

  test("inside merged cells", () => {
    const merged = register(`${rows.replace("SAV02     | Parks    ", "SAV02     |          ")}\n${total}`, {
      merges: ["B3:B4"],
    });
    expect(plannedEdit(change({ words: new Map([["Service", "Parks"]]) }, "SAV02"), merged).refusals).toEqual([
      "Register!B4 lies inside the merged cells B3:B4: unmerge them first, or change their first cell.",
    ]);
  });

  test("on a protected sheet, whose protection is never lifted", () => {
    expect(plannedEdit(change({ name: "x" }), { ...plain, isProtected: true }).refusals).toEqual([
      "The sheet Register is protected: lift its protection in Excel (Review, Unprotect Sheet) and save, then repeat the change.",
    ]);
  });

  test("in a unit where the table states none", () => {
    const bare = drawGrid(
      `Each year is the change on the year before; savings are negative | |
       Saving         | 2026/27 | 2027/28
       Mobile library | -40     | -10
       Park wardens   | -25     | -5`,
      { sheet: "Form" },
    );
    expect(plannedEdit(change(amounts({ 2026: "-1 £m" }), "Mobile library"), bare).refusals).toEqual([
      "Form!B3 is in a table that states no unit, so £m cannot be converted: give the amount as the table prints it, or say what its unit is.",
    ]);
  });
});

describe("what follows from a change is shown before it is made", () => {
  test("the line's effect and the totals that take it in", () => {
    const summary = drawGrid(
      `What | £000\nSavings in 2026/27 | =Register!F6*2 → -140\nIn words | =TEXT(Register!F6,"0") → '-70`,
      { sheet: "Summary" },
    );
    const { effects } = plannedEdit(change(amounts({ 2026: "-120" })), plain, summary);
    expect(
      effects.years.map(({ printed, effectBefore, effectAfter }) => [
        printed,
        String(effectBefore),
        String(effectAfter),
      ]),
    ).toEqual([
      ["2026/27", "-40", "-120"],
      ["2027/28", "-50", "-130"],
    ]);
    expect(
      effects.totals.map(({ at, label, heading, before, after }) => [printRef(at), label, heading, before, after]),
    ).toEqual([["Register!F6", "Total", "2026/27", -70, -150]]);
    expect(effects.waiting.map((at) => printRef(at))).toEqual(["Summary!B2", "Summary!B3"]);
  });

  test("a typed total that will no longer agree", () => {
    const typed = register(`${rows}\n**Total** | | | | | (70) | 15 |`);
    const { effects } = plannedEdit(change(amounts({ 2026: "-120" })), typed);
    expect(effects.found.map(({ code, cells: [at] }) => [code, at && printRef(at)])).toContainEqual([
      "T01",
      "Register!F6",
    ]);
    expect(effects.totals).toEqual([]);
  });

  test("a typed total that will agree again", () => {
    const typed = register(`${rows}\n**Total** | | | | | (150) | 15 |`);
    const { effects } = plannedEdit(change(amounts({ 2026: "-120" })), typed);
    expect(effects.settled.map(({ code }) => code)).toContain("T01");
  });

  test("a reference that two lines will share", () => {
    const { warnings } = plannedEdit(change({ reference: "SAV02" }), plain);
    expect(warnings).toEqual(['The reference SAV02 is that of "Park wardens" (Register!F4) already.']);
  });

  test.each<[string, Grid, LineEdit, string]>([
    [
      "a hidden row",
      register(`${rows}\n${total}`, { hiddenRows: [3] }),
      change(amounts({ 2026: "-1" })),
      "Row 3 of Register is hidden",
    ],
    [
      "a hidden column",
      register(`${rows}\n${total}`, { hiddenColumns: [6] }),
      change(amounts({ 2026: "-1" })),
      "Column F of Register is hidden.",
    ],
    [
      "decimals that will not show",
      plain,
      change(amounts({ 2026: "-1.25" })),
      "Register!F3 will hold -1.25 and show -1, for its format has no decimals.",
    ],
    [
      "a word that is printed once for several lines",
      register(`SAV01 | Libraries | Mobile library | Saving | Permanent | (40) | (10) | 1
        SAV02 | | Branch hours | Saving | Permanent | (25) | 25 | 2
        SAV03 | Parks | Café rents | Income | Permanent | (5) | 0 | 1
        ${total}`),
      change({ words: new Map([["Service", "Culture"]]) }),
      'Other lines change too: "Branch hours": service "Libraries" becomes "Culture".',
    ],
  ])("%s", (_, grid, edit, sentence) => {
    const { warnings, refusals } = plannedEdit(edit, grid);
    expect(refusals).toEqual([]);
    expect(warnings.join(" ")).toContain(sentence);
  });
});

describe("a line is added", () => {
  const archive: LineContent = {
    name: "Shared archive",
    reference: "SAV04",
    words: new Map([["Service", "Libraries"]]),
    ...amounts({ 2026: "-7" }),
  };
  const cellsOn = (row: number) => [
    `Register!A${row}: blank → "SAV04"`,
    `Register!B${row}: blank → "Libraries"`,
    `Register!C${row}: blank → "Shared archive"`,
    `Register!F${row}: blank → -7`,
  ];
  const wide = `**Total** | | | | | =SUM(F3:F7) → (70) | =SUM(G3:G7) → 15 |`;

  test.each<[string, Grid, number]>([
    [
      "on the blank row before a total that adds it up",
      register(`${rows}\n | | | | | | |\n | | | | | | |\n${wide}`),
      6,
    ],
    [
      "on a blank row among the lines",
      register(`${rows.replace("SAV02", " | | | | | | |\n SAV02")}\n${total.replaceAll("5)", "6)")}`),
      4,
    ],
    ["right below the last line where nothing adds up", register(rows), 6],
    ["above a typed total", register(`${rows}\n | | | | | | |\n**Total** | | | | | (70) | 15 |`), 6],
  ])("%s", (_, grid, row) => {
    const plan = plannedEdit(add({ ...archive, kind: "saving" }), grid);
    expect(plan.refusals).toEqual([]);
    expect(changeWords(plan)).toEqual(expect.arrayContaining([...cellsOn(row), `Register!D${row}: blank → "Saving"`]));
    expect(plan.effects.after).toMatchObject({ name: "Shared archive", kind: "saving", row });
    expect(plan.changes.cells.every(({ like }) => like?.row === plan.changes.cells[0]?.like?.row)).toBe(true);
  });

  test("after the line named, in its section", () => {
    const sections = register(`Culture | | | | | | |
      ${rows.split("\n")[0] ?? ""}
      | | | | | | |
      **Sub-total** | | | | | =SUM(F4:F5) → (40) | =SUM(G4:G5) → (10) |
      Parks | | | | | | |
      ${rows.split("\n").slice(1).join("\n")}
      **Sub-total** | | | | | =SUM(F8:F9) → (30) | =SUM(G8:G9) → 25 |`);
    const plan = plannedEdit(add({ ...archive, kind: "saving" }, { after: "SAV01" }), sections);
    expect([plan.refusals, changeWords(plan)[0]]).toEqual([[], 'Register!A5: blank → "SAV04"']);
    const [refusal] = plannedEdit(add({ ...archive, kind: "saving" }, { after: "SAV03" }), sections).refusals;
    expect(refusal).toContain("Row 10 of Register is not blank. In Excel insert a row above row 9,");
  });

  test("where a group is printed once, without printing it again", () => {
    const groups = register(`SAV01 | Libraries | Mobile library | Saving | Permanent | (40) | (10) | 1
      SAV02 | | Branch hours | Saving | Permanent | (25) | 25 | 2
      | | | | | | |
      **Total** | | | | | =SUM(F3:F5) → (65) | =SUM(G3:G5) → 15 |`);
    const plan = plannedEdit(add({ ...archive, kind: "saving" }), groups);
    expect(plan.refusals).toEqual([]);
    expect(changeWords(plan).some((words) => words.startsWith("Register!B5"))).toBe(false);
    expect(plan.effects.after?.service).toBe("Libraries");
  });

  const listObject = {
    name: "Savings",
    range: { top: 2, left: 1, bottom: 5, right: 8 },
    headerRows: 1,
    totalsRows: 0,
    columns: "ABCDEFGH".split(""),
  };

  test("to an Excel table, which grows by the row", () => {
    const grid = { ...register(rows), listObjects: [listObject] };
    const plan = plannedEdit(add({ ...archive, kind: "saving" }), grid);
    expect(changeWords(plan)).toContain("Savings: A2:H5 → A2:H6");
    expect(plan.warnings).toContain("The Excel table Savings grows by row 6.");
  });

  test("where a column is worked out on every line, with a word about the formula to copy", () => {
    const worked = drawGrid(
      `${title}
       Saving         | 2026/27 | 2027/28 | Total
       Mobile library | (40)    | (10)    | =SUM(B3:C3) → (50)
       Park wardens   | (25)    | 5       | =SUM(B4:C4) → (20)
                      |         |         |
       **Total**      | =SUM(B3:B5) → (65) | =SUM(C3:C5) → (5) | =SUM(D3:D5) → (70)`,
      { sheet: "Register", typed: true },
    );
    expect(plannedEdit(add({ name: "Archive", ...amounts({ 2026: "-7" }) }), worked).warnings).toContain(
      "Column D is worked out on the line above and stays blank on the new one: copy Register!D4 down to row 5 in Excel.",
    );
  });

  test.each<[string, Grid, LineEdit, string]>([
    [
      "without room",
      plain,
      add(archive),
      "There is no room for a line in Register!A2:H6. Row 6 of Register is not blank. In Excel insert a row above row 5, so that whatever adds up these lines stretches with them, then add the line again.",
    ],
    [
      "outside a total",
      register(`${rows}\n | | | | | | |\n${total}`),
      add(archive),
      "Register!F7 takes in F3:F5: row 6 is outside it and would be left out.",
    ],
    ["outside what another sheet adds up", register(rows), add(archive), "Sums!B2 takes in F3:F5: row 6 is outside it"],
    [
      "on a row that belongs to another total",
      register(rows),
      add(archive),
      "Sums!B2 takes in F6:F9: row 6 is part of it, and row 5 is not.",
    ],
    [
      "on a hidden row",
      { ...register(`${rows}\n | | | | | | |\n${total.replaceAll("5)", "6)")}`), hiddenBlankRows: new Set([6]) },
      add(archive),
      "Row 6 is blank but hidden.",
    ],
    [
      "below an Excel table with a row of totals",
      { ...register(rows), listObjects: [{ ...listObject, totalsRows: 1 }] },
      add(archive),
      "which ends in a row of totals",
    ],
    [
      "to a table that is not there",
      plain,
      add(archive, { table: "Nowhere" }),
      'No table of lines is called "Nowhere": there is "Register!A2:H6".',
    ],
    ["without a name", plain, add({ ...archive, name: "" }), "A new line needs a name."],
    ["without an amount", plain, add({ name: "Archive" }), "A new line needs at least one year's amount"],
    [
      "in a year the table has not",
      register(rows),
      add({ ...archive, ...amounts({ 2040: "-7" }) }),
      "has no year 2040/41",
    ],
    ["as a total", register(rows), add({ ...archive, name: "Total" }), "would not be read as a line"],
  ])("is refused %s", (_, grid, edit, sentence) => {
    const over = sentence.includes("F3:F5: row") && sentence.startsWith("Sums!") ? "F3:F5" : "F6:F9";
    const sums = drawGrid(`Sums\nSum | =SUM(Register!${over}) → (70)`, { sheet: "Sums", typed: true });
    const sheets = sentence.startsWith("Sums!") ? [grid, sums] : [grid];
    expect(plannedEdit(edit, ...sheets).refusals.join(" ")).toContain(sentence);
  });
});

describe("a formula over whole columns", () => {
  test("takes in any row", () => {
    const sums = drawGrid(`Sums\nSum | =SUM(Register!F:F) → -70`, { sheet: "Sums", typed: true });
    const plan = plannedEdit(
      add({ name: "Archive", kind: "saving", ...amounts({ 2026: "-7" }) }),
      register(rows),
      sums,
    );
    expect(plan.refusals).toEqual([]);
    expect(plan.effects.waiting.map((at) => printRef(at))).toEqual(["Sums!B2"]);
  });
});

describe("a line is removed", () => {
  test("by blanking the cells of its row that are typed", () => {
    const plan = plannedEdit(remove("SAV02"), plain);
    expect(plan.refusals).toEqual([]);
    expect(changeWords(plan)).toEqual([
      'Register!A4: "SAV02" → blank',
      'Register!B4: "Parks" → blank',
      'Register!C4: "Park wardens" → blank',
      'Register!D4: "Saving" → blank',
      'Register!E4: "One-off" → blank',
      "Register!F4: -25 → blank",
      "Register!G4: 25 → blank",
      "Register!H4: 2 → blank",
    ]);
    expect(plan.effects.totals.map(({ at, after }) => [printRef(at), after])).toEqual([
      ["Register!F6", -45],
      ["Register!G6", -10],
    ]);
  });

  const other = (formula: string): Grid =>
    drawGrid(`Figure | =${formula} → 1\nSAV02 | x`, { sheet: "Other", typed: true });

  test.each<[string, string]>([
    ["adds it up by a range", "SUM(Register!F3:F5)"],
    ["adds its figure by name", "Register!F4+Register!F5"],
    ["adds up by a condition", 'SUMIF(Register!B3:B5,"Parks",Register!F3:F5)'],
    ["looks another line up", 'VLOOKUP("SAV01",Register!A3:H5,6,FALSE)'],
    ["is about another line", "Register!C5"],
  ])("although a formula elsewhere %s", (_, formula) => {
    expect(plannedEdit(remove("SAV02"), plain, other(formula)).refusals).toEqual([]);
  });

  test.each<[string, string]>([
    ["shows its name", "Register!C4"],
    ["looks it up by a word", 'VLOOKUP("SAV02",Register!A3:H5,6,FALSE)'],
    ["looks it up by a cell", "INDEX(Register!F3:F5,MATCH(A2,Register!A3:A5,0))"],
    ["does more than add", 'IF(Register!F4<0,"yes","no")'],
    ["divides by it", "1/Register!F4"],
  ])("is refused where a formula elsewhere %s", (_, formula) => {
    expect(plannedEdit(remove("SAV02"), plain, other(formula)).refusals).toEqual([
      `Other formulas depend on this line and would break or show 0: Other!B1 (=${formula}). Change them first, or blank the line's amounts instead.`,
    ]);
  });

  test("is refused where the rest of a group would lose its name", () => {
    const groups = register(`SAV01 | Libraries | Mobile library | Saving | Permanent | (40) | (10) | 1
      SAV02 | | Branch hours | Saving | Permanent | (25) | 25 | 2
      SAV03 | Parks | Café rents | Income | Permanent | (5) | 0 | 1
      ${total}`);
    expect(plannedEdit(remove("SAV01"), groups).refusals.join(" ")).toContain(
      'Other lines change too: "Branch hours": service "Libraries" becomes none',
    );
  });

  test("is refused where an amount is worked out", () => {
    const worked = register(`${rows.replace("| (40)    |", "| =H3*-20 → (40) |")}\n${total}`);
    expect(plannedEdit(remove("SAV01"), worked).refusals.join(" ")).toContain("Register!F3 holds the formula =H3*-20");
  });
});
