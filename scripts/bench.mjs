/**
 * How much more than a bare unzip and parse the commands cost, on generated workbooks of several sizes:
 * `npm run bench`, or `npm run bench -- 1000 100x50` for sizes of your own: budget lines, or sheets by lines each.
 * Every run is a process of its own; the bare run takes every XML part through the same unzip and parser and does nothing with it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { TextDecoder } from "node:util";

const self = fileURLToPath(import.meta.url);
const dist = path.join(path.dirname(self), "..", "dist");
const usagePipe = 3;
const aims = { check: 2, refresh: 2.5, megabytes: 250, atLines: 50_000 };
const usualSizes = ["1000", "10000", "50000", "1000x50"];

const [mode, ...rest] = process.argv.slice(2);
if (mode === "--bare") await measured(() => bareParse(rest[0]));
else if (mode === "--command") await measured(() => command(rest));
else compare(mode === undefined ? usualSizes : process.argv.slice(2));

/** Does the work, then hands what the process used back to the one that started it. */
async function measured(work) {
  process.on("exit", () => writeSync(usagePipe, JSON.stringify(process.resourceUsage())));
  await work();
}

async function bareParse(file) {
  const { unzipSync } = await import("fflate");
  const { SaxesParser } = await import("saxes");
  const decoder = new TextDecoder();
  const parts = unzipSync(readFileSync(file), { filter: ({ name }) => /\.(xml|rels|vml)$/.test(name) });
  for (const bytes of Object.values(parts)) {
    const parser = new SaxesParser();
    for (const event of ["opentag", "closetag", "text", "cdata"]) parser.on(event, () => undefined);
    parser.write(decoder.decode(bytes)).close();
  }
}

function command(args) {
  process.argv = [process.execPath, path.join(dist, "crosscast.js"), ...args];
  createRequire(self)(process.argv[1]);
}

function compare(sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), "crosscast-bench-"));
  try {
    build(folder, sizes);
    const results = sizes.map((size) => compareSize(folder, size));
    console.log(table(results));
    process.exitCode = results.every(meetsAims) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(folder, sizes) {
  const made = spawnSync(process.execPath, [path.join(dist, "bench-workbooks.js"), folder, ...sizes], {
    stdio: "inherit",
  });
  if (made.status !== 0) throw new Error("The workbooks to measure on could not be made: run npm run build first.");
}

/** Bare, check and refresh take turns, so that a busy spell of the machine falls on all three. */
function compareSize(folder, size) {
  const file = path.join(folder, `mtfs-${size}.xlsx`);
  const output = path.join(folder, `out-${size}.xlsx`);
  const rounds = Array.from({ length: linesIn(size) >= aims.atLines ? 3 : 5 }, () => {
    rmSync(output, { force: true });
    return {
      bare: run(["--bare", file]),
      check: run(["--command", "check", file]),
      refresh: run(["--command", "refresh", file, "-o", output]),
    };
  });
  const of = (name) => ({
    seconds: median(rounds.map((round) => round[name].seconds)),
    megabytes: median(rounds.map((round) => round[name].megabytes)),
  });
  return { size, fileBytes: statSync(file).size, bare: of("bare"), check: of("check"), refresh: of("refresh") };
}

function run(args) {
  const child = spawnSync(process.execPath, [self, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (child.status === null || child.status > 1) throw new Error(`${args.join(" ")}: ${child.stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(child.output[usagePipe]);
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** "1000x50" is a thousand sheets of fifty lines. */
function linesIn(size) {
  return size.split("x").reduce((lines, part) => lines * Number(part), 1);
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function meetsAims({ size, bare, check, refresh }) {
  return (
    check.seconds <= aims.check * bare.seconds &&
    refresh.seconds <= aims.refresh * bare.seconds &&
    (linesIn(size) !== aims.atLines || Math.max(check.megabytes, refresh.megabytes) <= aims.megabytes)
  );
}

function table(results) {
  const rows = results.map(({ size, fileBytes, bare, check, refresh }) => [
    size.includes("x") ? `${size.replace("x", " sheets x ")}` : Number(size).toLocaleString("en-GB"),
    `${Math.round(fileBytes / 1024)} kB`,
    cost(bare),
    `${cost(check)}  x${(check.seconds / bare.seconds).toFixed(2)}`,
    `${cost(refresh)}  x${(refresh.seconds / bare.seconds).toFixed(2)}`,
  ]);
  const lines = [["lines", "file", "bare parse", "check", "refresh"], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return [
    ...lines.map((line) => line.map((cell, column) => cell.padStart(widths[column])).join("   ")),
    `Aims: check at most x${aims.check}, refresh at most x${aims.refresh}, ${aims.megabytes} MB at ${aims.atLines.toLocaleString("en-GB")} lines. CPU seconds and peak memory, medians.`,
  ].join("\n");
}

function cost({ seconds, megabytes }) {
  return `${seconds.toFixed(2)} s ${Math.round(megabytes)} MB`;
}
