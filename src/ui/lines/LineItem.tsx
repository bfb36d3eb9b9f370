import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LineView, YearView } from "../../core/desk/views";
import { CellLink } from "../parts/CellLink";
import { usePageStyles } from "../parts/use-page-styles";

const useStyles = makeStyles({
  years: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(72px, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  year: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textAlign: "right" },
  figure: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface LineItemProps {
  readonly line: LineView;
  readonly years: readonly YearView[];
  readonly onEdit: () => void;
}

/** One line with its figure a year. */
export const LineItem = ({ line, years, onEdit }: LineItemProps): ReactNode => {
  const page = usePageStyles();
  const styles = useStyles();
  const { reference, name, theme, service, kindWords, recurrence, at, figures } = line;
  const about = [kindWords, recurrence, theme, service].filter((words) => words !== "" && words !== "Not stated");
  return (
    <li className={page.card}>
      <div className={page.spread}>
        <strong>{reference === "" ? name : `${reference} ${name}`}</strong>
        <span className={page.row}>
          <CellLink at={at} />
          <Button size="small" appearance="subtle" aria-label={`Edit ${name}`} onClick={onEdit}>
            Edit
          </Button>
        </span>
      </div>
      <p className={page.quiet}>{about.join(" · ")}</p>
      <dl className={styles.years}>
        {years.map(({ start, printed }, index) => {
          const figure = figures[index] ?? "";
          return (
            <div key={start}>
              <dt className={styles.year}>{printed}</dt>
              <dd className={styles.figure}>{figure === "" ? "–" : figure}</dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
};
