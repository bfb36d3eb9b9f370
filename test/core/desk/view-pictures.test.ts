import { viewPictures } from "../../../src/core/desk/view-pictures";
import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import { drawGrid } from "../../support/draw-grid";
import { gridHost } from "../../support/grid-host";

const base = `
  Base budget (£000)
  Service | 2025/26 | 2026/27
  Parks | 500 | 510
  Roads | 300 | 310
  Total | 800 | 820
`;

const register = `
  Savings register (£000): each year shows the change from the year before
  Ref | Saving | Kind | Theme | Service | 2025/26 | 2026/27
  S1 | Close one depot | Saving | Property | Parks | -40 | -10
  S2 | Share a team | Saving | Workforce | Roads | -25 | 0
  P1 | Contract prices | Pressure | Demand | Roads | 30 | 20
`;

const picturesOf = async (...sheets: readonly (readonly [string, string])[]) => {
  const host = gridHost(...sheets.map(([sheet, drawn]) => drawGrid(drawn, { sheet })));
  return viewPictures(checkWorkbook(await host.read(), new Map()));
};

const told = ({ name, printed }: { readonly name: string; readonly printed: readonly string[] }): string =>
  [name, ...printed].join(" ");

test("savings are stacked by theme at each year's level, the largest theme first", async () => {
  const [stack] = await picturesOf(["Base", base], ["Register", register]);
  expect(stack).toMatchObject({
    kind: "stack",
    title: "Savings by theme",
    unit: " £000",
    across: ["2025/26", "2026/27"],
  });
  expect(stack?.series.map(told)).toEqual(["Property 40 50", "Workforce 25 25"]);
  expect(stack?.total && told(stack.total)).toBe("All themes 65 75");
});

test("the bridge leads from the base budget of the last year to the revised one", async () => {
  const pictures = await picturesOf(["Base", base], ["Register", register]);
  const bridge = pictures.find(({ kind }) => kind === "bridge");
  expect(bridge?.title).toBe("From base budget to revised budget, 2026/27");
  expect(bridge?.across.map((step, index) => `${step} ${bridge.series[0]?.printed[index] ?? ""}`)).toEqual([
    "Base budget 820",
    "Pressures 50",
    "Savings -75",
    "Revised budget 795",
  ]);
});

test("without a base budget, funding or target the lines are drawn as printed, savings apart from what adds", async () => {
  const pictures = await picturesOf(["Register", register]);
  expect(pictures.map(({ title, heading, series }) => [title, heading, ...series.map(told)])).toEqual([
    ["Savings as printed, by theme", "Theme", "Property 40 10", "Workforce 25 0"],
    ["Investments and pressures as printed, by line", "Line", "Contract prices 30 20"],
  ]);
  expect(pictures[0]?.rule).toBe(
    "The bars show what is printed: change in each year. Savings and income count as plus.",
  );
});

test("lines of one theme are drawn line by line, and what is not settled is said", async () => {
  const [stack] = await picturesOf([
    "Form",
    `
    Savings £000
    Saving | 2025/26 | 2026/27
    Close one office | 40 | 10
    Share a team | 25 | TBC
    `,
  ]);
  expect(stack?.series.map(told)).toEqual(["Close one office 40 10", "Share a team 25 "]);
  expect(stack?.total && told(stack.total)).toBe("All lines 65 10");
  expect(stack?.rule).toBe(
    "The bars show what is printed: whether a year's figure is a change or a level is not settled for all of them. " +
      "Savings and income count as plus. 1 line with figures to be confirmed is in it only so far as settled.",
  );
});

test("lines that are nil in every year are not drawn, and a sign that is not settled is said", async () => {
  const pictures = await picturesOf([
    "Form",
    `
    Revenue implications £000: each year shows the change from the year before
    Kind | 2025/26 | 2026/27
    Saving | 0 | 0
    Investment | 230 | 0
    Pressure | 0 | 0
    `,
  ]);
  expect(pictures.map(({ title, series, total }) => [title, ...series.map(told), total])).toEqual([
    ["Investments and pressures as printed, by line", "Investment 230 0", undefined],
  ]);
  expect(pictures[0]?.rule).toBe(
    "The bars show what is printed: change in each year. Not every sign is settled: figures stand as printed.",
  );
});

test("a workbook without any line has no picture", async () => {
  expect(await picturesOf(["Base", "Contacts | Telephone\nAnn | 01234"])).toEqual([]);
});

test("pictures are plain data, so that they may come from another thread", async () => {
  const pictures = await picturesOf(["Base", base], ["Register", register]);
  expect(structuredClone(pictures)).toEqual(pictures);
});
