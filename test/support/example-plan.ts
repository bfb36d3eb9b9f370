import { Decimal, sum } from "../../src/core/money/decimal";
import type { Content, PlanCell, PlanRow, Role, SheetPlan, WorkbookPlan } from "../../src/core/summary/sheet-plan";

/** A plan that uses everything a plan can say: two sheets whose figures follow from typed ones on the second. */
export const examplePlan = (options: ExampleOptions = {}): WorkbookPlan => ({
  sheets: [businessCase(options), savingsLines(options)],
});

interface ExampleOptions {
  /** Tab names, where a person has renamed them. */
  readonly caseName?: string;
  readonly linesName?: string;
  /** The cell a line's link leads to. */
  readonly source?: string;
}

/** Text that would be a formula, a control code or an escape if it were written carelessly. */
export const awkwardTexts: readonly string[] = [
  '=HYPERLINK("http://example.invalid")',
  "+44 20 7946 0000",
  "-1 post & <review>",
  "@everyone",
  "_x0041_ stays",
  "two\nlines\tand a tab",
  "  spaces kept  ",
  "bell\u0007 and \u{1F4B7} £",
];

const years = ["2026/27", "2027/28", "2028/29"];
const lines: readonly (readonly [reference: string, name: string, theme: string, ...amounts: readonly string[]])[] = [
  ["SAV01", "Libraries: shared opening hours with the Hub", "Communities", "-41", "-20", "-5.5"],
  ["SAV02", "Home to school transport: route review", "Children", "-310", "-125", "0"],
  ["SAV03", "Fees and charges uplift", "Communities", "-95.25", "-40", "-40"],
  ["INV01", "Reablement team (invest to save)", "Adults", "180", "-60", "-60"],
  ["SAV04", "Day services: buildings rationalised", "Adults", "-220", "-180", "-75"],
];
const themes = ["Adults", "Children", "Communities"];

const cell = (role: Role, content: Content, format?: string): PlanCell => ({
  role,
  content,
  ...(format === undefined ? {} : { format }),
});
const text = (role: Role, words: string): PlanCell => cell(role, { kind: "text", text: words });
const formula = (role: Role, words: string, cached: Decimal | string, format?: string): PlanCell =>
  cell(role, { kind: "formula", formula: words, cached }, format);

const money = '#,##0.0;-#,##0.0;"-"';
const column = (index: number) => "DEF".charAt(index);
const amountsOf = (index: number, theme?: string): Decimal[] =>
  lines.flatMap((line) => (theme === undefined || line[2] === theme ? [new Decimal(line[3 + index] ?? "0")] : []));

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

const businessCase = ({ caseName = "Crosscast case", linesName = "Crosscast lines" }: ExampleOptions): SheetPlan => {
  const source = quoted(linesName);
  const total = (index: number) => sum(amountsOf(index));
  const rows: PlanRow[] = [
    { height: 24, cells: [text("title", "Savings proposals 2026/27 to 2028/29")] },
    { height: 20, cells: [text("subtitle", "Business case for Cabinet, 14 January 2026")] },
    { cells: [text("note", "£000. Savings are negative. Each year's figure is the change from the year before.")] },
    { height: 8, cells: [] },
    { cells: [text("label", "Checks"), formula("status-good", `IF(D14=D14,"All agree","Differs")`, "All agree")] },
    {
      cells: [
        text("label", "Inflation assumed"),
        cell("input", { kind: "amount", amount: new Decimal("0.025") }, "0.0%"),
      ],
    },
    { cells: [text("label", "Presentation"), text("input-text", "incremental")] },
    { cells: [] },
    { height: 20, cells: [text("heading", "Savings by theme")] },
    {
      cells: [
        text("column-header", "Theme"),
        text("column-header", "Status"),
        ...years.map((year) => text("amount-header", year)),
        text("amount-header", "Total"),
      ],
    },
    ...themes.map((theme, index): PlanRow => {
      const row = 11 + index;
      const amounts = years.map((_, year) => sum(amountsOf(year, theme)));
      return {
        cells: [
          text("label", theme),
          formula("text", `IF(F${row}<0,"on track","at risk")`, sum(amounts).isNegative() ? "on track" : "at risk"),
          ...years.map((_, year) =>
            formula(
              "amount",
              `SUMIFS(${source}!${column(year)}$4:${column(year)}$8,${source}!$C$4:$C$8,$A${row})`,
              amounts[year] ?? new Decimal(0),
              money,
            ),
          ),
          formula("amount", `SUM(C${row}:E${row})`, sum(amounts), money),
        ],
      };
    }),
    {
      cells: [
        text("total-label", "Total savings"),
        text("total-label", ""),
        ...years.map((_, year) =>
          formula("total", `SUM(${"CDE".charAt(year)}11:${"CDE".charAt(year)}13)`, total(year), money),
        ),
        formula("total", "SUM(C14:E14)", sum(years.map((_, year) => total(year))), money),
      ],
    },
    {
      cells: [
        text("subtotal-label", "of which in the first two years"),
        text("subtotal-label", ""),
        formula("subtotal", "SUM(C14:D14)", total(0).plus(total(1)), money),
      ],
    },
    { height: 20, cells: [text("heading", "Narrative")] },
    {
      height: 48,
      cells: [text("label", "Impact on residents"), cell("free-text", { kind: "kept", from: { row: 17, column: 2 } })],
    },
    {
      cells: [
        text("label", "Source of the lines"),
        cell("link", { kind: "link", text: "Savings lines", to: { sheet: linesName, row: 3, column: 1 } }),
      ],
    },
    ...awkwardTexts.map((words): PlanRow => ({ height: 30, cells: [undefined, text("text", words)] })),
  ];
  return {
    marker: "Crosscast_example_case",
    name: caseName,
    widths: [30, 26, 12, 12, 12, 12],
    rows,
    tables: [],
    names: [{ name: "Crosscast_example_total", range: { top: 14, left: 6, bottom: 14, right: 6 } }],
    highlights: [
      { range: { top: 11, left: 2, bottom: 13, right: 2 }, word: "on track", role: "status-good" },
      { range: { top: 11, left: 2, bottom: 13, right: 2 }, word: "at risk", role: "status-bad" },
    ],
    choices: [
      { at: { row: 7, column: 2 }, options: ["incremental", "level"], prompt: "How do the sheets state each year?" },
    ],
    chart: {
      kind: "stacked",
      title: "Savings by theme and year",
      altText:
        "Columns for 2026/27 to 2028/29, each the savings of the three themes stacked. The first year is the largest.",
      axisTitle: "£000",
      area: { top: 28, left: 1, bottom: 44, right: 6 },
      categories: { sheet: caseName, range: { top: 10, left: 3, bottom: 10, right: 5 }, cached: years },
      series: themes.map((theme, index) => ({
        name: { sheet: caseName, at: { row: 11 + index, column: 1 }, cached: theme },
        values: {
          sheet: caseName,
          range: { top: 11 + index, left: 3, bottom: 11 + index, right: 5 },
          cached: years.map((_, year) => sum(amountsOf(year, theme))),
        },
      })),
      numberFormat: "#,##0",
    },
    page: {
      orientation: "portrait",
      area: { top: 1, left: 1, bottom: 44, right: 6 },
      header: "&LExample Council&RDraft",
      footer: "&L&A&RPage &P of &N",
    },
  };
};

const savingsLines = ({ linesName = "Crosscast lines", source }: ExampleOptions): SheetPlan => ({
  marker: "Crosscast_example_lines",
  name: linesName,
  widths: [12, 44, 16, 12, 12, 12, 18],
  rows: [
    { height: 24, cells: [text("title", "Savings lines")] },
    { cells: [text("note", "£000. Savings are negative.")] },
    {
      cells: [
        ...["Reference", "Line", "Theme"].map((header) => text("column-header", header)),
        ...years.map((year) => text("amount-header", year)),
        text("column-header", "Source"),
      ],
    },
    ...lines.map(([reference, name, theme, ...amounts]): PlanRow => ({
      cells: [
        text("text", reference),
        text("text", name),
        text("text", theme),
        ...amounts.map((amount) => cell("amount", { kind: "amount", amount: new Decimal(amount) }, money)),
        cell("link", { kind: "link", text: "Where it is from", to: { sheet: source ?? linesName, row: 1, column: 1 } }),
      ],
    })),
    {
      cells: [
        text("total-label", "Total"),
        text("total-label", ""),
        text("total-label", ""),
        ...years.map((_, year) =>
          formula("total", `SUM(${column(year)}4:${column(year)}8)`, sum(amountsOf(year)), money),
        ),
        cell("total-label", { kind: "blank" }),
      ],
    },
  ],
  tables: [{ name: "Crosscast_example_table", range: { top: 3, left: 1, bottom: 8, right: 7 } }],
  names: [],
  highlights: [],
  choices: [],
  page: {
    orientation: "landscape",
    titleRows: { from: 3, to: 3 },
    area: { top: 1, left: 1, bottom: 9, right: 7 },
    header: "",
    footer: "&RPage &P of &N",
    freezeRows: 3,
  },
});
