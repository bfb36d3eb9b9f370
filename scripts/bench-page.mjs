/**
 * What the page costs in Chromium beside the command line, on one generated workbook: `npm run bench:page`, or `npm run bench:page -- 10000` for another
 * number of budget lines. Check and page take turns, so that a busy spell of the machine falls on both; times are medians, the longest task is the worst of all rounds.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import packed from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const scripts = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(scripts, "..", "dist");
const aims = { ofCommand: 3, longestTask: 50, frame: 1000 / 60 };
const rounds = 5;
const framesScrolled = 240;
const lines = process.argv[2] ?? "50000";

const folder = mkdtempSync(path.join(tmpdir(), "crosscast-bench-"));
const { server, url } = await start();
// In a single process, closing one page's context ends the browser.
const args = packed.args.filter((arg) => arg !== "--single-process");
const browser = await chromium.launch({ executablePath: await packed.executablePath(), args, headless: true });
try {
  const file = build();
  const measured = [];
  for (let round = 0; round < rounds; round += 1)
    measured.push({ command: timedCommand(file), ...(await timedPage(file)) });
  process.exitCode = report(measured) ? 0 : 1;
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true });
}

function start() {
  return new Promise((found, failed) => {
    const served = spawn(process.execPath, [path.join(scripts, "start.mjs")], {
      env: { ...process.env, BROWSER: "none" },
    });
    served.once("exit", () => failed(new Error("npm start stopped before it said where the page is.")));
    served.stdout.on("data", (said) => {
      const [address] = /http:\/\/localhost:\d+\//.exec(String(said)) ?? [];
      if (address !== undefined) found({ server: served, url: address });
    });
  });
}

function build() {
  const made = spawnSync(process.execPath, [path.join(dist, "bench-workbooks.js"), folder, lines], {
    stdio: "inherit",
  });
  if (made.status !== 0) throw new Error("The workbook to measure on could not be made: run npm run build first.");
  return path.join(folder, `mtfs-${lines}.xlsx`);
}

/** Seconds by the clock, as a person waits for it. */
function timedCommand(file) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [path.join(dist, "crosscast.js"), "check", file], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status > 1) throw new Error(String(stderr));
  return seconds(begun);
}

/** One visit: the workbook opened, gone through, written and put back; what each took and the longest that the page was held up. */
async function timedPage(file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const name = path.basename(file);
  const isSaid = (words) =>
    page
      .getByRole("list", { name: "Open workbooks" })
      .getByRole("button", { name: words })
      .waitFor({ timeout: 120_000 });
  await page.goto(url);
  await isSaid(/^mtfs-2026-27.xlsx: .*\.$/);
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  const heldUp = await watchTasks(page);

  const opening = performance.now();
  await page.getByLabel("Workbooks to open").setInputFiles(file);
  const tab = page.getByRole("button", { name: new RegExp(`^${name}: `) });
  await tab.waitFor();
  await page.waitForFunction(
    (least) => Number(globalThis.document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")) > least,
    Number(lines) * 0.5,
    { timeout: 120_000 },
  );
  const drawn = seconds(opening);
  await isSaid(new RegExp(`^${name}: .*\\.$`));
  const checked = seconds(opening);
  const frames = await scrolled(page);
  for (const screen of ["Lines", "Checks", "Pictures", "Sheet", "Summary"])
    await page.getByRole("tab", { name: screen, exact: true }).click();
  const writing = performance.now();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Write" }).click({ timeout: 120_000 });
  await page.getByRole("heading", { name: "Written" }).waitFor({ timeout: 120_000 });
  const written = seconds(writing);
  await page.getByRole("button", { name: "Undo writing the sheets" }).click();
  await isSaid(new RegExp(`^${name}: .*\\.$`));
  const longest = Math.max(0, ...(await heldUp()));
  await context.close();
  return { drawn, checked, written, longest, ...frames };
}

/** Milliseconds of each task that held the page up for longer than 50. */
async function watchTasks(page) {
  await page.evaluate(() => {
    globalThis.heldUp = [];
    new globalThis.PerformanceObserver((list) =>
      globalThis.heldUp.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      entryTypes: ["longtask"],
    });
  });
  return () => page.evaluate(() => globalThis.heldUp);
}

/** How long the page works for a frame while the sheet rolls by 120 px in each, in milliseconds. */
async function scrolled(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const before = await worked();
  const times = await page.evaluate(async (count) => {
    const grid = globalThis.document.querySelector("[role=grid]");
    const found = [];
    let last = globalThis.performance.now();
    for (let frame = 0; frame < count; frame += 1) {
      grid.scrollTop += 120;
      await new Promise(globalThis.requestAnimationFrame);
      const now = globalThis.performance.now();
      found.push(now - last);
      last = now;
    }
    return found;
  }, framesScrolled);
  const work = ((await worked()) - before) / framesScrolled;
  const slowest = times.toSorted((one, other) => one - other)[Math.floor(framesScrolled * 0.95)];
  return { frame: median(times), slowest, work };
}

function report(measured) {
  const of = (name) => median(measured.map((round) => round[name]));
  const worst = Math.max(...measured.map(({ longest }) => longest));
  const command = of("command");
  const ratio = of("checked") / command;
  console.log(
    [
      `${Number(lines).toLocaleString("en-GB")} lines, ${rounds} rounds`,
      `command line, check:        ${command.toFixed(2)} s`,
      `page, sheet drawn:          ${of("drawn").toFixed(2)} s  x${(of("drawn") / command).toFixed(2)}`,
      `page, checked:              ${of("checked").toFixed(2)} s  x${ratio.toFixed(2)}`,
      `page, previewed, written:   ${of("written").toFixed(2)} s`,
      `frame while rolling:        median ${of("frame").toFixed(1)} ms, slowest 5% from ${of("slowest").toFixed(1)} ms, work ${of("work").toFixed(1)} ms`,
      `longest task:               ${worst === 0 ? "none over 50 ms" : `${Math.round(worst)} ms`}`,
      `Aims: checked within x${aims.ofCommand}, work in a frame at most ${aims.frame.toFixed(1)} ms (60 a second), no task over ${aims.longestTask} ms.`,
    ].join("\n"),
  );
  return ratio <= aims.ofCommand && worst <= aims.longestTask && of("work") <= aims.frame;
}

function seconds(since) {
  return (performance.now() - since) / 1000;
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
