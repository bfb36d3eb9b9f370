import { useEffect, useState } from "react";
import type { CellRef } from "../../core/grid/address";
import { cellKey } from "../../core/grid/address";
import type { AreaView, CellLookView } from "../../core/desk/views";
import type { Bench } from "../desk/bench";

/** What the desk says of a cell, as of the reading named; undefined until it does. */
export const useLook = (bench: Bench, at: CellRef | undefined, reading: unknown): CellLookView | undefined => {
  const [look, setLook] = useState<CellLookView>();
  const key = at === undefined ? undefined : cellKey(at);
  useEffect(() => {
    if (at === undefined || reading === undefined) return undefined;
    let isGone = false;
    bench.desk.look(at).then(
      (seen) => isGone || setLook(seen),
      () => isGone || setLook(undefined),
    );
    return () => {
      isGone = true;
    };
    // The key stands for the cell, which is another object each time.
  }, [bench, key, reading]);
  return look !== undefined && cellKey(look.at) === key ? look : undefined;
};

/** How a sheet was read, while somebody wants to see it. */
export const useAreas = (
  bench: Bench,
  sheet: string | undefined,
  { isShown, reading }: { readonly isShown: boolean; readonly reading: unknown },
): readonly AreaView[] => {
  const [areas, setAreas] = useState<{ readonly sheet: string; readonly views: readonly AreaView[] }>();
  useEffect(() => {
    if (!isShown || sheet === undefined || reading === undefined) return undefined;
    let isGone = false;
    bench.desk.areas(sheet).then(
      (views) => isGone || setAreas({ sheet, views }),
      () => isGone || setAreas(undefined),
    );
    return () => {
      isGone = true;
    };
  }, [bench, sheet, isShown, reading]);
  return isShown && areas?.sheet === sheet ? (areas?.views ?? none) : none;
};

const none: readonly AreaView[] = [];
