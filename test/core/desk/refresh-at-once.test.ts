import { openDesk } from "../../../src/core/desk/open-desk";
import { refreshAtOnce } from "../../../src/core/desk/refresh-at-once";
import { drawGrid } from "../../support/draw-grid";
import { type GridHost, gridHost } from "../../support/grid-host";
import { refreshOptions } from "../../support/refresh-options";

const register = `
  Savings register (£000)
  Ref | Saving          | 2025/26 | 2026/27
  S1  | Close an office | 40      | 10
      | Total           | 40      | 10
`;
const watch = { onProgress: () => undefined, isCancelled: () => false };

const refreshed = async (host: GridHost): Promise<string> => {
  const desk = openDesk({
    ...refreshOptions(),
    host,
    today: () => "2026-11-22",
    pause: () => Promise.resolve(),
  });
  return (await refreshAtOnce(desk, watch)).words;
};

test("the sheets are written, then left alone while nothing changes, then brought up to date", async () => {
  const host = gridHost(drawGrid(register, { sheet: "Register" }));
  expect(await refreshed(host)).toMatch(
    /^Written: Business case, Savings lines, Checks, About\. First written, with 1 line\. .*2 of 2 printed totals agree\.$/,
  );
  expect(host.plans).toHaveLength(1);
  expect(await refreshed(host)).toMatch(/^Nothing had changed, so nothing was written\. /);
  expect(host.plans).toHaveLength(1);
  host.type("Register", "C3", 45);
  expect(await refreshed(host)).toMatch(
    /^Written: Business case, .* 2025\/26 £000: 40 → 45\. .* 40 → 45\. Something does not agree\. .*; 1 does not\.$/,
  );
  expect(host.plans).toHaveLength(2);
});

test("where there is no budget table nothing is written", async () => {
  const host = gridHost(drawGrid("Dear councillor", { sheet: "Letter" }));
  expect(await refreshed(host)).toBe("No budget table was found in this workbook, so nothing was written.");
  expect(host.plans).toHaveLength(0);
});
