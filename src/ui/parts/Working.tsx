import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Progress } from "../../core/tasks/workbook";

const useStyles = makeStyles({
  working: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  bar: { width: "100%" },
});

interface WorkingProps {
  readonly progress: Progress;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and a way to stop it. */
export const Working = ({ progress, onCancel }: WorkingProps): ReactNode => {
  const styles = useStyles();
  return (
    <div className={styles.working} role="status">
      <Text>{progress.doing}…</Text>
      <ProgressBar
        className={styles.bar}
        aria-label={progress.doing}
        {...(progress.share === undefined ? {} : { value: progress.share })}
      />
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
};
