/** The threads the page works in: one a workbook, and one that reads what is to be drawn. */
export const startDeskWorker = (): Worker =>
  new Worker(/* webpackChunkName: "desk-worker" */ new URL("./desk/desk-worker.ts", import.meta.url));

export const startSheetWorker = (): Worker =>
  new Worker(/* webpackChunkName: "sheet-worker" */ new URL("./sheet/sheet-worker.ts", import.meta.url));
