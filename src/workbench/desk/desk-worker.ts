import { expose } from "comlink";
import packageFile from "../../../package.json";
import type { Desk } from "../../core/desk/desk";
import { openDesk } from "../../core/desk/open-desk";
import { viewComparison } from "../../core/desk/view-comparison";
import { compareWorkbooks } from "../../core/tasks/compare-workbooks";
import { openXlsx, type XlsxHost } from "../../hosts/xlsx/open-xlsx";
import { digest } from "../../office/digest";
import type { DeskThread } from "./desk-thread";
import { carryWatches } from "./watch-transfer";

let opened: { readonly host: XlsxHost; readonly desk: Desk } | undefined;

const desk = (): Desk => {
  if (opened === undefined) throw new Error("No workbook was opened at this desk.");
  return opened.desk;
};

const thread: DeskThread = {
  open: (bytes, fileName, today) => {
    const host = openXlsx(bytes);
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    opened = {
      host,
      desk: openDesk({ host, fileName, version: packageFile.version, digest, today: () => today, pause }),
    };
  },
  compare: async (earlier, answers) => {
    if (opened === undefined) throw new Error("No workbook was opened at this desk.");
    const [old, now] = [await openXlsx(earlier).read(), await opened.host.read()];
    return viewComparison(await compareWorkbooks({ old, now }, { answers: new Map(Object.entries(answers)) }));
  },
  bytes: () => opened?.host.bytes() ?? new Uint8Array(),
  read: (watch) => desk().read(watch),
  answer: (answers, watch) => desk().answer(answers, watch),
  preview: (template, watch) => desk().preview(template, watch),
  write: (watch) => desk().write(watch),
  form: (about) => desk().form(about),
  planLine: (request, watch) => desk().planLine(request, watch),
  writeLine: (watch) => desk().writeLine(watch),
  look: (at) => desk().look(at),
  areas: (sheet) => desk().areas(sheet),
  pictures: () => desk().pictures(),
};

carryWatches();
expose(thread);
