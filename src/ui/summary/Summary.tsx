import { Button, Field, Select } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { CheckedView, PlanView, SummaryLookView, WrittenView } from "../../core/desk/views";
import type { Template } from "../../core/model/gather-business-cases";
import { usePageStyles } from "../parts/use-page-styles";
import { WorkShown } from "../parts/WorkShown";
import type { Surface } from "../surface";
import { useWork } from "../use-work";
import { PlanCard } from "./PlanCard";
import { SummaryLook } from "./SummaryLook";
import { WrittenCard } from "./WrittenCard";

interface SummaryProps {
  readonly checked: CheckedView;
  readonly surface: Surface;
  readonly onWritten: (checked: CheckedView) => void;
}

const templates: readonly (readonly [Template, string])[] = [
  ["auto", "As the sheets are laid out"],
  ["theme", "A theme of workstreams"],
  ["proposal", "A proposal on a form"],
  ["programme", "A whole programme"],
];

type Stage =
  | { readonly kind: "choosing" }
  | { readonly kind: "planned"; readonly plan: PlanView }
  | { readonly kind: "written"; readonly written: WrittenView };

/** Chooses a business case, shows every cell that would change, and writes it. */
export const Summary = ({ checked, surface: { desk, sentenceOf, undoWords }, onWritten }: SummaryProps): ReactNode => {
  const page = usePageStyles();
  const [template, setTemplate] = useState<Template>("auto");
  const [chosen, setChosen] = useState<SummaryLookView>();
  const [stage, setStage] = useState<Stage>({ kind: "choosing" });
  const { work, begin, cancel } = useWork(sentenceOf);
  const look = chosen ?? checked.look;
  const request = { template, look };
  const preview = (): void =>
    begin(
      "Planning the sheets",
      (watch) => desk.preview(request, watch),
      (plan) => setStage({ kind: "planned", plan }),
    );
  const answer = (id: string, given: string): void =>
    begin(
      "Reading with your answer",
      async (watch) => {
        onWritten(await desk.answer({ [id]: given }, watch));
        return desk.preview(request, watch);
      },
      (plan) => setStage({ kind: "planned", plan }),
    );
  const write = (): void =>
    begin(
      "Writing the sheets",
      (watch) => desk.write(watch),
      (written) => {
        onWritten(written.checked);
        setChosen(undefined);
        setStage({ kind: "written", written });
      },
    );
  const revert = (): void =>
    begin(
      "Putting the workbook back",
      (watch) => desk.revert(watch),
      (before) => {
        onWritten(before);
        setStage({ kind: "choosing" });
      },
    );
  return (
    <div className={page.screen}>
      <Field label="The business case is about">
        <Select
          value={template}
          onChange={(_, { value }) => {
            setTemplate(templates.find(([name]) => name === value)?.[0] ?? "auto");
            setStage({ kind: "choosing" });
          }}
        >
          {templates.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <SummaryLook
        look={look}
        years={checked.years}
        onChange={(wanted) => {
          setChosen(wanted);
          setStage({ kind: "choosing" });
        }}
      />
      <WorkShown work={work} cancel={cancel} />
      {work.kind !== "busy" && stage.kind === "choosing" && (
        <div className={page.row}>
          <Button appearance="primary" onClick={preview}>
            Preview
          </Button>
          <span className={page.quiet}>Shows what would be written; writes nothing yet.</span>
        </div>
      )}
      {work.kind !== "busy" && stage.kind === "planned" && (
        <PlanCard plan={stage.plan} onWrite={write} onAnswer={answer} />
      )}
      {work.kind !== "busy" && stage.kind === "written" && (
        <WrittenCard
          written={stage.written}
          undoWords={undoWords}
          onDone={() => setStage({ kind: "choosing" })}
          onRevert={revert}
        />
      )}
    </div>
  );
};
