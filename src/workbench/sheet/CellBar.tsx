import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellLookView } from "../../core/desk/views";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, auto) 1fr",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    minHeight: "32px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  place: {
    fontWeight: tokens.fontWeightSemibold,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingRight: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
  },
  holds: { whiteSpace: "nowrap", overflowX: "hidden", textOverflow: "ellipsis", minWidth: 0 },
  total: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalM },
  differs: { color: tokens.colorStatusDangerForeground3 },
});

interface CellBarProps {
  /** "C13" or "C10:E12". */
  readonly place: string;
  readonly look: CellLookView | undefined;
}

/** What the chosen cell holds, and how the printed total in it compares. */
export const CellBar = ({ place, look }: CellBarProps): ReactNode => {
  const styles = useStyles();
  const [total] = look?.totals ?? [];
  return (
    <div className={styles.bar}>
      <span className={styles.place}>{place}</span>
      <div className={styles.holds} role="status" aria-label="The chosen cell">
        <span title={look?.holds}>{look?.holds.slice(0, 400)}</span>
        {total !== undefined && (
          <span className={mergeClasses(styles.total, total.verdict === "differs" && styles.differs)}>
            {total.words}
          </span>
        )}
      </div>
    </div>
  );
};
