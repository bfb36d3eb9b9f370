import { Button, Field, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import { Cancelled, type Watch } from "../../core/desk/desk";
import type { CheckedView } from "../../core/desk/views";
import type { Template } from "../../core/model/gather-business-cases";
import { usePageStyles } from "../parts/use-page-styles";
import { Working } from "../parts/Working";
import type { Surface } from "../surface";
import { PlanCard } from "./PlanCard";
import { isAtWork, type SummaryState } from "./summary-state";

interface SummaryProps {
  readonly surface: Surface;
  readonly onWritten: (checked: CheckedView) => void;
}

const templates: readonly (readonly [Template, string])[] = [
  ["auto", "As the sheets are laid out"],
  ["theme", "A theme of workstreams"],
  ["proposal", "A proposal on a form"],
  ["programme", "A whole programme"],
];

/** Chooses a business case, shows every cell that would change, and writes it. */
export const Summary = ({ surface: { desk, sentenceOf }, onWritten }: SummaryProps): ReactNode => {
  const page = usePageStyles();
  const [template, setTemplate] = useState<Template>("auto");
  const [state, setState] = useState<SummaryState>({ kind: "choosing" });
  const run = useRef(0);
  const start = (kind: "planning" | "writing", doing: string, piece: (watch: Watch) => Promise<SummaryState>): void => {
    run.current += 1;
    const own = run.current;
    const isCancelled = (): boolean => run.current !== own;
    setState({ kind, progress: { doing } });
    piece({ onProgress: (progress) => isCancelled() || setState({ kind, progress }), isCancelled }).then(
      (next) => isCancelled() || setState(next),
      (fault: unknown) =>
        isCancelled() ||
        setState(fault instanceof Cancelled ? { kind: "choosing" } : { kind: "failed", message: sentenceOf(fault) }),
    );
  };
  const preview = (): void =>
    start("planning", "Planning the sheets", async (watch) => ({
      kind: "planned",
      plan: await desk.preview(template, watch),
    }));
  const write = (): void =>
    start("writing", "Writing the sheets", async (watch) => {
      const written = await desk.write(watch);
      onWritten(written.checked);
      return { kind: "written", written };
    });
  return (
    <div className={page.screen}>
      <Field label="The business case is about">
        <Select
          value={template}
          onChange={(_, { value }) => {
            setTemplate(templates.find(([name]) => name === value)?.[0] ?? "auto");
            setState({ kind: "choosing" });
          }}
        >
          {templates.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {isAtWork(state) && (
        <Working
          progress={state.progress}
          onCancel={() => {
            run.current += 1;
            setState({ kind: "choosing" });
          }}
        />
      )}
      {state.kind === "failed" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{state.message}</MessageBarBody>
        </MessageBar>
      )}
      {(state.kind === "choosing" || state.kind === "failed") && (
        <div className={page.row}>
          <Button appearance="primary" onClick={preview}>
            Preview
          </Button>
          <span className={page.quiet}>Shows what would be written; writes nothing yet.</span>
        </div>
      )}
      {state.kind === "planned" && <PlanCard plan={state.plan} onWrite={write} />}
      {state.kind === "written" && (
        <section className={page.section} aria-labelledby="written">
          <h2 id="written" className={page.heading}>
            Written
          </h2>
          <p className={page.text}>{state.written.sheets.join(", ")}</p>
          <ul>
            {state.written.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <div className={page.row}>
            <Button onClick={() => setState({ kind: "choosing" })}>Done</Button>
          </div>
        </section>
      )}
    </div>
  );
};
