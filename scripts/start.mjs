/** `npm start`: what Crosscast does to an example workbook, and where the result is. Builds the command first when it is not there. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const command = path.join("dist", "crosscast.js");
const sample = path.join("assets", "samples", "colchester-communities-theme.xlsx");
const result = path.join("out", "colchester-communities-theme-crosscast.xlsx");

process.exitCode = start();

function start() {
  if (!existsSync(path.join(root, command)) && build() !== 0) {
    console.error("The command could not be built. Run npm ci, then npm start again.");
    return 2;
  }
  mkdirSync(path.join(root, "out"), { recursive: true });
  say(`1. What is in ${sample}?`);
  const checked = crosscast("check", sample);
  say("2. Write a business case beside it.");
  const refreshed = crosscast("refresh", sample, "-o", result);
  if (couldNotRun(checked) || couldNotRun(refreshed)) return 2;
  say(
    `Your copy is ${result}.`,
    "Open it in Excel or LibreOffice. Its last sheets are new: Business case, Savings lines, Checks, About.",
    "Click on any figure: it is a formula that leads to the sheet that was there before.",
    "",
    "Now try a workbook of your own; it is never changed, the result is a copy:",
    "  npx crosscast check YOUR-BUDGET.xlsx",
    "  npx crosscast refresh YOUR-BUDGET.xlsx",
  );
  return 0;
}

/** Runs the command as a person would and shows what it prints. */
function crosscast(...args) {
  console.log(`> npx crosscast ${args.join(" ")}\n`);
  return spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: "inherit" }).status;
}

/** 1 is a finding in the workbook: the example has questions to answer. */
function couldNotRun(code) {
  return code !== 0 && code !== 1;
}

function build() {
  const webpack = path.join("node_modules", "webpack-cli", "bin", "cli.js");
  return spawnSync(process.execPath, [webpack, "--mode", "production"], { cwd: root, stdio: "inherit" }).status;
}

function say(...lines) {
  console.log(`\n${lines.join("\n")}\n`);
}
