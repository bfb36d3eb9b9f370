import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of a test's own with files in it. */
export interface WorkbookFolder {
  readonly path: string;
  readonly put: (name: string, bytes: Uint8Array | string) => void;
  readonly read: (name: string) => Uint8Array;
  /** Every file with the digest of what it holds: the same before and after when nothing was touched. */
  readonly digests: () => Readonly<Record<string, string>>;
  readonly remove: () => void;
}

export const workbookFolder = (): WorkbookFolder => {
  const path = mkdtempSync(join(tmpdir(), "crosscast-"));
  return {
    path,
    put: (name, bytes) => writeFileSync(join(path, name), bytes),
    read: (name) => readFileSync(join(path, name)),
    digests: () =>
      Object.fromEntries(
        readdirSync(path)
          .filter((name) => statSync(join(path, name)).isFile())
          .map((name) => [name, sha256(readFileSync(join(path, name)))]),
      ),
    remove: () => rmSync(path, { recursive: true }),
  };
};

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
