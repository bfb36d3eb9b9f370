import { planYears } from "../../../scripts/mtfs/plan-years";
import type { SavingsLine } from "../../../scripts/mtfs/savings-lines";
import { type Fault, firstLine, inLine, pick, register } from "./fault";
import { type BookLines, bookSheets } from "./seeded-book";

const starts = (line: SavingsLine): number => line.amounts.findIndex((amount) => amount !== 0);
const isOneOff = (line: SavingsLine): boolean => line.recurrence === "One-off" && starts(line) < planYears.length - 1;
const isReducing = ({ kind }: SavingsLine): boolean => kind === "Saving" || kind === "Income";
const turned = (line: SavingsLine): SavingsLine => ({ ...line, amounts: line.amounts.map((amount) => -amount + 0) });

/** What the base budget has to spend on a line's service in the first year. */
const spendingOn = ({ service }: SavingsLine, { budget }: BookLines): number =>
  budget.filter((line) => line.service === service).reduce((sum, { amounts }) => sum + Math.max(0, ...amounts), 0);

/** "Libraries" as "Libaries": a letter in the middle of its longest word left out. */
const misspelled = (name: string): string => {
  const longest = name.split(" ").reduce((most, word) => (word.length > most.length ? word : most));
  const middle = Math.floor(longest.length / 2);
  return name.replace(longest, longest.slice(0, middle) + longest.slice(middle + 1));
};

/** Mistakes in lines of the register: what they are called, when they end, their sign and their size. */
export const faultsOfLines: readonly Fault[] = [
  {
    name: "the same reference twice",
    codes: ["K01"],
    put: (lines, seed, random) => {
      const other = pick(lines.register, random);
      const chosen = pick(
        lines.register.filter((line) => line !== other),
        random,
      );
      const row = firstLine + lines.register.indexOf(chosen);
      const changed = lines.register.map((line) => (line === chosen ? { ...line, reference: other.reference } : line));
      return {
        sheets: bookSheets({ ...lines, register: changed }, seed),
        at: [
          { sheet: register, row },
          { sheet: register, row: firstLine + lines.register.indexOf(other) },
        ],
      };
    },
  },
  {
    name: "a one-off that is not reversed",
    codes: ["P03"],
    put: inLine(isOneOff, (line) => ({
      ...line,
      amounts: line.amounts.map((amount, year) => (year === starts(line) + 1 ? 0 : amount)),
    })),
  },
  {
    name: "a one-off repeated instead of reversed",
    codes: ["P03", "P06"],
    put: inLine(isOneOff, (line) => ({
      ...line,
      amounts: line.amounts.map((amount, year) => (year === starts(line) + 1 ? -amount : amount)),
    })),
  },
  {
    name: "a one-off marked permanent",
    codes: ["P04"],
    put: inLine(isOneOff, (line) => ({ ...line, recurrence: "Permanent" })),
  },
  {
    name: "a saving keyed with the wrong sign",
    codes: ["S01", "S02", "S03"],
    put: inLine((line) => isReducing(line) && line.recurrence === "Permanent", turned),
  },
  {
    name: "an investment or a pressure keyed as a saving is",
    codes: ["S02"],
    put: inLine((line) => !isReducing(line) && line.recurrence === "Permanent", turned),
  },
  {
    name: "a saving larger than the base budget of its service",
    codes: ["P08"],
    put: inLine(
      ({ kind, recurrence }) => kind === "Saving" && recurrence === "Permanent",
      (line, random, lines) => {
        const saved = Math.round(spendingOn(line, lines) * (1.05 + random()));
        return { ...line, amounts: line.amounts.map((_, year) => (year === starts(line) ? -saved : 0)) };
      },
    ),
  },
  {
    name: "a service that the base budget has not",
    codes: ["K06"],
    put: inLine(
      () => true,
      (line, random) => ({
        ...line,
        service: pick(["Harbours and beaches", "Markets", "Twinning", "Allotment societies"], random),
      }),
    ),
  },
  {
    name: "a service misspelled",
    codes: ["K06"],
    put: inLine(
      ({ service }) => service.length > 8,
      (line) => ({ ...line, service: misspelled(line.service) }),
    ),
  },
];
