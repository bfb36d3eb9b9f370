import { listChanges } from "../../../../src/core/summary/changes/list-changes";
import { compareDrawn } from "../../../support/compare-drawn";

const sheet = (...rows: readonly string[]): string => `
  Savings register (£000), each year is the change from the year before
  Ref | Saving | Theme | 2025/26 | 2026/27
  ${rows.join("\n  ")}
`;

const listed = (old: string, now: string): readonly string[] => listChanges(compareDrawn(old, now));

describe("the change list", () => {
  test("gives totals first, then each line that is new, gone or changed with its figures in one line", () => {
    const old = sheet("S1 | Close one office | Property | 40 | 10", "S2 | Share a team | Workforce | 5 | 0");
    const now = sheet("S1 | Close one office | Place | 45 | 10", "S3 | Fewer printers | Property | 7 | 0");
    expect(listed(old, now)).toEqual([
      "Savings in total, 2025/26 £000: 45 → 52",
      "New line: S3 Fewer printers, 2025/26 £000 7",
      "S1 Close one office, 2025/26 £000: 40 → 45, moved from theme Property to Place",
      "Line gone: S2 Share a team, 2025/26 £000 5",
    ]);
  });

  test("says what came to be decided and what ceased to be, and what the totals leave out", () => {
    const old = sheet("S1 | Close one office | Property | 40 | 10", "S2 | Share a team | Workforce | TBC | 0");
    const now = sheet("S1 | Close one office | Property | TBC | 10", "S2 | Share a team | Workforce | 5 | 0");
    expect(listed(old, now)).toEqual([
      "Savings in total, 2025/26 £000: 40 → 5, without 2 to be confirmed",
      "S1 Close one office, 2025/26 £000: 40 → TBC",
      "S2 Share a team, 2025/26 £000: TBC → 5",
    ]);
  });

  test("names the years only one month has", () => {
    const old = sheet("S1 | Close one office | Property | 40 | 10");
    const now = old.replaceAll("2026/27", "2027/28").replaceAll("2025/26", "2026/27");
    expect(listed(old, now)).toEqual([
      "New in the plan: 2027/28. Its amounts are in no total compared.",
      "No longer in the plan: 2025/26. Its amounts are in no total compared.",
      "Savings in total, 2026/27 £000: 10 → 40",
      "S1 Close one office, 2026/27 £000: 10 → 40",
    ]);
  });

  test("says that a total is re-cut while it stays the same", () => {
    const old = sheet("S1 | Close one office | Property | 40 | 10", "S2 | Share a team | Workforce | 5 | 0");
    const now = sheet("S1 | Close one office | Property | 35 | 10", "S2 | Share a team | Workforce | 10 | 0");
    expect(listed(old, now)[0]).toBe("The total is unchanged but its parts are re-cut: 2 themes changed.");
  });

  test("of many lines says first how many", () => {
    const rows = (amount: number) =>
      Array.from({ length: 12 }, (_, index) => `S${index} | Saving ${index} | Property | ${amount} | 0`);
    expect(listed(sheet(...rows(10)), sheet(...rows(11)))[0]).toBe("12 lines differ: 12 changed, 0 new, 0 gone.");
  });

  test("says when no line changed", () => {
    const same = sheet("S1 | Close one office | Property | 40 | 10");
    expect(listed(same, same)).toEqual(["Refreshed: no line changed."]);
  });
});
