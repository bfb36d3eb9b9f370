import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { printRef } from "../../core/grid/address";
import type { FindingView } from "../../core/desk/views";
import type { LinePlanView } from "../../core/desk/line-views";
import { ChangedCells } from "../parts/ChangedCells";
import { CellLink } from "../parts/CellLink";
import { Facts } from "../parts/Facts";
import { usePageStyles } from "../parts/use-page-styles";

const mostWaiting = 6;

interface LinePlanProps {
  readonly plan: LinePlanView;
  readonly onWrite: () => void;
  readonly onBack: () => void;
  /** How far the writing is. */
  readonly children: ReactNode;
}

/** What an edit of a line would do, before it is made. */
export const LinePlan = ({ plan, onWrite, onBack, children }: LinePlanProps): ReactNode => {
  const page = usePageStyles();
  const { cells, years, totals, waiting, warnings, found, settled } = plan;
  return (
    <section className={page.card} aria-label="What would change">
      <strong>What would change in your register</strong>
      <ChangedCells cells={cells} isLinked />
      {years.length > 0 && (
        <>
          <strong>Effect on the net budget (plus adds to it)</strong>
          <Facts
            facts={years.map(({ printed, before, after, change }) => [
              printed,
              `${before} → ${after}${change === "" ? "" : ` (${change})`}`,
            ])}
          />
        </>
      )}
      {totals.length > 0 && <strong>Totals that take it in</strong>}
      {totals.length > 0 && (
        <ul className={page.list}>
          {totals.map(({ at, label, before, after, change }) => (
            <li key={printRef(at)}>
              <CellLink at={at} /> {label}: {before} → {after} ({change})
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <p className={page.text}>
          {waiting.length === 1
            ? "Another formula takes it in"
            : `${waiting.length.toString()} other formulas take it in`}
          ; only Excel can work {waiting.length === 1 ? "it" : "them"} out:{" "}
          {waiting.slice(0, mostWaiting).map((at) => (
            <span key={printRef(at)}>
              <CellLink at={at} />{" "}
            </span>
          ))}
          {waiting.length > mostWaiting && `and ${(waiting.length - mostWaiting).toString()} more`}
        </p>
      )}
      {warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      <Findings heading="The checks would then also find" findings={found} />
      <Findings heading="The checks would no longer find" findings={settled} />
      {children}
      <div className={page.row}>
        <Button size="small" appearance="primary" onClick={onWrite}>
          Write
        </Button>
        <Button size="small" onClick={onBack}>
          Back
        </Button>
        <span className={page.quiet}>Only these cells are written.</span>
      </div>
    </section>
  );
};

const Findings = ({
  heading,
  findings,
}: {
  readonly heading: string;
  readonly findings: readonly FindingView[];
}): ReactNode => {
  const page = usePageStyles();
  if (findings.length === 0) return null;
  return (
    <>
      <strong>{heading}</strong>
      <ul className={page.list}>
        {findings.map(({ code, message, cells }) => (
          <li key={`${code} ${message}`}>
            {message} {cells[0] !== undefined && <CellLink at={cells[0]} />}
          </li>
        ))}
      </ul>
    </>
  );
};
