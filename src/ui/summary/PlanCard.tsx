import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlannedSheetView, PlanView } from "../../core/desk/views";
import { counted, grouped } from "../../core/summary/words";
import { ChangedCells } from "../parts/ChangedCells";
import { QuestionCard } from "../sources/QuestionCard";
import { usePageStyles } from "../parts/use-page-styles";

interface PlanCardProps {
  readonly plan: PlanView;
  readonly onWrite: () => void;
  readonly onAnswer: (id: string, answer: string) => void;
}

/** What writing would do, sheet by sheet, and the button that does it. */
export const PlanCard = ({
  plan: { sheets, changes, renames, refused },
  onWrite,
  onAnswer,
}: PlanCardProps): ReactNode => {
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
      {refused.map((words) => (
        <MessageBar key={words} intent="warning" layout="multiline">
          <MessageBarBody>{words}</MessageBarBody>
        </MessageBar>
      ))}
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {renames.map((question) => (
        <QuestionCard key={question.id} question={question} onAnswer={onAnswer} />
      ))}
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

const PlannedSheet = ({
  sheet: { name, isNew, changed, examples },
}: {
  readonly sheet: PlannedSheetView;
}): ReactNode => {
  const page = usePageStyles();
  const cells = counted(changed, "cell");
  return (
    <AccordionItem value={name}>
      <AccordionHeader>
        {name}: {isNew ? `new, ${cells}` : changed === 0 ? "no change" : `${cells} would change`}
      </AccordionHeader>
      <AccordionPanel>
        {examples.length === 0 ? (
          <p className={page.quiet}>{isNew ? "The sheet is added after yours." : "Every cell stays as it is."}</p>
        ) : (
          <ChangedCells cells={examples} isLinked />
        )}
        {changed > examples.length && examples.length > 0 && (
          <p className={page.quiet}>And {grouped(changed - examples.length)} more.</p>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
};
