import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sampleFiles } from "./sample-files";

/** Writes the example workbooks anew into assets/samples. */
const folder = path.resolve("assets", "samples");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of sampleFiles()) {
  writeFileSync(path.join(folder, name), bytes);
  console.log(`assets/samples/${name}: ${bytes.length} bytes`);
}
