import type { Desk, Watch } from "../../../src/core/desk/desk";
import { openDesk } from "../../../src/core/desk/open-desk";
import { printRange } from "../../../src/core/grid/address";
import { drawGrid } from "../../support/draw-grid";
import { gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const register = `
  Savings register (£000)
  Ref | Saving | 2025/26 | 2026/27
  Property
  S1 | Close one office | 40 | 10
  S2 | Share a team | 25 | 5
  Total | | 65 | 25
`;

const watched: Watch = { onProgress: () => undefined, isCancelled: () => false };

const openDrawn = (): Desk => {
  const { fileName, version, digest, today } = refreshOptions();
  const host = gridHost(drawGrid(register, { sheet: "Register" }));
  return openDesk({ host, fileName, version, digest, today: () => today, pause: () => Promise.resolve() });
};

const look = async (row: number, column: number) => {
  const desk = openDrawn();
  await desk.read(watched);
  return desk.look({ sheet: "Register", row, column });
};

test("a printed total says what it is compared with and which cells are its parts", async () => {
  const { holds, totals } = await look(6, 4);
  expect(holds).toBe("25");
  expect(totals.map(({ words }) => words)).toEqual(["Differs: Should be the sum: D4+D5"]);
  expect(totals[0]?.parts.map(({ range, isTakenAway }) => [printRange(range), isTakenAway])).toEqual([
    ["D4:D5", false],
  ]);
});

test("a cell that is no total has no parts, and a blank one holds nothing", async () => {
  expect(await look(4, 3)).toMatchObject({ holds: "40", totals: [] });
  expect(await look(9, 9)).toMatchObject({ holds: "", totals: [] });
});

test("nothing is known of a cell before the workbook is read", async () => {
  expect(await openDrawn().look({ sheet: "Register", row: 6, column: 4 })).toMatchObject({ holds: "", totals: [] });
});

test("the areas of a sheet are its years and its rows, those of one role together", async () => {
  const desk = openDrawn();
  await desk.read(watched);
  const areas = (await desk.areas("Register")).map(({ kind, range }) => `${kind} ${printRange(range)}`);
  expect(areas).toEqual(["heading A3:D3", "line A4:D5", "total A6:D6", "year C2", "year D2"]);
  expect(await desk.areas("Elsewhere")).toEqual([]);
});
