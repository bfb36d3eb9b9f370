import { inColour, withoutColour } from "../../src/cli/paint";
import { textReport } from "../../src/cli/text-report";
import type { CheckedWorkbook } from "../../src/core/tasks/check-workbook";
import { checkedByHand, drawnSheet } from "./reading-by-hand";

const report = (checked: CheckedWorkbook, paint = withoutColour): string =>
  textReport({ file: "budget.xlsx", grids: [drawnSheet], checked }, paint);

describe("the report for people", () => {
  it("says what was read, what differs in the sheet's own style, what to do, and the status last", () => {
    expect(report(checkedByHand)).toBe(`budget.xlsx

Theme A
  A2:C5 Savings and pressures £m: 2 lines; £m (A1); 2025/26 to 2026/27 (2 year columns); savings are negative (inferred); changes or levels: not settled
  2 printed totals: 1 agrees, 1 differs
  error      T01 C5  Unexpected total -1.062, expected -1.000: the 2 lines add to -1.000.
             stated (1.062), calculated (1.000), difference (0.062) (SUM(C3:C4))
             Correct the total or the lines.
  warning    V02 C4  Unexpected tbc, expected a figure.
             Enter the figure when it is known.

1 question for you
  Is each year of Theme A a change on the year before, or a level?
    seen: No words settle it
    answer 'Theme A'!A2:C5:presentation with incremental, or level
  Write the answers in a file, such as {"'Theme A'!A2:C5:presentation":"incremental"}, and give it with --answers FILE.json.

budget.xlsx does not agree; 1 error; 1 warning; 1 question; 2 printed totals: 1 agrees, 1 differs.
`);
  });

  it("lists a total that differs even where no check speaks of it", () => {
    expect(report({ ...checkedByHand, findings: [] })).toContain(
      "  differs    C5 Total: stated (1.062), calculated (1.000), difference (0.062) (SUM(C3:C4))\n",
    );
  });

  it("says the same in colour as without", () => {
    const coloured = report(checkedByHand, inColour);
    expect(coloured).toContain("\u001b[31merror\u001b[39m");
    // eslint-disable-next-line no-control-regex -- the colours are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(report(checkedByHand));
  });

  it("puts the worst sheet first", () => {
    const calm = { sheet: "Calm", hidden: true, fields: [], statements: [], tables: [] };
    const { reading } = checkedByHand;
    const note = { ...checkedByHand.findings[0], severity: "info", cells: [{ sheet: "Calm", row: 1, column: 1 }] };
    const checked = {
      ...checkedByHand,
      reading: { ...reading, sheets: [calm, ...reading.sheets] },
      findings: [note, ...checkedByHand.findings],
    } as CheckedWorkbook;
    const lines = report(checked).split("\n");
    expect(lines.indexOf("Theme A")).toBeLessThan(lines.indexOf("Calm (hidden sheet)"));
    expect(lines.indexOf("Calm (hidden sheet)")).toBeGreaterThan(0);
  });

  it("never lets words of a file move the cursor", () => {
    const [first] = checkedByHand.findings;
    const hostile = { ...first, message: "a\u001b[2Jb\nc\u202ed" };
    const shown = report({ ...checkedByHand, findings: [hostile] } as CheckedWorkbook);
    expect(shown).toContain("a [2Jb c d\n");
    expect(shown).not.toContain("\u001b");
  });
});
