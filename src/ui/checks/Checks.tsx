import { Button, Switch } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { type ReactNode, useState } from "react";
import type { CheckedView, SheetView } from "../../core/desk/views";
import { totalsInWords } from "../../core/desk/totals-in-words";
import { usePageStyles } from "../parts/use-page-styles";
import { useSurface } from "../surface-context";
import { checksAsText } from "./checks-text";
import { FindingItem } from "./FindingItem";
import { TotalItem } from "./TotalItem";

/** What ties out and what does not: worst first, sheet by sheet. */
export const Checks = ({ checked }: { readonly checked: CheckedView }): ReactNode => {
  const page = usePageStyles();
  const { copy } = useSurface();
  const [withNotes, setWithNotes] = useState(false);
  const sheets = checked.sheets.toSorted((one, other) => rankOf(one) - rankOf(other));
  return (
    <div className={page.screen}>
      <div className={page.spread}>
        <Switch label="Show notes too" checked={withNotes} onChange={(_, data) => setWithNotes(data.checked)} />
        <Button icon={<CopyRegular />} onClick={() => copy(checksAsText(checked))}>
          Copy as text
        </Button>
      </div>
      {sheets.map((sheet) => (
        <SheetChecks key={sheet.sheet} sheet={sheet} withNotes={withNotes} />
      ))}
    </div>
  );
};

/** How bad a sheet is: lower is worse. */
const rankOf = ({ counts, findings }: SheetView): number => {
  if (counts.differs > 0) return 0;
  const worst = findings[0]?.severity;
  return worst === "error" ? 0 : worst === "warning" ? 1 : 2;
};

interface SheetChecksProps {
  readonly sheet: SheetView;
  /** Whether what needs nobody's attention is shown: notes, and totals that agree within rounding. */
  readonly withNotes: boolean;
}

const SheetChecks = ({ sheet: { sheet, findings, amiss, counts }, withNotes }: SheetChecksProps): ReactNode => {
  const page = usePageStyles();
  const shown = findings.filter(({ severity }) => withNotes || severity !== "info");
  const told = new Set(shown.flatMap(({ cells: [first] }) => (first === undefined ? [] : [keyOf(first)])));
  const totals = amiss.filter(({ at, verdict }) => (withNotes || verdict !== "rounding") && !told.has(keyOf(at)));
  return (
    <section className={page.section} aria-label={`Checks of ${sheet}`}>
      <h2 className={page.heading}>{sheet}</h2>
      <p className={page.quiet}>{totalsInWords(counts)}</p>
      {shown.length + totals.length > 0 && (
        <ul className={page.list}>
          {shown.map((finding) => (
            <FindingItem
              key={`${finding.code} ${finding.message}`}
              finding={finding}
              total={amiss.find(({ at }) => finding.cells[0] !== undefined && keyOf(at) === keyOf(finding.cells[0]))}
            />
          ))}
          {totals.map((total) => (
            <TotalItem key={`${keyOf(total.at)} ${total.workedOut}`} total={total} />
          ))}
        </ul>
      )}
    </section>
  );
};

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row}:${column}`;
