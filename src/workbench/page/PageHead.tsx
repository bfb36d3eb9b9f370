import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownloadRegular, FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { isUnsaved, type OpenFile } from "../files/files-state";
import { samples } from "./samples";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    marginRight: "auto",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  // On a small screen the mark says it; the words stay for screen readers.
  word: { "@media (max-width: 479px)": { position: "absolute", clipPath: "inset(50%)" } },
});

interface PageHeadProps {
  readonly file: OpenFile | undefined;
  readonly size: "small" | "medium";
  readonly onOpen: () => void;
  readonly onSample: (name: string) => void;
  readonly onDownload: (file: OpenFile) => void;
  readonly onSave: (file: OpenFile) => void;
  /** More that can be done with the file in view. */
  readonly children?: ReactNode;
}

/** The name of the product and what can be done with files. */
export const PageHead = ({ file, size, onOpen, onSample, onDownload, onSave, children }: PageHeadProps): ReactNode => {
  const styles = useStyles();
  return (
    <header className={styles.head}>
      <h1 className={styles.name}>
        <img src="assets/icons/crosscast-24.png" width={24} height={24} alt="" />
        <span className={styles.word}>Crosscast</span>
      </h1>
      <Button
        appearance={file === undefined ? "primary" : "secondary"}
        size={size}
        icon={<FolderOpenRegular />}
        onClick={onOpen}
      >
        Open
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size={size}>Examples</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map(([name, words]) => (
              <MenuItem key={name} onClick={() => onSample(name)}>
                {words}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {children}
      {file?.handle !== undefined && (
        <Button size={size} icon={<SaveRegular />} disabledFocusable={!isUnsaved(file)} onClick={() => onSave(file)}>
          Save
        </Button>
      )}
      {file !== undefined && (
        <Button size={size} icon={<ArrowDownloadRegular />} onClick={() => onDownload(file)}>
          Download
        </Button>
      )}
    </header>
  );
};
