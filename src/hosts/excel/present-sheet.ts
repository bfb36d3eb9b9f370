import { parseRef, type Position, printRange, type Range } from "../../core/grid/address";
import { rangeOf } from "./read-blocks";

/** A sheet of ours as it stands before a write. */
export interface PresentSheet {
  /** Cells that hold something or look like something, by `positionKey`. */
  readonly cells: ReadonlyMap<string, PresentCell>;
  /** The area that was ours to print. */
  readonly printArea?: Range;
  readonly page: PageFacts;
  /** In points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly chart?: ChartFacts;
  /** The first chart that is not called so: a person's, or ours where a write broke off just after it was added. */
  readonly otherChart?: ChartFacts;
}

/** What our chart is known by. */
export interface ChartFacts {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly series: readonly string[];
}

/** What a page set-up is known by. */
export interface PageFacts {
  readonly orientation: string;
  readonly area: string;
  readonly titleRows: string;
  readonly frozenRows: number;
  /** Left, centre and right of the header, then of the footer. */
  readonly words: readonly string[];
}

export interface PresentCell extends Position {
  readonly value: unknown;
  readonly formula?: string;
  readonly format: string;
  /** Font, size, weight, colour and fill, as `writtenLook` puts them. */
  readonly look: string;
  /** Where it leads within the workbook. */
  readonly link?: string;
  /** Whether a person could have typed it: no look of ours has black letters. */
  readonly isPlain: boolean;
}

/** The name by which our chart is found again on its sheet, wherever a person moves it. */
export const chartName = "Crosscast chart";

export const positionKey = ({ row, column }: Position): string => `${row}:${column}`;

/** A look in words that are the same for the same look. */
export const writtenLook = (look: {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill: string;
}): string => `${look.name} ${look.size} ${String(look.bold)} ${look.color} ${look.fill}`.toUpperCase();

/** Asks for a sheet of ours, as far as it was used when it was read and a good way beyond; the answer is there after the next sync. */
export const askForSheet = (sheet: Excel.Worksheet, extent: Position | undefined): (() => PresentSheet) => {
  const cells = askForCells(usedIn(sheet, extent));
  const facts = askForFacts(sheet);
  return () => ({ ...facts(), ...cells() });
};

/** The cells that hold or look like something. A colour given to whole columns makes a sheet used to its last row: beyond reach nothing is ours. */
export const usedIn = (sheet: Excel.Worksheet, extent: Position | undefined): Excel.Range => {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.untrack();
  const { row = 0, column = 0 } = extent ?? {};
  const reach = { top: 1, left: 1, bottom: row + rowsBeyond, right: column + columnsBeyond };
  return used.getIntersectionOrNullObject(printRange(reach));
};

const [rowsBeyond, columnsBeyond] = [300, 30];

/** Asks for cells of a sheet of ours, with their looks and the heights of their rows. */
export const askForCells = (range: Excel.Range): (() => Pick<PresentSheet, "cells" | "heights">) => {
  range.untrack();
  range.load("rowIndex,columnIndex,values,formulas,numberFormat");
  const looks = range.getCellProperties({
    format: { font: { name: true, size: true, bold: true, color: true }, fill: { color: true } },
    hyperlink: true,
  });
  const rows = range.getRowProperties({ format: { rowHeight: true } });
  return () =>
    range.isNullObject
      ? { cells: new Map(), heights: new Map() }
      : { cells: cellsOf(range, looks.value), heights: heightsOf(range.rowIndex, rows.value) };
};

/** Asks how a sheet of ours prints and scrolls, and for its chart. */
export const askForFacts = (sheet: Excel.Worksheet): (() => Omit<PresentSheet, "cells" | "heights">) => {
  const { pageLayout, charts } = sheet;
  const area = pageLayout.getPrintAreaOrNullObject();
  const titles = pageLayout.getPrintTitleRowsOrNullObject();
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  const words = pageLayout.headersFooters.defaultForAllPages;
  for (const each of [area, titles, frozen]) each.untrack();
  area.load("address");
  titles.load("rowIndex,rowCount");
  frozen.load("rowCount");
  pageLayout.load("orientation");
  words.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  charts.load("items/name,items/chartType,items/title/text,items/series/items/name");
  return () => {
    const printArea = area.isNullObject ? undefined : parseRef(area.address)?.range;
    const chart = charts.items.find(({ name }) => name === chartName);
    const otherChart = charts.items.find(({ name }) => name !== chartName);
    return {
      ...(printArea && { printArea }),
      page: {
        orientation: pageLayout.orientation,
        area: area.isNullObject ? "" : area.address.slice(area.address.lastIndexOf("!") + 1),
        titleRows: titles.isNullObject ? "" : `${rowsOf(titles).top}:${rowsOf(titles).bottom}`,
        frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
        words: [
          ...[words.leftHeader, words.centerHeader, words.rightHeader],
          ...[words.leftFooter, words.centerFooter, words.rightFooter],
        ],
      },
      ...(chart && { chart: chartFacts(chart) }),
      ...(otherChart && { otherChart: chartFacts(otherChart) }),
    };
  };
};

const chartFacts = ({ name, chartType, title, series }: Excel.Chart): ChartFacts => ({
  ...{ name, type: chartType, title: title.text },
  series: series.items.map((each) => each.name),
});

const heightsOf = (above: number, rows: readonly Excel.RowProperties[]): ReadonlyMap<number, number> =>
  new Map(
    rows.flatMap(({ format }, index): [number, number][] =>
      format?.rowHeight === undefined ? [] : [[above + index + 1, format.rowHeight]],
    ),
  );

const rowsOf = ({ rowIndex, rowCount }: Excel.Range) => rangeOf({ rowIndex, rowCount, columnIndex: 0, columnCount: 1 });

const cellsOf = (
  { rowIndex, columnIndex, values, formulas, numberFormat }: Excel.Range,
  properties: readonly (readonly Excel.CellProperties[])[],
): ReadonlyMap<string, PresentCell> => {
  const cells = new Map<string, PresentCell>();
  // Excel's arrays hold anything.
  const rows: readonly (readonly unknown[])[] = values;
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      const at = { row: rowIndex + down + 1, column: columnIndex + across + 1 };
      const { format, hyperlink } = properties[down]?.[across] ?? {};
      const font = format?.font;
      const fill = format?.fill?.color ?? noFill;
      const formula: unknown = formulas[down]?.[across];
      const color = font?.color ?? "";
      cells.set(positionKey(at), {
        ...{ ...at, value, format: String(numberFormat[down]?.[across]) },
        ...(typeof formula === "string" && formula.startsWith("=") && formula !== value
          ? { formula: formula.slice(1) }
          : {}),
        look: writtenLook({ name: font?.name ?? "", size: font?.size ?? 0, bold: font?.bold === true, color, fill }),
        isPlain: color === "#000000",
        ...(hyperlink?.documentReference === undefined ? {} : { link: hyperlink.documentReference }),
      });
    });
  });
  return cells;
};

/** Excel tells white where there is no fill. */
export const noFill = "#FFFFFF";
