import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";

const root = join(__dirname, "..", "..");
const file = join(root, "manifest.xml");
const localUrl = "https://localhost:3000";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const elements = ((): readonly Element[] => {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name: name.replace(/^\w+:/, ""), attributes, text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(readFileSync(file, "utf8")).close();
  return found;
})();

const named = (...names: readonly string[]): readonly Element[] => elements.filter(({ name }) => names.includes(name));
const valuesOf = (attribute: string): readonly string[] =>
  elements.flatMap(({ attributes }) => attributes[attribute] ?? []);
const urls = [...valuesOf("DefaultValue"), ...named("AppDomain").map(({ text }) => text)].filter((value) =>
  /^\w+:\/\//.test(value),
);

test("every address is https and under the one base that the build replaces", () => {
  expect(urls.length).toBeGreaterThan(25);
  expect(urls.filter((url) => url !== localUrl && !url.startsWith(`${localUrl}/`))).toEqual([]);
});

test("every file the manifest names is built or committed", () => {
  const missing = urls
    .filter((url) => url !== localUrl)
    .map((url) => url.slice(localUrl.length + 1))
    .filter((path) => {
      const page = path.replace(/\.html$/, "");
      return ![path, `src/taskpane/${page}.html`, `src/commands/${page}.html`].some((at) => existsSync(join(root, at)));
    });
  expect(missing).toEqual([]);
});

test("every resource that is named is there, once, and no other", () => {
  const ids = named("Image", "Url", "String").flatMap(({ attributes: { id } }) => id ?? []);
  const used = new Set(valuesOf("resid"));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.has(id))).toEqual([]);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("controls, groups and tabs have ids of their own", () => {
  const ids = named("Control", "Group").map(({ attributes: { id } }) => id);
  expect(ids).toEqual(["Crosscast.Group", "Crosscast.Open", "Crosscast.Check", "Crosscast.Refresh"]);
});

test("each icon is a PNG of the size its name says, with a clear ground", () => {
  const wrong = named("Image")
    .flatMap(({ attributes: { id, DefaultValue: url } }) =>
      id === undefined || url === undefined ? [] : [{ id, url }],
    )
    .filter(({ id, url }) => {
      const png = readFileSync(join(root, url.slice(localUrl.length + 1)));
      const size = Number(id.split(".")[1]);
      const isPng = png.subarray(1, 4).toString("latin1") === "PNG";
      return !isPng || png.readUInt32BE(16) !== size || png.readUInt32BE(20) !== size || png[25] !== 6;
    });
  expect(wrong).toEqual([]);
});

test("each button has every size of icon", () => {
  const sizes = named("Image").flatMap(({ attributes: { size } }) => size ?? []);
  expect(sizes).toHaveLength(4 * 8);
  expect([...new Set(sizes)]).toEqual(["16", "20", "24", "32", "40", "48", "64", "80"]);
});

test("it asks for no more than it needs", () => {
  expect(named("Permissions").map(({ text }) => text)).toEqual(["ReadWriteDocument"]);
  expect(named("Set").map(({ attributes }) => attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.14" }]);
  expect(named("Id")[0]?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("Microsoft's own reader takes it", () => {
  const { status, stdout } = spawnSync("npx", ["office-addin-manifest", "info", file], { encoding: "utf8", cwd: root });
  expect(status).toBe(0);
  expect(stdout).toContain("Permissions: ReadWriteDocument");
});

const schema = join(root, "..", "shared", "manifest-schema", "OfficeAppManifestV1_1.xsd");
const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;

(canValidate ? test : test.skip)(
  canValidate
    ? "Microsoft's schema takes it"
    : "Microsoft's schema (skipped: needs ../shared/manifest-schema and xmllint)",
  () => {
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, file], { encoding: "utf8" });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  },
);
