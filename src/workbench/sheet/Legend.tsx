import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Mark } from "./mark";
import { useMarkStyles } from "./use-mark-styles";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
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
}

/** What the marks on the sheet mean: those of the reading where it is shown, and those of a total that is looked at. */
export const Legend = ({ showsReading, marks }: LegendProps): ReactNode => {
  const styles = useStyles();
  const look = useMarkStyles();
  const entries = [
    ...(showsReading ? reading : []),
    ...tieOut.filter(([kind]) => marks.some((mark) => mark.kind === kind)),
  ];
  if (entries.length === 0) return undefined;
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      {entries.map(([kind, words]) => (
        <li key={kind} className={styles.entry}>
          <span className={styles.swatch} aria-hidden>
            <span className={mergeClasses(look.mark, look[kind], styles.whole)} />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
};
