import type { Grid } from "../../core/grid/grid";
import { gridsOf } from "./grid-of";
import type { Block } from "./read-blocks";

/** The cells of one sheet without their looks. */
export const contentGrid = (id: string, blocks: readonly Block[]): Grid | undefined =>
  gridsOf(
    {
      sheets: [{ id, name: "", hidden: false, isProtected: false }],
      ...{ tables: [], names: [], sheetNames: [], dates1904: false, isCalculated: true },
    },
    { blocks, tables: new Map(), isLarge: false },
  )[0];
