import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  DismissRegular,
  ErrorCircleFilled,
  HourglassRegular,
  InfoFilled,
  WarningFilled,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ShownStatus } from "../../core/desk/views";
import { type FilesState, isUnsaved, type OpenFile } from "./files-state";

const useStyles = makeStyles({
  nav: { flexShrink: 0 },
  list: {
    display: "flex",
    overflowX: "auto",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    gap: tokens.spacingHorizontalXXS,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  file: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
  },
  current: { backgroundColor: tokens.colorNeutralBackground1, boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
  name: { maxWidth: "260px", overflowX: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

interface FileListProps {
  readonly state: FilesState;
  readonly onChoose: (id: string) => void;
  readonly onClose: (file: OpenFile) => void;
}

/** The open workbooks, each with what came of its check. */
export const FileList = ({ state: { files, current }, onChoose, onClose }: FileListProps): ReactNode => {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label="Workbooks">
      <ul className={styles.list} aria-label="Open workbooks">
        {files.map((file) => {
          const { id, name } = file;
          const { Icon, tone, words } = signOf(file);
          return (
            <li key={id} className={mergeClasses(styles.file, id === current && styles.current)}>
              <Button
                appearance="transparent"
                size="small"
                aria-current={id === current}
                aria-label={`${name}: ${words}${isUnsaved(file) ? ", not saved" : ""}`}
                title={`${name}: ${words}`}
                icon={<Icon className={tone === undefined ? "" : styles[tone]} aria-hidden />}
                onClick={() => onChoose(id)}
              >
                <span className={styles.name}>
                  {name}
                  {isUnsaved(file) ? " *" : ""}
                </span>
              </Button>
              <Button
                appearance="transparent"
                size="small"
                aria-label={`Close ${name}`}
                icon={<DismissRegular />}
                onClick={() => onClose(file)}
              />
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

const signOf = ({ status }: OpenFile) => {
  switch (status.kind) {
    case "waiting":
      return { Icon: HourglassRegular, tone: undefined, words: "waiting" };
    case "busy":
      return { Icon: HourglassRegular, tone: undefined, words: status.progress.doing };
    case "cancelled":
      return { Icon: WarningFilled, tone: "warning" as const, words: "The check was cancelled." };
    case "refused":
      return { Icon: ErrorCircleFilled, tone: "bad" as const, words: status.message };
    case "checked":
      return { ...signs[status.checked.status], words: status.checked.statusWords };
  }
};

const signs = {
  agrees: { Icon: CheckmarkCircleFilled, tone: "good" },
  differs: { Icon: ErrorCircleFilled, tone: "bad" },
  incomplete: { Icon: WarningFilled, tone: "warning" },
  untotalled: { Icon: InfoFilled, tone: undefined },
} as const satisfies Readonly<Record<ShownStatus, unknown>>;
