import { jsonReport } from "../../src/cli/json-report";
import { checkedByHand } from "./reading-by-hand";

const about = { version: "0.1.0", file: "budget.xlsx", sha256: "00ff" };

describe("the JSON report", () => {
  it("has the shape of the contract, amounts in decimal strings and cells quoted as Excel would", () => {
    expect(JSON.parse(JSON.stringify(jsonReport(about, checkedByHand)))).toEqual({
      crosscast: "0.1.0",
      file: "budget.xlsx",
      sha256: "00ff",
      status: "differs",
      tables: [
        {
          id: "'Theme A'!A2:C5",
          sheet: "Theme A",
          range: "A2:C5",
          title: "Savings and pressures £m",
          unit: { value: "£m", from: "title", cell: "'Theme A'!A1" },
          years: [
            { column: "B", year: "2025-26", printed: "2025/26" },
            { column: "C", year: "2026-27", printed: "2026/27" },
          ],
          sign: { value: "savings-negative", evidence: ["Saving is (2.500) at B3"] },
          presentation: { value: "unknown", from: null, evidence: [] },
          rows: [
            {
              row: 3,
              role: "line",
              name: "Saving",
              parents: ["Savings and pressures"],
              reference: "SAV01",
              kind: "saving",
              recurrence: "permanent",
              amounts: { B: "-2.500", C: "-1.000" },
            },
            {
              row: 4,
              role: "line",
              name: "Pressure",
              parents: ["Savings and pressures"],
              reference: null,
              kind: "pressure",
              recurrence: "permanent",
              amounts: { B: "1.000", C: "tbc" },
            },
            {
              row: 5,
              role: "total",
              name: "Total",
              parents: ["Savings and pressures"],
              reference: null,
              kind: "other",
              recurrence: "permanent",
              amounts: { B: "-1.500", C: "-1.062" },
            },
          ],
        },
      ],
      tieOuts: [
        {
          cell: "'Theme A'!B5",
          label: "Total",
          relation: "sum",
          formula: "SUM(B3:B4)",
          parts: ["'Theme A'!B3", "'Theme A'!B4"],
          stated: "-1.500",
          computed: "-1.500",
          difference: "0.000",
          verdict: "agrees",
        },
        {
          cell: "'Theme A'!C5",
          label: "Total",
          relation: "sum",
          formula: "SUM(C3:C4)",
          parts: ["'Theme A'!C3", "'Theme A'!C4"],
          stated: "-1.062",
          computed: "-1.000",
          difference: "-0.062",
          verdict: "differs",
        },
      ],
      delivery: [],
      findings: [
        {
          check: "figures-are-decided",
          code: "V02",
          severity: "warning",
          message: "Unexpected tbc, expected a figure.",
          remedy: "Enter the figure when it is known.",
          cells: ["'Theme A'!C4"],
          expected: null,
          found: null,
        },
        {
          check: "totals-agree",
          code: "T01",
          severity: "error",
          message: "Unexpected total -1.062, expected -1.000: the 2 lines add to -1.000.",
          remedy: "Correct the total or the lines.",
          cells: ["'Theme A'!C5"],
          expected: "-1.000",
          found: "-1.062",
        },
      ],
      questions: [
        {
          id: "'Theme A'!A2:C5:presentation",
          ask: "Is each year of Theme A a change on the year before, or a level?",
          choices: ["incremental", "level"],
          assumed: null,
          evidence: ["No words settle it"],
        },
      ],
    });
  });
});
