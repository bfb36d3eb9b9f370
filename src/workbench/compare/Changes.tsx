import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ComparisonView } from "../../core/desk/comparison-view";
import { QuestionCard } from "../../ui/sources/QuestionCard";
import { usePageStyles } from "../../ui/parts/use-page-styles";
import { ChangedLines } from "./ChangedLines";
import { FiguresTable } from "../parts/FiguresTable";
import type { Comparison } from "./use-comparison";

const useStyles = makeStyles({
  changes: { height: "100%", overflowY: "auto", padding: tokens.spacingHorizontalL, boxSizing: "border-box" },
});

interface ChangesProps {
  readonly comparison: Comparison;
  readonly name: string;
  readonly onAnswer: (id: string, answer: string) => void;
  readonly onClose: () => void;
}

/** What changed from an earlier version to the workbook in view: the totals, then the lines, largest change first. */
export const Changes = ({ comparison: { earlier, state }, name, onAnswer, onClose }: ChangesProps): ReactNode => {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <section className={styles.changes} aria-labelledby="changes" tabIndex={0}>
      <div className={page.screen}>
        <div className={page.spread}>
          <h2 id="changes" className={page.heading}>
            {earlier.name} → {name}
          </h2>
          <Button size="small" onClick={onClose}>
            Close the comparison
          </Button>
        </div>
        {state.kind === "busy" && <Spinner label="Comparing the two versions" />}
        {state.kind === "failed" && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{state.message}</MessageBarBody>
          </MessageBar>
        )}
        {state.kind === "done" && <ComparisonScreen view={state.view} onAnswer={onAnswer} />}
      </div>
    </section>
  );
};

interface ComparisonScreenProps {
  readonly view: ComparisonView;
  readonly onAnswer: ChangesProps["onAnswer"];
}

const ComparisonScreen = ({ view, onAnswer }: ComparisonScreenProps): ReactNode => {
  const page = usePageStyles();
  const { counts, notes, groups, lines, renames } = view;
  return (
    <>
      <p className={page.text}>{counts}</p>
      {notes.map((note) => (
        <p key={note} className={page.quiet}>
          {note}
        </p>
      ))}
      {renames.map((question) => (
        <QuestionCard key={question.id} question={question} onAnswer={onAnswer} />
      ))}
      {groups.map(({ headline, rule, tables }) => (
        <section key={headline} className={page.section} aria-label={headline}>
          <h3 className={page.heading}>{headline}</h3>
          <p className={page.quiet}>{rule}</p>
          {tables.map((table) => (
            <FiguresTable key={table.heading} table={table} />
          ))}
        </section>
      ))}
      {lines.length > 0 && <ChangedLines lines={lines} />}
    </>
  );
};
