import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly path?: string; readonly xPath?: string; readonly description?: string }[];
}

/** What Microsoft's Open XML SDK finds wrong with a workbook file, one line each; empty when nothing. */
export const schemaErrors = async (xlsx: Uint8Array): Promise<readonly string[]> => {
  const folder = await mkdtemp(path.join(tmpdir(), "crosscast-validate-"));
  try {
    const file = path.join(folder, "book.xlsx");
    await writeFile(file, xlsx);
    const { ok, errors } = await run(file);
    const lines = errors.map((error) => `${error.path ?? ""} ${error.xPath ?? ""} ${error.description ?? ""}`.trim());
    return ok || lines.length > 0 ? lines : ["The validator rejects the file without a reason."];
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** The validator is an ES module, which Jest cannot load here: its command prints the same answer as JSON. */
const run = (file: string): Promise<Verdict> =>
  new Promise((resolve, reject) => {
    execFile(
      "node_modules/.bin/ooxml-validator",
      [file],
      { maxBuffer: 64 * 1024 * 1024 },
      (failure, printed, complaint) => {
        if (printed.trim() === "") reject(new Error(`The validator did not run: ${complaint}`, { cause: failure }));
        else resolve(JSON.parse(printed) as Verdict);
      },
    );
  });
