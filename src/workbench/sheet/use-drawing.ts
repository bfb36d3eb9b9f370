import type { Remote } from "comlink";
import { useEffect, useState } from "react";
import type { OpenFile } from "../files/files-state";
import { digitWidth } from "./digit-width";
import { drawingOf, type SheetDrawing } from "./sheet-drawing";
import type { OpenedSheets, SheetReader } from "./sheet-reader";

/** A workbook as it was opened for drawing; `of` says which, and in which edition. */
export interface OpenedFile extends OpenedSheets {
  readonly of: string;
}

const editionOf = ({ id, edition }: Pick<OpenFile, "id" | "edition">): string => `${id} ${edition}`;

/** Opens the file in view for drawing, again after each change; undefined until then, and of a file that cannot be opened. */
export const useOpenedFile = (reader: Remote<SheetReader>, file: OpenFile): OpenedFile | undefined => {
  const [opened, setOpened] = useState<OpenedFile>();
  const { bench } = file;
  const of = editionOf(file);
  useEffect(() => {
    let isGone = false;
    reader.open(bench.bytes(), digitWidth()).then(
      (sheets) => isGone || setOpened({ ...sheets, of }),
      // What is wrong with the file is said where it is checked.
      () => isGone || setOpened(undefined),
    );
    return () => {
      isGone = true;
    };
  }, [reader, bench, of]);
  return opened?.of === of || opened?.of.split(" ")[0] === file.id ? opened : undefined;
};

export interface DrawnSheet {
  readonly of: string;
  readonly sheet: string;
  readonly drawing: SheetDrawing;
}

/** A sheet laid out for drawing; the one before stays in view until the next is ready. */
export const useDrawing = (
  reader: Remote<SheetReader>,
  opened: OpenedFile | undefined,
  sheet: string | undefined,
): DrawnSheet | undefined => {
  const [drawn, setDrawn] = useState<DrawnSheet>();
  useEffect(() => {
    if (opened === undefined || sheet === undefined) return undefined;
    let isGone = false;
    reader.layout(sheet).then(
      (layout) => {
        if (isGone || layout === undefined) return;
        setDrawn({ of: opened.of, sheet, drawing: drawingOf(layout, opened.appearances, digitWidth()) });
      },
      () => isGone || setDrawn(undefined),
    );
    return () => {
      isGone = true;
    };
  }, [reader, opened, sheet]);
  return drawn;
};
