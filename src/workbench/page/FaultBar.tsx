import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface FaultBarProps {
  readonly message: string;
  readonly onDismiss: () => void;
}

/** What went wrong outside the work on a workbook, until it is dismissed. */
export const FaultBar = ({ message, onDismiss }: FaultBarProps): ReactNode => {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>{message}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label="Dismiss" icon={<DismissRegular />} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
};
