import type { Position } from "../../core/grid/address";

/** The element of a cell. */
export const cellId = ({ row, column }: Position): string => `cell-${row}-${column}`;
