import type { SheetReading, Statement } from "../../model/reading";

/** An amount with the sentence and the paragraph it stands in. */
export interface SaidAmount {
  readonly statement: Statement;
  readonly paragraph: string;
  /** The words of its paragraph before it. */
  readonly lead: string;
  /** The words of its sentence before and after it. */
  readonly before: string;
  readonly after: string;
}

/** The amounts of a sheet's sentences that are totals with a unit, in sheet order. */
export const saidAmounts = ({ statements }: SheetReading): readonly SaidAmount[] =>
  statements.filter(({ isRate, hasUnit }) => hasUnit && !isRate).map(inItsSentence);

const inItsSentence = (statement: Statement): SaidAmount => {
  const { text, offset, printed } = statement;
  const start = text.lastIndexOf("\n", offset) + 1;
  const line = text.indexOf("\n", offset);
  const lead = text.slice(start, offset);
  const rest = text.slice(offset + printed.length, line === -1 ? undefined : line);
  return {
    statement,
    paragraph: text.slice(start, line === -1 ? undefined : line),
    lead,
    before: lead.split(sentenceEnd).at(-1) ?? "",
    after: rest.split(sentenceEnd)[0] ?? "",
  };
};

/** A full stop in "£1.2m" or "2.5" ends nothing. */
const sentenceEnd = /[.!?;](?:\s|$)/;
