import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckedView, SheetView } from "../../core/desk/views";
import { usePageStyles } from "../parts/use-page-styles";
import { QuestionCard } from "./QuestionCard";
import { TableCard } from "./TableCard";

interface SourcesProps {
  readonly checked: CheckedView;
  readonly onAnswer: (id: string, answer: string) => void;
}

/** How each sheet was read, and what a person must say about it. */
export const Sources = ({ checked, onAnswer }: SourcesProps): ReactNode => {
  const page = usePageStyles();
  const { questions, sheets } = checked;
  return (
    <div className={page.screen}>
      {questions.length > 0 && (
        <section className={page.section} aria-labelledby="questions">
          <h2 id="questions" className={page.heading}>
            {questions.length === 1 ? "1 question for you" : `${questions.length} questions for you`}
          </h2>
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question} onAnswer={onAnswer} />
          ))}
        </section>
      )}
      {sheets.map((sheet) => (
        <SheetSource key={sheet.sheet} sheet={sheet} />
      ))}
    </div>
  );
};

const SheetSource = ({ sheet: { sheet, isHidden, tables } }: { readonly sheet: SheetView }): ReactNode => {
  const page = usePageStyles();
  return (
    <section className={page.section} aria-label={`Sheet ${sheet}`}>
      <h2 className={page.heading}>
        {sheet}
        {isHidden && <Text className={page.quiet}> (hidden sheet)</Text>}
      </h2>
      {tables.length === 0 && <p className={page.quiet}>No table of figures.</p>}
      {tables.map((table) => (
        <TableCard key={table.id} table={table} />
      ))}
    </section>
  );
};
