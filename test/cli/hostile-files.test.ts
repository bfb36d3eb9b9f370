import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { buildCommand, crosscast } from "../support/built-command";
import { sha256 } from "./workbook-folder";

const corpus = resolve(__dirname, "..", "..", "..", "shared", "corpus", "hostile");
const isThere = existsSync(corpus);
const files = isThere
  ? readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"))
  : ["../shared/corpus/hostile"];

(isThere ? describe : describe.skip)("hostile files (skipped where ../shared/corpus/hostile is absent)", () => {
  beforeAll(buildCommand, 120_000);

  test.each(files)("%s is read or refused with one plain sentence, in good time, and stays as it is", (name) => {
    const before = sha256(readFileSync(join(corpus, name)));
    const start = performance.now();
    const { code, stdout, stderr } = crosscast(["check", "--json", name], { cwd: corpus });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(stderr).not.toContain("a fault in crosscast itself");
    if (code === 2) {
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^crosscast: [^\n]{20,}\.\n$/);
    } else {
      expect([0, 1]).toContain(code);
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toMatchObject({ file: relative(".", name) });
    }
    expect(sha256(readFileSync(join(corpus, name)))).toBe(before);
  });
});
