import { extendLog } from "../../../src/core/summary/change-log";

const changes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Change ${index + 1}`);

describe("the change log", () => {
  test("puts the changes of a refresh over those of earlier ones, each with its date", () => {
    const log = [{ date: "22 November 2026", change: "First written, with 1 line." }];
    expect(extendLog(log, "1 December 2026", ["S1 Saving, 2025/26 £000: 40 → 45"])).toEqual([
      { date: "1 December 2026", change: "S1 Saving, 2025/26 £000: 40 → 45" },
      ...log,
    ]);
  });

  test("lists twenty changes and counts the rest", () => {
    const listed = extendLog([], "1 December 2026", changes(25)).map(({ change }) => change);
    expect(listed).toEqual([...changes(20), "And 5 more changes."]);
  });

  test("keeps two hundred entries", () => {
    const log = changes(199).map((change) => ({ date: "22 November 2026", change }));
    expect(extendLog(log, "1 December 2026", changes(5))).toHaveLength(200);
  });
});
