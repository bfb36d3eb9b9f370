import { planYears } from "./plan-years";
import { type LineKind, type SavingIdea, savingIdeas } from "./saving-ideas";
import { westmereServices } from "./westmere-council";

/** One line of the register, £000, each year the change from the year before; savings and income negative. */
export interface SavingsLine {
  readonly reference: string;
  readonly name: string;
  readonly theme: string;
  readonly directorate: string;
  readonly service: string;
  readonly kind: LineKind;
  readonly recurrence: "Permanent" | "One-off";
  readonly amounts: readonly number[];
}

/** So many lines, by directorate and kind, numbered within each: SAV/ASC/01, INC/ASC/01, … */
export const savingsLinesOf = (count: number, random: () => number): readonly SavingsLine[] => {
  const lines = Array.from({ length: count }, (_, index) => proposedLine(index, random));
  const numbered = new Map<string, number>();
  return lines
    .sort((a, b) => a.order - b.order)
    .map(({ series, line }) => {
      const number = (numbered.get(series) ?? 0) + 1;
      numbered.set(series, number);
      return { reference: `${series}/${String(number).padStart(2, "0")}`, ...line };
    });
};

interface ProposedLine {
  readonly series: string;
  readonly order: number;
  readonly line: Omit<SavingsLine, "reference">;
}

/** Services take turns, and each service works its way through the ideas from a place of its own. */
const proposedLine = (index: number, random: () => number): ProposedLine => {
  const turn = index % westmereServices.length;
  const round = Math.floor(index / westmereServices.length);
  const place = westmereServices[turn];
  const idea = savingIdeas[(round * 4 + turn) % savingIdeas.length];
  if (place === undefined || idea === undefined) throw new RangeError(`There is no line ${index}.`);
  const { directorate, service } = place;
  const phase = Math.floor(round / savingIdeas.length);
  const isOneOff = random() < oneOffShare[idea.kind];
  return {
    series: `${seriesOf[idea.kind]}/${directorate.code}`,
    order: westmereServices.findIndex((each) => each.directorate === directorate) * 10 + kinds.indexOf(idea.kind),
    line: {
      name: idea.name(service.name) + (phase === 0 ? "" : `, phase ${phase + 1}`),
      theme: idea.theme,
      directorate: directorate.name,
      service: service.name,
      kind: idea.kind,
      recurrence: isOneOff ? "One-off" : "Permanent",
      amounts: changes(fullYearEffect(idea, service.net, random), isOneOff, random),
    },
  };
};

const kinds: readonly LineKind[] = ["Saving", "Income", "Investment", "Pressure"];
const seriesOf: Readonly<Record<LineKind, string>> = {
  Saving: "SAV",
  Income: "INC",
  Investment: "INV",
  Pressure: "PRE",
};
const oneOffShare: Readonly<Record<LineKind, number>> = { Saving: 0.12, Income: 0.1, Investment: 0.5, Pressure: 0.15 };

const fullYearEffect = ({ kind, worth }: SavingIdea, net: number, random: () => number): number => {
  const size = Math.max(4, Math.round(net * worth * (0.5 + random())));
  return kind === "Saving" || kind === "Income" ? -size : size;
};

/** A one-off is undone in the next year; some permanent changes start part way through a year and step up in the next. */
const changes = (effect: number, isOneOff: boolean, random: () => number): readonly number[] => {
  const start = Math.floor(random() * random() * (planYears.length - 1));
  const first = isOneOff || random() < 0.65 ? effect : Math.round(effect * 0.75);
  const next = isOneOff ? -effect : effect - first;
  return planYears.map((_, year) => (year === start ? first : year === start + 1 ? next : 0));
};
