import { makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Mark } from "./mark";
import { useMarkStyles } from "./use-mark-styles";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    height: "32px",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  legend: {
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    overflowX: "auto",
    whiteSpace: "nowrap",
  },
  shows: { flexShrink: 0 },
  entry: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  swatch: { position: "relative", width: "28px", height: "16px" },
  whole: { inset: 0 },
});

type Entry = readonly [Mark["kind"], string];

const reading: readonly Entry[] = [
  ["year", "Year"],
  ["heading", "Heading"],
  ["line", "Line"],
  ["total", "Total"],
  ["note", "Note"],
];

const tieOut: readonly Entry[] = [
  ["agrees", "Total that agrees"],
  ["differs", "Total that does not"],
  ["part", "Part added"],
  ["taken", "Part taken away"],
];

interface LegendProps {
  readonly showsReading: boolean;
  readonly marks: readonly Mark[];
  readonly onShowReading: (shows: boolean) => void;
}

/** Shows or hides how the sheet was read, and says what the marks mean: of the reading, and of a total that is looked at. */
export const Legend = ({ showsReading, marks, onShowReading }: LegendProps): ReactNode => {
  const styles = useStyles();
  const look = useMarkStyles();
  const entries = [
    ...(showsReading ? reading : []),
    ...tieOut.filter(([kind]) => marks.some((mark) => mark.kind === kind)),
  ];
  return (
    <div className={styles.bar}>
      <Switch
        className={styles.shows}
        label="Show how it was read"
        checked={showsReading}
        onChange={(_, { checked }) => onShowReading(checked)}
      />
      {entries.length > 0 && (
        <ul className={styles.legend} aria-label="What the marks mean" tabIndex={0}>
          {entries.map(([kind, words]) => (
            <li key={kind} className={styles.entry}>
              <span className={styles.swatch} aria-hidden>
                <span className={mergeClasses(look.mark, look[kind], styles.whole)} />
              </span>
              {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
