import { parseRange } from "../../src/core/grid/address";
import { type Cell, type CellLook, type CellValue, plainLook } from "../../src/core/grid/cell";
import type { Grid, GridRow } from "../../src/core/grid/grid";

interface Drawing {
  readonly sheet?: string;
  /** Figures as typed numbers with the format that prints them so; otherwise figures with marks stay the text they are. */
  readonly typed?: boolean;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/**
 * A sheet as it is drawn, one line a row, cells between bars. The first line is row 1; a leading or trailing blank line is dropped.
 *   `Savings | 2021/22 | 2022/23`
 *   `**Total** | 1,234 | =B1+1 → 1235`
 * Bold is **so**, a formula shows its cached value after an arrow, a leading ' forces text, a bare 12.5 is a number.
 */
export const drawGrid = (drawn: string, drawing: Drawing = {}): Grid =>
  gridOf(
    drawn
      .replace(/^\s*\n/, "")
      .replace(/\n\s*$/, "")
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim())),
    drawing,
  );

/** The same from tab-separated text, nothing trimmed or interpreted but figures. */
export const gridFromTsv = (tsv: string, drawing: Drawing = {}): Grid =>
  gridOf(
    tsv
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => line.split("\t")),
    drawing,
  );

const gridOf = (lines: readonly (readonly string[])[], drawing: Drawing): Grid => ({
  sheet: drawing.sheet ?? "Sheet1",
  hidden: false,
  rows: lines.flatMap((line, index) => drawnRow(line, index + 1, drawing)),
  merges: (drawing.merges ?? []).flatMap((range) => parseRange(range) ?? []),
  hiddenColumns: new Set(drawing.hiddenColumns ?? []),
});

const drawnRow = (line: readonly string[], row: number, drawing: Drawing): GridRow[] => {
  const cells = line.flatMap((text, index) => drawnCell(text, row, index + 1, drawing.typed ?? false));
  return cells.length === 0 ? [] : [{ row, hidden: drawing.hiddenRows?.includes(row) ?? false, cells }];
};

const drawnCell = (drawn: string, row: number, column: number, typed: boolean): Cell[] => {
  const bold = /^\*\*(.*)\*\*$/.exec(drawn);
  const formula = /^=(.*?)\s*→\s*(.*)$/.exec(bold?.[1] ?? drawn);
  const text = formula?.[2] ?? bold?.[1] ?? drawn;
  if (text === "") return [];
  const { value, numberFormat } = valueOf(text, typed);
  const look: CellLook = { ...plainLook, numberFormat, bold: bold !== null };
  return [{ row, column, value, look, ...(formula?.[1] === undefined ? {} : { formula: formula[1] }) }];
};

const valueOf = (text: string, typed: boolean): { readonly value: CellValue; readonly numberFormat: string } => {
  const general = (value: CellValue) => ({ value, numberFormat: "General" });
  if (text.startsWith("'")) return general(text.slice(1));
  if (/^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/.test(text)) return general({ error: text });
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text), numberFormat: typed ? formatOf(text) : "General" };
  return typed ? typedFigure(text) : general(text);
};

/** "(1,234.5)" is -1234.5 printed with the format that shows it so; anything but a plain figure stays text. */
const typedFigure = (text: string): { readonly value: CellValue; readonly numberFormat: string } => {
  const figure = /^([(+-]?)(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?(\)?)(%?)$/.exec(text.trim());
  if (!figure || (figure[1] === "(") !== (figure[4] === ")")) return { value: text, numberFormat: "General" };
  const [, sign = "", whole = "", fraction = "", , percent = ""] = figure;
  const size = Number(whole.replaceAll(",", "") + fraction) / (percent === "%" ? 100 : 1);
  const value = sign === "(" || sign === "-" ? -size : size;
  const format = formatOf(whole + fraction) + percent;
  return {
    value,
    numberFormat: sign === "(" ? `${format};(${format})` : sign === "+" ? `+${format};-${format}` : format,
  };
};

const formatOf = (figure: string): string => {
  const [whole = "", fraction] = figure.replace("-", "").split(".");
  return (whole.includes(",") ? "#,##0" : "0") + (fraction === undefined ? "" : `.${"0".repeat(fraction.length)}`);
};
