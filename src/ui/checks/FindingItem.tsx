import type { ReactNode } from "react";
import type { FindingView, TotalView } from "../../core/desk/views";
import { severityWords } from "../../core/summary/words";
import { CellLink } from "../parts/CellLink";
import { StatusBadge, type Tone } from "../parts/StatusBadge";
import { usePageStyles } from "../parts/use-page-styles";
import { figuresInWords } from "./checks-text";

const tones: Readonly<Record<FindingView["severity"], Tone>> = { error: "bad", warning: "warning", info: "plain" };

const mostCells = 6;

interface FindingItemProps {
  readonly finding: FindingView;
  /** The printed total it is about, with its figures. */
  readonly total: TotalView | undefined;
}

/** One finding: how bad, where, what is wrong and what to do. */
export const FindingItem = ({ finding, total }: FindingItemProps): ReactNode => {
  const page = usePageStyles();
  const { severity, code, message, remedy, cells } = finding;
  return (
    <li className={page.card}>
      <div className={page.spread}>
        <StatusBadge tone={tones[severity]} word={`${severityWords[severity]} ${code}`} />
        <span className={page.row}>
          {cells.slice(0, mostCells).map((at) => (
            <CellLink key={`${at.sheet}!${at.row}:${at.column}`} at={at} onSheet />
          ))}
          {cells.length > mostCells && <span className={page.quiet}>and {cells.length - mostCells} more</span>}
        </span>
      </div>
      <p className={page.text}>{message}</p>
      {total !== undefined && <p className={page.quiet}>{figuresInWords(total)}</p>}
      {remedy !== "" && <p className={page.text}>{remedy}</p>}
    </li>
  );
};
