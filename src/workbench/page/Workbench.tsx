import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  mergeClasses,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular, PanelRightContractRegular, PanelRightExpandRegular } from "@fluentui/react-icons";
import type { Remote } from "comlink";
import { type ChangeEvent, type DragEvent, type ReactNode, useCallback, useRef, useState } from "react";
import type { CellRef } from "../../core/grid/address";
import { accepted, type ChosenFile, pickFiles, readFiles } from "../files/chosen-file";
import { FileList } from "../files/FileList";
import type { OpenFile } from "../files/files-state";
import { download, saveInPlace } from "../files/save-file";
import type { FilesActs } from "../files/use-files";
import { sentenceOf } from "../sentence-of";
import type { Place } from "../sheet/place";
import type { SheetReader } from "../sheet/sheet-reader";
import { SheetView } from "../sheet/SheetView";
import { NoFile } from "./NoFile";
import { PageHead } from "./PageHead";
import { PaneSide } from "./PaneSide";
import { fetchSample } from "./samples";
import { paneWidths, Splitter } from "./Splitter";
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
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
  sheet: { flexGrow: 1, minWidth: 0 },
  side: {
    "--pane-height": "100%",
    overflowY: "auto",
    overflowX: "hidden",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  whole: { width: "100%" },
  away: { display: "none" },
  told: { flexShrink: 0 },
});

interface WorkbenchProps {
  readonly acts: FilesActs;
  readonly reader: Remote<SheetReader>;
}

/** The page: the workbook at the left, the pane at the right, or one at a time where there is no room for both. */
export const Workbench = ({ acts, reader }: WorkbenchProps): ReactNode => {
  const styles = useStyles();
  const { state, open, move } = acts;
  const file = state.files.find(({ id }) => id === state.current);
  const isNarrow = useMedia("(max-width: 799px)");
  const [screen, setScreen] = useState<"sheet" | "pane">("sheet");
  const [pane, setPane] = useState({ width: paneWidths.usual, isOpen: true });
  const [places, setPlaces] = useState<Readonly<Record<string, Place>>>({});
  const [fault, setFault] = useState<string>();
  const [isDropping, setIsDropping] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const current = file?.id ?? "";
  const tell = useCallback((error: unknown) => setFault(sentenceOf(error)), []);
  const show = useCallback(
    ({ sheet, row, column }: CellRef) => {
      const at = { row, column };
      setScreen("sheet");
      setPlaces((before) => ({
        ...before,
        [current]: { sheet, selection: { from: at, to: at }, sought: (before[current]?.sought ?? 0) + 1 },
      }));
    },
    [current],
  );
  const copy = useCallback((text: string) => navigator.clipboard.writeText(text), []);
  const take = (chosen: Promise<readonly ChosenFile[] | undefined>): void =>
    void chosen.then((files) => (files === undefined ? input.current?.click() : open(files)), tell);
  const save = (saved: OpenFile): void => {
    if (saved.handle === undefined) return;
    saveInPlace(saved.bench.bytes(), saved.handle).then(
      () => move({ kind: "saved", id: saved.id }),
      () =>
        setFault(
          `${saved.name} could not be saved where it was: download it, or close it in other programs and save again.`,
        ),
    );
  };
  const showsSheet = !isNarrow || screen === "sheet";
  const showsPane = isNarrow ? screen === "pane" : pane.isOpen;
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
        take(readFiles(event.dataTransfer.files));
      }}
    >
      <PageHead
        file={file}
        onOpen={() => take(pickFiles())}
        onSample={(name) => take(fetchSample(name).then((sample) => [sample]))}
        onDownload={(chosen) => {
          download(chosen.bench.bytes(), chosen.name);
          move({ kind: "saved", id: chosen.id });
        }}
        onSave={save}
      >
        {!isNarrow && file !== undefined && (
          <Button
            icon={pane.isOpen ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
            aria-expanded={pane.isOpen}
            onClick={() => setPane({ ...pane, isOpen: !pane.isOpen })}
          >
            {pane.isOpen ? "Hide the pane" : "Show the pane"}
          </Button>
        )}
      </PageHead>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label="Workbooks to open"
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          take(readFiles(target.files ?? []));
          target.value = "";
        }}
      />
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline" className={styles.told}>
          <MessageBarBody>{fault}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label="Dismiss"
                icon={<DismissRegular />}
                onClick={() => setFault(undefined)}
              />
            }
          />
        </MessageBar>
      )}
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
      {isNarrow && file !== undefined && (
        <TabList
          aria-label="What is shown"
          selectedValue={screen}
          onTabSelect={(_, { value }) => setScreen(value === "pane" ? "pane" : "sheet")}
        >
          <Tab value="sheet">Sheet</Tab>
          <Tab value="pane">Crosscast</Tab>
        </TabList>
      )}
      {file === undefined ? (
        <NoFile />
      ) : (
        <div className={styles.main}>
          <div className={mergeClasses(styles.sheet, !showsSheet && styles.away)}>
            <SheetView
              reader={reader}
              file={file}
              place={places[file.id]}
              copy={(text) => copy(text).catch(tell)}
              onPlace={(place) => setPlaces((before) => ({ ...before, [file.id]: place }))}
            />
          </div>
          {showsPane && !isNarrow && <Splitter width={pane.width} onResize={(width) => setPane({ ...pane, width })} />}
          <aside
            aria-label="Crosscast"
            className={mergeClasses(styles.side, isNarrow && styles.whole, !showsPane && styles.away)}
            style={isNarrow ? {} : { width: pane.width }}
          >
            <PaneSide file={file} acts={acts} show={show} copy={copy} />
          </aside>
        </div>
      )}
    </div>
  );
};
