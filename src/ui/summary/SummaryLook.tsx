import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SummaryLookView, YearView } from "../../core/desk/views";
import { usePageStyles } from "../parts/use-page-styles";

interface SummaryLookProps {
  readonly look: SummaryLookView;
  readonly years: readonly YearView[];
  readonly onChange: (look: SummaryLookView) => void;
}

type Choice = readonly [value: string, words: string];

const renderings: readonly Choice[] = [
  ["board", "For a meeting"],
  ["publish", "To be published too, a plain table a sheet"],
];

const units = ["£", "£000", "£m"] as const;
const unitChoices: readonly Choice[] = [["", "As printed"], ...units.map((unit): Choice => [unit, unit])];

/** Chooses how the summary is laid out, which years business cases show and in what unit. */
export const SummaryLook = ({ look, years, onChange }: SummaryLookProps): ReactNode => {
  const page = usePageStyles();
  const [first, last] = [years[0]?.start ?? 0, years.at(-1)?.start ?? 0];
  const { from, to } = look.years ?? { from: first, to: last };
  const show = (one: number, other: number): void =>
    onChange({ ...look, years: one === first && other === last ? undefined : { from: one, to: other } });
  const yearChoices = years.map(({ start, printed }): Choice => [String(start), printed]);
  return (
    <div className={page.fields}>
      <Choose
        label="Laid out"
        value={look.rendering}
        choices={renderings}
        onChoose={(value) => onChange({ ...look, rendering: value === "publish" ? "publish" : "board" })}
      />
      <Choose
        label="Amounts in"
        value={look.unit ?? ""}
        choices={unitChoices}
        onChoose={(value) => onChange({ ...look, unit: units.find((one) => one === value) })}
      />
      {years.length > 1 && (
        <>
          <Choose
            label="Business case from"
            value={String(from)}
            choices={yearChoices}
            onChoose={(value) => show(Number(value), Math.max(Number(value), to))}
          />
          <Choose
            label="Business case to"
            value={String(to)}
            choices={yearChoices}
            onChoose={(value) => show(Math.min(Number(value), from), Number(value))}
          />
        </>
      )}
    </div>
  );
};

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

const Choose = ({ label, value, choices, onChoose }: ChooseProps): ReactNode => {
  const { field } = usePageStyles();
  return (
    <Field label={label} className={field}>
      <Select value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {choices.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
};
