import type { PlanPage, PlanRow } from "./sheet-plan";

/** How a sheet of ours prints: A4, the title and the pages in the margins, header rows on every page. */
export const pageOf = (
  rows: readonly PlanRow[],
  options: {
    readonly title: string;
    readonly refreshed: string;
    readonly width: number;
    readonly landscape: boolean;
    readonly titleRows?: { readonly from: number; readonly to: number };
    readonly freezeRows?: number;
  },
): PlanPage => ({
  orientation: options.landscape ? "landscape" : "portrait",
  area: { top: 1, left: 1, bottom: Math.max(1, rows.length), right: options.width },
  header: `&L${plain(options.title)}`,
  footer: `&LRefreshed ${options.refreshed}&RPage &P of &N`,
  ...(options.titleRows === undefined ? {} : { titleRows: options.titleRows }),
  ...(options.freezeRows === undefined ? {} : { freezeRows: options.freezeRows }),
});

/** An ampersand starts a code in a header, and 255 characters is all one holds. */
const plain = (title: string): string => title.replaceAll("&", "&&").slice(0, 120);
