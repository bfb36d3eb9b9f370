import { type RefObject, useEffect, useState } from "react";
import type { Axis } from "./axis";

/** The rows and columns in view, and some beyond the edges so that scrolling finds them drawn. */
export interface Visible {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const [rowsBeyond, columnsBeyond] = [10, 2];

/** Follows what is in view of the scroller; changes only when other rows or columns are. */
export const useVisible = (scroller: RefObject<HTMLElement | null>, rows: Axis, columns: Axis): Visible => {
  const [visible, setVisible] = useState<Visible>(() => visibleFrom(rows, columns, firstSight));
  useEffect(() => {
    const place = scroller.current;
    if (place === null) return undefined;
    const look = (): void =>
      setVisible((before) => {
        const now = visibleFrom(rows, columns, place);
        return isSame(before, now) ? before : now;
      });
    const resized = new ResizeObserver(look);
    resized.observe(place);
    place.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      place.removeEventListener("scroll", look);
    };
  }, [scroller, rows, columns]);
  return visible;
};

interface Sight {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly clientHeight: number;
  readonly clientWidth: number;
}

const firstSight: Sight = { scrollTop: 0, scrollLeft: 0, clientHeight: 600, clientWidth: 900 };

const visibleFrom = (rows: Axis, columns: Axis, sight: Sight): Visible => ({
  top: Math.max(rows.at(sight.scrollTop) - rowsBeyond, 1),
  bottom: Math.min(rows.at(sight.scrollTop + sight.clientHeight) + rowsBeyond, rows.count),
  left: Math.max(columns.at(sight.scrollLeft) - columnsBeyond, 1),
  right: Math.min(columns.at(sight.scrollLeft + sight.clientWidth) + columnsBeyond, columns.count),
});

const isSame = (one: Visible, other: Visible): boolean =>
  one.top === other.top && one.bottom === other.bottom && one.left === other.left && one.right === other.right;
