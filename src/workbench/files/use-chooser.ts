import { type ChangeEvent, type RefObject, useRef } from "react";
import { type ChosenFile, pickFiles, readFiles } from "./chosen-file";

type Then = (files: readonly ChosenFile[]) => void;

interface Chooser {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Lets a person choose files, through the input where the browser has no window of its own for it. */
  readonly choose: (then: Then) => void;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** Choosing files, for whatever they are wanted; files put into the input unasked go to `usual`. */
export const useChooser = (usual: Then, onFault: (fault: unknown) => void): Chooser => {
  const input = useRef<HTMLInputElement>(null);
  const wanted = useRef<Then>(undefined);
  return {
    input,
    choose: (then) => {
      pickFiles().then((files) => {
        if (files !== undefined) {
          then(files);
          return;
        }
        wanted.current = then;
        input.current?.click();
      }, onFault);
    },
    onChange: ({ target }) => {
      const then = wanted.current ?? usual;
      wanted.current = undefined;
      readFiles(target.files ?? []).then(then, onFault);
      target.value = "";
    },
  };
};
