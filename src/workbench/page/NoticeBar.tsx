import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export interface Notice {
  readonly intent: "error" | "success";
  readonly message: string;
}

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** What came of something that was asked for by a button, until it is dismissed. */
export const NoticeBar = ({ notice: { intent, message }, onDismiss }: NoticeBarProps): ReactNode => {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>{message}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label="Dismiss" icon={<DismissRegular />} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
};
