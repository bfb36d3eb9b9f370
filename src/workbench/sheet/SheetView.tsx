import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { Remote } from "comlink";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { printRange } from "../../core/grid/address";
import { themeClass } from "../../ui/theme/themes";
import type { OpenFile } from "../files/files-state";
import { CellBar } from "./CellBar";
import { cellsNamed } from "./cells-named";
import type { FindStep } from "./find-cell";
import { FindBox } from "./FindBox";
import { Legend } from "./Legend";
import { marksOfLook } from "./mark";
import { selectedRange } from "./move-selection";
import type { Place } from "./place";
import { bringIntoView } from "./places";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import type { SheetReader } from "./sheet-reader";
import { useAppearances } from "./use-appearances";
import { useDrawing, useOpenedFile } from "./use-drawing";
import { useAreas, useLook } from "./use-look";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0, minHeight: 0 },
  paper: { flexGrow: 1, minHeight: 0, position: "relative" },
  waiting: {
    display: "grid",
    placeItems: "center",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
});

interface SheetViewProps {
  readonly reader: Remote<SheetReader>;
  readonly file: OpenFile;
  readonly place: Place | undefined;
  readonly onPlace: (place: Place) => void;
  readonly copy: (text: string) => Promise<void>;
}

const start = { from: { row: 1, column: 1 }, to: { row: 1, column: 1 } };
const noAppearances: readonly never[] = [];

/** The workbook in view: what the chosen cell holds, the sheet, and the tabs. */
export const SheetView = ({ reader, file, place, onPlace, copy }: SheetViewProps): ReactNode => {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const findBox = useRef<HTMLInputElement>(null);
  const [showsReading, setShowsReading] = useState(false);
  const opened = useOpenedFile(reader, file);
  const sheet = place?.sheet ?? opened?.tabs.find(({ isHidden }) => !isHidden)?.name;
  const before = useDrawing(reader, opened, sheet);
  const isRefused = file.status.kind === "refused";
  const drawn = !isRefused && before?.of.startsWith(`${file.id} `) === true ? before : undefined;
  useAppearances(opened?.appearances ?? noAppearances);
  const selection = place?.selection ?? start;
  const reading = file.status.kind === "checked" ? file.status.checked : undefined;
  const isOne = selection.from.row === selection.to.row && selection.from.column === selection.to.column;
  const look = useLook(file.bench, sheet !== undefined && isOne ? { sheet, ...selection.from } : undefined, reading);
  const areas = useAreas(file.bench, sheet, { isShown: showsReading, reading });
  const sought = place?.sought ?? 0;
  useLayoutEffect(() => {
    // A cell sought from the pane may be on a sheet that is only now drawn.
    if (sought > 0 && drawn !== undefined && drawn.sheet === sheet && scroller.current !== null)
      bringIntoView(scroller.current, selection.from, drawn.drawing, 100);
    // Moving the selection by hand is not seeking.
  }, [sought, drawn, sheet]);
  const turn = (to: string): void => onPlace({ sheet: to, selection: start, sought: sought + 1 });
  const find = async (words: string, step: FindStep): Promise<boolean> => {
    if (sheet === undefined) return false;
    const found = await reader.find(words, { sheet, ...selection.from }, step);
    if (found === undefined) return false;
    const at = { row: found.row, column: found.column };
    onPlace({ sheet: found.sheet, selection: { from: at, to: at }, sought: sought + 1 });
    return true;
  };
  const goTo = (words: string): boolean => {
    const named = cellsNamed(words, opened?.tabs.map(({ name }) => name) ?? [], sheet ?? "");
    if (named === undefined) return false;
    const { top, left, bottom, right } = named.range;
    const to = { from: { row: top, column: left }, to: { row: bottom, column: right } };
    onPlace({ sheet: named.sheet, selection: to, sought: sought + 1 });
    scroller.current?.focus();
    return true;
  };
  const marks = [...areas, ...(look === undefined || sheet === undefined ? [] : marksOfLook(look, sheet))];
  const range = selectedRange(selection, drawn?.drawing.layout.merges ?? []);
  return (
    <section className={styles.view} aria-label="Sheet">
      <CellBar
        place={printRange(isOne ? { ...range, bottom: range.top, right: range.left } : range)}
        look={look}
        onGoTo={goTo}
      >
        <FindBox input={findBox} find={find} onLeave={() => scroller.current?.focus()} />
      </CellBar>
      <div className={mergeClasses(styles.paper, themeClass("light"))}>
        {drawn === undefined || opened === undefined ? (
          <div className={styles.waiting}>
            {isRefused ? "There is no sheet to show." : <Spinner label="Opening the sheet" />}
          </div>
        ) : (
          <SheetGrid
            key={`${file.id} ${drawn.sheet}`}
            of={drawn.of}
            reader={reader}
            sheet={drawn.sheet}
            drawing={drawn.drawing}
            selection={selection}
            marks={marks}
            scroller={scroller}
            onSelect={(to) => onPlace({ sheet: drawn.sheet, selection: to, sought })}
            onTurn={(step) => {
              const { tabs } = opened;
              const next = tabs[tabs.findIndex(({ name }) => name === drawn.sheet) + step];
              if (next !== undefined) turn(next.name);
            }}
            onFind={() => findBox.current?.focus()}
            onCopy={() => {
              const { last } = drawn.drawing.layout;
              const used = {
                ...range,
                bottom: Math.min(range.bottom, last.row),
                right: Math.min(range.right, last.column),
              };
              void reader.text(drawn.sheet, used).then(copy);
            }}
          />
        )}
      </div>
      <Legend showsReading={showsReading} marks={marks} onShowReading={setShowsReading} />
      {opened !== undefined && sheet !== undefined && <SheetTabs tabs={opened.tabs} sheet={sheet} onTurn={turn} />}
    </section>
  );
};
