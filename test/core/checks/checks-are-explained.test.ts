import { readFileSync } from "node:fs";
import path from "node:path";
import { allChecks } from "../../../src/core/checks/run-checks";

const page = readFileSync(path.resolve("docs/checks.md"), "utf8");
const explained = [...page.matchAll(/^### ([A-Z]\d\d) /gm)].map(([, code]) => code);
const codes = allChecks.flatMap((check) => check.codes);

test("every code a finding may carry is explained once in docs/checks.md", () => {
  expect(explained.toSorted()).toEqual([...new Set(codes)].toSorted());
});

test("a check has a name of its own", () => {
  expect(new Set(allChecks.map(({ name }) => name)).size).toBe(allChecks.length);
});
