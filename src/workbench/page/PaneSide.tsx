import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import type { CellRef } from "../../core/grid/address";
import { Pane, type PaneScreen } from "../../ui/Pane";
import { Working } from "../../ui/parts/Working";
import type { Surface } from "../../ui/surface";
import { trackedDesk } from "../desk/tracked-desk";
import type { OpenFile } from "../files/files-state";
import type { FilesActs } from "../files/use-files";
import { sentenceOf } from "../sentence-of";

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalM },
});

interface PaneSideProps {
  readonly file: OpenFile;
  readonly acts: FilesActs;
  readonly show: (cell: CellRef) => void;
  readonly copy: (text: string) => Promise<void>;
}

/** The pane for the file in view, once it was checked; before, how far that is. */
export const PaneSide = ({ file, acts: { move, cancel, check }, show, copy }: PaneSideProps): ReactNode => {
  const styles = useStyles();
  const { id, bench, status } = file;
  // What is undone is read anew, and a person stays on the screen they were on.
  const [screen, setScreen] = useState<PaneScreen>("sources");
  const surface = useMemo(
    (): Omit<Surface, "checked"> => ({
      desk: trackedDesk(bench.desk, (checked) => move({ kind: "checked", id, checked, standing: bench.standing() })),
      show: (cell) => {
        show(cell);
        return Promise.resolve();
      },
      copy,
      sentenceOf,
    }),
    [id, bench, move, show, copy],
  );
  const checked = status.kind === "checked" ? status.checked : undefined;
  const whole = useMemo(() => (checked === undefined ? surface : { ...surface, checked }), [surface, checked]);
  switch (status.kind) {
    case "checked":
      return <Pane key={id} surface={whole} first={screen} onScreen={setScreen} />;
    case "cancelled":
    case "refused":
      return (
        <div className={styles.waiting}>
          <MessageBar intent={status.kind === "refused" ? "error" : "info"} layout="multiline">
            <MessageBarBody>{status.kind === "refused" ? status.message : "The check was cancelled."}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => check(file)}>Check again</Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      );
    case "waiting":
    case "busy":
      return (
        <div className={styles.waiting}>
          <Working
            progress={status.kind === "busy" ? status.progress : { doing: "Waiting for the file before" }}
            onCancel={() => cancel(id)}
          />
        </div>
      );
  }
};
