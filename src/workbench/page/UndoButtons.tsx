import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect } from "react";
import type { OpenFile } from "../files/files-state";
import type { FilesActs } from "../files/use-files";
import { undoKeyOf } from "./undo-key";

interface UndoButtonsProps {
  readonly file: OpenFile;
  readonly size: "small" | "medium";
  readonly acts: FilesActs;
}

/** Takes back and does again what was written or answered, by button and by the usual keys. */
export const UndoButtons = ({ file, size, acts: { undo, redo } }: UndoButtonsProps): ReactNode => {
  const isAtWork = file.status.kind === "busy" || file.status.kind === "waiting";
  const [undone, redone] = isAtWork ? [] : [file.standing.undo, file.standing.redo];
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = undoKeyOf(event);
      if (key === undefined || (key === "undo" ? undone : redone) === undefined) return;
      event.preventDefault();
      if (key === "undo") undo(file);
      else redo(file);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [file, undone, redone, undo, redo]);
  const undoWords = undone === undefined ? "Nothing to undo" : `Undo ${undone}`;
  const redoWords = redone === undefined ? "Nothing to redo" : `Redo ${redone}`;
  return (
    <>
      <Tooltip content={undoWords} relationship="label">
        <Button
          size={size}
          icon={<ArrowUndoRegular />}
          disabledFocusable={undone === undefined}
          onClick={() => undo(file)}
        />
      </Tooltip>
      <Tooltip content={redoWords} relationship="label">
        <Button
          size={size}
          icon={<ArrowRedoRegular />}
          disabledFocusable={redone === undefined}
          onClick={() => redo(file)}
        />
      </Tooltip>
    </>
  );
};
