import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WrittenView } from "../../core/desk/views";
import { usePageStyles } from "../parts/use-page-styles";

interface WrittenCardProps {
  readonly written: WrittenView;
  readonly undoWords: string | undefined;
  readonly onDone: () => void;
  readonly onRevert: () => void;
}

/** What was written and what changed since the time before, and how to take it back. */
export const WrittenCard = ({
  written: { sheets, changes, canRevert },
  undoWords,
  onDone,
  onRevert,
}: WrittenCardProps): ReactNode => {
  const page = usePageStyles();
  return (
    <section className={page.section} aria-labelledby="written">
      <h2 id="written" className={page.heading}>
        Written
      </h2>
      <p className={page.text}>{sheets.join(", ")}</p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <div className={page.row}>
        <Button onClick={onDone}>Done</Button>
        {canRevert && <Button onClick={onRevert}>Revert</Button>}
        {!canRevert && undoWords !== undefined && <span className={page.quiet}>{undoWords}</span>}
      </div>
    </section>
  );
};
