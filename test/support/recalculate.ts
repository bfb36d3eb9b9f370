import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Workbook } from "../../src/core/tasks/workbook";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";

const soffice = "soffice";

/** LibreOffice is the oracle for formulas; a test that needs it is skipped, by name, where it is not installed. */
export const libreOfficeIsInstalled = spawnSync(soffice, ["--version"]).status === 0;

/** The workbook as LibreOffice reads it after working out every formula anew, whatever values the file holds. */
export const recalculated = async (xlsx: Uint8Array): Promise<Workbook> => {
  const [workbook] = await recalculateTogether([xlsx]);
  if (workbook === undefined) throw new Error("LibreOffice wrote no workbook.");
  return workbook;
};

/** Many workbooks, so many at a time as one LibreOffice takes well; undefined for one that LibreOffice does not write back. */
export const recalculatedAll = async (files: readonly Uint8Array[]): Promise<readonly (Workbook | undefined)[]> => {
  const workbooks: (Workbook | undefined)[] = [];
  for (let from = 0; from < files.length; from += mostTogether) {
    const batch = files.slice(from, from + mostTogether);
    const together = await recalculateTogether(batch);
    // One file LibreOffice cannot open ends the whole batch: those after it are tried again, each alone.
    for (const [index, workbook] of together.entries())
      workbooks.push(workbook ?? (await recalculateTogether(batch.slice(index, index + 1)))[0]);
  }
  return workbooks;
};

const mostTogether = 20;

const recalculateTogether = async (files: readonly Uint8Array[]): Promise<readonly (Workbook | undefined)[]> => {
  const folder = await mkdtemp(path.join(tmpdir(), "crosscast-recalculate-"));
  try {
    const profile = path.join(folder, "profile");
    await mkdir(path.join(profile, "user"), { recursive: true });
    await writeFile(path.join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    const names = files.map((_, index) => `book${index}.xlsx`);
    for (const [index, name] of names.entries()) await writeFile(path.join(folder, name), files[index] ?? "");
    const out = path.join(folder, "out");
    await promisify(execFile)(soffice, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      ...["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out],
      ...names.map((name) => path.join(folder, name)),
    ]);
    const read = async (name: string): Promise<Workbook | undefined> =>
      existsSync(path.join(out, name)) ? openXlsx(await readFile(path.join(out, name))).read() : undefined;
    const workbooks: (Workbook | undefined)[] = [];
    for (const name of names) workbooks.push(await read(name));
    return workbooks;
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Left alone, LibreOffice trusts the values another program saved. */
const alwaysRecalculate =
  `<?xml version="1.0" encoding="UTF-8"?>` +
  `<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" ` +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">` +
  `<value>0</value></prop></item></oor:items>`;
