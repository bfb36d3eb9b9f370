import { createContext, useContext } from "react";
import type { CellRef } from "../core/grid/address";

/** What any part of a screen may ask of the surface. */
interface SurfaceActs {
  /** Selects a cell in the sheet; a fault is told at the head of the pane. */
  readonly choose: (cell: CellRef) => void;
  readonly copy: (text: string) => void;
}

export const SurfaceContext = createContext<SurfaceActs>({ choose: () => undefined, copy: () => undefined });

export const useSurface = (): SurfaceActs => useContext(SurfaceContext);
