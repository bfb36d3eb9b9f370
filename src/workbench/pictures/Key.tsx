import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PictureView } from "../../core/desk/picture-view";
import { seriesColours } from "./colours";
import { TargetLine } from "./TargetLine";

const useStyles = makeStyles({
  keys: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  key: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** What each colour stands for, in the order they are stacked, and the line of the target. */
export const Key = ({ picture: { series, target } }: { readonly picture: PictureView }): ReactNode => {
  const styles = useStyles();
  return (
    <ul className={styles.keys} aria-label="Colours">
      {series.map(({ name }, index) => (
        <li key={name} className={styles.key}>
          <svg width={14} height={14} aria-hidden>
            <rect width={14} height={14} fill={seriesColours[index] ?? ""} stroke="currentColor" strokeWidth={0.5} />
          </svg>
          {name}
        </li>
      ))}
      {target !== undefined && (
        <li className={styles.key}>
          <svg width={24} height={14} aria-hidden>
            <TargetLine points="0,7 24,7" />
          </svg>
          {target.name}
        </li>
      )}
    </ul>
  );
};
