import { firstNotBefore } from "../grid/first-not-before";
import type { Table } from "./reading";

/** The index of a table's first row at or below a sheet row; the number of its rows when there is none. */
export const firstRowFrom = ({ rows }: Table, row: number): number => firstNotBefore(rows, (own) => own.row < row);
