import type { Grid } from "../../src/core/grid/grid";
import { gatherBudget } from "../../src/core/model/budget";
import type { Finding } from "../../src/core/model/finding";
import type { Reading } from "../../src/core/model/reading";
import { Decimal } from "../../src/core/money/decimal";
import type { CheckedWorkbook } from "../../src/core/tasks/check-workbook";
import { drawGrid } from "../support/draw-grid";

const sheet = "Theme A";

/** A sheet whose total is 0.062 out in its second year, and what a reader says of it, written out by hand. */
export const drawnSheet: Grid = drawGrid(
  `
  Savings and pressures £m |         |
                           | 2025/26 | 2026/27
  Saving                   | (2.500) | (1.000)
  Pressure                 | 1.000   | tbc
  Total                    | (1.500) | (1.062)
  `,
  { sheet, typed: true },
);

const amount = (text: string) => ({ kind: "amount", value: new Decimal(text), decimals: 3, fromText: false }) as const;

const line = { parents: ["Savings and pressures"], recurrence: "permanent", words: [], hidden: false } as const;

const readByHand: Reading = {
  sheets: [
    {
      sheet,
      hidden: false,
      tables: [
        {
          id: "'Theme A'!A2:C5",
          sheet,
          range: { top: 2, left: 1, bottom: 5, right: 3 },
          title: { text: "Savings and pressures £m", at: { sheet, row: 1, column: 1 } },
          unit: { value: "£m", from: "title", at: { sheet, row: 1, column: 1 } },
          sign: { value: "savings-negative", from: "inferred", evidence: ["Saving is (2.500) at B3"] },
          presentation: { value: "unknown", from: "none", evidence: [] },
          columns: [2, 3].map((column) => ({
            column,
            header: column === 2 ? "2025/26" : "2026/27",
            meaning: {
              kind: "year",
              year: { start: 2023 + column },
              printed: column === 2 ? "2025/26" : "2026/27",
              at: { sheet, row: 2, column },
            },
            hidden: false,
          })),
          rows: [
            {
              ...line,
              row: 3,
              role: "line",
              name: "Saving",
              kind: "saving",
              reference: "SAV01",
              amounts: [amount("-2.5"), amount("-1")],
            },
            {
              ...line,
              row: 4,
              role: "line",
              name: "Pressure",
              kind: "pressure",
              amounts: [amount("1"), { kind: "tbc", text: "tbc" }],
            },
            {
              ...line,
              row: 5,
              role: "total",
              name: "Total",
              kind: "other",
              amounts: [amount("-1.5"), amount("-1.062")],
            },
          ],
          wordColumns: [],
          notes: [],
        },
      ],
      fields: [],
      statements: [],
      footnotes: [],
    },
  ],
  namedTotals: [],
  tieOuts: [
    {
      at: { sheet, row: 5, column: 2 },
      label: "Total",
      relation: "sum",
      formula: "SUM(B3:B4)",
      parts: [{ sheet, range: { top: 3, left: 2, bottom: 4, right: 2 }, sign: 1 }],
      stated: new Decimal("-1.5"),
      computed: new Decimal("-1.5"),
      difference: new Decimal("-0"),
      tolerance: new Decimal("0.0015"),
      decimals: 3,
      verdict: "agrees",
      table: "'Theme A'!A2:C5",
    },
    {
      at: { sheet, row: 5, column: 3 },
      label: "Total",
      relation: "sum",
      formula: "SUM(C3:C4)",
      parts: [{ sheet, range: { top: 3, left: 3, bottom: 4, right: 3 }, sign: 1 }],
      stated: new Decimal("-1.062"),
      computed: new Decimal("-1"),
      difference: new Decimal("-0.062"),
      tolerance: new Decimal("0.001"),
      decimals: 3,
      verdict: "differs",
      table: "'Theme A'!A2:C5",
    },
  ],
  questions: [
    {
      id: "'Theme A'!A2:C5:presentation",
      ask: "Is each year of Theme A a change on the year before, or a level?",
      choices: ["incremental", "level"],
      evidence: ["No words settle it"],
    },
  ],
};

const foundByHand: readonly Finding[] = [
  {
    check: "figures-are-decided",
    code: "V02",
    severity: "warning",
    message: "Unexpected tbc, expected a figure.",
    remedy: "Enter the figure when it is known.",
    cells: [{ sheet, row: 4, column: 3 }],
  },
  {
    check: "totals-agree",
    code: "T01",
    severity: "error",
    message: "Unexpected total -1.062, expected -1.000: the 2 lines add to -1.000.",
    remedy: "Correct the total or the lines.",
    cells: [{ sheet, row: 5, column: 3 }],
    expected: "-1.000",
    found: "-1.062",
  },
];

export const checkedByHand: CheckedWorkbook = {
  ...gatherBudget(readByHand, () => undefined, new Map()),
  workbook: { sheets: [], names: [], dates1904: false },
  answers: new Map(),
  findings: foundByHand,
  status: "differs",
};
