import { type RefObject, useEffect, useState } from "react";

/** How wide an element is, in pixels; undefined until it stands on the page. */
export const useWidth = (element: RefObject<HTMLElement | null>): number | undefined => {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const place = element.current;
    if (place === null) return undefined;
    const resized = new ResizeObserver(() => setWidth(Math.round(place.clientWidth)));
    resized.observe(place);
    return () => resized.disconnect();
  }, [element]);
  return width;
};
