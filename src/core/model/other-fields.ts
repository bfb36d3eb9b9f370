import type { Field, SheetReading } from "./reading";

/** What a form says besides the fields already used, in its order; cells inside a table are figures, not answers. */
export const otherFields = (sheet: SheetReading, used: readonly Field[]): readonly Field[] =>
  sheet.fields.filter(
    (field) =>
      !used.includes(field) &&
      field.value.trim() !== "" &&
      field.label.trim().length > 1 &&
      !sheet.tables.some(
        ({ range }) =>
          field.at.row >= range.top &&
          field.at.row <= range.bottom &&
          field.at.column >= range.left &&
          field.at.column <= range.right,
      ),
  );
