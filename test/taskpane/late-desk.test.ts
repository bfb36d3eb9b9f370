import type { Desk } from "../../src/core/desk/desk";
import { openDesk } from "../../src/core/desk/open-desk";
import { lateDesk } from "../../src/taskpane/late-desk";
import { drawGrid } from "../support/draw-grid";
import { gridHost } from "../support/grid-host";
import { refreshOptions } from "../support/refresh-options";

const watched = { onProgress: () => undefined, isCancelled: () => false };

const registerDesk = (): Desk =>
  openDesk({
    ...refreshOptions(),
    host: gridHost(drawGrid("Savings (£000) | 2025/26\nClose an office | 10\nTotal | 10", { sheet: "Register" })),
    today: () => "2026-11-22",
    pause: () => Promise.resolve(),
  });

test("the desk is fetched at once, once, and does what it is asked", async () => {
  let fetches = 0;
  const desk = lateDesk(() => {
    fetches += 1;
    return Promise.resolve(registerDesk());
  });
  expect(fetches).toBe(1);
  const { statusWords, look } = await desk.read(watched);
  expect(statusWords).toBe("Everything agrees. 1 of 1 printed total agrees.");
  const { sheets } = await desk.preview({ template: "auto", look }, watched);
  expect(sheets.map(({ name }) => name)).toEqual(["Business case", "Savings lines", "Checks", "About"]);
  expect(fetches).toBe(1);
});

test("a desk that could not be fetched says what to do, and is fetched when it is asked again", async () => {
  let isOnline = false;
  const desk = lateDesk(() =>
    isOnline ? Promise.resolve(registerDesk()) : Promise.reject(new Error("ChunkLoadError")),
  );
  await expect(desk.read(watched)).rejects.toThrow("See that you are online and try again");
  isOnline = true;
  expect((await desk.read(watched)).sheets).toHaveLength(1);
});
