import { type CellValue, isCellError } from "../grid/cell";

/** What a cell holds as text: nothing for a blank one, TRUE and FALSE as Excel writes them, an error by its name. */
export const cellText = (value: CellValue | undefined): string => {
  if (value === undefined) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
};
