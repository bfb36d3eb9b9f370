import type { Desk, Watch } from "../core/desk/desk";
import { refreshAtOnce } from "../core/desk/refresh-at-once";
import { excelDesk } from "../office/excel-desk";
import { sentenceOf } from "../office/sentence-of";

/** A command on the ribbon has no screen: it works to its end, and tells in a small window what came of it. */
const command =
  (work: (desk: Desk) => Promise<string>) =>
  (event: Office.AddinCommands.Event): void => {
    void work(excelDesk())
      .catch(sentenceOf)
      .then(tell)
      .finally(() => event.completed());
  };

const toItsEnd: Watch = { onProgress: () => undefined, isCancelled: () => false };

const check = command(async (desk) => (await desk.read(toItsEnd)).statusWords);

const refresh = command(async (desk) => (await refreshAtOnce(desk, toItsEnd)).words);

const tell = (words: string): Promise<void> => {
  const address = new URL("told.html", location.href);
  address.searchParams.set("words", words);
  return new Promise((resolve) =>
    Office.context.ui.displayDialogAsync(address.href, { height: 30, width: 30, displayInIframe: true }, () =>
      resolve(),
    ),
  );
};

void Office.onReady(() => {
  Office.actions.associate("checkWorkbook", check);
  Office.actions.associate("refreshWorkbook", refresh);
});
