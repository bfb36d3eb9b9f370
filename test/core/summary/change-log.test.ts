import { extendLog } from "../../../src/core/summary/change-log";
import type { LoggedLine } from "../../../src/core/summary/log-lines";

const line = (key: string, figures: Readonly<Record<string, string>>): LoggedLine => ({
  key,
  label: `${key} Saving`,
  row: 4,
  years: new Map(Object.entries(figures)),
});

const changes = (before: readonly LoggedLine[], now: readonly LoggedLine[]): readonly string[] =>
  extendLog([], "1 December 2026", { before, now }).map(({ change }) => change);

describe("the change log", () => {
  test("names new, gone and changed lines with their figures", () => {
    const before = [line("S1", { "2025/26 £000": "40" }), line("S2", { "2025/26 £000": "5" })];
    const now = [line("S1", { "2025/26 £000": "TBC" }), line("S3", { "2025/26 £000": "7" })];
    expect(changes(before, now)).toEqual([
      "S1 Saving, 2025/26 £000: 40 → TBC",
      "New line: S3 Saving, 2025/26 £000 7",
      "Line gone: S2 Saving, 2025/26 £000 5",
    ]);
  });

  test("says when no line changed", () => {
    const same = [line("S1", { "2025/26 £000": "40" })];
    expect(changes(same, same)).toEqual(["Refreshed: no line changed."]);
  });

  test("says so when the unit or the years changed instead of comparing unlike figures", () => {
    expect(changes([line("S1", { "2025/26 £000": "40" })], [line("S1", { "2025/26 £m": "0.04" })])).toEqual([
      "The years or the unit of the amounts changed: every line was written anew.",
    ]);
  });

  test("lists twenty changes and counts the rest", () => {
    const before = Array.from({ length: 25 }, (_, index) => line(`S${index}`, { "2025/26": "1" }));
    const now = before.map(({ key }) => line(key, { "2025/26": "2" }));
    const listed = changes(before, now);
    expect(listed).toHaveLength(21);
    expect(listed.at(-1)).toBe("And 5 more changes.");
  });

  test("keeps earlier entries under the new ones", () => {
    const log = [{ date: "22 November 2026", change: "First written, with 1 line." }];
    expect(extendLog(log, "1 December 2026", { before: [], now: [] })).toEqual([
      { date: "1 December 2026", change: "Refreshed: no line changed." },
      ...log,
    ]);
  });
});
