import { isCellError } from "../grid/cell";
import type { Grid } from "../grid/grid";
import type { Table } from "../model/reading";
import type { Answers } from "./answers";

/** Every row of a sheet as text to take a digest of: the same text means the same cells. */
export interface SheetText {
  readonly sheet: string;
  readonly rows: readonly { readonly row: number; readonly text: string }[];
}

/** A sheet's cells by row: place, value and number format. */
export const sheetText = ({ sheet, rows }: Grid): SheetText => ({
  sheet,
  rows: rows.map(({ row, cells }) => {
    let text = String(row);
    for (const { column, value, look } of cells) {
      const shown =
        typeof value === "number" ? String(value) : isCellError(value) ? value.error : JSON.stringify(value);
      text += `\t${column} ${shown} ${look.numberFormat}`;
    }
    return { row, text };
  }),
});

/** Everything a refresh is written from, as one text to take a digest of: the same text means the same sheets. */
export const inputsText = (
  sheets: readonly SheetText[],
  { answers, version, template }: { readonly answers: Answers; readonly version: string; readonly template: string },
): string =>
  [
    `version ${version}`,
    `template ${template}`,
    ...[...answers].map(([key, answer]) => `answer ${key} ${answer}`).sort(),
    ...sheets.map(({ sheet, rows }) => `sheet ${sheet}\n${rows.map(({ text }) => text).join("\n")}`),
  ].join("\n");

/** The rows one table stands in, as text to take a digest of. */
export const tableText = ({ sheet, range }: Table, sheets: readonly SheetText[]): string =>
  sheets
    .filter((one) => one.sheet === sheet)
    .flatMap(({ rows }) => rows.filter(({ row }) => row >= range.top && row <= range.bottom))
    .map(({ text }) => text)
    .join("\n");
