import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import type { Remote } from "comlink";
import { type DragEvent, type ReactNode, useCallback, useState } from "react";
import { CompareMenu } from "../compare/CompareMenu";
import { useComparison } from "../compare/use-comparison";
import { accepted, readFiles } from "../files/chosen-file";
import { FileList } from "../files/FileList";
import type { OpenFile } from "../files/files-state";
import { download, saveInPlace } from "../files/save-file";
import { useChooser } from "../files/use-chooser";
import type { FilesActs } from "../files/use-files";
import { sentenceOf } from "../sentence-of";
import type { SheetReader } from "../sheet/sheet-reader";
import { FileInView } from "./FileInView";
import { NoFile } from "./NoFile";
import { type Notice, NoticeBar } from "./NoticeBar";
import { PageHead } from "./PageHead";
import { UndoButtons } from "./UndoButtons";
import { fetchSample } from "./samples";
import { useMedia } from "./use-media";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100dvh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  dropping: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-6px" },
});

interface WorkbenchProps {
  readonly acts: FilesActs;
  readonly reader: Remote<SheetReader>;
}

/** The page: what can be done with files, the list of those that are open, and the one in view. */
export const Workbench = ({ acts, reader }: WorkbenchProps): ReactNode => {
  const styles = useStyles();
  const { state, open, move, refresh } = acts;
  const [notice, setNotice] = useState<Notice>();
  const [isDropping, setIsDropping] = useState(false);
  const setFault = useCallback((message: string) => setNotice({ intent: "error", message }), []);
  const tell = useCallback((error: unknown) => setFault(sentenceOf(error)), [setFault]);
  const chooser = useChooser(open, tell);
  const compared = useComparison();
  const isNarrow = useMedia("(max-width: 799px)");
  const size = useMedia("(max-width: 959px)") ? "small" : "medium";
  const file = state.files.find(({ id }) => id === state.current);
  const save = (saved: OpenFile): void => {
    if (saved.handle === undefined) return;
    const bytes = saved.bench.bytes();
    saveInPlace(bytes, saved.handle).then(
      () => move({ kind: "saved", id: saved.id, bytes }),
      () =>
        setFault(
          `${saved.name} could not be saved where it was: download it, or close it in other programs and save again.`,
        ),
    );
  };
  return (
    <div
      className={mergeClasses(styles.page, isDropping && styles.dropping)}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setIsDropping(true);
      }}
      onDragLeave={() => setIsDropping(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setIsDropping(false);
        readFiles(event.dataTransfer.files).then(open, tell);
      }}
    >
      <PageHead
        file={file}
        size={size}
        onOpen={() => chooser.choose(open)}
        onSample={(name) => void fetchSample(name).then((sample) => open([sample]), tell)}
        onDownload={({ id, name, bench }) => {
          const bytes = bench.bytes();
          download(bytes, name);
          move({ kind: "saved", id, bytes });
        }}
        onSave={save}
      >
        {file !== undefined && (
          <Button
            size={size}
            icon={<ArrowSyncRegular />}
            disabledFocusable={file.status.kind !== "checked"}
            onClick={() => refresh(file, (message) => setNotice({ intent: "success", message }))}
          >
            Refresh
          </Button>
        )}
        {file !== undefined && <UndoButtons file={file} size={size} acts={acts} />}
        {file?.status.kind === "checked" && (
          <CompareMenu
            size={size}
            others={state.files.filter(({ id, status }) => id !== file.id && status.kind === "checked")}
            onCompare={({ name, bench }) => compared.compare(file, { name, bytes: bench.bytes() })}
            onOpenEarlier={() => chooser.choose(([earlier]) => earlier && compared.compare(file, earlier))}
          />
        )}
      </PageHead>
      <input
        ref={chooser.input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label="Workbooks to open"
        onChange={chooser.onChange}
      />
      {notice !== undefined && <NoticeBar notice={notice} onDismiss={() => setNotice(undefined)} />}
      {state.files.length > 0 && (
        <FileList
          state={state}
          onChoose={(id) => move({ kind: "chosen", id })}
          onClose={({ id, bench }) => {
            bench.rest();
            move({ kind: "closed", id });
          }}
        />
      )}
      {file === undefined ? (
        <NoFile />
      ) : (
        <FileInView file={file} acts={acts} reader={reader} compared={compared} isNarrow={isNarrow} onFault={tell} />
      )}
    </div>
  );
};
