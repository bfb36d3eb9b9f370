import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { WorkbookError } from "../../../src/core/tasks/workbook";
import { openXlsx, type XlsxHost } from "../../../src/hosts/xlsx/open-xlsx";
import { openPackage, type Package, type Part } from "../../../src/hosts/xlsx/package";
import { examplePlan } from "../../support/example-plan";
import { schemaErrors } from "../../support/validate-xlsx";

const corpus = path.resolve("../shared/corpus");
const isHere = existsSync(corpus);
const here = isHere ? describe : describe.skip;
if (!isHere) console.info("The corpus of workbooks is not beside the project: the tests that run on it are skipped.");

const filesIn = (folder: string): readonly string[] =>
  existsSync(path.join(corpus, folder))
    ? readdirSync(path.join(corpus, folder))
        .filter((file) => /\.xls[xm]$/.test(file))
        .map((file) => path.join(folder, file))
    : [];

const bytesOf = (file: string): Uint8Array => readFileSync(path.join(corpus, file));

/** The workbook opened and read; undefined when it is refused in words. */
const opened = async (file: string): Promise<XlsxHost | undefined> => {
  try {
    const host = openXlsx(bytesOf(file));
    await host.read();
    return host;
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
};

const mayChange = (pkg: Package): ReadonlySet<string> => {
  const workbook = pkg.entries.find(({ name }) => /(^|\/)workbook[^/]*\.xml$/i.test(name))?.name ?? "";
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const relationships = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  return new Set(
    ["[content_types].xml", workbook, relationships, `${folder}styles.xml`].map((name) => name.toLowerCase()),
  );
};

/** What stands in the zip of an entry, but for the place where it stands. */
const raw = ({ name, entry, record }: Part): string =>
  [name, hex(entry), hex(record.subarray(0, 42)), hex(record.subarray(46))].join(" ");
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

here("applying a plan to the workbooks at hand", () => {
  test.each([...filesIn("workbooks"), ...filesIn("poi"), ...filesIn("hostile/edge")])(
    "%s keeps every part that is not ours, and a second time changes nothing",
    async (file) => {
      const host = await opened(file);
      if (!host) return;
      const before = openPackage(host.bytes());
      await host.apply(examplePlan());
      const once = host.bytes();
      const after = openPackage(once);

      const changing = mayChange(before);
      const untouched = before.entries.filter(({ name }) => !changing.has(name.toLowerCase()));
      const kept = after.entries
        .slice(0, before.entries.length)
        .filter(({ name }) => !changing.has(name.toLowerCase()));
      expect(kept.map(raw)).toEqual(untouched.map(raw));
      expect(after.entries.slice(0, before.entries.length).map(({ name }) => name)).toEqual(
        before.entries.map(({ name }) => name),
      );
      expect((await host.read()).sheets.slice(-2).map(({ sheet }) => sheet)).toEqual([
        "Crosscast case",
        "Crosscast lines",
      ]);

      const again = openXlsx(once);
      await again.apply(examplePlan());
      expect(Buffer.from(again.bytes()).equals(once)).toBe(true);
    },
  );

  test.each([
    ...filesIn("workbooks"),
    ...filesIn("hostile/edge"),
    ...filesIn("poi").filter((_, index) => index % 60 === 0),
  ])("%s has no error for Microsoft's validator that it did not have", async (file) => {
    const host = await opened(file);
    if (!host) return;
    const before = await schemaErrors(host.bytes());
    await host.apply(examplePlan());
    const after = await schemaErrors(host.bytes());
    expect(newErrors(before, after)).toEqual([]);
  });
});

const newErrors = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const known = [...before];
  return after.filter((error) => {
    const at = known.indexOf(error);
    if (at >= 0) known.splice(at, 1);
    return at < 0 && !strictPercentage.test(error);
  });
};

/** The validator reads Strict files by the transitional schema: it objects to the percentages Excel itself writes there. */
const strictPercentage = /The string '\d+%' is not a valid/;
