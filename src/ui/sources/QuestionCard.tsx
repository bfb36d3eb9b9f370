import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { QuestionView } from "../../core/desk/views";
import { usePageStyles } from "../parts/use-page-styles";

interface QuestionCardProps {
  readonly question: QuestionView;
  readonly onAnswer: (id: string, answer: string) => void;
}

/** One question with the evidence there is, answered by choosing or by typing. */
export const QuestionCard = ({ question, onAnswer }: QuestionCardProps): ReactNode => {
  const page = usePageStyles();
  const [answer, setAnswer] = useState("");
  const { id, ask, evidence, choices } = question;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (answer.trim() !== "") onAnswer(id, answer.trim());
  };
  return (
    <form className={page.card} onSubmit={submit}>
      <Field label={ask} {...(evidence.length === 0 ? {} : { hint: `Seen: ${evidence.join("; ")}.` })}>
        {choices.length === 0 ? (
          <Input value={answer} placeholder="2025/26" onChange={(_, { value }) => setAnswer(value)} />
        ) : (
          <RadioGroup value={answer} onChange={(_, { value }) => setAnswer(value)}>
            {choices.map(({ value, words }) => (
              <Radio key={value} value={value} label={words} />
            ))}
          </RadioGroup>
        )}
      </Field>
      <div className={page.row}>
        <Button type="submit" appearance="primary" size="small" disabled={answer.trim() === ""}>
          Answer
        </Button>
      </div>
    </form>
  );
};
