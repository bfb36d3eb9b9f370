import { contains } from "../grid/address";
import type { Field, SheetReading } from "./reading";

/** What a form says besides the fields already used, in its order; cells inside a table are figures, not answers. */
export const otherFields = (sheet: SheetReading, used: readonly Field[]): readonly Field[] =>
  sheet.fields.filter(
    (field) =>
      !used.includes(field) &&
      field.value.trim() !== "" &&
      field.label.trim().length > 1 &&
      !sheet.tables.some(({ range }) => contains(range, field.at)),
  );
