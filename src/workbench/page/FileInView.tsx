import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { PanelRightContractRegular, PanelRightExpandRegular } from "@fluentui/react-icons";
import type { Remote } from "comlink";
import { type ReactNode, useCallback, useState } from "react";
import type { CellRef } from "../../core/grid/address";
import { SurfaceContext } from "../../ui/surface-context";
import { Changes } from "../compare/Changes";
import type { ComparisonActs } from "../compare/use-comparison";
import type { OpenFile } from "../files/files-state";
import type { FilesActs } from "../files/use-files";
import { Pictures } from "../pictures/Pictures";
import type { Place } from "../sheet/place";
import type { SheetReader } from "../sheet/sheet-reader";
import { SheetView } from "../sheet/SheetView";
import { PaneSide } from "./PaneSide";
import { paneWidths, Splitter } from "./Splitter";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    overflowX: "auto",
    overflowY: "hidden",
  },
  sides: { display: "flex", flexGrow: 1, minHeight: 0 },
  left: { flexGrow: 1, minWidth: 0 },
  right: {
    "--pane-height": "100%",
    overflowY: "auto",
    overflowX: "hidden",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  whole: { width: "100%" },
  away: { display: "none" },
});

type Screen = "sheet" | "pictures" | "changes" | "pane";

interface FileInViewProps {
  readonly file: OpenFile;
  readonly acts: FilesActs;
  readonly reader: Remote<SheetReader>;
  readonly compared: ComparisonActs;
  readonly isNarrow: boolean;
  readonly onFault: (fault: unknown) => void;
}

/** The workbook at the left and the pane at the right, or one at a time where there is no room for both. */
export const FileInView = ({ file, acts, reader, compared, isNarrow, onFault }: FileInViewProps): ReactNode => {
  const styles = useStyles();
  const { comparison, compare, close } = compared;
  const changes = comparison?.of === file.id ? comparison : undefined;
  const [chosen, setScreen] = useState<{ readonly screen: Screen; readonly for: unknown }>({
    screen: "sheet",
    for: undefined,
  });
  // A comparison comes into view as it is asked for.
  const isFresh = changes !== undefined && chosen.for !== changes.earlier;
  const screen: Screen = isFresh
    ? "changes"
    : chosen.screen === "changes" && changes === undefined
      ? "sheet"
      : chosen.screen;
  const turn = useCallback((to: Screen) => setScreen({ screen: to, for: changes?.earlier }), [changes?.earlier]);
  const [pane, setPane] = useState({ width: paneWidths.usual, isOpen: true });
  const [places, setPlaces] = useState<Readonly<Record<string, Place>>>({});
  const show = useCallback(
    ({ sheet, row, column }: CellRef) => {
      const at = { row, column };
      turn("sheet");
      setPlaces((before) => ({
        ...before,
        [file.id]: { sheet, selection: { from: at, to: at }, sought: (before[file.id]?.sought ?? 0) + 1 },
      }));
    },
    [file.id, turn],
  );
  const copy = useCallback((text: string) => navigator.clipboard.writeText(text), []);
  const screens: readonly (readonly [Screen, string])[] = [
    ["sheet", "Sheet"],
    ["pictures", "Pictures"],
    ...(changes === undefined
      ? []
      : [["changes", isNarrow ? "Changes" : `Changes since ${changes.earlier.name}`] satisfies [Screen, string]]),
    ...(isNarrow ? [["pane", "Crosscast"] satisfies [Screen, string]] : []),
  ];
  const isPaneShown = isNarrow ? screen === "pane" : pane.isOpen;
  const left = screen === "pane" && !isNarrow ? "sheet" : screen;
  return (
    <main className={styles.main}>
      <div className={styles.bar}>
        <TabList
          size="small"
          aria-label="What is shown"
          selectedValue={left}
          onTabSelect={(_, { value }) => turn(screens.find(([name]) => name === value)?.[0] ?? "sheet")}
        >
          {screens.map(([name, words]) => (
            <Tab key={name} value={name}>
              {words}
            </Tab>
          ))}
        </TabList>
        {!isNarrow && (
          <Button
            size="small"
            appearance="subtle"
            icon={pane.isOpen ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
            aria-expanded={pane.isOpen}
            onClick={() => setPane({ ...pane, isOpen: !pane.isOpen })}
          >
            {pane.isOpen ? "Hide the pane" : "Show the pane"}
          </Button>
        )}
      </div>
      <div className={styles.sides}>
        <div className={mergeClasses(styles.left, left !== "sheet" && styles.away)}>
          <SheetView
            reader={reader}
            file={file}
            place={places[file.id]}
            copy={(text) => copy(text).catch(onFault)}
            onPlace={(place) => setPlaces((before) => ({ ...before, [file.id]: place }))}
          />
        </div>
        {left === "pictures" && (
          <div className={styles.left}>
            <Pictures file={file} />
          </div>
        )}
        {left === "changes" && changes !== undefined && (
          <div className={styles.left}>
            <SurfaceContext value={{ choose: show, copy: (text) => void copy(text).catch(onFault) }}>
              <Changes
                comparison={changes}
                name={file.name}
                onClose={close}
                onAnswer={(id, answer) => compare(file, changes.earlier, { ...changes.answers, [id]: answer })}
              />
            </SurfaceContext>
          </div>
        )}
        {isPaneShown && !isNarrow && <Splitter width={pane.width} onResize={(width) => setPane({ ...pane, width })} />}
        <section
          aria-label="Crosscast"
          className={mergeClasses(styles.right, isNarrow && styles.whole, !isPaneShown && styles.away)}
          style={isNarrow ? {} : { width: pane.width }}
        >
          <PaneSide file={file} acts={acts} show={show} copy={copy} />
        </section>
      </div>
    </main>
  );
};
