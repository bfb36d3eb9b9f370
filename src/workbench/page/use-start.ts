import { useEffect, useRef } from "react";
import type { ChosenFile } from "../files/chosen-file";
import { fetchSample, samples } from "./samples";

/** Opens the first example once; where it cannot be had the page begins empty. */
export const useStart = (open: (chosen: readonly ChosenFile[]) => void): void => {
  const isStarted = useRef(false);
  useEffect(() => {
    const [first] = samples;
    if (isStarted.current || first === undefined) return;
    isStarted.current = true;
    fetchSample(first[0]).then(
      (sample) => open([sample]),
      () => undefined,
    );
  }, [open]);
};
