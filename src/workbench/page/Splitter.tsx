import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";

const useStyles = makeStyles({
  splitter: {
    width: "7px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { backgroundColor: tokens.colorBrandBackground, outlineStyle: "none" },
  },
});

export const paneWidths = { least: 320, usual: 420, most: 900 };

interface SplitterProps {
  /** Of the pane at its right, in pixels. */
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** The edge between the sheet and the pane: dragged, or moved with the arrow keys. */
export const Splitter = ({ width, onResize }: SplitterProps): ReactNode => {
  const styles = useStyles();
  const resize = (to: number): void => onResize(Math.min(Math.max(to, paneWidths.least), paneWidths.most));
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the pane"
      aria-valuenow={width}
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      tabIndex={0}
      className={styles.splitter}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
      }}
      onDoubleClick={() => resize(paneWidths.usual)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "ArrowLeft") resize(width + 20);
        if (event.key === "ArrowRight") resize(width - 20);
      }}
    />
  );
};
