import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellLookView } from "../../core/desk/views";
import { PlaceBox } from "./PlaceBox";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minHeight: "32px",
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  holds: {
    // What stands at the end grows only on a line of its own.
    flexGrow: 1000,
    flexShrink: 1,
    flexBasis: "8rem",
    whiteSpace: "nowrap",
    overflowX: "hidden",
    textOverflow: "ellipsis",
    minWidth: 0,
  },
  total: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalM },
  differs: { color: tokens.colorStatusDangerForeground3 },
});

interface CellBarProps {
  /** "C13" or "C10:E12". */
  readonly place: string;
  readonly look: CellLookView | undefined;
  /** Goes to the cells of a name; false where it names none. */
  readonly onGoTo: (name: string) => boolean;
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

/** What the chosen cell holds, and how the printed total in it compares. */
export const CellBar = ({ place, look, onGoTo, children }: CellBarProps): ReactNode => {
  const styles = useStyles();
  const [total] = look?.totals ?? [];
  return (
    <div className={styles.bar}>
      <PlaceBox key={place} place={place} onGoTo={onGoTo} />
      <div className={styles.holds} role="status" aria-label="The chosen cell">
        <span title={look?.holds}>{look?.holds.slice(0, 400)}</span>
        {total !== undefined && (
          <span className={mergeClasses(styles.total, total.verdict === "differs" && styles.differs)}>
            {total.words}
          </span>
        )}
      </div>
      {children}
    </div>
  );
};
