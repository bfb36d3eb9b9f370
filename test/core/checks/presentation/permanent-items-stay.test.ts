import { found } from "../../../support/check-drawn";

const check = "permanent-items-stay";
const table = (line: string, note = "Figures are incremental."): string => `
  Name | Kind | One-off or permanent | 2025/26 £000 | 2026/27 £000
  Library hours | Saving | Permanent | -10 | -10
  ${line}
  ${note}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["a permanent item that ramps down a little", table("Fleet | Saving | Permanent | -60 | 20")],
    ["a one-off that nets to nothing", table("Fleet | Saving | One-off | -60 | 60")],
    ["a permanent item without figures", table("Fleet | Saving | Permanent | 0 | 0")],
    ["levels, which do not add up", table("Fleet | Saving | Permanent | -60 | 60", "Figures are levels.")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test.each(["Figures are incremental.", "Approved by Cabinet."])("rejects a permanent item taken back: %s", (note) => {
    expect(found(check, table("New grant | Income | Permanent | -60 | 60", note), drawing)).toEqual([
      'warning P04 Sheet1!D3 Called permanent, but taken back within the plan: "New grant" (-60 in 2025/26, 60 in 2026/27).',
    ]);
  });
});
