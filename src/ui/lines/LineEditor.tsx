import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import type { LineFieldView, LineFormView, LinePlanView, LineRequest } from "../../core/desk/line-views";
import type { CheckedView } from "../../core/desk/views";
import { usePageStyles } from "../parts/use-page-styles";
import { WorkShown } from "../parts/WorkShown";
import type { Surface } from "../surface";
import { useWork } from "../use-work";
import { LinePlan } from "./LinePlan";

const useStyles = makeStyles({
  amounts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(104px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  amount: { minWidth: 0, width: "100%" },
  digits: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface LineEditorProps {
  readonly surface: Surface;
  readonly form: LineFormView;
  readonly onWritten: (checked: CheckedView) => void;
  readonly onClose: () => void;
}

/** Changes, adds or removes one line: what it is to say, then every cell that would change, then the writing. */
export const LineEditor = ({ surface: { desk, sentenceOf }, form, onWritten, onClose }: LineEditorProps): ReactNode => {
  const page = usePageStyles();
  const styles = useStyles();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [plan, setPlan] = useState<LinePlanView>();
  const { work, begin, cancel } = useWork(sentenceOf);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector("input")?.focus(), []);
  const show = (request: LineRequest): void =>
    begin("Working out what would change", (watch) => desk.planLine(request, watch), setPlan);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    show(
      form.line === undefined
        ? { kind: "add", table: form.table, values }
        : { kind: "change", line: form.line, values },
    );
  };
  const { line } = form;
  const fieldOf = (field: LineFieldView): ReactNode => (
    <Field key={field.id} label={field.label}>
      {field.kind === "choice" ? (
        <Select
          value={values[field.id] ?? field.value}
          onChange={(_, { value }) => setValues({ ...values, [field.id]: value })}
        >
          <option value="">Not stated</option>
          {field.choices?.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          {...(field.kind === "amount" ? { className: styles.amount, input: { className: styles.digits } } : {})}
          value={values[field.id] ?? field.value}
          onChange={(_, { value }) => setValues({ ...values, [field.id]: value })}
        />
      )}
    </Field>
  );
  if (plan?.refusals.length === 0 && work.kind !== "busy")
    return (
      <LinePlan
        plan={plan}
        onBack={() => setPlan(undefined)}
        onWrite={() =>
          begin(
            "Writing the cells",
            (watch) => desk.writeLine(watch),
            (checked) => {
              onWritten(checked);
              onClose();
            },
          )
        }
      >
        <WorkShown work={work} cancel={cancel} />
      </LinePlan>
    );
  return (
    <form
      ref={place}
      className={page.card}
      onSubmit={submit}
      aria-label={line === undefined ? "Add a line" : `Edit ${line}`}
    >
      <p className={page.quiet}>{form.about}.</p>
      {form.fields.filter(({ kind }) => kind !== "amount").map(fieldOf)}
      <div className={styles.amounts}>{form.fields.filter(({ kind }) => kind === "amount").map(fieldOf)}</div>
      {plan !== undefined && work.kind === "idle" && (
        <ul role="alert" className={page.list}>
          {plan.refusals.map((refusal) => (
            <li key={refusal}>{refusal}</li>
          ))}
        </ul>
      )}
      <WorkShown work={work} cancel={cancel} />
      <div className={page.row}>
        <Button type="submit" size="small" appearance="primary" disabled={work.kind === "busy"}>
          Preview
        </Button>
        {line !== undefined && (
          <Button size="small" disabled={work.kind === "busy"} onClick={() => show({ kind: "remove", line })}>
            Remove line
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
