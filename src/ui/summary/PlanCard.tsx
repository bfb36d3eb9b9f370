import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { printPosition } from "../../core/grid/address";
import type { PlannedSheetView, PlanView } from "../../core/desk/views";
import { usePageStyles } from "../parts/use-page-styles";

interface PlanCardProps {
  readonly plan: PlanView;
  readonly onWrite: () => void;
}

/** What writing would do, sheet by sheet, and the button that does it. */
export const PlanCard = ({ plan: { sheets, changes }, onWrite }: PlanCardProps): ReactNode => {
  const page = usePageStyles();
  const isSame = sheets.every(({ changed }) => changed === 0);
  return (
    <section className={page.section} aria-labelledby="planned">
      <h2 id="planned" className={page.heading}>
        {sheets.length === 0 ? "Nothing to write" : isSame ? "Nothing would change" : "What would be written"}
      </h2>
      {sheets.length === 0 && (
        <p className={page.text}>No budget table was found. Sources shows how each sheet was read.</p>
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <Accordion collapsible multiple>
        {sheets.map((sheet) => (
          <PlannedSheet key={sheet.name} sheet={sheet} />
        ))}
      </Accordion>
      {sheets.length > 0 && (
        <div className={page.row}>
          <Button appearance="primary" disabledFocusable={isSame} onClick={onWrite}>
            Write
          </Button>
          <span className={page.quiet}>Only these sheets are written; yours stay as they are.</span>
        </div>
      )}
    </section>
  );
};

const useStyles = makeStyles({
  changes: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: "left", verticalAlign: "top", padding: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
});

const PlannedSheet = ({
  sheet: { name, isNew, changed, examples },
}: {
  readonly sheet: PlannedSheetView;
}): ReactNode => {
  const page = usePageStyles();
  const styles = useStyles();
  const cells = changed === 1 ? "1 cell" : `${changed.toString()} cells`;
  return (
    <AccordionItem value={name}>
      <AccordionHeader>
        {name}: {isNew ? `new, ${cells}` : changed === 0 ? "no change" : `${cells} would change`}
      </AccordionHeader>
      <AccordionPanel>
        {examples.length === 0 ? (
          <p className={page.quiet}>{isNew ? "The sheet is added after yours." : "Every cell stays as it is."}</p>
        ) : (
          <table className={styles.changes}>
            <thead>
              <tr>
                {["Cell", "Now", "Would be"].map((heading) => (
                  <th key={heading} scope="col" className={styles.cell}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {examples.map(({ at, before, after }) => (
                <tr key={printPosition(at)}>
                  <th scope="row" className={styles.cell}>
                    {printPosition(at)}
                  </th>
                  <td className={styles.cell}>{before === "" ? "blank" : before}</td>
                  <td className={styles.cell}>{after === "" ? "blank" : after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {changed > examples.length && examples.length > 0 && (
          <p className={page.quiet}>And {changed - examples.length} more.</p>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
};
