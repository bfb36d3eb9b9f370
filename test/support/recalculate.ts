import { execFile, spawnSync } from "node:child_process";
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
  const folder = await mkdtemp(path.join(tmpdir(), "crosscast-recalculate-"));
  try {
    const profile = path.join(folder, "profile");
    await mkdir(path.join(profile, "user"), { recursive: true });
    await writeFile(path.join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    await writeFile(path.join(folder, "book.xlsx"), xlsx);
    await promisify(execFile)(soffice, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      ...["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", path.join(folder, "out")],
      path.join(folder, "book.xlsx"),
    ]);
    return await openXlsx(await readFile(path.join(folder, "out", "book.xlsx"))).read();
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
