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

test("a workbook without a base budget, funding or target has no picture", async () => {
  expect(await picturesOf(["Register", register])).toEqual([]);
});

test("pictures are plain data, so that they may come from another thread", async () => {
  const pictures = await picturesOf(["Base", base], ["Register", register]);
  expect(structuredClone(pictures)).toEqual(pictures);
});
