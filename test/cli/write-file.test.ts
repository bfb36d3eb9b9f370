import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeResult } from "../../src/cli/write-file";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "crosscast-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => Buffer.from(text);
const files = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

describe("writing a result", () => {
  it("leaves nothing but the result beside what was there", async () => {
    const path = join(folder, "out.xlsx");
    expect(await writeResult(bytes("new"), { path, inPlace: false }, bytes("old"))).toEqual({ written: true });
    expect(files()).toEqual({ "out.xlsx": "new" });
  });

  it("writes nothing when the file holds the same bytes already", async () => {
    const path = join(folder, "out.xlsx");
    writeFileSync(path, "new");
    expect(await writeResult(bytes("new"), { path, inPlace: false }, bytes("old"))).toEqual({ written: false });
    expect(files()).toEqual({ "out.xlsx": "new" });
  });

  it("keeps the workbook itself as NAME.bak.xlsx when it writes in place", async () => {
    const path = join(folder, "budget.xlsx");
    writeFileSync(path, "old");
    writeFileSync(join(folder, "budget.bak.xlsx"), "older");
    const backup = join(folder, "budget.bak.xlsx");
    expect(await writeResult(bytes("new"), { path, inPlace: true }, bytes("old"))).toEqual({ written: true, backup });
    expect(files()).toEqual({ "budget.xlsx": "new", "budget.bak.xlsx": "old" });
  });

  it("never loses an earlier result, which may hold words a person typed", async () => {
    const path = join(folder, "out.xlsx");
    for (const text of ["first", "second", "third"]) {
      await writeResult(bytes(text), { path, inPlace: false }, bytes("old"));
    }
    expect(files()).toEqual({ "out.xlsx": "third", "out.bak.xlsx": "first", "out.bak-2.xlsx": "second" });
  });

  it("refuses to write over a workbook that another program has changed meanwhile", async () => {
    const path = join(folder, "budget.xlsx");
    writeFileSync(path, "changed");
    await expect(writeResult(bytes("new"), { path, inPlace: true }, bytes("old"))).rejects.toThrow(
      "was changed by another program meanwhile: nothing was written",
    );
    expect(files()).toEqual({ "budget.xlsx": "changed" });
  });
});
