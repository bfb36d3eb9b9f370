import { highest } from "../core/grid/extremes";

/** Cells in columns, each as wide as its widest, two blanks in. */
export const alignedRows = (
  rows: readonly (readonly string[])[],
  sides: readonly ("left" | "right")[],
): readonly string[] => {
  const widths = sides.map((_, column) => highest(rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return sides[column] === "right" ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")}`.trimEnd(),
  );
};
