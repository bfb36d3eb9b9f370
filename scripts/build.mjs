/** `npm run build [-- --url https://addins.example.gov.uk/crosscast]`: the command line, and the add-in's files for the address they will stand at. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { url } = parseArgs({ options: { url: { type: "string" } } }).values;

if (url !== undefined && !URL.canParse(url))
  stop(`${url} is no address: give one such as https://addins.example.gov.uk/crosscast.`);
if (url !== undefined && new URL(url).protocol !== "https:")
  stop(`${url} is not https: Excel loads add-ins over https alone.`);

const webpack = path.join("node_modules", "webpack-cli", "bin", "cli.js");
const address = url === undefined ? [] : ["--env", `url=${url}`];
process.exitCode = spawnSync(process.execPath, [webpack, "--mode", "production", ...address], {
  cwd: root,
  stdio: "inherit",
}).status;

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
