import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { Activity, type ReactNode, useState } from "react";
import type { ShownStatus } from "../core/desk/views";
import { Checks } from "./checks/Checks";
import { Lines } from "./lines/Lines";
import { FirstRun } from "./FirstRun";
import { StatusBadge, type Tone } from "./parts/StatusBadge";
import { checkedOf, type PaneState } from "./pane-state";
import { Sources } from "./sources/Sources";
import { Summary } from "./summary/Summary";
import type { Surface } from "./surface";
import { SurfaceContext } from "./surface-context";
import { usePane } from "./use-pane";

const useStyles = makeStyles({
  pane: {
    display: "grid",
    gridTemplateRows: "auto 1fr",
    minHeight: "var(--pane-height, 100vh)",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  status: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
  bar: { height: tokens.strokeWidthThicker },
  words: { margin: 0, minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  body: { padding: tokens.spacingHorizontalM, minWidth: 0 },
});

export type PaneScreen = "sources" | "lines" | "checks" | "summary";

const screens: readonly (readonly [PaneScreen, string])[] = [
  ["sources", "Sources"],
  ["lines", "Lines"],
  ["checks", "Checks"],
  ["summary", "Summary"],
];

interface PaneProps {
  readonly surface: Surface;
  /** The screen in view at first. */
  readonly first?: PaneScreen;
  readonly onScreen?: (screen: PaneScreen) => void;
}

/** The whole pane: the status of the workbook, and four screens about it. */
export const Pane = ({ surface, first = "sources", onScreen }: PaneProps): ReactNode => {
  const styles = useStyles();
  const [screen, setScreen] = useState(first);
  const pane = usePane(surface);
  const checked = checkedOf(pane.state);
  return (
    <SurfaceContext value={{ choose: pane.choose, copy: pane.copy }}>
      <div className={styles.pane}>
        <header className={styles.head}>
          <Status state={pane.state} onRead={pane.read} onCancel={pane.cancel} />
          {checked !== undefined && (
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={screen}
              onTabSelect={(_, { value }) => {
                const chosen = screens.find(([name]) => name === value)?.[0] ?? "sources";
                setScreen(chosen);
                onScreen?.(chosen);
              }}
            >
              {screens.map(([name, words]) => (
                <Tab key={name} id={`tab-${name}`} value={name} aria-controls={`screen-${name}`}>
                  {words}
                </Tab>
              ))}
            </TabList>
          )}
        </header>
        <div className={styles.body}>
          {pane.state.kind === "failed" && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{pane.state.message}</MessageBarBody>
            </MessageBar>
          )}
          {checked === undefined
            ? pane.state.kind !== "busy" && <FirstRun surface={surface} onRead={pane.read} onFault={pane.fail} />
            : screens.map(([name]) => (
                <Activity key={name} mode={name === screen ? "visible" : "hidden"}>
                  <div role="tabpanel" id={`screen-${name}`} aria-labelledby={`tab-${name}`}>
                    {name === "sources" && <Sources checked={checked} onAnswer={pane.answer} />}
                    {name === "lines" && <Lines checked={checked} surface={surface} onWritten={pane.finish} />}
                    {name === "checks" && <Checks checked={checked} />}
                    {name === "summary" && <Summary checked={checked} surface={surface} onWritten={pane.finish} />}
                  </div>
                </Activity>
              ))}
        </div>
      </div>
    </SurfaceContext>
  );
};

const tones: Readonly<Record<ShownStatus, Tone>> = {
  agrees: "good",
  differs: "bad",
  incomplete: "warning",
  untotalled: "plain",
};
const words: Readonly<Record<ShownStatus, string>> = {
  agrees: "Agrees",
  differs: "Does not agree",
  incomplete: "Incomplete",
  untotalled: "No totals",
};

interface StatusProps {
  readonly state: PaneState;
  readonly onRead: () => void;
  readonly onCancel: () => void;
}

/** The status of the workbook, or what is being done to it, in the same place and of the same height. */
const Status = ({ state, onRead, onCancel }: StatusProps): ReactNode => {
  const styles = useStyles();
  const checked = checkedOf(state);
  return (
    <>
      <div className={styles.status}>
        {checked === undefined ? (
          <strong>Crosscast</strong>
        ) : (
          <StatusBadge tone={tones[checked.status]} word={words[checked.status]} />
        )}
        {state.kind === "busy" ? (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        ) : (
          checked !== undefined && (
            <Button size="small" icon={<ArrowClockwiseRegular />} onClick={onRead}>
              Read again
            </Button>
          )
        )}
      </div>
      <p className={styles.words} role="status">
        {state.kind === "busy" ? `${state.progress.doing}…` : (checked?.statusWords ?? "")}
      </p>
      <div className={styles.bar}>
        {state.kind === "busy" && (
          <ProgressBar
            aria-label={state.progress.doing}
            {...(state.progress.share === undefined ? {} : { value: state.progress.share })}
          />
        )}
      </div>
    </>
  );
};
