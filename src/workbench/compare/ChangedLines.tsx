import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { ChangedLineView } from "../../core/desk/comparison-view";
import { CellLink } from "../../ui/parts/CellLink";
import { StatusBadge, type Tone } from "../../ui/parts/StatusBadge";
import { usePageStyles } from "../../ui/parts/use-page-styles";
import { FiguresTable } from "../parts/FiguresTable";

const useStyles = makeStyles({
  lines: { gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 380px), 1fr))", gap: tokens.spacingHorizontalM },
});

const outcomes: Readonly<Record<ChangedLineView["outcome"], readonly [Tone, string]>> = {
  new: ["good", "New"],
  gone: ["bad", "Gone"],
  changed: ["warning", "Changed"],
};

const linesAtATime = 60;

/** The lines that are new, gone or changed, with their figures old to new. */
export const ChangedLines = ({ lines }: { readonly lines: readonly ChangedLineView[] }): ReactNode => {
  const styles = useStyles();
  const page = usePageStyles();
  const [shown, setShown] = useState(linesAtATime);
  return (
    <section className={page.section} aria-labelledby="changed-lines">
      <h3 id="changed-lines" className={page.heading}>
        Lines, largest change first
      </h3>
      <ul className={`${page.list} ${styles.lines}`}>
        {lines.slice(0, shown).map((line) => (
          <ChangedLine key={line.key} line={line} />
        ))}
      </ul>
      {lines.length > shown && (
        <div className={page.row}>
          <Button onClick={() => setShown(shown + linesAtATime)}>Show more</Button>
          <span className={page.quiet}>
            {shown} of {lines.length}
          </span>
        </div>
      )}
    </section>
  );
};

const ChangedLine = ({
  line: { outcome, label, at, words, figures },
}: {
  readonly line: ChangedLineView;
}): ReactNode => {
  const page = usePageStyles();
  const [tone, word] = outcomes[outcome];
  const rows = figures.map(({ year, old, now, change }) => ({
    name: year,
    figures: figuresOf(outcome, old, now, change),
  }));
  return (
    <li className={page.card}>
      <div className={page.spread}>
        <StatusBadge tone={tone} word={word} />
        {at !== undefined && <CellLink at={at} />}
      </div>
      <p className={page.text}>{label}</p>
      {words.length > 0 && <p className={page.quiet}>{words.join("; ")}</p>}
      {rows.length > 0 && <FiguresTable table={{ heading: "Year", columns: columnsOf[outcome], rows }} />}
    </li>
  );
};

const columnsOf: Readonly<Record<ChangedLineView["outcome"], readonly string[]>> = {
  new: ["New"],
  gone: ["Old"],
  changed: ["Old", "New", "Change"],
};

const figuresOf = (outcome: ChangedLineView["outcome"], old: string, now: string, change: string): readonly string[] =>
  outcome === "new" ? [now] : outcome === "gone" ? [old] : [old, now, change];
